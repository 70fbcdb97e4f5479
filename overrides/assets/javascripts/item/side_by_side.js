// Other languages beside this one, paragraph by paragraph, in place: ?with=ar, ?with=ar,zh
import { pageData } from "../page.js"
import { otherPage } from "./other_page.js"

const MOST = 2

export class SideBySide extends HTMLElement {
  words = /** @type {TextPageData} */ (pageData()).sideBySide
  status = document.createElement("p")
  /** @type {HTMLAnchorElement[]} */
  languages = []
  /** @type {string[]} */
  shown = []
  /** @type {Map<string, import("./beside.js").Shown>} */
  loaded = new Map()
  turning = new AbortController()

  connectedCallback() {
    this.languages = linksTo(".aa-languages a").filter((link) => !link.ariaCurrent)
    this.status.setAttribute("role", "status")
    this.after(this.status)
    this.offer()
    const asked = this.asked()
    if (asked.length) this.turn(asked).then(() => document.querySelector(":target")?.scrollIntoView())
  }

  disconnectedCallback() {
    this.turning.abort()
    this.status.remove()
  }

  /** @param {string} code */
  languageOf(code) {
    return this.languages.find(({ lang }) => lang === code)
  }

  asked() {
    const codes = (new URLSearchParams(location.search).get("with") ?? "").split(",")
    return [...new Set(codes)].filter((code) => this.languageOf(code)).slice(0, MOST)
  }

  offer() {
    const label = document.createElement("span")
    label.textContent = this.words.with
    const choices = this.languages.map(({ lang, dir, textContent }) => {
      const link = this.choice(this.toggled(lang), { lang, dir, textContent, hreflang: lang })
      if (this.shown.includes(lang)) link.ariaCurrent = "true"
      return link
    })
    if (this.shown.length) choices.push(this.choice([], { textContent: this.words.end }))
    this.replaceChildren(label, ...choices.flatMap((one, place) => (place ? [" ", one] : [one])))
    this.hidden = false
  }

  /** @param {string[]} codes @param {Partial<HTMLAnchorElement>} attributes */
  choice(codes, attributes) {
    const link = document.createElement("a")
    Object.assign(link, attributes, { href: addressWith(location.href, codes) })
    link.addEventListener("click", async (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      if (await this.turn(codes)) this.focusOn(link.lang)
    })
    return link
  }

  /** @param {string} code */
  toggled(code) {
    const { shown } = this
    return shown.includes(code) ? shown.filter((one) => one !== code) : [...shown, code].slice(-MOST)
  }

  // Returns whether these languages are shown: a turn gives way to the next one, and a failed one leaves what was shown.
  /** @param {string[]} codes */
  async turn(codes) {
    this.turning.abort()
    this.turning = new AbortController()
    const { signal } = this.turning
    this.status.textContent = ""
    try {
      const [{ putBeside }] = await Promise.all([import("./beside.js"), ...codes.map((code) => this.load(code, signal))])
      if (signal.aborted) return false
      this.shown = codes
      history.replaceState(history.state, "", addressWith(location.href, codes))
      keepPlace(() => this.show(putBeside))
      return true
    } catch {
      if (!signal.aborted) this.status.textContent = this.words.failed
      return false
    }
  }

  /** @param {string} code @param {AbortSignal} signal */
  async load(code, signal) {
    const language = this.languageOf(code)
    if (!language || this.loaded.has(code)) return
    this.loaded.set(code, { language, page: await otherPage(language.href, signal) })
  }

  /** @param {typeof import("./beside.js").putBeside} putBeside */
  show(putBeside) {
    putBeside(annotation(), this.shown.flatMap((code) => this.loaded.get(code) ?? []))
    document.body.classList.toggle("aa-two-languages", this.shown.length > 0)
    document.body.classList.toggle("aa-three-languages", this.shown.length > 1)
    for (const link of linksTo(".aa-neighbours a")) link.href = addressWith(link.href, this.shown)
    this.offer()
  }

  /** @param {string} code */
  focusOn(code) {
    const link = /** @type {HTMLAnchorElement | null} */ (this.querySelector(code ? `[lang="${code}"]` : "a"))
    link?.focus({ preventScroll: true })
  }
}

/** @param {string} selector */
function linksTo(selector) {
  return [.../** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(selector))]
}

function annotation() {
  return /** @type {HTMLElement} */ (document.querySelector(".aa-annotation"))
}

/** @param {string} address @param {string[]} codes */
function addressWith(address, codes) {
  const url = new URL(address, location.href)
  url.searchParams.delete("with")
  // Commas are no part of a code, and stay readable.
  url.search += codes.length ? `${url.search ? "&" : "?"}with=${codes.join(",")}` : ""
  return url.href
}

// The paragraph that is read stays where it is on the screen.
/** @param {() => void} change */
function keepPlace(change) {
  const read = [...annotation().querySelectorAll("[id^=p]")].find((one) => one.getBoundingClientRect().bottom > 0)
  const before = read?.getBoundingClientRect().top ?? 0
  change()
  if (read && scrollY > 0) scrollBy({ top: read.getBoundingClientRect().top - before, behavior: "instant" })
}
