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

function show(putBeside) {
  putBeside(
    here,
    shown.map((code) => ({ language: languageOf(code), page: loaded.get(code) })),
  )
  document.body.classList.toggle("aa-two-languages", shown.length > 0)
  document.body.classList.toggle("aa-three-languages", shown.length > 1)
  for (const link of links(".aa-neighbours a")) link.href = addressWith(link.href, shown)
  offer()
}

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
