// The word of the vocabulary that differs least from a misspelt one, the more frequent of two; empty
// when each differs in more letters than `most`.
export function nearest(word, vocabulary, most) {
  let best = { word: "", distance: most + 1 }
  for (const other of vocabulary) {
    if (Math.abs(other.length - word.length) >= best.distance) continue
    const distance = editDistance(word, other, best.distance)
    if (distance < best.distance) best = { word: other, distance }
  }
  return best.word
}

// After Damerau and Levenshtein: insertions, deletions, changes, and swaps of neighbours.
function editDistance(one, other, limit) {
  let [before, last] = [null, Array.from({ length: other.length + 1 }, (_, at) => at)]
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const cost = one[row - 1] === other[column - 1] ? 0 : 1
      next[column] = Math.min(last[column] + 1, next[column - 1] + 1, last[column - 1] + cost)
      const isSwap = before && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      if (isSwap) next[column] = Math.min(next[column], before[column - 2] + 1)
    }
    if (Math.min(...next) >= limit) return limit
    ;[before, last] = [last, next]
  }
  return last[other.length]
}
