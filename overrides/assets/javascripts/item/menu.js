// What can be done with a paragraph: copy its link, its citation or its words for a statement, share it.
// Loaded when a reader opens it; what it imports stands in one file with it.
import { statement } from "./statement.js"

/** @typedef {import("./sharing.js").Sharing} Sharing */

/** @param {Sharing} sharing @param {SharedParagraph} paragraph @returns {Node[]} */
export function choices(sharing, { anchor, name }) {
  const { words } = sharing
  const url = sharing.address(anchor)
  const citation = sharing.page.sharing.citation.replace("{place}", () => name)
  const quote = async (/** @type {string[]} */ ...others) => {
    try {
      await copy(sharing, await statement(anchor, url, others))
    } catch {
      sharing.textContent = sharing.page.sideBySide.failed
    }
  }
  const found = [
    choice(sharing, words.copyLink, () => copy(sharing, url)),
    choice(sharing, words.copyCitation, () => copy(sharing, `${citation}${words.comma}${url}`)),
    choice(sharing, words.copyStatement, () => quote()),
    ...inTwoLanguages(sharing, quote),
  ]
  if (navigator.share) found.push(choice(sharing, words.share, () => navigator.share({ title: citation, url }).catch(() => {})))
  const code = document.querySelector(".aa-code svg")
  return code ? [...found, code.cloneNode(true)] : found
}

/** @param {Sharing} sharing @param {string} label @param {() => Promise<void>} act */
function choice(sharing, label, act) {
  const button = document.createElement("button")
  button.type = "button"
  button.textContent = label
  button.addEventListener("click", async () => {
    await act()
    sharing.close()
  })
  return button
}

// The languages in which the text stands as well, in a group of their own.
/** @param {Sharing} sharing @param {(address: string) => Promise<void>} quote @returns {HTMLElement[]} */
function inTwoLanguages(sharing, quote) {
  const links = [.../** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".aa-languages a"))]
  const others = links.filter(({ lang }) => sharing.page.sharing.languages.includes(lang))
  if (!others.length) return []
  const label = Object.assign(document.createElement("span"), { textContent: sharing.words.inTwoLanguages, id: "in-two-languages" })
  const group = Object.assign(document.createElement("span"), { className: "aa-share__languages" })
  group.setAttribute("role", "group")
  group.setAttribute("aria-labelledby", label.id)
  const buttons = others.map(({ href, lang, dir, textContent }) =>
    Object.assign(choice(sharing, textContent ?? "", () => quote(href)), { lang, dir }),
  )
  group.append(label, ...buttons)
  return [group]
}

/** @param {Sharing} sharing @param {string} text */
async function copy(sharing, text) {
  try {
    await navigator.clipboard.writeText(text)
    sharing.textContent = sharing.words.copied
  } catch {
    sharing.textContent = `${sharing.words.notCopied} ${text}`
  }
}
