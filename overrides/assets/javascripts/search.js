// Opens the search: by its link, by the keys "/", "s" and "f", by an address with "?q=".
// Nothing of it is loaded before.
const link = /** @type {HTMLAnchorElement} */ (document.querySelector(".aa-search-link"))
const page = /** @type {PageData} */ (JSON.parse(document.getElementById("aa-page")?.textContent ?? ""))
const root = new URL(page.root, location.href)
const siteRoot = new URL(page.siteRoot, location.href)
const address = new URLSearchParams(location.search)

async function open(query, kind) {
  try {
    const { openDialog } = await import("./search/opening.js")
    await openDialog(root, siteRoot, query, kind)
  } catch {
    location.href = link.href
  }
}

function isTyping(target) {
  return target.isContentEditable || /^(input|select|textarea)$/i.test(target.tagName)
}

link.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  open()
})

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
  if (!["/", "s", "f"].includes(event.key) || document.querySelector("dialog[open]")) return
  event.preventDefault()
  open()
})

if (address.has("q") || page.address === "search/") open(address.get("q") ?? "", address.get("kind") ?? "")
if (address.has("mark")) {
  import("./search/arrival.js").then(({ markWords }) => markWords(new URL("search.json", root)))
}
