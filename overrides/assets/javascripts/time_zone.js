// Lets the reader choose whose time stands beside the venue's.
import { pageData } from "./page.js"
import { DEVICE, keepZone, keptZone, NO_ZONE, zones } from "./zones.js"

class TimeZoneChoice extends HTMLElement {
  words = /** @type {TimesPageData} */ (pageData()).timeZone
  select = document.createElement("select")

  connectedCallback() {
    const label = document.createElement("label")
    const choices = [
      [DEVICE, this.words.device.replace("{zone}", deviceZone())],
      [NO_ZONE, this.words.none],
      ...zones().map((zone) => [zone, zone.replaceAll("_", " ")]),
    ]
    this.select.replaceChildren(...choices.map(([value, words]) => new Option(words, value)))
    this.select.value = keptZone()
    this.select.onchange = () => this.choose()
    label.append(this.words.label, this.select)
    this.replaceChildren(label)
    this.hidden = false
  }

  choose() {
    keepZone(this.select.value)
    for (const one of /** @type {NodeListOf<OwnTime>} */ (document.querySelectorAll("aa-own-time"))) one.show(this.select.value)
  }
}

function deviceZone() {
  return (Intl.DateTimeFormat().resolvedOptions().timeZone ?? "").replaceAll("_", " ")
}

customElements.define("aa-time-zone", TimeZoneChoice)
