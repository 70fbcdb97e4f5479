// The search dialog: a combobox over results that are grouped by page.
import { Finding, Pages } from "./finding.js"
import { Results } from "./results.js"

const PAUSE = 150
// Nobody reads sooner that a search is going on.
const SAY_WORKING = 700
const MARKUP = `
  <form class="aa-search__form" role="search">
    <svg class="aa-search__sign" viewBox="0 0 24 24" aria-hidden="true"><circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/></svg>
    <input class="aa-search__words" type="text" name="q" role="combobox" aria-autocomplete="list" aria-expanded="false"
      aria-controls="search-results" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search" maxlength="300">
    <button class="aa-search__close" type="button"><span aria-hidden="true">×</span></button>
  </form>
  <fieldset class="aa-search__scope"><legend class="aa-search__legend aa-visually-hidden"></legend></fieldset>
  <p class="aa-search__status" role="status"></p>
  <button class="aa-search__again" type="button" hidden></button>
  <div class="aa-search__results" id="search-results" role="listbox"></div>
  <button class="aa-search__more" type="button" hidden></button>`

export class SearchDialog {
  /** @param {URL} root @param {URL} siteRoot @param {SearchSettings} settings */
  constructor(root, siteRoot, settings) {
    const { texts } = settings
    this.settings = settings
    this.root = root
    this.siteRoot = siteRoot
    this.texts = texts
    this.element = document.createElement("dialog")
    this.element.className = "aa-search"
    this.element.setAttribute("aria-label", texts.search)
    this.element.innerHTML = MARKUP
    const find = (/** @type {string} */ name) => /** @type {HTMLElement} */ (this.element.querySelector(`.aa-search__${name}`))
    this.input = /** @type {HTMLInputElement} */ (find("words"))
    this.status = find("status")
    this.again = find("again")
    this.more = find("more")
    this.results = new Results(find("results"), root)
    this.finding = new Finding(root, siteRoot, settings)
    /** @type {Answer | null} */
    this.found = null
    /** @type {Pages | null} */
    this.pages = null
    this.asked = ""
    /** @type {Promise<void>} */
    this.answer = Promise.resolve()
    this.label(find)
    this.listen(find)
    document.body.append(this.element)
  }

  /** @param {(name: string) => HTMLElement} find */
  label(find) {
    const { texts } = this
    this.input.placeholder = texts.search_hint
    this.input.setAttribute("aria-label", texts.search)
    this.results.element.setAttribute("aria-label", texts.search)
    find("close").setAttribute("aria-label", texts.search_close)
    this.again.textContent = texts.search_again
    this.more.textContent = texts.search_more
    find("legend").textContent = texts.search_scope
    find("scope").append(
      ...[
        ["", texts.search_everything],
        ["annotation", texts.agenda],
        ["document", texts.documents],
      ].map(([kind, name]) => scopeChoice(kind, name)),
    )
  }

  /** @param {(name: string) => HTMLElement} find */
  listen(find) {
    this.input.addEventListener("input", (event) => (isWhole(/** @type {InputEvent} */ (event)) ? this.search() : this.searchSoon()))
    this.input.addEventListener("keydown", (event) => this.press(event))
    find("form").addEventListener("submit", (event) => {
      event.preventDefault()
      this.follow()
    })
    find("scope").addEventListener("change", () => this.search())
    find("close").addEventListener("click", () => this.element.close())
    this.again.addEventListener("click", () => this.search())
    this.more.addEventListener("click", () => this.showMore())
    this.element.addEventListener("click", (event) => event.target === this.element && this.element.close())
    this.element.addEventListener("close", () => this.leave())
  }

  open(query = "", kind = "") {
    this.choice(`[value="${CSS.escape(kind)}"]`)?.click()
    if (query) this.input.value = query
    if (!this.element.open) this.element.showModal()
    this.input.focus()
    this.input.select()
    this.search()
    this.finding.load().catch(() => this.finding.forget())
  }

  get kind() {
    return this.choice(":checked")?.value ?? ""
  }

  /** @param {string} which */
  choice(which) {
    return /** @type {HTMLInputElement | null} */ (this.element.querySelector(`[name=kind]${which}`))
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0
    if (!step || event.altKey) return
    event.preventDefault()
    this.activate(step)
  }

  /** @param {number} step */
  activate(step) {
    const option = this.results.move(step)
    if (option) this.input.setAttribute("aria-activedescendant", option.id)
    else this.input.removeAttribute("aria-activedescendant")
  }

  searchSoon() {
    clearTimeout(this.waiting)
    this.waiting = setTimeout(() => this.search(), PAUSE)
  }

  // Opens a result of what stands in the field: of a query that is still being asked, when it is answered.
  async follow() {
    if (this.asked !== this.query) this.search()
    const { turn } = this
    await this.answer
    if (turn === this.turn) this.results.follow(this.found?.isGuess ?? false)
  }

  get query() {
    return this.input.value.trim()
  }

  search() {
    clearTimeout(this.waiting)
    this.asked = this.query
    this.turn = Symbol(this.asked)
    this.keepAddress(this.asked)
    this.again.hidden = true
    this.answer = this.find(this.asked, this.turn)
  }

  // Shows the first result as soon as it is known, and says what was found when the first pages are.
  /** @param {string} query @param {symbol} turn */
  async find(query, turn) {
    if (!query) return this.show(null, "")
    const working = setTimeout(() => turn === this.turn && (this.status.textContent = this.texts.search_working), SAY_WORKING)
    try {
      const found = await this.finding.find(query, this.kind)
      const pages = new Pages(found)
      await pages.more()
      if (turn !== this.turn) return
      this.found = found
      this.show(pages)
      const rest = this.complete(found, pages, turn)
      if (!pages.hasMore) await rest
    } catch (failure) {
      if (turn === this.turn) this.fail(failure)
    } finally {
      clearTimeout(working)
    }
  }

  // Shows what comes after the very first results; the reader may have moved to one of them already.
  /** @param {Answer} found @param {Pages} pages @param {symbol} turn */
  async complete(found, pages, turn) {
    try {
      if (pages.hasMore) await pages.more()
      if (turn !== this.turn) return
      const { active } = this.results
      this.show(pages, this.summary(found, pages))
      if (active >= 0) this.input.setAttribute("aria-activedescendant", this.results.moveTo(active).id)
    } catch (failure) {
      if (turn === this.turn) this.fail(failure)
    }
  }

  /** @param {Pages | null} pages */
  show(pages, status = this.status.textContent) {
    this.pages = pages
    this.results.show(pages)
    this.input.removeAttribute("aria-activedescendant")
    this.input.setAttribute("aria-expanded", String(this.results.count > 0))
    this.more.hidden = !pages?.hasMore
    if (this.status.textContent !== status) this.status.textContent = status
  }

  // What was found, how far it is what was asked, and how many results are shown.
  /** @param {Answer} found @param {Pages} pages */
  summary(found, pages) {
    const { texts } = this
    if (found.isElsewhere) return texts.search_elsewhere.replace("{everything}", () => texts.search_everything)
    if (!found.results.length) return texts.search_none.replace("{query}", () => this.asked)
    const count = pages.hasMore ? texts.search_more_results : texts.search_results
    return [this.caution(found), count.replace("{count}", String(pages.records.length))].filter(Boolean).join(" ")
  }

  /** @param {Answer} found */
  caution(found) {
    const { texts, asked } = this
    if (found.spelling) return texts.search_spelling.replace("{query}", () => asked).replace("{spelling}", () => found.spelling)
    if (found.isGuess) return texts.search_guess.replace("{query}", () => asked)
    if (found.isAbroad) return texts.search_abroad
    return found.isPartial ? texts.search_partial : ""
  }

  async showMore() {
    const { found, pages, results: { count: focus } } = this
    if (!found || !pages) return
    try {
      await pages.more()
      this.show(pages, this.summary(found, pages))
      this.input.focus()
      this.results.moveTo(focus)
    } catch (failure) {
      this.fail(failure)
    }
  }

  leave() {
    clearTimeout(this.waiting)
    this.turn = null
    this.keepAddress("")
  }

  /** @param {unknown} failure */
  fail(failure) {
    console.error(failure)
    this.finding.forget()
    this.show(null, this.texts.search_failed)
    this.again.hidden = false
  }

  // A search can be sent: its words stand in the address while the dialog is open.
  /** @param {string} query */
  keepAddress(query) {
    const address = new URL(location.href)
    address.searchParams.delete("q")
    address.searchParams.delete("kind")
    if (query) address.searchParams.set("q", query)
    if (query && this.kind) address.searchParams.set("kind", this.kind)
    if (address.href !== location.href) history.replaceState(history.state, "", address)
  }
}

// What was pasted, dictated or chosen from suggestions is there at once: no letter follows that is worth waiting for.
/** @param {InputEvent} event */
function isWhole({ inputType, data, isComposing }) {
  return !isComposing && (inputType === "insertFromPaste" || (data ?? "").length > 1)
}

/** @param {string} kind @param {string} name */
function scopeChoice(kind, name) {
  const label = document.createElement("label")
  const choice = document.createElement("input")
  Object.assign(choice, { type: "radio", name: "kind", value: kind, defaultChecked: !kind })
  label.append(choice, name)
  return label
}
