// Says on every page what is on and what is next while the meeting runs, and marks it.
import { pageData } from "./page.js"

class MeetingNow extends HTMLElement {
  page = pageData()
  root = new URL(this.page.root, location.href)
  clock = /** @type {ClockData} */ (this.page.clock)
  periods = this.clock.periods.map((interval) => interval.split("/").map((moment) => new Date(moment)))
  isMain = ["", "schedule/"].includes(this.page.address)
  /** @type {import("./telling.js").Telling | null} */
  telling = null
  ticking = 0

  connectedCallback() {
    this.keep()
    this.ticking = setInterval(() => this.keep(), 30_000)
  }

  disconnectedCallback() {
    clearInterval(this.ticking)
    this.telling?.unmark()
  }

  async keep() {
    const now = new Date()
    const isDuring = this.isDuring(now)
    this.toggleAttribute("data-during", isDuring)
    if (!this.telling && !this.isOver(now) && (this.isMain || isDuring)) {
      if (isDuring) this.tell()
      await this.load().catch(() => {}) // without a network, the meeting is under way
    }
    if (this.isConnected) this.tell()
  }

  async load() {
    const { root, clock } = this
    const [{ Telling }, answer] = await Promise.all([import("./telling.js"), fetch(new URL(clock.sittings, root))])
    if (answer.ok) this.telling = new Telling(root, clock.words, await answer.json())
  }

  /** @param {Date} now */
  isDuring(now) {
    return this.periods.some(([begins, ends]) => begins <= now && now < ends)
  }

  /** @param {Date} now */
  isOver(now) {
    return now >= this.periods[this.periods.length - 1][1]
  }

  // What has not changed is left alone: it would be read out again, and the focus in it lost.
  tell() {
    const now = new Date()
    const draft = document.createElement("div")
    draft.append(...this.lines(now))
    if (draft.innerHTML === this.innerHTML) return
    const hadFocus = this.contains(document.activeElement)
    this.replaceChildren(...draft.childNodes)
    this.hidden = !this.childNodes.length
    if (hadFocus) this.querySelector("a")?.focus()
    this.telling?.markCurrent(now)
  }

  /** @param {Date} now */
  lines(now) {
    const { words } = this.clock
    const isBefore = now < this.periods[0][0]
    if (this.isOver(now)) return [remark(words.over)]
    if (isBefore && !this.isMain) return []
    const told = this.telling?.lines(now) ?? []
    if (isBefore) return [remark(words.before), ...told]
    return told.length || !this.isDuring(now) ? told : [remark(words.underWay)]
  }
}

/** @param {string} said */
function remark(said) {
  return Object.assign(document.createElement("p"), { textContent: said })
}

customElements.define("aa-now", MeetingNow)
