// Says on every page what is on and what is next while the meeting runs, and marks it.
import { pageData } from "./page.js"

// Where links name the file behind a page, it is that page all the same.
/** @param {string} address */
function withoutFile(address) {
  return address.replace(/index\.html(?=#|$)/, "")
}

class MeetingNow extends HTMLElement {
  page = pageData()
  root = new URL(this.page.root, location.href)
  clock = /** @type {ClockData} */ (this.page.clock)
  words = this.clock.words
  periods = this.clock.periods.map((interval) => {
    const [begins, ends] = interval.split("/")
    return { begins, ends }
  })
  isMain = ["", "schedule/"].includes(this.page.address)
  /** @type {SittingOnClock[] | null} */
  sittings = null
  ticking = 0

  connectedCallback() {
    this.keep()
    this.ticking = setInterval(() => this.keep(), 30_000)
  }

  disconnectedCallback() {
    clearInterval(this.ticking)
    unmark()
  }

  async keep() {
    const now = new Date()
    const isDuring = this.periods.some((one) => isOn(one, now))
    this.toggleAttribute("data-during", isDuring)
    if (!this.sittings && !this.isOver(now) && (this.isMain || isDuring)) {
      if (isDuring) this.tell()
      await this.load().catch(() => {}) // without a network, the meeting is under way
    }
    if (this.isConnected) this.tell()
  }

  async load() {
    const answer = await fetch(new URL(this.clock.sittings, this.root))
    if (answer.ok) this.sittings = await answer.json()
  }

  /** @param {Date} now */
  isOver(now) {
    return now >= new Date(this.periods[this.periods.length - 1].ends)
  }

  // What has not changed is left alone: it would be read out again, and the focus in it lost.
  tell() {
    const now = new Date()
    const current = this.sittings?.filter((one) => isOn(one, now)) ?? []
    const draft = document.createElement("div")
    draft.append(...this.lines(now, current))
    if (draft.innerHTML === this.innerHTML) return
    const hadFocus = this.contains(document.activeElement)
    this.replaceChildren(...draft.childNodes)
    this.hidden = !this.childNodes.length
    if (hadFocus) this.querySelector("a")?.focus()
    unmark()
    for (const sitting of current) if (sitting.is_exact) this.mark(sitting)
  }

  /** @param {Date} now @param {SittingOnClock[]} current */
  lines(now, current) {
    const { words, periods, sittings } = this
    const isBefore = now < new Date(periods[0].begins)
    if (this.isOver(now)) return [remark(words.over)]
    if (isBefore && !this.isMain) return []
    const next = sittings?.find(({ begins }) => new Date(begins) > now)
    const told = current.map((one) => this.line(one.is_exact ? words.now : words.today, one, one.is_exact ? one.until : one.moment))
    if (isBefore) told.unshift(remark(words.before))
    if (next) told.push(this.line(words.next, next, next.moment))
    if (!told.length && periods.some((one) => isOn(one, now))) told.push(remark(words.underWay))
    return told
  }

  /** @param {string} said @param {SittingOnClock} sitting @param {string} when */
  line(said, sitting, when) {
    const paragraph = document.createElement("p")
    paragraph.append(`${said}${this.words.colon}`, ...this.itemLinks(sitting))
    if (when) paragraph.append(" · ", this.link(sitting.address, when))
    return paragraph
  }

  // One item has its title, several their numbers alone.
  /** @param {SittingOnClock} sitting @returns {(string | HTMLAnchorElement)[]} */
  itemLinks({ items, label, name, address }) {
    if (!items.length) return [this.link(address, name)]
    if (items.length === 1) {
      const [item] = items
      const element = this.link(item.address, "")
      element.className = "aa-now__what"
      const title = Object.assign(document.createElement("bdi"), { textContent: item.title, lang: item.language })
      element.append(`${item.number} `, title)
      return [element]
    }
    const links = items.map((item) => Object.assign(this.link(item.address, item.number), { title: item.title }))
    return [`${label} `, ...links.flatMap((one, place) => (place ? [this.words.comma, one] : [one]))]
  }

  /** @param {string} place @param {string} words */
  link(place, words) {
    const element = document.createElement("a")
    element.href = new URL(place, this.root).href
    element.textContent = words
    return element
  }

  /** @param {SittingOnClock} sitting */
  mark({ anchor, address, marked }) {
    const places = new Set(marked.map((place) => new URL(place, this.root).href))
    const { href } = new URL(address, this.root)
    for (const one of document.querySelectorAll(`[data-sitting="${anchor}"]`)) {
      one.setAttribute("data-state", "now")
      one.querySelector("time")?.after(" ", this.badge())
    }
    for (const entry of links(".aa-agenda a, .aa-agenda-menu a")) {
      if (places.has(withoutFile(entry.href))) entry.querySelector(".aa-words")?.prepend(this.badge(), " ")
    }
    for (const one of links(".aa-sittings a")) if (withoutFile(one.href) === href) one.after(" ", this.badge())
  }

  badge() {
    return Object.assign(document.createElement("span"), { className: "aa-on", textContent: this.words.now })
  }
}

function unmark() {
  for (const old of document.querySelectorAll(".aa-on")) old.remove()
  for (const old of document.querySelectorAll("[data-state]")) old.removeAttribute("data-state")
}

/** @param {{ begins: string, ends: string }} period @param {Date} now */
function isOn({ begins, ends }, now) {
  return new Date(begins) <= now && now < new Date(ends)
}

/** @param {string} said */
function remark(said) {
  return Object.assign(document.createElement("p"), { textContent: said })
}

/** @param {string} selector */
function links(selector) {
  return [.../** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(selector))]
}

customElements.define("aa-now", MeetingNow)
