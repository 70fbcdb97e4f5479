// Reads a query: what it names, what it asks, and its words.
import { Places } from "./places.js"
import { Questions } from "./questions.js"
import { isPair, Words } from "./words.js"

const MOST_TERMS = 24
// More words than these are no question, but a text that was pasted.
const MOST_WORDS_ASKED = 7
const MOST_PAIRS_ASKED = 13
const ADDRESS = /(?:^|\/)(?:go\/)?(items|documents|schedule|print|changes|translations)\/([^\s#?]*)(?:\?[^\s#]*)?(?:#(\S+))?$/

export class Reading {
  /** @param {SearchSettings} settings */
  constructor(settings) {
    this.words = new Words(settings)
    this.places = new Places(settings)
    this.questions = new Questions(settings)
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
