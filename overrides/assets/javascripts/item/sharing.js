// Beside each paragraph, one control that opens what can be done with it. What was done is said here.
import { pageData } from "../page.js"

export class Sharing extends HTMLElement {
  page = /** @type {TextPageData} */ (pageData())
  words = this.page.sharing.words
  listening = new AbortController()
  /** @type {HTMLButtonElement[]} */
  controls = []
  /** @type {{ button: HTMLButtonElement, menu: HTMLElement } | null} */
  open = null

  connectedCallback() {
    this.controls = this.page.sharing.paragraphs.map((paragraph) => this.putControl(paragraph))
    this.listening = new AbortController()
    const { signal } = this.listening
    document.addEventListener("keydown", (event) => event.key === "Escape" && this.close(), { signal })
    addEventListener("hashchange", () => this.checkPlace(), { signal })
    this.checkPlace()
  }

  disconnectedCallback() {
    this.listening.abort()
    this.close()
    for (const control of this.controls) control.remove()
  }

  /** @param {SharedParagraph} paragraph */
  putControl(paragraph) {
    const button = document.createElement("button")
    Object.assign(button, { type: "button", className: "aa-share", textContent: "¶", ariaExpanded: "false" })
    button.ariaLabel = this.words.sharePlace.replace("{place}", () => paragraph.name)
    button.addEventListener("click", () => this.toggle(button, paragraph))
    // The menu is on its way before it is asked for.
    button.addEventListener("pointerenter", () => import("./menu.js").catch(() => null), { once: true })
    const place = document.getElementById(paragraph.anchor)
    const list = place?.querySelector(":scope > ol, :scope > ul")
    // Where the words are in blocks of their own, a control behind these would have a line to itself.
    const words = list ? list.previousElementSibling : place?.lastElementChild
    if (words?.localName === "p") words.append(button)
    else if (list) list.before(button)
    else place?.append(button)
    return button
  }

  /** @param {HTMLButtonElement} button @param {SharedParagraph} paragraph */
  async toggle(button, paragraph) {
    const wasOpen = this.open?.button === button
    this.close()
    if (wasOpen) return
    const menu = Object.assign(document.createElement("span"), { className: "aa-share__menu" })
    this.open = { button, menu }
    button.after(menu)
    button.ariaExpanded = "true"
    try {
      const { choices } = await import("./menu.js")
      menu.append(...choices(this, paragraph))
      menu.querySelector("button")?.focus()
    } catch {
      this.close()
      this.textContent = `${this.words.notCopied} ${this.address(paragraph.anchor)}` // without a network, by hand
    }
  }

  close() {
    if (!this.open) return
    const { button, menu } = this.open
    this.open = null
    button.ariaExpanded = "false"
    menu.remove()
    button.focus()
  }

  /** @param {string} anchor */
  address(anchor) {
    const url = new URL(this.page.siteRoot + this.page.sharing.address, location.href)
    url.hash = anchor
    return url.href
  }

  // An address with a paragraph that the page does not have leads to the nearest.
  checkPlace() {
    const wanted = /^#p(\d{1,6})/.exec(location.hash)
    if (!wanted || document.getElementById(location.hash.slice(1))) return
    const { paragraphs } = this.page.sharing
    const distance = (/** @type {SharedParagraph} */ { anchor }) => Math.abs(Number(anchor.slice(1)) - Number(wanted[1]))
    const [nearest] = paragraphs.filter(({ anchor }) => /^p\d+$/.test(anchor)).sort((one, other) => distance(one) - distance(other))
    if (!nearest) return
    const link = document.createElement("a")
    link.href = `#${nearest.anchor}`
    link.textContent = nearest.name
    this.replaceChildren(`${this.words.noSuchParagraph} `, link)
    this.scrollIntoView()
  }
}
