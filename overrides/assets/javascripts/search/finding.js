// Asks the index of the reader's language, and the others when that has nothing.
import { Engine } from "./engine.js"
import { Query } from "./query.js"
import { expand, grouped } from "./sections.js"

// Pages that are shown at once after the first ones.
export const AT_ONCE = 6

export class Finding {
  /** @param {URL} root @param {URL} siteRoot @param {SearchSettings} settings */
  constructor(root, siteRoot, settings) {
    this.root = root
    this.siteRoot = siteRoot
    this.settings = settings
    /** @type {Promise<Engine> | null} */
    this.engine = null
    /** @type {Promise<Engine> | null} */
    this.otherEngine = null
  }

  // Loads the index; while the reader is still typing, when the dialog has just opened.
  load() {
    this.engine ??= Engine.load(this.root, this.siteRoot, this.settings)
    return this.engine
  }

  forget() {
    this.engine = this.otherEngine = null
  }

  // Returns what Query finds, with the engine that found it, whether in other languages, and whether what was
  // found is of another kind.
  /** @param {string} query @returns {Promise<Answer>} */
  async find(query, kind = "") {
    const engine = await this.load()
    const found = await this.ask(engine, query, kind)
    const said = { engine, isAbroad: false, isElsewhere: false }
    if (found.results.length && !found.isGuess) return { ...found, ...said }
    const other = await this.rewritten(engine, query, kind)
    if (other) return { ...other, ...said }
    if (found.results.length) return { ...found, ...said }
    if (kind && (await this.ask(engine, query, "")).results.length) return { ...found, ...said, isElsewhere: true }
    this.otherEngine ??= engine.abroad()
    const others = await this.otherEngine
    const abroad = await this.ask(others, query, kind)
    return { ...abroad, ...said, engine: others, isAbroad: abroad.results.length > 0 }
  }

  /** @param {Engine} engine @param {string} query @param {string} kind */
  ask(engine, query, kind) {
    return new Query(this.settings, engine).find(query, kind)
  }

  // What is found when the letters are read as those on the keys of this language, or by their sound.
  /** @param {Engine} engine @param {string} query @param {string} kind */
  async rewritten(engine, query, kind) {
    if (!/^[\p{Script=Latin}\p{P}\p{Zs}`]+$/u.test(query)) return null
    for (const table of this.settings.rewritings) {
      const spelling = rewrite(query.toLowerCase(), table)
      const found = await this.ask(engine, spelling, kind)
      const isFound = found.results.length && (!found.isGuess || found.spelling)
      if (isFound) return { ...found, isGuess: true, spelling: found.spelling || spelling }
    }
    return null
  }
}

/** @param {string} text @param {Record<string, string>} table */
function rewrite(text, table) {
  const signs = Object.keys(table).sort((one, other) => other.length - one.length)
  const pattern = new RegExp(signs.map((sign) => sign.replace(/[.[\]]/g, "\\$&")).join("|"), "g")
  return text.replace(pattern, (sign) => table[sign])
}

// The records of what was found, page by page as they are shown: those of the first pages, then of more.
export class Pages {
  /** @param {Pick<Answer, "engine" | "results" | "atFirst">} found */
  constructor({ engine, results, atFirst = 1 }) {
    this.engine = engine
    this.waiting = results
    this.next = atFirst
    /** @type {FoundSection[]} */
    this.records = []
  }

  get hasMore() {
    return this.waiting.length > 0
  }

  async more() {
    const batch = this.waiting.slice(0, this.next)
    const records = await expand(this.engine, batch)
    this.waiting = this.waiting.slice(this.next)
    this.next = AT_ONCE
    this.records = [...this.records, ...records]
    return this.records
  }

  /** @param {string} language */
  grouped(language) {
    return grouped(this.records, language)
  }
}
