// The timetable by day and by item, as the address says it (?day=2016-10-20&item=5b), and the way to what is on.
import { pageData } from "./page.js"

class TimetableFilter extends HTMLElement {
  data = /** @type {TimesPageData} */ (pageData()).timetable
  table = /** @type {HTMLTableElement} */ (document.querySelector(".aa-timetable"))
  day = filterSelect(this.data.words.day, this.data.words.allDays, this.data.days.map(({ date, words }) => [date, words]))
  item = filterSelect(this.data.words.item, this.data.words.allItems, this.data.items.map(({ slug, words }) => [slug, words]))
  all = filterButton(this.data.words.showAll, () => this.clear())
  now = filterButton(this.data.words.jumpToNow, () => this.jump())
  said = document.createElement("span")
  listening = new AbortController()
  ticking = 0

  connectedCallback() {
    this.said.setAttribute("role", "status")
    const asked = new URLSearchParams(location.search)
    for (const [name, select] of this.choices()) {
      const value = asked.get(name) ?? ""
      select.value = [...select.options].some((option) => option.value === value) ? value : ""
      select.onchange = () => this.filter()
    }
    const offered = [this.day, this.item].filter((select) => select.options.length > 2)
    this.replaceChildren(...offered, this.now, this.all, this.said)
    this.hidden = false
    this.listening = new AbortController()
    addEventListener("hashchange", () => this.showTarget(), { signal: this.listening.signal })
    this.filter()
    this.showTarget()
    this.offerNow()
    this.ticking = setInterval(() => this.offerNow(), 30_000)
  }

  disconnectedCallback() {
    this.listening.abort()
    clearInterval(this.ticking)
    for (const body of this.table.tBodies) body.hidden = false
  }

  /** @returns {[string, HTMLSelectElement][]} */
  choices() {
    return [["day", this.day], ["item", this.item]]
  }

  clear() {
    const select = this.day.value ? this.day : this.item
    this.reset()
    select.focus()
  }

  reset() {
    this.day.value = this.item.value = ""
    this.filter()
  }

  filter() {
    const day = this.day.value
    const item = this.data.items.find(({ slug }) => slug === this.item.value)
    const blocks = sittingsOf(this.table)
    for (const { head, body, date } of blocks) {
      const anchor = body.id.replace(/-formerly-\d+$/, "")
      body.hidden = Boolean((day && date !== day) || (item && !item.sittings.includes(anchor)))
      if (!body.hidden && head) head.hidden = false
    }
    for (const { head } of blocks) if (head) head.hidden = blocks.every((one) => one.head !== head || one.body.hidden)
    this.tell(blocks.filter(({ body }) => !body.hidden).length, blocks.length)
    this.keepAddress()
  }

  /** @param {number} shown @param {number} all */
  tell(shown, all) {
    this.all.hidden = !this.day.value && !this.item.value
    const { shown: words } = this.data.words
    this.said.textContent = this.all.hidden ? "" : words.replace("{shown}", String(shown)).replace("{all}", String(all))
  }

  keepAddress() {
    const address = new URL(location.href)
    for (const [name, select] of this.choices()) {
      if (select.value) address.searchParams.set(name, select.value)
      else address.searchParams.delete(name)
    }
    if (address.href !== location.href) history.replaceState(history.state, "", address)
  }

  // What a link leads to is shown, whatever was chosen before.
  showTarget() {
    const target = document.getElementById(decodeHash())
    if (!target?.closest("[hidden]") || !this.table.contains(target)) return
    this.reset()
    target.scrollIntoView()
  }

  // Between the first sitting and the last one, what is on or next.
  current() {
    const now = new Date()
    const timed = sittingsOf(this.table).flatMap(({ body }) => {
      const time = body.querySelector("time[data-end], time[data-ends]")
      if (!(time instanceof HTMLTimeElement)) return []
      const { begins, end, ends } = time.dataset
      return [{ body, begins: new Date(begins ?? time.dateTime), ends: new Date(end ?? ends ?? "") }]
    })
    const hasBegun = timed.some(({ begins }) => begins <= now)
    return hasBegun ? timed.find(({ ends }) => now < ends)?.body : undefined
  }

  offerNow() {
    this.now.hidden = !this.current()
  }

  jump() {
    const body = this.current()
    if (!body) return this.offerNow()
    if (body.hidden) this.reset()
    location.hash = body.id
    const heading = body.querySelector("th")
    heading?.setAttribute("tabindex", "-1")
    heading?.focus({ preventScroll: true })
  }
}

// What is chosen first, "All days", says to the eye what the choice is of.
/** @param {string} words @param {string} all @param {string[][]} choices */
function filterSelect(words, all, choices) {
  const select = document.createElement("select")
  select.ariaLabel = words
  select.append(new Option(all, ""), ...choices.map(([value, shown]) => new Option(shown, value)))
  return select
}

/** @param {string} words @param {() => void} act */
function filterButton(words, act) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "aa-button", textContent: words })
  button.addEventListener("click", act)
  return button
}

// Each sitting with its day and the heading of that day.
/** @param {HTMLTableElement} table */
function sittingsOf(table) {
  /** @type {HTMLTableSectionElement | null} */
  let head = null
  const found = []
  for (const body of table.tBodies) {
    if (body.id) found.push({ head, body, date: head?.querySelector("th")?.id ?? "" })
    else head = body
  }
  return found
}

// An address that is no text leads nowhere.
function decodeHash() {
  try {
    return decodeURIComponent(location.hash.slice(1))
  } catch {
    return ""
  }
}

customElements.define("aa-timetable-filter", TimetableFilter)
