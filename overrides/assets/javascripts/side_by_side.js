// Other languages beside this one, paragraph by paragraph, in place: ?with=ar, ?with=ar,zh
const { sideBySide: words } = /** @type {PageData} */ (JSON.parse(document.getElementById("aa-page")?.textContent ?? ""))
const bar = /** @type {HTMLElement} */ (document.querySelector(".aa-side-by-side"))
const here = /** @type {HTMLElement} */ (document.querySelector(".aa-annotation"))
const languages = links(".aa-languages a").filter((link) => !link.ariaCurrent)
const status = document.createElement("p")
const MOST = 2
/** @type {Map<string, import("./side_by_side/beside.js").Shown>} */
const loaded = new Map()
let shown = asked()

/** @param {string} selector */
function links(selector) {
  return [.../** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(selector))]
}

/** @param {string} code */
function languageOf(code) {
  return languages.find(({ lang }) => lang === code)
}

function asked() {
  const codes = (new URLSearchParams(location.search).get("with") ?? "").split(",")
  return [...new Set(codes)].filter(languageOf).slice(0, MOST)
}

/** @param {string} address @param {string[]} codes */
function addressWith(address, codes) {
  const url = new URL(address, location.href)
  url.searchParams.delete("with")
  // Commas are no part of a code, and stay readable.
  url.search += codes.length ? `${url.search ? "&" : "?"}with=${codes.join(",")}` : ""
  return url.href
}

/** @param {string[]} codes @param {Partial<HTMLAnchorElement>} attributes */
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

/** @param {string} code */
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

/** @param {string} code */
async function load(code) {
  const language = languageOf(code)
  if (!language || loaded.has(code)) return
  const answer = await fetch(language.href)
  if (!answer.ok) throw new Error(answer.statusText)
  loaded.set(code, { language, page: new DOMParser().parseFromString(await answer.text(), "text/html") })
}

// The paragraph that is read stays where it is on the screen.
/** @param {() => void} change */
function keepPlace(change) {
  const read = [...here.querySelectorAll("[id^=p]")].find((one) => one.getBoundingClientRect().bottom > 0)
  const before = read?.getBoundingClientRect().top ?? 0
  change()
  if (read && scrollY > 0) scrollBy({ top: read.getBoundingClientRect().top - before, behavior: "instant" })
}

/** @param {typeof import("./side_by_side/beside.js").putBeside} putBeside */
function show(putBeside) {
  putBeside(here, shown.flatMap((code) => loaded.get(code) ?? []))
  document.body.classList.toggle("aa-two-languages", shown.length > 0)
  document.body.classList.toggle("aa-three-languages", shown.length > 1)
  for (const link of links(".aa-neighbours a")) link.href = addressWith(link.href, shown)
  offer()
}

/** @param {string[]} codes @param {string | null} [focus] */
async function turn(codes, focus) {
  status.textContent = ""
  let putBeside
  try {
    const [beside] = await Promise.all([import("./side_by_side/beside.js"), ...codes.map(load)])
    putBeside = beside.putBeside
  } catch {
    status.textContent = words.failed
    return
  }
  shown = codes
  history.replaceState(history.state, "", addressWith(location.href, codes))
  keepPlace(() => show(putBeside))
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
