// Shows the reader's own time beside the venue's.
import { pageData } from "./page.js"
import { keptZone, NO_ZONE } from "./zones.js"

class OwnTime extends HTMLElement {
  words = /** @type {TimesPageData} */ (pageData()).ownTime
  language = `${document.documentElement.lang}-u-nu-latn`
  zone = keptZone()

  connectedCallback() {
    this.show(this.zone)
  }

  disconnectedCallback() {
    this.takeAway()
  }

  /** @param {string} zone */
  show(zone) {
    this.zone = zone
    this.takeAway()
    if (zone === NO_ZONE) return
    for (const time of /** @type {NodeListOf<HTMLTimeElement>} */ (document.querySelectorAll("time[data-end], time[data-ends]"))) {
      const hasHours = time.dateTime.includes("T")
      if (hasHours && wallClock(time.dateTime, zone || undefined) !== time.dateTime.slice(0, 16)) this.put(time, zone || undefined)
    }
  }

  takeAway() {
    for (const old of document.querySelectorAll(".aa-own-time")) old.remove()
  }

  /** @param {HTMLTimeElement} time @param {string | undefined} timeZone */
  put(time, timeZone) {
    const { end } = time.dataset
    const start = new Date(time.dateTime)
    /** @type {"h12" | "h23"} */
    const hourCycle = this.language.startsWith("en") ? "h12" : "h23"
    /** @type {Intl.DateTimeFormatOptions} */
    const parts = { weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle, timeZone }
    const format = new Intl.DateTimeFormat(this.language, parts)
    const range = end ? format.formatRange(start, new Date(end)) : format.format(start)
    const own = Object.assign(document.createElement("span"), { className: "aa-own-time" })
    own.textContent = ` ${this.words.time.replace("{time}", range)}`
    time.after(own)
  }
}

// What a clock in a zone shows at a moment: "2016-10-19T09:00".
/** @param {string} moment @param {string | undefined} timeZone */
function wallClock(moment, timeZone) {
  /** @type {Intl.DateTimeFormatOptions} */
  const parts = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone }
  const format = new Intl.DateTimeFormat("en-u-nu-latn-ca-gregory", parts)
  const shown = Object.fromEntries(format.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]))
  return `${shown.year}-${shown.month}-${shown.day}T${shown.hour}:${shown.minute}`
}

customElements.define("aa-own-time", OwnTime)
