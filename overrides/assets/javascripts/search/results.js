// The list of results: options grouped by page, with the words that were found marked.
import { Words } from "./words.js"

const EXCERPT = 180

export class Results {
  /** @param {HTMLElement} element @param {URL} root */
  constructor(element, root) {
    this.element = element
    this.root = root
    this.active = -1
  }

  get options() {
    return [.../** @type {NodeListOf<HTMLAnchorElement>} */ (this.element.querySelectorAll("[role=option]"))]
  }

  get count() {
    return this.options.length
  }

  // Shows what was found on pages (finding.js), or nothing.
  /** @param {Pages | null} pages */
  show(pages) {
    this.active = -1
    const groups = pages ? markedGroups(pages) : []
    this.element.replaceChildren(...groups.map((group, at) => this.group(group, at)))
    this.options.forEach((option, at) => (option.id ||= `search-result-${at}`))
  }

  // Makes the next option the active one and returns it; null before the first and after the last.
  /** @param {number} step */
  move(step) {
    const { count } = this
    if (!count) return null
    const next = this.active + step
    return this.moveTo(next < -1 ? count - 1 : next === count ? -1 : next)
  }

  /** @param {number} at */
  moveTo(at) {
    this.active = at
    this.options.forEach((option, place) => option.setAttribute("aria-selected", String(place === at)))
    const option = this.options[at] ?? null
    option?.scrollIntoView({ block: "nearest" })
    return option
  }

  // Opens the active result, else the first; one that only looks like what was asked must be chosen.
  /** @param {boolean} isGuess */
  follow(isGuess) {
    if (this.active >= 0 || !isGuess) this.options[Math.max(this.active, 0)]?.click()
  }

  // The heading of a page is itself an option where the page is the best that was found on it.
  /** @param {MarkedSection[]} records @param {number} at */
  group(records, at) {
    const group = document.createElement("div")
    const heading = isPage(records[0]) ? this.pageOption(records[0]) : this.heading(records[0])
    heading.id = `search-group-${at}`
    group.setAttribute("role", "group")
    group.setAttribute("aria-labelledby", heading.id)
    group.append(heading, ...records.filter((one) => !isPage(one)).map((one) => this.option(one)))
    return group
  }

  /** @param {MarkedSection} record */
  heading(record) {
    const heading = document.createElement("p")
    heading.className = "aa-search__heading"
    this.write(heading, record.heading, record, record.heading.length)
    return heading
  }

  /** @param {MarkedSection} record */
  pageOption(record) {
    const option = this.link(record)
    const heading = part("aa-search__heading")
    this.write(heading, record.heading, record, record.heading.length)
    option.append(heading)
    const isMeeting = record.address === ""
    if (isMeeting || (!heading.querySelector("mark") && record.ranges(record.text).length)) {
      option.append(this.text(record))
    }
    this.nameLanguage(option, record)
    return option
  }

  /** @param {MarkedSection} record */
  option(record) {
    const option = this.link(record)
    if (record.place) option.append(part("aa-search__place", record.place))
    option.append(this.text(record))
    this.nameLanguage(option, record)
    return option
  }

  /** @param {MarkedSection} record */
  link(record) {
    const option = document.createElement("a")
    option.setAttribute("role", "option")
    option.setAttribute("aria-selected", "false")
    option.tabIndex = -1
    option.href = addressOf(record, this.root)
    return option
  }

  /** @param {MarkedSection} record */
  text(record) {
    const text = part("aa-search__text")
    this.write(text, record.text, record)
    return text
  }

  /** @param {HTMLElement} option @param {MarkedSection} record */
  nameLanguage(option, { language, languageMark }) {
    if (language !== document.documentElement.lang) {
      option.append(part("aa-search__language", languageMark ?? language))
    }
  }

  /** @param {HTMLElement} element @param {string} text @param {MarkedSection} record */
  write(element, text, { language, ranges }, longest = EXCERPT) {
    if (language !== document.documentElement.lang) {
      element.lang = language
      element.dir = "auto"
    }
    element.append(...marked(text, ranges(text), longest))
  }
}

// What was found, by page, with the words to mark.
/** @param {Pages} pages */
function markedGroups(pages) {
  const words = new Words({ ...pages.engine.settings, stop_words: [] })
  return pages.grouped(document.documentElement.lang).map((group) => group.map((one) => withMarks(one, words)))
}

/** @param {FoundSection} section @param {Words} words @returns {MarkedSection} */
function withMarks(section, words) {
  const marks = new Set(section.places.flatMap((place) => place.words.map((at) => section.words[at])))
  return { ...section, marks, ranges: (/** @type {string} */ text) => words.of(text).filter(({ word }) => marks.has(word)) }
}

/** @param {PageSection} section */
function isPage({ address }) {
  return !address.includes("#")
}

/** @param {MarkedSection} section @param {URL} root */
function addressOf({ address, marks }, root) {
  const target = new URL(address, root)
  const found = [...marks].filter((word) => word && !/^m?(it|ar|sy|da|pg|fa|ki)\w*q$/.test(word)).slice(0, 12)
  if (found.length && target.hash) target.searchParams.set("mark", found.join(" "))
  return target.href
}

/** @param {string} text @param {FoldedWord[]} ranges @param {number} longest */
function marked(text, ranges, longest) {
  const from = excerptStart(text, ranges, longest)
  /** @type {(string | Node)[]} */
  const parts = from > 0 ? ["… "] : []
  let at = from
  const end = excerptEnd(text, from + longest)
  for (const { start, end: stop } of ranges) {
    if (start < at || stop > end) continue
    const mark = document.createElement("mark")
    mark.textContent = text.slice(start, stop)
    parts.push(text.slice(at, start), mark)
    at = stop
  }
  parts.push(text.slice(at, end), end < text.length ? " …" : "")
  return parts
}

// An excerpt begins at a word, a little before the first mark.
/** @param {string} text @param {FoldedWord[]} ranges @param {number} longest */
function excerptStart(text, ranges, longest) {
  const first = ranges[0]?.start ?? 0
  if (text.length <= longest || first < longest / 2) return 0
  const from = Math.min(first - longest / 3, text.length - longest)
  const gap = text.slice(from, first).search(/\s/)
  return Math.round(from) + Math.max(gap, 0)
}

// It ends with a word, or in a text without spaces where it is long enough.
/** @param {string} text @param {number} end */
function excerptEnd(text, end) {
  if (end >= text.length) return text.length
  const gap = text.slice(0, end + 1).search(/\s\S*$/)
  return gap > end - 30 ? gap : end
}

/** @param {string} name */
function part(name, words = "") {
  const element = document.createElement("span")
  element.className = name
  element.textContent = words
  return element
}
