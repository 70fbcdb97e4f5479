// Reads places in a query: symbols, articles of a treaty, agenda items. Each is found by a word
// that no text has ("ar13q"); hooks/publishing/search_forms.py writes the same into the index.
const CHINESE_DIGITS = "零一二三四五六七八九"
const BEFORE = "(?<![\\p{L}\\p{N}])"
const AFTER = "(?![\\p{L}\\p{N}])"
const COMPONENT = "[a-z0-9]+(?:\\s?\\.\\s?[a-z0-9]+)?(?:\\s?\\([a-z0-9]+\\))?\\*?"
const NATURE = "(?:ac|add|amend|conf|corr|crp|dec|inf|l|misc|ngo|pv|res|rev|sc|sr|wg|wp)"
// "5th", "5-й"; the word follows.
const ORDINAL = `${BEFORE}(\\d{1,2})(?:[.\\s-]?\\p{L}{1,4}\\.?)?\\s+`
const SIGN = "(?:(?:الفرعيه?|no|n°|nº|nr|№|رقم|numero|num|#)\\.?\\s?)?"
const SURE_COMPONENT = `(?:ctoc|cop|res|dec|summary|${NATURE}[.\\s]{0,2}\\d+|\\d+)`

export class Places {
  constructor(forms) {
    this.forms = forms
    this.letters = Object.fromEntries(forms.letters.flatMap(latinLetters))
    this.readers = [
      ...this.symbolReaders(),
      ...this.articleReaders(),
      ...this.itemReaders(),
    ].map(([pattern, read]) => ({ pattern: new RegExp(String(pattern), "u"), read: /** @type {any} */ (read) }))
  }

  // With an abbreviation that only symbols have, blanks may stand for the strokes.
  symbolReaders() {
    const read = ([written]) => this.symbol(written)
    return [
      [`${BEFORE}(?:ctoc|cac|cop|wg\\.?\\s?\\d+)(?:[\\s/_-]+${SURE_COMPONENT})+${AFTER}`, read],
      [`${BEFORE}${COMPONENT}(?:\\s?/\\s?${COMPONENT})+`, read],
      [`${BEFORE}${NATURE}[.\\s]{0,2}\\d+${AFTER}`, read],
    ]
  }

  articleReaders() {
    const article = `${BEFORE}${anyOf(this.forms.article_words)}\\.?\\s*${SIGN}`
    const paragraph = `${BEFORE}${anyOf(this.forms.paragraph_words)}[\\s.]*`
    const below = `\\(?(\\d+)\\)?(?:[\\s,،.]*(?:${paragraph})?${this.letter})?`
    const read = ([, number, paragraph, letter]) => [this.article(number, paragraph, letter)]
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

  // A number alone, with or without a letter, is that of an item.
  itemReaders() {
    const phrase = `(?:\\s*${anyOf(this.forms.agenda_phrases)})?`
    const word = anyOf(this.forms.item_words)
    const item = `${BEFORE}${word}[\\s.-]*${SIGN}`
    const letter = `[\\s,،]*(?:${anyOf([...this.forms.item_words, ...this.forms.paragraph_words])}[\\s.]*)?${this.letter}`
    const below = `\\s?(?:${this.letter})?${phrase}`
    const read = ([, number, letter]) => [this.item(number, letter)]
    return [
      [`${BEFORE}${this.letter}[^\\p{N}]{0,14}?${item}\\(?(\\d+)${AFTER}${phrase}`, ([, letter, number]) => [this.item(number, letter)]],
      [`(?:议程)?(?:项目|议题|议项)\\s?第?(\\d+)${below}`, read],
      [`议程\\s?第?(\\d+)${below}项?`, read],
      [`第(\\d+)${below}项`, read],
      [`${item}\\(?((?:\\d+\\s?${this.and}\\s?)+\\d+)${AFTER}${phrase}`, (found) => this.each(found, "item")],
      [`${item}\\(?(\\d+)\\s?[.):-]?(?:${letter})?${phrase}`, read],
      [`^\\s*(\\d+)\\s?[.)-]?${below}\\s*$`, read],
      [`${ORDINAL}${word}${AFTER}${phrase}`, read],
    ]
  }

  get and() {
    return `(?:,|،|、|-|–|和|${anyOf(this.forms.and_words)})`
  }

  // "13 and 14"
  each([, numbers], kind) {
    return numbers.match(/\d+/g).map((number) => this[kind](number))
  }

  get letter() {
    return `\\(?\\s?(${Object.keys(this.letters).join("|")})(?:${AFTER}|(?=项))\\s?\\)?`
  }

  // Takes the places out of a folded query: [the rest, the places], a place being
  // {candidates, written}: its words in the index, best first, and what stood for it.
  takeFrom(folded) {
    let rest = this.withDigits(withChineseDigits(folded)).replace(/["'“”„«»‘’「」]/g, " ")
    const found = []
    for (const { pattern, read } of this.readers) {
      for (let match; (match = pattern.exec(rest)); ) {
        const places = read(match)
        if (!places.length) break
        found.push(...places.map((candidates) => ({ candidates, written: match[0] })))
        rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`
      }
    }
    return [rest, found]
  }

  // "item seven" is "item 7", "المادة الثانية عشرة" is "المادة 12".
  withDigits(text) {
    const { article_words, item_words, units, tens } = this.forms
    const before = `(?<=${BEFORE}${anyOf([...article_words, ...item_words])}\\.?\\s+)`
    const replace = (found, pattern, read) =>
      found.replace(new RegExp(`${before}${pattern}${AFTER}`, "u"), read)
    // The greater first: "dix-sept" begins with "dix".
    const withUnits = Object.entries(units).reduceRight(
      (found, [number, words]) => replace(found, `(?:${words})`, number),
      text,
    )
    return Object.entries(tens).reduce(
      (found, [ten, words]) => replace(found, `(\\d)\\s+(?:${words})`, (_, unit) => Number(unit) + Number(ten)),
      withUnits,
    )
  }

  symbol(written) {
    if (!/\d/.test(written)) return []
    const parts = written.split(/[/_-]|(?<=\w)\s+(?=\w)/).map((part) => part.replace(/[^a-z0-9]/g, ""))
    const whole = joined(parts.filter(Boolean))
    return [[this.token("symbol", whole)]]
  }

  article(number, paragraph, letter) {
    const exact = [number, paragraph, this.letters[letter]].filter(Boolean)
    return exact.map((_, at) => this.token("article", exact.slice(0, exact.length - at).join("p")))
  }

  item(number, letter) {
    const exact = [number, this.letters[letter]].filter(Boolean)
    return exact.map((_, at) => this.token("item", exact.slice(0, exact.length - at).join("")))
  }

  token(kind, place) {
    return this.forms.tokens[kind].replace("{}", place)
  }
}

// "wg" "3" is one component, "2016" "3" are two.
function joined(parts) {
  return parts.reduce((whole, part, at) => {
    const isNumbered = at > 0 && new RegExp(`^${NATURE}$`).test(parts[at - 1]) && /^\d{1,2}$/.test(part)
    return whole && !(isNumbered && !["res", "dec"].includes(parts[at - 1])) ? `${whole}z${part}` : whole + part
  }, "")
}

// The third letter of each script is "c".
function latinLetters(alphabet) {
  return [...alphabet].map((letter, at) => [letter, String.fromCharCode(97 + at)])
}

function anyOf(words) {
  return `(?:${[...words].sort((one, other) => other.length - one.length).join("|")})`
}

// "十三" is "13", up to 99.
function withChineseDigits(text) {
  const numerals = /(?<=第|项目|议题|议程)[一二三四五六七八九十]{1,3}|[一二三四五六七八九十]{1,3}(?=条|款|项)/g
  return text.replace(numerals, (number) => {
    const [tens, units] = number.includes("十") ? number.split("十") : ["", number]
    const ten = number.includes("十") ? (tens ? CHINESE_DIGITS.indexOf(tens) : 1) * 10 : 0
    return String(ten + (units ? CHINESE_DIGITS.indexOf(units) : 0))
  })
}
