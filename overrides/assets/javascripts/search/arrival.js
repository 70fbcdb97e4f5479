// Marks the words that a search found, in the paragraph that it led to; the page itself stays as it is.
import { Words } from "./words.js"

/** @param {URL} settingsAddress */
export async function markWords(settingsAddress) {
  const address = new URL(location.href)
  const target = document.getElementById(address.hash.slice(1))
  const found = new Set((address.searchParams.get("mark") ?? "").split(" "))
  address.searchParams.delete("mark")
  history.replaceState(history.state, "", address)
  if (!target || !CSS.highlights) return
  const settings = await (await fetch(settingsAddress)).json()
  const ranges = rangesIn(target, new Words({ ...settings, stop_words: [] }), found)
  CSS.highlights.set("found", new Highlight(...ranges))
}

/** @param {HTMLElement} target @param {Words} words @param {Set<string>} found */
function rangesIn(target, words, found) {
  /** @type {Range[]} */
  const ranges = []
  const texts = document.createTreeWalker(target, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const node = /** @type {Text} */ (texts.currentNode)
    for (const { word, start, end } of words.of(node.data)) {
      if (!found.has(word)) continue
      const range = new Range()
      range.setStart(node, start)
      range.setEnd(node, end)
      ranges.push(range)
    }
  }
  return ranges
}
