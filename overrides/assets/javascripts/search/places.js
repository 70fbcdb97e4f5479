// Reads places in a query: symbols, articles of a treaty, agenda items. Each is found by a word
// that no text has ("ar13q"); hooks/annotated_agenda/publishing/search/forms.py writes the same into the index.
import { anyOf, Numbers } from "./numbers.js"
import { Symbols } from "./symbols.js"

/** @typedef {[pattern: string, read: (found: string[]) => NamedPlace[]]} Reader */

const CHINESE_DIGITS = "零一二三四五六七八九"
const BEFORE = "(?<![\\p{L}\\p{N}])"
const AFTER = "(?![\\p{L}\\p{N}])"
// "5th", "5-й"; the word follows.
const ORDINAL = `${BEFORE}(\\d{1,2})(?:[.\\s-]?\\p{L}{1,4}\\.?)?\\s+`
const SIGN = "(?:(?:الفرعيه?|no|n°|nº|nr|№|رقم|numero|num|#)\\.?\\s?)?"
export class Places {
  /** @param {SearchSettings} forms */
  constructor(forms) {
    this.forms = forms
    this.numbers = new Numbers(forms)
    this.letters = this.numbers.letters
    this.symbols = new Symbols(forms.symbol_parts, (kind, place) => this.token(kind, place))
    this.readers = [
      ...this.articleReaders(),
      ...this.itemReaders(),
    ].map(([pattern, read]) => ({ pattern: new RegExp(pattern, "gu"), read }))
  }

  /** @returns {Reader[]} */
  articleReaders() {
    const article = `${BEFORE}${anyOf(this.forms.article_words)}\\.?\\s*${SIGN}`
    const paragraph = `${BEFORE}${anyOf(this.forms.paragraph_words)}[\\s.]*`
    const below = `\\(?(\\d+)\\)?(?:[\\s,،.]*(?:${paragraph})?${this.letter})?`
    /** @type {Reader[1]} */
    const read = ([, number, paragraph, letter]) => [this.article(number, paragraph, letter)]
    /** @type {Reader[1]} */
    const readBackwards = ([, letter, paragraph, number]) => [this.article(number, paragraph, letter)]
    return [
      [`${paragraph}${this.letter}[^\\p{N}]{0,5}?${paragraph}(\\d+)[^\\p{N}]{0,12}?${article}(\\d+)${AFTER}`, readBackwards],
      [`${paragraph}${below}[^\\p{N}]{0,12}?${article}\\(?(\\d+)${AFTER}`, ([, paragraph, letter, number]) => [this.article(number, paragraph, letter)]],
      [`第?(\\d+(?:\\s?${this.and}\\s?第?\\d+)+)\\s?条`, (found) => this.each(found, "article")],
      [`第?(\\d+)\\s?条(?:\\s?第?\\(?(\\d+)\\)?\\s?款)?(?:\\s?第?${this.letter}\\s?项?)?`, read],
      [`${article}\\(?((?:\\d+\\s?${this.and}\\s?)+\\d+)${AFTER}`, (found) => this.each(found, "article")],
      [`${article}\\(?(\\d+)\\)?(?:[\\s,،.(]*(?:${paragraph}|§\\s?)?${below})?`, read],
      [`${ORDINAL}${anyOf(this.forms.article_words)}${AFTER}`, read],
    ]
  }

  // A number alone, with or without a letter, is that of an item; so is a decimal one anywhere.
  /** @returns {Reader[]} */
  itemReaders() {
    const { numbers } = this
    const phrase = `(?:\\s*${anyOf(this.forms.agenda_phrases)})?`
    const word = anyOf(this.forms.item_words)
    const item = `${BEFORE}${word}[\\s.-]*${SIGN}`
    const chain = `(${numbers.arabic})`
    const both = `(${numbers.arabic}|${numbers.roman})`
    const paragraph = `(?:[\\s,،]*(?:${anyOf(this.forms.paragraph_words)}[\\s.]*|第)(\\d+)(?:段|${AFTER}))?`
    /** @type {Reader[1]} */
    const read = ([, number, paragraph]) => [this.item(number, paragraph)]
    return [
      [`${item}${both}[.):-]?${phrase}${paragraph.slice(0, -1)}`, read],
      [`${BEFORE}${this.letter}[^\\p{N}]{0,14}?${item}\\(?(\\d+)${AFTER}${phrase}`, ([, letter, number]) => [this.item(`${number} ${letter}`)]],
      [`(?:议程)?(?:项目|议题|议项)\\s?第?${both}${phrase}${paragraph}`, read],
      [`议程\\s?第?${both}${phrase}项?`, read],
      [`第${both}\\s?${phrase}项`, read],
      [`${item}\\(?((?:\\d+\\s?${this.and}\\s?)+\\d+)${AFTER}${phrase}`, (found) => this.each(found, "item")],
      [`${item}${both}[.):-]?${phrase}${paragraph}`, read],
      [`^\\s*${both}\\s?[.)-]?${phrase}\\s*$`, read],
      [`${ORDINAL}${word}${AFTER}${phrase}`, read],
      [`(?<![\\p{L}\\p{N}.,/])(${numbers.decimal})${phrase}`, read],
      [`${chain}\\s*${anyOf(this.forms.agenda_phrases)}`, read],
    ]
  }

  get and() {
    return `(?:,|،|、|-|–|和|${anyOf(this.forms.and_words)})`
  }

  // "13 and 14"
  /** @param {string[]} found @param {"article" | "item"} kind */
  each([, numbers], kind) {
    return (numbers.match(/\d+/g) ?? []).map((number) => this[kind](number))
  }

  get letter() {
    return `\\(?\\s?(${Object.keys(this.letters).join("|")})(?:${AFTER}|(?=项))\\s?\\)?`
  }

  // Takes the places out of a folded query: [the rest, the places], a place being
  // {candidates, written, paragraph}: its words in the index, best first, what stood for it, and where on the page.
  /** @param {string} folded @returns {[string, WrittenPlace[]]} */
  takeFrom(folded) {
    let rest = this.withDigits(withChineseDigits(folded)).replace(/[‘'](\d\d?)[’']/g, "($1)").replace(/["'“”„«»‘’「」]/g, " ")
    /** @type {WrittenPlace[]} */
    const found = []
    /** @param {RegExp} pattern @param {string} kind @param {(groups: string[]) => NamedPlace[]} read */
    const take = (pattern, kind, read) => {
      rest = rest.replace(pattern, (/** @type {string[]} */ ...groups) => {
        const places = read(groups).filter(({ candidates }) => candidates.length)
        found.push(...places.map((place) => ({ ...place, written: groups[0], kind })))
        return places.length ? " " : groups[0]
      })
    }
    for (const { pattern, read } of this.dateReaders()) take(pattern, "date", (groups) => [{ candidates: read(groups) }])
    for (const pattern of this.symbols.patterns) take(pattern, "symbol", ([written]) => [{ candidates: this.symbol(written) }])
    for (const { pattern, read } of this.readers) take(pattern, "item", read)
    return [rest, this.withoutMeeting(found)]
  }

  // In "CTOC/COP/WG.3/2016/1, item 3, para. 2" the symbol says only which agenda is meant.
  /** @param {WrittenPlace[]} found */
  withoutMeeting(found) {
    const hasItem = found.some(({ candidates }) => candidates[0].startsWith(this.token("item", "").slice(0, 2)))
    return hasItem ? found.filter(({ candidates }) => candidates[0] !== this.forms.symbol) : found
  }

  // Days in figures; the year does not tell sittings apart.
  /** @returns {{ pattern: RegExp, read: (found: string[]) => string[] }[]} */
  dateReaders() {
    /** @param {string} month @param {string} day */
    const date = (month, day) => (+month > 0 && +month < 13 && +day > 0 && +day < 32 ? [this.token("date", `${+month}x${+day}`)] : [])
    return [
      { pattern: /(?<!\d)(?:19|20)\d\d[-/.](\d\d?)[-/.](\d\d?)(?!\d)/gu, read: ([, month, day]) => date(month, day) },
      { pattern: /(?<![\d/.])(\d\d?)[-/.](\d\d?)[-/.](?:19|20)\d\d(?!\d)/gu, read: ([, day, month]) => [...date(month, day), ...date(day, month)] },
      { pattern: /(\d\d?)月(\d\d?)[日号]/gu, read: ([, month, day]) => date(month, day) },
    ]
  }

  // "16/04" may be a day, where it is no symbol.
  /** @param {string} written */
  symbol(written) {
    const [, day, month] = /^\s*(\d\d?)\/(\d\d?)\s*$/.exec(written) ?? []
    return [...this.symbols.read(written), ...(day ? [this.token("date", `${+month}x${+day}`)] : [])]
  }

  // "item seven" is "item 7", "المادة الثانية عشرة" is "المادة 12".
  /** @param {string} text */
  withDigits(text) {
    const { article_words, item_words, units, tens } = this.forms
    const before = `(?<=${BEFORE}${anyOf([...article_words, ...item_words])}\\.?\\s+)`
    /** @param {string} found @param {string} pattern @param {(found: string, unit: string) => string} read */
    const replace = (found, pattern, read) =>
      found.replace(new RegExp(`${before}${pattern}${AFTER}`, "u"), read)
    // The greater first: "dix-sept" begins with "dix".
    const withUnits = Object.entries(units).reduceRight(
      (found, [number, words]) => replace(found, `(?:${words})`, () => number),
      text,
    )
    return Object.entries(tens).reduce(
      (found, [ten, words]) => replace(found, `(\\d)\\s+(?:${words})`, (_, unit) => String(Number(unit) + Number(ten))),
      withUnits,
    )
  }

  /** @param {string} number @param {string} [paragraph] @param {string} [letter] @returns {NamedPlace} */
  article(number, paragraph, letter) {
    const exact = [number, paragraph, letter && this.letters[letter]].filter(Boolean)
    return { candidates: exact.map((_, at) => this.token("article", exact.slice(0, exact.length - at).join("p"))) }
  }

  /** @param {string} written @returns {NamedPlace} */
  item(written, paragraph = "") {
    const candidates = this.numbers.slugs(written).map((slug) => this.token("item", slug.replaceAll(".", "p")))
    return { candidates, paragraph }
  }

  /** @param {string} kind @param {string} place */
  token(kind, place) {
    return this.forms.tokens[kind].replace("{}", place)
  }
}

// "十三" is "13", up to 99.
/** @param {string} text */
function withChineseDigits(text) {
  const numerals = /(?<=第|项目|议题|议程)[一二三四五六七八九十]{1,3}|[一二三四五六七八九十]{1,3}(?=条|款|项|日|号|月|段)/g
  return text.replace(numerals, (number) => {
    const [tens, units] = number.includes("十") ? number.split("十") : ["", number]
    const ten = number.includes("十") ? (tens ? CHINESE_DIGITS.indexOf(tens) : 1) * 10 : 0
    return String(ten + (units ? CHINESE_DIGITS.indexOf(units) : 0))
  })
}
