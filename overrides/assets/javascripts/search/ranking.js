// Which of the pages that were found come first.
import { isPair } from "./words.js"

const LEAST_SHARE = 0.3

// One entry for each record found: how many terms it holds, how rare those are, how well it fits.
/** @param {Hit[][]} hits @param {QueryTerm[]} terms */
export function combine(hits, terms) {
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
export function adjacency(places) {
  let bonus = 0
  for (let at = 1; at < places.length; at += 1) {
    const [one, other] = [places[at - 1], places[at]]
    const follows = one.at + 1 === other.at && one.words.some((word) => other.words.includes(word + 1))
    if (follows) bonus += (one.score + other.score) / 2
  }
  return bonus
}

/** @param {Hit[][]} hits @param {QueryTerm[]} terms */
export function rarities(hits, terms) {
  return hits.map((results, at) =>
    results.length ? 1 / Math.log2(1 + results.length) : isPair(terms[at].shown) ? 0.2 : 0.5,
  )
}

// What has a place comes first, and the record that the place is the name of before those that
// mention it; then what has all words, else what has most of them.
/** @param {FoundPage[]} found @param {FoundPage[]} whole */
export function bestFirst(found, whole) {
  const most = Math.max(0, ...found.map(({ placed }) => placed))
  const enough = found.filter((one) => one.share >= LEAST_SHARE)
  const results = most ? found.filter(({ placed }) => placed === most) : whole.length ? whole : enough
  for (const one of results) one.isNamed = Number(most > 0 && one.names > 0)
  return results.sort(
    (one, other) =>
      other.isNamed - one.isNamed || other.score - one.score || (one.result.id < other.result.id ? -1 : 1),
  )
}
