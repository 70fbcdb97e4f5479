// The search dialog: a combobox over results that are grouped by page.
import { Engine } from "./engine.js"
import { Query } from "./query.js"
import { Results } from "./results.js"

const PAUSE = 150
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
    const find = (name) => /** @type {HTMLElement} */ (this.element.querySelector(`.aa-search__${name}`))
    this.input = /** @type {HTMLInputElement} */ (find("words"))
    this.status = find("status")
    this.again = find("again")
    this.more = find("more")
    this.results = new Results(find("results"), root)
    this.label(find)
    this.listen(find)
    document.body.append(this.element)
  }

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

  listen(find) {
    this.input.addEventListener("input", () => this.searchSoon())
    this.input.addEventListener("keydown", (event) => this.press(event))
    find("form").addEventListener("submit", (event) => {
      event.preventDefault()
      this.results.follow()
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
    this.load().catch(() => (this.engine = null))
  }

  get kind() {
    return this.choice(":checked")?.value ?? ""
  }

  choice(which) {
    return /** @type {HTMLInputElement | null} */ (this.element.querySelector(`[name=kind]${which}`))
  }

  press(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step || event.altKey) return
    event.preventDefault()
    this.activate(step)
  }

  activate(step) {
    const option = this.results.move(step)
    if (option) this.input.setAttribute("aria-activedescendant", option.id)
    else this.input.removeAttribute("aria-activedescendant")
  }

  searchSoon() {
    clearTimeout(this.waiting)
    this.waiting = setTimeout(() => this.search(), PAUSE)
  }

  async search() {
    clearTimeout(this.waiting)
    const query = this.input.value.trim()
    const turn = (this.turn = Symbol(query))
    this.keepAddress(query)
    this.again.hidden = true
    if (!query) return this.show(query, { results: [] }, "")
    this.status.textContent = this.texts.search_working
    try {
      const [engine, found, isAbroad] = await this.find(query)
      const shown = await this.results.load(engine, found)
      if (turn === this.turn) this.show(query, found, isAbroad, shown)
      if (turn === this.turn && this.results.hasMore) await this.follow(turn, query, found, isAbroad)
    } catch (failure) {
      if (turn === this.turn) this.fail(failure)
    }
  }

  // Shows what comes after the very first results; the reader may have moved to one of them already.
  async follow(turn, query, found, isAbroad) {
    const shown = await this.results.loadMore()
    if (turn !== this.turn) return
    const { active } = this.results
    this.show(query, found, isAbroad, shown)
    if (active >= 0) this.input.setAttribute("aria-activedescendant", this.results.moveTo(active).id)
  }

  // Loads the index; while the reader is still typing, when the dialog has just opened.
  load() {
    this.engine ??= Engine.load(this.root, this.siteRoot, this.settings)
    return this.engine
  }

  // Returns the engine that found something, what it found, and whether in other languages.
  async find(query) {
    const engine = await this.load()
    const found = await new Query(this.settings, engine).find(query, this.kind)
    if (found.results.length) return [engine, found, false]
    this.otherEngine ??= await engine.abroad()
    const other = await new Query(this.settings, this.otherEngine).find(query, this.kind)
    return [this.otherEngine, other, other.results.length > 0]
  }

  show(query, found, isAbroad, shown = []) {
    this.results.show(shown)
    this.input.removeAttribute("aria-activedescendant")
    this.input.setAttribute("aria-expanded", String(shown.length > 0))
    this.more.hidden = !this.results.hasMore
    this.status.textContent = query ? this.summary(query, found, isAbroad) : ""
  }

  summary(query, { results, isPartial, spelling }, isAbroad) {
    const { texts } = this
    if (!results.length) return texts.search_none.replace("{query}", query)
    const said = [texts.search_results.replace("{count}", results.length)]
    if (isAbroad) said.unshift(texts.search_abroad)
    else if (spelling) said.unshift(texts.search_spelling.replace("{query}", query).replace("{spelling}", spelling))
    else if (isPartial) said.unshift(texts.search_partial)
    return said.join(" ")
  }

  async showMore() {
    const focus = this.results.count
    try {
      this.results.show(await this.results.loadMore())
      this.more.hidden = !this.results.hasMore
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

  fail(failure) {
    console.error(failure)
    this.engine = this.otherEngine = null
    this.results.show([])
    this.more.hidden = true
    this.status.textContent = this.texts.search_failed
    this.again.hidden = false
  }

  // A search can be sent: its words stand in the address while the dialog is open.
  keepAddress(query) {
    const address = new URL(location.href)
    address.searchParams.delete("q")
    address.searchParams.delete("kind")
    if (query) address.searchParams.set("q", query)
    if (query && this.kind) address.searchParams.set("kind", this.kind)
    if (address.href !== location.href) history.replaceState(history.state, "", address)
  }
}

function scopeChoice(kind, name) {
  const label = document.createElement("label")
  const choice = document.createElement("input")
  Object.assign(choice, { type: "radio", name: "kind", value: kind, defaultChecked: !kind })
  label.append(choice, name)
  return label
}
