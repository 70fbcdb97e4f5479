// Opens the search: by its link, by the keys "/", "s" and "f", by an address with "?q=".
// Nothing of it is loaded before.
import { pageData } from "./page.js"

const link = /** @type {HTMLAnchorElement} */ (document.querySelector(".aa-search-link"))
const page = pageData()
const root = new URL(page.root, location.href)
const siteRoot = new URL(page.siteRoot, location.href)
const address = new URLSearchParams(location.search)
let hastened = false

// All is asked for at once: on a slow line, waiting for answers takes longer than what they bring. The engine asks
// for its parts one by one; they are under way when it does.
async function hasten() {
  hastened = true
  const language = document.documentElement.lang.toLowerCase()
  preload("script", `${page.assets}javascripts/search/opening.js`, "modulepreload")
  preload("script", "pagefind/pagefind.js", "modulepreload")
  preload("fetch", new URL("search.json", root).href)
  preload("style", `${page.assets}stylesheets/search.css`)
  preload("fetch", `pagefind/wasm.${language}.pagefind`)
  const answer = await fetch(new URL("pagefind/pagefind-entry.json", siteRoot))
  const { hash, index } = (await answer.json()).languages[language]
  preload("fetch", `pagefind/pagefind.${hash}.pf_meta`)
  if (index) preload("fetch", `pagefind/index/${index}`)
}

/** @param {string} as @param {string} part */
function preload(as, part, rel = "preload") {
  const { href } = new URL(part, siteRoot)
  const early = Object.assign(document.createElement("link"), { rel, as, href, ...(as === "style" ? {} : { crossOrigin: "anonymous" }) })
  // What failed early is the answer to whoever asks next, and that must not be the reader who tries again.
  if (as === "fetch") early.onerror = () => fetch(href).catch(() => null)
  document.head.append(early)
}

// What fails here fails when it is needed, and is said then.
function hastenOnce() {
  if (!hastened) hasten().catch(() => null)
}

/** @param {string} [query] @param {string} [kind] */
async function open(query, kind) {
  hastenOnce()
  try {
    const { openDialog } = await import("./search/opening.js")
    await openDialog(root, siteRoot, query, kind)
  } catch {
    await openPage()
  }
}

// The search has a page of its own; without a network the page that is read stays, and says so.
async function openPage() {
  try {
    if (page.address === "search/") throw new Error("the page of the search is here already")
    const answer = await fetch(link.href, { method: "HEAD", cache: "no-store" })
    if (!answer.ok) throw new Error(answer.statusText)
    location.href = link.href
  } catch {
    say(page.words.searchFailed)
  }
}

/** @param {string} words */
function say(words) {
  const status = document.querySelector(".aa-said") ?? document.createElement("p")
  status.className = "aa-said"
  status.setAttribute("role", "status")
  document.body.append(status)
  status.textContent = ""
  setTimeout(() => (status.textContent = words), 50)
}

/** @param {EventTarget | null} target */
function isTyping(target) {
  return target instanceof HTMLElement && (target.isContentEditable || /^(input|select|textarea)$/i.test(target.tagName))
}

function hasShortcuts() {
  try {
    return localStorage.getItem("shortcuts") !== "off"
  } catch {
    return true // a browser that keeps nothing has the shortcuts
  }
}

link.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  open()
})

for (const intent of ["pointerenter", "focus", "touchstart"]) {
  link.addEventListener(intent, hastenOnce, { once: true, passive: true })
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
  if (!["/", "s", "f"].includes(event.key) || document.querySelector("dialog[open]") || !hasShortcuts()) return
  event.preventDefault()
  open()
})

// Who speaks to a computer sends it single letters: the keys can be switched off, here and for good.
const keys = /** @type {HTMLButtonElement | null} */ (document.querySelector(".aa-shortcuts"))
if (keys) {
  keys.hidden = false
  keys.setAttribute("aria-pressed", String(hasShortcuts()))
  keys.addEventListener("click", () => {
    const isOn = keys.getAttribute("aria-pressed") !== "true"
    keys.setAttribute("aria-pressed", String(isOn))
    try {
      localStorage.setItem("shortcuts", isOn ? "on" : "off")
    } catch {
      say(page.words.notKept)
    }
  })
}

if (address.has("q") || page.address === "search/") open(address.get("q") ?? "", address.get("kind") ?? "")
if (address.has("mark")) {
  import("./search/arrival.js").then(({ markWords }) => markWords(new URL("search.json", root)))
}
