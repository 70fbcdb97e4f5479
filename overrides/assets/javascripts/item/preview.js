// A preview of the text that a link in an annotation cites: on hover and on focus, until Escape.
import { pageData } from "../page.js"

const BELOW = 6
const MARGIN = 8

export class Preview extends HTMLElement {
  listening = new AbortController()
  entries = previewEntries(pageData())
  /** @type {HTMLAnchorElement | null} */
  shown = null
  leaving = 0

  connectedCallback() {
    this.listening = new AbortController()
    const { signal } = this.listening
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".aa-annotation a[href]"))) {
      link.addEventListener("focus", () => this.show(link), { signal })
      link.addEventListener("blur", () => this.hide(), { signal })
      link.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && this.show(link), { signal })
      link.addEventListener("pointerleave", () => this.hideSoon(), { signal })
    }
    this.addEventListener("pointerenter", () => clearTimeout(this.leaving), { signal })
    this.addEventListener("pointerleave", () => this.hideSoon(), { signal })
    document.addEventListener("keydown", (event) => event.key === "Escape" && this.hide(), { signal })
  }

  disconnectedCallback() {
    this.listening.abort()
    this.hide()
  }

  /** @param {HTMLAnchorElement} link */
  show(link) {
    clearTimeout(this.leaving)
    const entry = this.entries.get(link.href)
    if (!entry || this.shown === link) return
    this.hide()
    this.replaceChildren(...entry.lines.map(previewLine))
    this.hidden = false
    const place = link.getBoundingClientRect()
    const room = document.documentElement.clientWidth - this.offsetWidth - MARGIN
    this.style.left = `${Math.max(MARGIN, Math.min(place.left, room)) + scrollX}px`
    this.style.top = `${place.bottom + BELOW + scrollY}px`
    link.setAttribute("aria-describedby", this.id)
    this.shown = link
  }

  hide() {
    clearTimeout(this.leaving)
    this.shown?.removeAttribute("aria-describedby")
    this.shown = null
    this.hidden = true
  }

  hideSoon() {
    this.leaving = setTimeout(() => this.hide(), 200)
  }
}

/** @param {TextPageData} page */
function previewEntries({ root, references }) {
  return new Map(references.map((entry) => [new URL(root + entry.address, location.href).href, entry]))
}

/** @param {CitedReference["lines"][number]} line */
function previewLine({ words, language, direction }) {
  const paragraph = document.createElement("p")
  paragraph.textContent = words
  if (language) {
    paragraph.lang = language
    paragraph.dir = direction
  }
  return paragraph
}
