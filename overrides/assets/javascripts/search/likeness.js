// How far what was found looks like what was asked.
import { rarities } from "./ranking.js"
import { isPair } from "./words.js"

const LEAST_LIKENESS = 0.6
const SAME_WORD = 0.6
export const ENOUGH = 0.5

// In how many letters the word that was meant may differ: many where nothing was found, one or
// two where what was found shares only a few letters with it, else none.
/** @param {QueryTerm} term @param {Hit[]} results @param {string[]} found */
export function differences({ isWord, shown }, results, found = []) {
  if (!isWord || /^\d+$/.test(shown)) return 0
  if (isPair(shown)) return Number(!found.includes(shown))
  const few = shown.length < 5 ? 1 : 2
  const isAlike = commonPart(found[0] ?? "", shown) >= LEAST_LIKENESS * shown.length
  if (results.length) return isAlike ? 0 : few
  return shown.length < 9 ? few : 3
}

// Whether enough of the words stand in what was found, the rare ones counting more: as they are, or inflected.
/** @param {QueryTerm[]} terms @param {Hit[][]} hits @param {string[][]} likeness */
export function isMeant(terms, hits, likeness) {
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

// The length of the longest part that two words share.
/** @param {string} one @param {string} other */
function commonPart(one, other) {
  let longest = 0
  for (let start = 0; start < one.length; start += 1) {
    while (other.includes(one.slice(start, start + longest + 1)) && start + longest < one.length) longest += 1
  }
  return longest
}
