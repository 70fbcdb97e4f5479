// Says which sitting is going on and which is next, and shows the reader's own time beside the venue's.
const { periods: intervals, words } = (/** @type {PageData} */ (JSON.parse(document.getElementById("aa-page")?.textContent ?? ""))).clock
const status = /** @type {HTMLElement} */ (document.querySelector(".aa-now"))
const language = `${document.documentElement.lang}-u-nu-latn`

// Of a sitting whose hours are not all known, one can say that it is today, not that it is going on.
function sitting(time) {
  const { end, begins, ends } = time.dataset
  return { time, start: new Date(begins ?? time.dateTime), end: new Date(end ?? ends), isExact: Boolean(end) }
}

function period(interval) {
  const [start, end] = interval.split("/")
  return { start: new Date(start), end: new Date(end) }
}

const times = [...document.querySelectorAll("time[data-end], time[data-ends]")].map(sitting)
const sittings = times
  .filter(({ time }) => time.dataset.moment)
  .sort((one, other) => one.start.getTime() - other.start.getTime())
const periods = intervals.map(period)

function isOn({ start, end }, now) {
  return start <= now && now < end
}

function tell() {
  const now = new Date()
  const on = sittings.filter((one) => isOn(one, now))
  const current = on.filter((one) => one.isExact)
  const today = on.filter((one) => !one.isExact)
  const next = sittings.find(({ start }) => start > now)
  for (const { time } of sittings) time.closest("[data-sitting]").removeAttribute("data-state")
  for (const { time } of current) time.closest("[data-sitting]").dataset.state = words.now
  const parts = []
  if (now < periods[0].start) parts.push([words.before])
  if (now >= periods[periods.length - 1].end) parts.push([words.over])
  for (const { time } of current) parts.push([`${words.now}${words.colon} `, time])
  for (const { time } of today) parts.push([`${words.today}${words.colon} `, time])
  if (next) parts.push([`${words.next}${words.colon} `, next.time])
  if (!parts.length && periods.some((one) => isOn(one, now))) parts.push([words.underWay])
  status.replaceChildren(...parts.map(([said, time]) => line(said, time)))
  status.hidden = !parts.length
}

function line(said, time) {
  const paragraph = document.createElement("p")
  paragraph.append(said)
  if (time) {
    const link = document.createElement("a")
    link.href = time.dataset.place
    link.textContent = time.dataset.moment
    paragraph.append(link)
  }
  return paragraph
}

function venueOffset(time) {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(time.dateTime) ?? []
  return Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes))
}

function showOwnTime({ time, start, end, isExact }) {
  const hasHours = time.dateTime.includes("T")
  if (!hasHours || venueOffset(time) === -start.getTimezoneOffset()) return
  /** @type {"h12" | "h23"} */
  const hourCycle = language.startsWith("en") ? "h12" : "h23"
  /** @type {Intl.DateTimeFormatOptions} */
  const parts = { weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle }
  const own = document.createElement("span")
  own.className = "aa-own-time"
  const format = new Intl.DateTimeFormat(language, parts)
  const range = isExact ? format.formatRange(start, end) : format.format(start)
  own.textContent = words.ownTime.replace("{time}", range)
  time.after(" ", own)
}

if (status && periods.length) {
  times.forEach(showOwnTime)
  tell()
  setInterval(tell, 30_000)
}
