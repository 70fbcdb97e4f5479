// Finds the records that a query means. Nothing here knows the page.
import { Places } from "./places.js"
import { isPair, Words } from "./words.js"

const LONGEST_QUERY = 300
const MOST_TERMS = 24
const LEAST_SHARE = 0.3
const LEAST_LIKENESS = 0.6
const MOST_SECTIONS = 4

export class Query {
  // `engine` has search(word), shown(result) and vocabulary(): engine.js.
  constructor(settings, engine) {
    this.engine = engine
    this.words = new Words(settings)
    this.places = new Places(settings)
  }

  // Returns {results, isPartial, spelling}, the best result first. `isPartial` when none has all the
  // words; `spelling` are the words that were looked for in place of misspelt ones.
  // With a `kind`, only its records are results.
  async find(text, kind = "") {
    let terms = await this.known(this.terms(text))
    let hits = await this.hitsOf(terms)
    const respelt = await this.respell(terms, hits)
    if (respelt) {
      terms = respelt.terms
      hits = await this.hitsOf(terms)
    }
    const found = await this.onlyOf(kind, combine(hits, terms))
    const whole = found.filter((one) => one.matched === terms.length)
    const results = bestFirst(found, whole)
    return { results, isPartial: !whole.length && results.length > 0, spelling: respelt?.spelling ?? "" }
  }

  // What is looked for: a place in the agenda or in a treaty, or a word.
  terms(text) {
    const [rest, places] = this.places.takeFrom(this.words.fold(text.slice(0, LONGEST_QUERY)))
    const named = places.map((place) => ({ ...place, shown: place.written, isWord: false }))
    return [...named, ...this.wordTerms(rest)].slice(0, MOST_TERMS)
  }

  wordTerms(text) {
    return this.words.of(text).map(({ word }) => ({ candidates: [word], shown: word, isWord: true }))
  }

  // A place that the agenda does not have is looked for by its words.
  async known(terms) {
    const hits = await this.hitsOf(terms)
    return terms.flatMap((term, at) =>
      term.isWord || hits[at].length ? [term] : this.wordTerms(term.written),
    )
  }

  hitsOf(terms) {
    return Promise.all(terms.map((term) => this.hits(term)))
  }

  async hits(term) {
    for (const candidate of term.candidates) {
      const results = await this.engine.search(candidate)
      if (results.length && (term.isWord || (await this.holds(results[0], candidate)))) return results
    }
    return []
  }

  // Pagefind gives what begins alike when nothing has the whole word: of a place, that is another one.
  async holds(result, token) {
    const { words } = await this.engine.shown(result)
    return result.words.some((at) => words[at] === token)
  }

  async onlyOf(kind, found) {
    if (!kind) return found
    const own = await this.engine.search(this.places.token("kind", kind))
    const ids = new Set(own.map(({ id }) => id))
    return found.filter(({ result }) => ids.has(result.id))
  }

  // Returns the terms with misspelt words put right and how they are written, or null when there are none.
  async respell(terms, hits) {
    const limits = await Promise.all(terms.map((term, at) => this.differences(term, hits[at])))
    if (!limits.some(Boolean)) return null
    const vocabulary = await this.engine.vocabulary()
    // Pagefind passes over a part of the index that did not arrive.
    const isMissing = terms.some(({ shown }, at) => !hits[at].length && vocabulary.includes(shown))
    if (isMissing) throw new Error("a part of the search index is missing")
    const { respelling, written } = await import("./spelling.js")
    const words = respelling(terms.map(({ shown }) => shown), limits, vocabulary)
    const respelt = terms.map((term, at) =>
      words[at] ? { ...term, candidates: [words[at]], shown: words[at] } : term,
    )
    if (!words.some(Boolean)) return null
    return { terms: respelt, spelling: written(respelt.map(({ shown }) => shown)) }
  }

  // In how many letters the word that was meant may differ: many where nothing was found, one or
  // two where what was found shares only a few letters with it, else none.
  async differences({ isWord, shown }, results) {
    if (!isWord) return 0
    if (isPair(shown)) return (results.length && (await this.holds(results[0], shown))) ? 0 : 1
    const few = shown.length < 5 ? 1 : 2
    if (!results.length) return shown.length < 9 ? few : 3
    const { words } = await this.engine.shown(results[0])
    const found = words[results[0].words[0]] ?? ""
    return commonPart(found, shown) < LEAST_LIKENESS * shown.length ? few : 0
  }
}

// The records of pages that were found, the best first: of each page the sections that hold most of
// the terms. A page that holds them together comes before one that has them apart.
export async function expand(engine, entries) {
  const pages = await Promise.all(
    entries.map(async (entry) => ({
      isNamed: entry.isNamed,
      sections: sectionsOf(entry, await engine.shown(entry.result)),
    })),
  )
  const together = ({ sections }) => sections[0]?.matched ?? 0
  pages.sort((one, other) => other.isNamed - one.isNamed || together(other) - together(one))
  return pages.flatMap(({ sections }) => sections)
}

function sectionsOf(entry, { sections, words }) {
  const found = sections
    .map((section) => ({ ...section, words, places: placesIn(section, entry.places) }))
    .filter(({ places }) => places.length)
    .map((section) => ({ ...section, matched: section.places.length, score: fit(section) }))
  const most = Math.max(...found.map(({ matched }) => matched))
  const best = found.filter(({ matched }) => matched === most)
  return best.sort((one, other) => other.score - one.score).slice(0, MOST_SECTIONS)
}

function placesIn({ start, end }, places) {
  return places
    .map((place) => ({ ...place, words: place.words.filter((word) => word >= start && word < end) }))
    .filter(({ words }) => words.length)
}

// How well a section fits: often, in few words, in a title, side by side.
function fit({ address, start, end, places }) {
  const length = (end - start) / 100
  const often = places.map(({ words, score }) => (score * words.length) / (words.length + 0.3 + length))
  const isTitle = !address.includes("#")
  return often.reduce((sum, one) => sum + one, 0) * (isTitle ? 3 : 1) + adjacency(places)
}

// What has a place comes first, and the record that the place is the name of before those that
// mention it; then what has all words, else what has most of them.
function bestFirst(found, whole) {
  const most = Math.max(0, ...found.map(({ placed }) => placed))
  const named = 0.6 * Math.max(0, ...found.map(({ placeScore }) => placeScore))
  const enough = found.filter((one) => one.share >= LEAST_SHARE)
  const results = most ? found.filter(({ placed }) => placed === most) : whole.length ? whole : enough
  for (const one of results) one.isNamed = Number(most > 0 && one.placeScore >= named)
  return results.sort(
    (one, other) =>
      other.isNamed - one.isNamed || other.score - one.score || (one.result.id < other.result.id ? -1 : 1),
  )
}

// One entry for each record found: how many terms it holds, how rare those are, how well it fits.
function combine(hits, terms) {
  const found = new Map()
  const rarity = hits.map((results, at) =>
    results.length ? 1 / Math.log2(1 + results.length) : isPair(terms[at].shown) ? 0.2 : 0.5,
  )
  const all = rarity.reduce((sum, one) => sum + one, 0)
  hits.forEach((results, at) => {
    for (const result of results) {
      const entry = found.get(result.id) ?? newEntry(result)
      entry.matched += 1
      entry.share += rarity[at] / all
      entry.score += result.score
      entry.placed += terms[at].isWord ? 0 : 1
      entry.placeScore += terms[at].isWord ? 0 : result.score
      entry.places.push({ at, words: result.words, score: result.score })
      found.set(result.id, entry)
    }
  })
  for (const entry of found.values()) entry.score = (entry.score + adjacency(entry.places)) * entry.share
  return [...found.values()]
}

function newEntry(result) {
  return { result, matched: 0, placed: 0, placeScore: 0, share: 0, score: 0, places: [] }
}

// Terms that follow each other in the text as in the query count more.
function adjacency(places) {
  let bonus = 0
  for (let at = 1; at < places.length; at += 1) {
    const [one, other] = [places[at - 1], places[at]]
    const follows = one.at + 1 === other.at && one.words.some((word) => other.words.includes(word + 1))
    if (follows) bonus += (one.score + other.score) / 2
  }
  return bonus
}

// The length of the longest part that two words share.
function commonPart(one, other) {
  let longest = 0
  for (let start = 0; start < one.length; start += 1) {
    while (other.includes(one.slice(start, start + longest + 1)) && start + longest < one.length) longest += 1
  }
  return longest
}
