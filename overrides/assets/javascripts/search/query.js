// Finds the records that a query means. Nothing here knows the page.
import { differences, ENOUGH, isMeant } from "./likeness.js"
import { bestFirst, combine } from "./ranking.js"
import { Reading } from "./reading.js"

const LONGEST_QUERY = 300
const PAGES_OF_TEXT = 4

export class Query {
  // `engine` has search(word), shown(result) and vocabulary(): engine.js.
  /** @param {SearchSettings} settings @param {Engine} engine */
  constructor(settings, engine) {
    this.engine = engine
    this.reading = new Reading(settings)
  }

  // Returns {results, isPartial, isGuess, spelling, atFirst}, the best result first. `isPartial` when none has all
  // the words; `isGuess` when what was found only looks like them; `spelling` are the words that were looked for
  // in place of misspelt ones; `atFirst` is of how many pages the best is known.
  // With a `kind`, only its records are results.
  /** @param {string} text @returns {Promise<Found>} */
  async find(text, kind = "") {
    const { isText, terms: read } = this.reading.read(text.slice(0, LONGEST_QUERY))
    const known = await this.known(read)
    return isText ? this.findText(known, kind) : this.findWords(known, kind)
  }

  /** @param {QueryTerm[]} terms @param {string} kind */
  async findText(terms, kind) {
    const { results, isPartial } = await this.resultsOf(terms, await this.hitsOf(terms), kind)
    for (const one of results) one.isText = true
    const isGuess = results.length > 0 && results[0].share < ENOUGH
    return { results, isPartial, isGuess, spelling: "", atFirst: PAGES_OF_TEXT }
  }

  /** @param {QueryTerm[]} known @param {string} kind */
  async findWords(known, kind) {
    const knownHits = await this.hitsOf(known)
    const likeness = await this.likeness(known, knownHits)
    const respelt = await this.respell(known, knownHits, likeness)
    const terms = respelt?.terms ?? known
    const hits = respelt ? await this.hitsOf(terms) : knownHits
    const found = await this.resultsOf(terms, hits, kind)
    const isGuess = found.results.length > 0 && (Boolean(respelt) || !isMeant(terms, hits, likeness))
    return { ...found, isGuess, spelling: respelt?.spelling ?? "", atFirst: 1 }
  }

  /** @param {QueryTerm[]} terms @param {Hit[][]} hits @param {string} kind */
  async resultsOf(terms, hits, kind) {
    const found = await this.onlyOf(kind, combine(hits, terms))
    const whole = found.filter((one) => one.matched === terms.length)
    const results = bestFirst(found, whole)
    const wanted = terms.find((term) => term.isWanted)?.isWanted
    for (const one of results) one.isWanted = wanted
    return { results, isPartial: !whole.length && results.length > 0 }
  }

  // A place that the agenda does not have is looked for by its words, which are no answer.
  /** @param {QueryTerm[]} terms */
  async known(terms) {
    const hits = await this.hitsOf(terms)
    return terms.flatMap((term, at) =>
      term.isWord || hits[at].length ? [term] : this.reading.wordTerms(term.written ?? "").map((word) => ({ ...word, isDoubtful: true })),
    )
  }

  /** @param {QueryTerm[]} terms */
  hitsOf(terms) {
    return Promise.all(terms.map((term) => this.hits(term)))
  }

  // Of a place, the record that has it as its name comes with those that only mention it.
  /** @param {QueryTerm} term @returns {Promise<Hit[]>} */
  async hits(term) {
    if (term.isWord) return this.engine.search(term.candidates[0])
    for (const candidate of term.candidates) {
      const [named, mentioned] = await Promise.all([candidate, `m${candidate}`].map((token) => this.having(token)))
      const names = new Set(named.map(({ id }) => id))
      const found = [...named.map((one) => ({ ...one, data: one.data, isName: true })), ...mentioned.filter(({ id }) => !names.has(id))]
      if (found.length) return found
    }
    return []
  }

  /** @param {string} token */
  async having(token) {
    const results = await this.engine.search(token)
    return results.length && (await this.holds(results[0], token)) ? results : []
  }

  // Pagefind gives what begins alike when nothing has the whole word: of a place, that is another one, unless
  // a beginning was meant ("z" at the end, not "q").
  /** @param {PagefindResult} result @param {string} token */
  async holds(result, token) {
    const { words } = await this.engine.shown(result)
    return result.words.some((at) => words[at] === token || (token.endsWith("z") && words[at]?.startsWith(token)))
  }

  /** @param {string} kind @param {FoundPage[]} found */
  async onlyOf(kind, found) {
    if (!kind) return found
    const own = await this.engine.search(this.reading.places.token("kind", kind))
    const ids = new Set(own.map(({ id }) => id))
    return found.filter(({ result }) => ids.has(result.id))
  }

  // Returns the terms with misspelt words put right and how they are written, or null when there are none.
  /** @param {QueryTerm[]} terms @param {Hit[][]} hits @param {string[][]} likeness */
  async respell(terms, hits, likeness) {
    const limits = terms.map((term, at) => differences(term, hits[at], likeness[at]))
    if (!limits.some(Boolean)) return null
    const vocabulary = await this.engine.vocabulary()
    const known = new Map(vocabulary.map((word) => [this.reading.words.fold(word), word]))
    // Pagefind passes over a part of the index that did not arrive.
    const isMissing = terms.some(({ shown }, at) => !hits[at].length && known.has(shown))
    if (isMissing) throw new Error("a part of the search index is missing")
    const { respelling, written } = await import("./spelling.js")
    const words = respelling(terms.map(({ shown }) => shown), limits, [...known.keys()])
    const respelt = terms.map((term, at) =>
      words[at] ? { ...term, candidates: [words[at]], shown: words[at] } : term,
    )
    if (!words.some(Boolean)) return null
    return { terms: respelt, spelling: written(respelt.map(({ shown }) => known.get(shown) ?? shown)) }
  }

  // The words that stand for each term in what was found first.
  /** @param {QueryTerm[]} terms @param {Hit[][]} hits */
  likeness(terms, hits) {
    return Promise.all(
      terms.map(async ({ isWord }, at) => {
        const [first] = hits[at]
        if (!isWord || !first) return []
        const { words } = await this.engine.shown(first)
        return first.words.map((word) => words[word] ?? "")
      }),
    )
  }
}
