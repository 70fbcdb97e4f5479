// Puts what other languages have beside what is read: head, paragraphs, documents. Loaded with the first of them.

/** @typedef {{ language: HTMLAnchorElement, page: Document }} Shown */

/** @param {Element} element @param {string} address */
function ownLinks(element, address) {
  for (const one of [element, ...element.querySelectorAll("[id]")]) one.removeAttribute("id")
  for (const target of /** @type {NodeListOf<HTMLAnchorElement>} */ (element.querySelectorAll("a[href]"))) {
    target.href = new URL(target.getAttribute("href") ?? "", address).href
  }
}

/** @param {HTMLAnchorElement} language @param {Element} original */
function counterpart(language, original) {
  const text = document.importNode(original, true)
  ownLinks(text, language.href)
  const other = document.createElement("div")
  other.className = "aa-other"
  const written = /** @type {HTMLElement | null} */ (original.closest("[lang]:not(html)"))
  other.lang = written?.lang || language.lang
  other.dir = written?.dir || language.dir
  other.append(...text.childNodes)
  return other
}

/** @param {Element} own @param {HTMLElement[]} others @param {string} name */
function pair(own, others, name) {
  const beside = document.createElement("div")
  beside.className = name
  own.before(beside)
  beside.append(own, ...others)
}

/** @param {Shown[]} shown @param {(page: Document) => Element | null} find */
function others(shown, find) {
  return shown.flatMap(({ language, page }) => {
    const original = find(page)
    return original ? [counterpart(language, original)] : []
  })
}

// A head for each language: its name, and the title as it stands there.
/** @param {Shown[]} shown */
function heads(shown) {
  const title = document.querySelector("article > h1")
  const found = others(shown, (page) => page.querySelector("article > h1"))
  for (const [place, other] of found.entries()) {
    const name = document.createElement("p")
    name.className = "aa-other__language"
    name.textContent = shown[place].language.textContent ?? ""
    other.prepend(name)
  }
  if (title && found.length) pair(title, found, "aa-beside")
}

/** @param {Shown[]} shown */
function documents(shown) {
  for (const own of document.querySelectorAll("section[aria-labelledby^=documentation]")) {
    const label = own.getAttribute("aria-labelledby")
    const found = others(shown, (page) => page.querySelector(`section[aria-labelledby="${label}"]`))
    if (found.length) pair(own, found, "aa-beside")
  }
}

/** @param {HTMLElement} here @param {Shown[]} shown */
function paragraphs(here, shown) {
  for (const paragraph of [...here.querySelectorAll("[id^=p]")]) {
    const found = others(shown, (page) => page.querySelector(`.aa-annotation [id="${CSS.escape(paragraph.id)}"]`))
    if (!found.length) continue
    if (paragraph.tagName === "LI") paragraph.append(...found)
    else pair(paragraph, found, "aa-pair")
  }
}

function apart() {
  for (const other of document.querySelectorAll(".aa-other")) other.remove()
  for (const beside of document.querySelectorAll(".aa-pair, .aa-beside")) beside.replaceWith(...beside.childNodes)
}

/**
 * Takes away what was beside the text before, and puts these languages there.
 * @param {HTMLElement} here
 * @param {Shown[]} shown
 */
export function putBeside(here, shown) {
  apart()
  heads(shown)
  paragraphs(here, shown)
  documents(shown)
}
