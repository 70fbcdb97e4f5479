import { isPair } from "./words.js"

// The words to look for in place of misspelt ones, those that may differ in as many letters as `limits`
// says; empty where none is meant.
/** @param {string[]} words @param {number[]} limits @param {string[]} vocabulary */
export function respelling(words, limits, vocabulary) {
  const found = words.map((word, at) => (limits[at] && !isPair(word) ? nearest(word, vocabulary, limits[at]) : ""))
  for (let at = 1; at < words.length; at += 1) {
    const isWrong = limits[at - 1] && limits[at] && isPair(words[at]) && words[at - 1].slice(5) === words[at].slice(1, 5)
    if (isWrong) found.splice(at - 1, 2, ...pairsAround(words[at - 1], words[at], vocabulary))
  }
  return found
}

// Words as a reader writes them: pairs that overlap are one word again.
/** @param {string[]} words */
export function written(words) {
  const text = words.reduce((before, word, at) => {
    if (!isPair(word)) return `${before} ${word}`
    const isNext = words[at - 1]?.slice(5) === word.slice(1, 5)
    return before + (isNext ? "" : ` ${character(word.slice(1, 5))}`) + character(word.slice(5))
  }, "")
  return text.trim()
}

/** @param {string} letters */
function character(letters) {
  const code = letters.replace(/./g, (letter) => "abcdefghijklmnop".indexOf(letter).toString(16))
  return String.fromCharCode(parseInt(code, 16))
}

// Chinese with a wrong character in the middle: two pairs of the vocabulary that have another one there.
/** @param {string} one @param {string} other @param {string[]} vocabulary */
function pairsAround(one, other, vocabulary) {
  const [start, end] = [one.slice(0, 5), other.slice(5)]
  const known = new Set(vocabulary)
  const first = vocabulary.find((word) => isPair(word) && word.startsWith(start) && known.has(`z${word.slice(5)}${end}`))
  return first ? [first, `z${first.slice(5)}${end}`] : ["", ""]
}

// The word of the vocabulary that differs least from a misspelt one, the more frequent of two; empty
// when each differs in more letters than `most`.
/** @param {string} word @param {string[]} vocabulary @param {number} most */
function nearest(word, vocabulary, most) {
  let best = { word: "", distance: most + 1 }
  for (const other of vocabulary) {
    if (Math.abs(other.length - word.length) >= best.distance) continue
    const distance = editDistance(word, other, best.distance)
    if (distance < best.distance) best = { word: other, distance }
  }
  return best.word
}

// After Damerau and Levenshtein: insertions, deletions, changes, and swaps of neighbours.
/** @param {string} one @param {string} other @param {number} limit */
function editDistance(one, other, limit) {
  /** @type {number[] | null} */
  let before = null
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const cost = one[row - 1] === other[column - 1] ? 0 : 1
      next[column] = Math.min(last[column] + 1, next[column - 1] + 1, last[column - 1] + cost)
      const isSwap = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      if (before && isSwap) next[column] = Math.min(next[column], before[column - 2] + 1)
    }
    if (Math.min(...next) >= limit) return limit
    before = last
    last = next
  }
  return last[other.length]
}
