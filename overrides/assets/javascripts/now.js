// Says on every page what is on and what is next while the meeting runs, and marks it.
const page = /** @type {PageData} */ (JSON.parse(document.getElementById("aa-page")?.textContent ?? ""))
const { words, periods: intervals, sittings: address } = page.clock
const root = new URL(page.root, location.href)
const status = /** @type {HTMLElement} */ (document.querySelector(".aa-now"))
const periods = intervals.map((interval) => {
  const [begins, ends] = interval.split("/")
  return { begins, ends }
})
const isMain = ["", "schedule/"].includes(page.address)

/** @type {SittingOnClock[] | null} */
let sittings = null

/** @param {{ begins: string, ends: string }} period @param {Date} now */
function isOn({ begins, ends }, now) {
  return new Date(begins) <= now && now < new Date(ends)
}

async function load() {
  const answer = await fetch(new URL(address, root))
  if (answer.ok) sittings = await answer.json()
}

/** @param {string} place @param {string} words */
function link(place, words) {
  const element = document.createElement("a")
  element.href = new URL(place, root).href
  element.textContent = words
  return element
}

// One item has its title, several their numbers alone.
/** @param {SittingOnClock} sitting @returns {(string | HTMLAnchorElement)[]} */
function itemLinks({ items, label, name, address }) {
  if (!items.length) return [link(address, name)]
  if (items.length === 1) {
    const [item] = items
    const element = link(item.address, "")
    element.className = "aa-now__what"
    const title = Object.assign(document.createElement("bdi"), { textContent: item.title, lang: item.language })
    element.append(`${item.number} `, title)
    return [element]
  }
  const links = items.map((item) => Object.assign(link(item.address, item.number), { title: item.title }))
  return [`${label} `, ...links.flatMap((one, place) => (place ? [words.comma, one] : [one]))]
}

/** @param {string} said @param {SittingOnClock} sitting @param {string} when */
function line(said, sitting, when) {
  const paragraph = document.createElement("p")
  paragraph.append(`${said}${words.colon}`, ...itemLinks(sitting))
  if (when) paragraph.append(" · ", link(sitting.address, when))
  return paragraph
}

/** @param {string} said */
function remark(said) {
  return Object.assign(document.createElement("p"), { textContent: said })
}

/** @param {Date} now @param {SittingOnClock[]} current */
function lines(now, current) {
  const isBefore = now < new Date(periods[0].begins)
  if (now >= new Date(periods[periods.length - 1].ends)) return [remark(words.over)]
  if (isBefore && !isMain) return []
  const next = sittings?.find(({ begins }) => new Date(begins) > now)
  const told = current.map((one) => line(one.is_exact ? words.now : words.today, one, one.is_exact ? one.until : one.moment))
  if (isBefore) told.unshift(remark(words.before))
  if (next) told.push(line(words.next, next, next.moment))
  if (!told.length && periods.some((one) => isOn(one, now))) told.push(remark(words.underWay))
  return told
}

/** @param {string} selector */
function links(selector) {
  return [.../** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(selector))]
}

function badge() {
  return Object.assign(document.createElement("span"), { className: "aa-on", textContent: words.now })
}

/** @param {SittingOnClock} sitting */
function markSitting({ anchor, address, marked }) {
  const places = new Set(marked.map((place) => new URL(place, root).href))
  const isSitting = (/** @type {HTMLAnchorElement} */ { href }) => href === new URL(address, root).href
  for (const one of document.querySelectorAll(`[data-sitting="${anchor}"]`)) {
    one.setAttribute("data-state", "now")
    one.querySelector("time")?.after(" ", badge())
  }
  for (const entry of links(".aa-agenda a, .aa-agenda-menu a")) {
    if (places.has(entry.href)) entry.querySelector(".aa-words")?.prepend(badge(), " ")
  }
  for (const one of links(".aa-sittings a").filter(isSitting)) one.after(" ", badge())
}

/** @param {SittingOnClock[]} current */
function mark(current) {
  for (const old of document.querySelectorAll(".aa-on")) old.remove()
  for (const old of document.querySelectorAll("[data-state]")) old.removeAttribute("data-state")
  current.filter(({ is_exact }) => is_exact).forEach(markSitting)
}

// What has not changed is left alone: it would be read out again, and the focus in it lost.
function tell() {
  const now = new Date()
  const current = sittings?.filter((one) => isOn(one, now)) ?? []
  const draft = document.createElement("div")
  draft.append(...lines(now, current))
  if (draft.innerHTML === status.innerHTML) return
  const hadFocus = status.contains(document.activeElement)
  status.replaceChildren(...draft.childNodes)
  status.hidden = !status.childNodes.length
  if (hadFocus) status.querySelector("a")?.focus()
  mark(current)
}

async function keep() {
  const now = new Date()
  const isOver = now >= new Date(periods[periods.length - 1].ends)
  const isDuring = periods.some((one) => isOn(one, now))
  status.toggleAttribute("data-during", isDuring)
  if (!sittings && !isOver && (isMain || isDuring)) {
    if (isDuring) tell()
    await load().catch(() => {}) // without a network, the meeting is under way
  }
  tell()
}

if (status) {
  keep()
  setInterval(keep, 30_000)
}
