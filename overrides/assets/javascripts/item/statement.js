// A paragraph as a statement quotes it, in one language or in two. Loaded when a reader asks for it.
import { otherPage } from "./other_page.js"

// What is no word of the paragraph: our controls, other languages, signs of notes.
const NO_WORDS = ".aa-share, .aa-share__menu, .aa-other, .footnote-ref, .footnote-backref"
const LINES = "p, li, tr, blockquote, pre, dt, dd"

/**
 * Returns the paragraph with this anchor, on this page and then on others: quoted, cited, with its address.
 * @param {string} anchor
 * @param {string} url the paragraph's address in any language
 * @param {string[]} others addresses of the page in other languages
 */
export async function statement(anchor, url, others) {
  const pages = [document, ...(await Promise.all(others.map((address) => otherPage(address))))]
  return pages.map((page) => quoted(page, anchor, url)).join("\n\n")
}

/** @param {Document} page @param {string} anchor @param {string} url */
function quoted(page, anchor, url) {
  /** @type {TextPageData} */
  const { sharing } = JSON.parse(page.getElementById("aa-page")?.textContent ?? "")
  const paragraph = sharing.paragraphs.find((one) => one.anchor === anchor)
  const element = page.getElementById(anchor)
  if (!paragraph || !element) throw new Error(`there is no ${anchor}`)
  const words = [element, ...listsOf(element)].map(wordsOf).join("\n")
  const place = sharing.citation.replace("{place}", () => paragraph.name)
  return `${sharing.quotation.replace("{words}", () => words)}\n${place}${sharing.remark}${sharing.words.comma}${url}`
}

// The lists that follow a paragraph and are counted with it: "p1-a" to "p1".
/** @param {Element} paragraph */
function listsOf(paragraph) {
  const lists = []
  let next = paragraph.nextElementSibling
  while (next?.querySelector(`[id^="${CSS.escape(paragraph.id)}-"]`)) {
    lists.push(next)
    next = next.nextElementSibling
  }
  return lists
}

/** @param {Element} element */
function wordsOf(element) {
  const copy = document.importNode(element, true)
  for (const one of copy.querySelectorAll(NO_WORDS)) one.remove()
  const texts = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const text = /** @type {Text} */ (texts.currentNode)
    text.data = text.data.replace(/[\t\n\r ]+/g, " ")
  }
  for (const line of copy.querySelectorAll(LINES)) line.before("\n")
  for (const line of copy.querySelectorAll("br")) line.replaceWith("\n")
  for (const cell of copy.querySelectorAll("td, th")) cell.after("\t")
  const lines = (copy.textContent ?? "").split("\n").map((line) => line.replace(/ +/g, " ").replace(/^[ \t]+|[ \t]+$/g, ""))
  return lines.filter(Boolean).join("\n")
}
