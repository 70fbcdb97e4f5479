// Finds the records that a query means. Nothing here knows the page.
import { Places } from "./places.js"
import { Questions } from "./questions.js"
import { isPair, Words } from "./words.js"

const LONGEST_QUERY = 300
const MOST_TERMS = 24
const LEAST_SHARE = 0.3
const LEAST_LIKENESS = 0.6
const MOST_SECTIONS = 4
// More words than these are no question, but a text that was pasted.
const MOST_WORDS_ASKED = 7
const MOST_PAIRS_ASKED = 13
const PAGES_OF_TEXT = 4
const ENOUGH = 0.5
const SAME_WORD = 0.6
const ADDRESS = /(?:^|\/)(?:go\/)?(items|documents|schedule|print|changes|translations)\/([^\s#?]*)(?:\?[^\s#]*)?(?:#(\S+))?$/

export class Query {
  // `engine` has search(word), shown(result) and vocabulary(): engine.js.
  /** @param {SearchSettings} settings @param {Engine} engine */
  constructor(settings, engine) {
    this.engine = engine
    this.words = new Words(settings)
    this.places = new Places(settings)
    this.questions = new Questions(settings)
  }

  // Returns {results, isPartial, isGuess, spelling, atFirst}, the best result first. `isPartial` when none has all
  // the words; `isGuess` when what was found only looks like them; `spelling` are the words that were looked for
  // in place of misspelt ones; `atFirst` is of how many pages the best is known.
  // With a `kind`, only its records are results.
  /** @param {string} text @returns {Promise<Found>} */
  async find(text, kind = "") {
    const { isText, terms: read } = this.read(text.slice(0, LONGEST_QUERY))
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

  // What is looked for: an address of the site, places in the agenda or in a treaty, what a question asks, words;
  // of a text that was pasted, its words alone.
  /** @param {string} text @returns {{ isText: boolean, terms: QueryTerm[] }} */
  read(text) {
    const address = this.placeAt(text)
    if (address) return { isText: false, terms: [address] }
    const folded = this.words.fold(text)
    const [rest, places] = this.places.takeFrom(folded)
    const words = this.wordTerms(rest)
    const most = (places.length ? 0.6 : 1) * (words.some(({ shown }) => isPair(shown)) ? MOST_PAIRS_ASKED : MOST_WORDS_ASKED)
    if (words.length > most) {
      return { isText: true, terms: distinct(this.wordTerms(folded)).slice(0, MOST_TERMS) }
    }
    const named = places.map((place) => ({ ...place, shown: place.written, isWord: false, isWanted: wanted(place) }))
    const asked = this.questions.read(rest, named.length > 0)
    const said = asked.fact ? [{ candidates: [this.places.token("fact", asked.fact)], shown: "", isWord: false }] : this.wordTerms(asked.rest)
    return { isText: false, terms: distinct([...named, ...said]).slice(0, MOST_TERMS) }
  }

  // An address of the site: "https://…/items/5a/#p2".
  /** @param {string} text @returns {QueryTerm | null} */
  placeAt(text) {
    const [, room, path, anchor = ""] = ADDRESS.exec(text.trim()) ?? []
    if (!room) return null
    const place = (/** @type {string} */ kind, /** @type {string} */ of) => this.places.token(kind, of)
    const page = this.words.fold(decodeURI(path ?? "")).replace(/\/$/, "")
    /** @type {Record<string, () => string>} */
    const token = { items: () => place("item", page.replaceAll(".", "p")), documents: () => place("symbol", (page.match(/[a-z]+|\d+/g) ?? []).join("z")) }
    const named = path && room in token ? token[room]() : place("page", room)
    /** @type {QueryTerm["isWanted"]} */
    const isWanted = anchor ? ({ address }) => address.endsWith(`#${anchor}`) : undefined
    return { candidates: [named], shown: text, isWord: false, isWanted }
  }

  /** @param {string} text @returns {QueryTerm[]} */
  wordTerms(text) {
    return this.words.of(text).map(({ word }) => ({ candidates: [word], shown: word, isWord: true }))
  }

  // A place that the agenda does not have is looked for by its words, which are no answer.
  /** @param {QueryTerm[]} terms */
  async known(terms) {
    const hits = await this.hitsOf(terms)
    return terms.flatMap((term, at) =>
      term.isWord || hits[at].length ? [term] : this.wordTerms(term.written ?? "").map((word) => ({ ...word, isDoubtful: true })),
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
    const own = await this.engine.search(this.places.token("kind", kind))
    const ids = new Set(own.map(({ id }) => id))
    return found.filter(({ result }) => ids.has(result.id))
  }

  // Returns the terms with misspelt words put right and how they are written, or null when there are none.
  /** @param {QueryTerm[]} terms @param {Hit[][]} hits @param {string[][]} likeness */
  async respell(terms, hits, likeness) {
    const limits = terms.map((term, at) => differences(term, hits[at], likeness[at]))
    if (!limits.some(Boolean)) return null
    const vocabulary = await this.engine.vocabulary()
    const known = new Map(vocabulary.map((word) => [this.words.fold(word), word]))
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

// In how many letters the word that was meant may differ: many where nothing was found, one or
// two where what was found shares only a few letters with it, else none.
/** @param {QueryTerm} term @param {Hit[]} results @param {string[]} found */
function differences({ isWord, shown }, results, found = []) {
  if (!isWord || /^\d+$/.test(shown)) return 0
  if (isPair(shown)) return Number(!found.includes(shown))
  const few = shown.length < 5 ? 1 : 2
  const isAlike = commonPart(found[0] ?? "", shown) >= LEAST_LIKENESS * shown.length
  if (results.length) return isAlike ? 0 : few
  return shown.length < 9 ? few : 3
}

// Whether enough of the words stand in what was found, the rare ones counting more: as they are, or inflected.
/** @param {QueryTerm[]} terms @param {Hit[][]} hits @param {string[][]} likeness */
function isMeant(terms, hits, likeness) {
  const rarity = rarities(hits, terms)
  /** @param {(term: QueryTerm, at: number) => unknown} which */
  const sum = (which) => terms.reduce((all, term, at) => all + (which(term, at) ? rarity[at] : 0), 0)
  const good = sum((term, at) => hits[at].length && !term.isDoubtful && (!term.isWord || likeness[at].some((word) => isInflected(word, term.shown))))
  return good >= ENOUGH * sum(() => true)
}

// "victim" and "victims", "prosecute" and "prosecution"; not "visa" and "visit", "terrorism" and "territory".
/** @param {string} word @param {string} other */
function isInflected(word, other) {
  if (word === other) return true
  if (isPair(other) || /\d/.test(other)) return false
  const part = commonPart(word, other)
  const longer = Math.max(word.length, other.length)
  const isBeginning = word.slice(0, part) === other.slice(0, part)
  const least = isBeginning || /\p{Script=Arabic}/u.test(other) ? SAME_WORD : 0.8
  return (part >= 4 || (part === 3 && longer <= 4)) && part >= least * longer && part >= other.length - 4
}

/** @param {QueryTerm[]} terms */
function distinct(terms) {
  /** @type {Set<string>} */
  const seen = new Set()
  return terms.filter(({ candidates: [word] }) => !seen.has(word) && seen.add(word))
}

// The paragraph that a citation names.
/** @param {NamedPlace} place @returns {QueryTerm["isWanted"]} */
function wanted({ paragraph }) {
  return paragraph ? ({ place }) => /\d+/.exec(place)?.[0] === paragraph : undefined
}

// The records of pages that were found, the best first: of each page the sections that hold most of
// the terms. A page that holds them together comes before one that has them apart.
/** @param {Engine} engine @param {FoundPage[]} entries */
export async function expand(engine, entries) {
  const pages = await Promise.all(
    entries.map(async (entry) => ({
      isNamed: entry.isNamed,
      sections: sectionsOf(entry, await engine.shown(entry.result)),
    })),
  )
  const together = (/** @type {{ sections: FoundSection[] }} */ { sections }) => sections[0]?.together ?? 0
  pages.sort((one, other) => other.isNamed - one.isNamed || together(other) - together(one))
  return pages.flatMap(({ sections }) => sections)
}

/** @param {FoundPage} entry @param {ShownPage} page @returns {FoundSection[]} */
function sectionsOf(entry, { sections, words }) {
  const target = entry.isWanted && sections.find(entry.isWanted)
  if (target) return [{ ...target, words, isNamed: 1, places: [], matched: entry.matched, together: entry.matched }]
  const found = sections
    .map((section) => ({ ...section, words, isNamed: entry.isNamed, places: placesIn(section, entry.places) }))
    .filter(({ places }) => places.length)
    .map((section) => ({ ...section, matched: section.places.length, score: fit(section) }))
    .map((section) => ({ ...section, together: entry.isText ? section.matched + inOrder(section.places) : section.matched }))
  const most = Math.max(...found.map(({ together }) => together))
  const best = found.filter(({ together }) => together === most)
  return best.sort((one, other) => other.score - one.score).slice(0, MOST_SECTIONS)
}

// How many words of a text follow one another as they do in the section.
/** @param {TermPlaces[]} places */
function inOrder(places) {
  return places.filter((place, at) => at && place.words.some((word) => places[at - 1].words.includes(word - 1))).length
}

/** @param {PageSection} section @param {TermPlaces[]} places */
function placesIn({ start, end }, places) {
  return places
    .map((place) => ({ ...place, words: place.words.filter((word) => word >= start && word < end) }))
    .filter(({ words }) => words.length)
}

// How well a section fits: often, in few words, in a title, side by side.
/** @param {Pick<FoundSection, "address" | "start" | "end" | "places">} section */
function fit({ address, start, end, places }) {
  const length = (end - start) / 100
  const often = places.map(({ words, score }) => (score * words.length) / (words.length + 0.3 + length))
  const isTitle = !address.includes("#")
  return often.reduce((sum, one) => sum + one, 0) * (isTitle ? 3 : 1) + adjacency(places)
}

// What has a place comes first, and the record that the place is the name of before those that
// mention it; then what has all words, else what has most of them.
/** @param {FoundPage[]} found @param {FoundPage[]} whole */
function bestFirst(found, whole) {
  const most = Math.max(0, ...found.map(({ placed }) => placed))
  const enough = found.filter((one) => one.share >= LEAST_SHARE)
  const results = most ? found.filter(({ placed }) => placed === most) : whole.length ? whole : enough
  for (const one of results) one.isNamed = Number(most > 0 && one.names > 0)
  return results.sort(
    (one, other) =>
      other.isNamed - one.isNamed || other.score - one.score || (one.result.id < other.result.id ? -1 : 1),
  )
}

/** @param {Hit[][]} hits @param {QueryTerm[]} terms */
function rarities(hits, terms) {
  return hits.map((results, at) =>
    results.length ? 1 / Math.log2(1 + results.length) : isPair(terms[at].shown) ? 0.2 : 0.5,
  )
}

// Records of one page stand together, where the best of them is; those in another language come last,
// unless they are what was named.
/** @param {FoundSection[]} records @param {string} own */
export function grouped(records, own) {
  /** @type {Map<string, FoundSection[]>} */
  const groups = new Map()
  const isFirst = (/** @type {FoundSection} */ { isNamed, language }) => isNamed || language === own
  const inOrder = [...records.filter(isFirst), ...records.filter((one) => !isFirst(one))]
  for (const one of inOrder) {
    const page = one.address.split("#")[0]
    groups.set(page, [...(groups.get(page) ?? []), one])
  }
  return [...groups.values()]
}

// One entry for each record found: how many terms it holds, how rare those are, how well it fits.
/** @param {Hit[][]} hits @param {QueryTerm[]} terms */
function combine(hits, terms) {
  /** @type {Map<string, FoundPage>} */
  const found = new Map()
  const rarity = rarities(hits, terms)
  const all = rarity.reduce((sum, one) => sum + one, 0)
  hits.forEach((results, at) => {
    for (const result of results) {
      const entry = found.get(result.id) ?? newEntry(result)
      entry.matched += 1
      entry.share += rarity[at] / all
      entry.score += result.score
      entry.placed += terms[at].isWord ? 0 : 1
      entry.names += result.isName ? 1 : 0
      entry.places.push({ at, words: result.words, score: result.score })
      found.set(result.id, entry)
    }
  })
  for (const entry of found.values()) entry.score = (entry.score + adjacency(entry.places)) * entry.share
  return [...found.values()]
}

/** @param {Hit} result @returns {FoundPage} */
function newEntry(result) {
  return { result, matched: 0, placed: 0, names: 0, share: 0, score: 0, places: [], isNamed: 0 }
}

// Terms that follow each other in the text as in the query count more.
/** @param {TermPlaces[]} places */
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
/** @param {string} one @param {string} other */
function commonPart(one, other) {
  let longest = 0
  for (let start = 0; start < one.length; start += 1) {
    while (other.includes(one.slice(start, start + longest + 1)) && start + longest < one.length) longest += 1
  }
  return longest
}
