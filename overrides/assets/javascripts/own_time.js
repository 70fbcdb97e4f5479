// Shows the reader's own time beside the venue's.
import { pageData } from "./page.js"

const said = pageData().clock?.words.ownTime
const language = `${document.documentElement.lang}-u-nu-latn`

/** @param {HTMLTimeElement} time */
function venueOffset(time) {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(time.dateTime) ?? []
  return Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes))
}

/** @param {HTMLTimeElement} time */
function showOwnTime(time) {
  const { end, begins } = time.dataset
  const start = new Date(begins ?? time.dateTime)
  const hasHours = time.dateTime.includes("T")
  if (!hasHours || venueOffset(time) === -start.getTimezoneOffset()) return
  /** @type {"h12" | "h23"} */
  const hourCycle = language.startsWith("en") ? "h12" : "h23"
  /** @type {Intl.DateTimeFormatOptions} */
  const parts = { weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle }
  const own = document.createElement("span")
  own.className = "aa-own-time"
  const format = new Intl.DateTimeFormat(language, parts)
  const range = end ? format.formatRange(start, new Date(end)) : format.format(start)
  own.textContent = (said ?? "{time}").replace("{time}", range)
  time.after(" ", own)
}

if (said) /** @type {NodeListOf<HTMLTimeElement>} */ (document.querySelectorAll("time[data-end], time[data-ends]")).forEach(showOwnTime)
