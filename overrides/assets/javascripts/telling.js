// Tells which sitting is on and which is next, and marks it on the page. Loaded with the sittings, when they are asked for.

// Where links name the file behind a page, it is that page all the same.
/** @param {string} address */
function withoutFile(address) {
  return address.replace(/index\.html(?=#|$)/, "")
}

/** @param {{ begins: string, ends: string }} period @param {Date} now */
function isOn({ begins, ends }, now) {
  return new Date(begins) <= now && now < new Date(ends)
}

export class Telling {
  /** @param {URL} root @param {ClockData["words"]} words @param {SittingOnClock[]} sittings */
  constructor(root, words, sittings) {
    this.root = root
    this.words = words
    this.sittings = sittings
  }

  /** @param {Date} now */
  lines(now) {
    const { words } = this
    const next = this.sittings.find(({ begins }) => new Date(begins) > now)
    const told = this.current(now).map((one) =>
      this.line(one.is_exact ? words.now : words.today, one, one.is_exact ? one.until : one.moment),
    )
    return next ? [...told, this.line(words.next, next, next.moment)] : told
  }

  /** @param {Date} now */
  current(now) {
    return this.sittings.filter((one) => isOn(one, now))
  }

  /** @param {Date} now */
  markCurrent(now) {
    this.unmark()
    for (const sitting of this.current(now)) if (sitting.is_exact) this.mark(sitting)
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

  unmark() {
    for (const old of document.querySelectorAll(".aa-on")) old.remove()
    for (const old of document.querySelectorAll("[data-state]")) old.removeAttribute("data-state")
  }
}

/** @param {string} selector */
function links(selector) {
  return [.../** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(selector))]
}
