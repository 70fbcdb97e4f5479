// Other languages beside this one, paragraph by paragraph, in place: ?with=ar, ?with=ar,zh
const { sideBySide: words } = /** @type {PageData} */ (JSON.parse(document.getElementById("aa-page")?.textContent ?? ""))
const bar = /** @type {HTMLElement} */ (document.querySelector(".aa-side-by-side"))
const here = /** @type {HTMLElement} */ (document.querySelector(".aa-annotation"))
const languages = links(".aa-languages a").filter((link) => !link.ariaCurrent)
const status = document.createElement("p")
const MOST = 2
/** @type {Map<string, Document>} */
const loaded = new Map()
let shown = asked()

function links(selector) {
  return [.../** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(selector))]
}

function languageOf(code) {
  return languages.find(({ lang }) => lang === code)
}

function asked() {
  const codes = (new URLSearchParams(location.search).get("with") ?? "").split(",")
  return [...new Set(codes)].filter(languageOf).slice(0, MOST)
}

function addressWith(address, codes) {
  const url = new URL(address, location.href)
  url.searchParams.delete("with")
  // Commas are no part of a code, and stay readable.
  url.search += codes.length ? `${url.search ? "&" : "?"}with=${codes.join(",")}` : ""
  return url.href
}

function choice(codes, attributes) {
  const link = document.createElement("a")
  link.href = addressWith(location.href, codes)
  Object.assign(link, attributes)
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    turn(codes, /** @type {HTMLElement} */ (event.currentTarget).dataset.code)
  })
  return link
}

function toggled(code) {
  return shown.includes(code) ? shown.filter((one) => one !== code) : [...shown, code].slice(-MOST)
}

function offer() {
  const label = document.createElement("span")
  label.textContent = words.with
  const choices = languages.map(({ lang, dir, textContent }) => {
    const link = choice(toggled(lang), { lang, dir, textContent, hreflang: lang })
    link.dataset.code = lang
    if (shown.includes(lang)) link.setAttribute("aria-current", "true")
    return link
  })
  if (shown.length) choices.push(Object.assign(choice([], { textContent: words.end })))
  bar.replaceChildren(label, ...choices.flatMap((one) => [" ", one]))
  bar.hidden = false
}

function ownLinks(element, address) {
  for (const one of [element, ...element.querySelectorAll("[id]")]) one.removeAttribute("id")
  for (const target of element.querySelectorAll("a[href]")) {
    target.href = new URL(target.getAttribute("href") ?? "", address)
  }
}

function counterpart(code, original) {
  const language = /** @type {HTMLAnchorElement} */ (languageOf(code))
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

function pair(own, others, name) {
  const beside = document.createElement("div")
  beside.className = name
  own.before(beside)
  beside.append(own, ...others)
}

function others(find) {
  return shown.flatMap((code) => {
    const page = loaded.get(code)
    const original = page && find(page)
    return original ? [counterpart(code, original)] : []
  })
}

// A head for each language: its name, and the title as it stands there.
function heads() {
  const title = document.querySelector("article > h1")
  const found = others((page) => page.querySelector("article > h1"))
  for (const [place, other] of found.entries()) {
    const name = document.createElement("p")
    name.className = "aa-other__language"
    name.textContent = languageOf(shown[place])?.textContent ?? ""
    other.prepend(name)
  }
  if (title && found.length) pair(title, found, "aa-beside")
}

function documents() {
  for (const own of document.querySelectorAll("section[aria-labelledby^=documentation]")) {
    const label = own.getAttribute("aria-labelledby")
    const found = others((page) => page.querySelector(`section[aria-labelledby="${label}"]`))
    if (found.length) pair(own, found, "aa-beside")
  }
}

function paragraphs() {
  for (const paragraph of [...here.querySelectorAll("[id^=p]")]) {
    const found = others((page) => page.querySelector(`.aa-annotation [id="${CSS.escape(paragraph.id)}"]`))
    if (!found.length) continue
    if (paragraph.tagName === "LI") paragraph.append(...found)
    else pair(paragraph, found, "aa-pair")
  }
}

function apart() {
  for (const other of document.querySelectorAll(".aa-other")) other.remove()
  for (const beside of document.querySelectorAll(".aa-pair, .aa-beside")) beside.replaceWith(...beside.childNodes)
}

async function load(code) {
  if (loaded.has(code)) return
  const answer = await fetch(languageOf(code)?.href ?? "")
  if (!answer.ok) throw new Error(answer.statusText)
  loaded.set(code, new DOMParser().parseFromString(await answer.text(), "text/html"))
}

// The paragraph that is read stays where it is on the screen.
function keepPlace(change) {
  const read = [...here.querySelectorAll("[id^=p]")].find((one) => one.getBoundingClientRect().bottom > 0)
  const before = read?.getBoundingClientRect().top ?? 0
  change()
  if (read && scrollY > 0) scrollBy({ top: read.getBoundingClientRect().top - before, behavior: "instant" })
}

function show() {
  apart()
  heads()
  paragraphs()
  documents()
  document.body.classList.toggle("aa-two-languages", shown.length > 0)
  document.body.classList.toggle("aa-three-languages", shown.length > 1)
  for (const link of links(".aa-neighbours a")) link.href = addressWith(link.href, shown)
  offer()
}

async function turn(codes, focus) {
  status.textContent = ""
  try {
    await Promise.all(codes.map(load))
  } catch {
    status.textContent = words.failed
    return
  }
  shown = codes
  history.replaceState(history.state, "", addressWith(location.href, codes))
  keepPlace(show)
  const place = focus ? `[data-code="${focus}"]` : "a"
  if (focus !== null) /** @type {HTMLElement | null} */ (bar.querySelector(place))?.focus({ preventScroll: true })
}

if (bar && here) {
  status.setAttribute("role", "status")
  bar.after(status)
  const wanted = shown
  shown = []
  offer()
  if (wanted.length) {
    turn(wanted, null).then(() => document.querySelector(":target")?.scrollIntoView())
  }
}
