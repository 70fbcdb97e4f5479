// Reads places in a query: symbols, articles of a treaty, agenda items. Each is found by a word
// that no text has ("ar13q"); hooks/publishing/search_forms.py writes the same into the index.
const CHINESE_DIGITS = "零一二三四五六七八九"
const BEFORE = "(?<![\\p{L}\\p{N}])"
const AFTER = "(?![\\p{L}\\p{N}])"
const COMPONENT = "[a-z0-9]+(?:\\s?\\.\\s?[a-z0-9]+)?(?:\\s?\\([a-z0-9]+\\))?\\*?"
const NATURE = "(?:ac|add|amend|conf|corr|crp|dec|inf|l|misc|ngo|pv|res|rev|sc|sr|wg|wp)"

export class Places {
  constructor(forms) {
    this.forms = forms
    const article = alternatives(forms.article_words)
    const paragraph = alternatives(forms.paragraph_words)
    const and = `(?:,|،|、|-|–|${alternatives(forms.and_words)})`
    const letter = `\\(?\\s?(${Object.keys(forms.letters).join("|")})(?![\\p{L}\\p{N}])\\s?\\)?`
    this.readers = [
      [`(?:${BEFORE}(?:ctoc|cac|cop|wg\\.?\\s?\\d+)(?:[\\s/_-]+${COMPONENT})+|${BEFORE}${COMPONENT}(?:\\s?/\\s?${COMPONENT})+)`, (match) => this.symbol(match[0])],
      [`${BEFORE}${NATURE}[.\\s]?\\d+${AFTER}`, (match) => this.symbol(match[0])],
      [`${BEFORE}${paragraph}\\s?\\(?(\\d+)\\)?(?:\\s?${letter})?[^\\p{N}]{0,12}?${BEFORE}${article}\\.?\\s*\\(?(\\d+)${AFTER}`, ([, paragraph, letter, number]) => [this.article(number, paragraph, letter)]],
      [`第?(\\d+)\\s?条(?:\\s?第?\\(?(\\d+)\\)?\\s?款)?(?:\\s?第?${letter}\\s?项?)?`, ([, number, paragraph, letter]) => [this.article(number, paragraph, letter)]],
      [`${BEFORE}${article}\\.?\\s*\\(?((?:\\d+\\s?${and}\\s?)+\\d+)${AFTER}`, ([, numbers]) => numbers.match(/\d+/g).map((number) => this.article(number))],
      [`${BEFORE}${article}\\.?\\s*\\(?(\\d+)\\)?(?:[\\s,،.(]*(?:${paragraph}[\\s.]*|§\\s?)?\\(?(\\d+)\\)?(?:\\s?${letter})?)?`, ([, number, paragraph, letter]) => [this.article(number, paragraph, letter)]],
      [`(?:议程)?项目\\s?第?(\\d+)\\s?(?:${letter})?|第(\\d+)\\s?(?:${letter})?项`, (match) => [this.item(match[1] ?? match[3], match[2] ?? match[4])]],
      [`${BEFORE}${alternatives(forms.item_words)}[\\s.]*\\(?(\\d+)\\s?[.):]?\\s?(?:${letter})?`, ([, number, letter]) => [this.item(number, letter)]],
      [`^\\s*(\\d+)\\s?[.)-]?\\s?(?:${letter})?\\s*$`, ([, number, letter]) => [this.item(number, letter)]],
    ].map(([pattern, read]) => [new RegExp(pattern, "u"), read])
  }

  // Takes the places out of a folded query: [the rest, the candidates of each place, best first].
  takeFrom(folded) {
    let rest = withDigits(folded)
    const found = []
    for (const [pattern, read] of this.readers) {
      for (let match; (match = pattern.exec(rest)); ) {
        const places = read(match)
        if (!places.length) break
        found.push(...places)
        rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`
      }
    }
    return [rest, found]
  }

  symbol(written) {
    if (!/\d/.test(written)) return []
    const parts = written.split(/[/_-]|(?<=\w)\s+(?=\w)/).map((part) => part.replace(/[^a-z0-9]/g, ""))
    const whole = joined(parts.filter(Boolean))
    return [[this.token("symbol", whole)]]
  }

  article(number, paragraph, letter) {
    const exact = [number, paragraph, this.forms.letters[letter]].filter(Boolean)
    return exact.map((_, at) => this.token("article", exact.slice(0, exact.length - at).join("p")))
  }

  item(number, letter) {
    const exact = [number, this.forms.letters[letter]].filter(Boolean)
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

function alternatives(words) {
  return `(?:${words.sort((one, other) => other.length - one.length).join("|")})`
}

// "十三" is "13", up to 99.
function withDigits(text) {
  return text.replace(/(?<=第|项目)[一二三四五六七八九十]{1,3}/g, (number) => {
    const [tens, units] = number.includes("十") ? number.split("十") : ["", number]
    const ten = number.includes("十") ? (tens ? CHINESE_DIGITS.indexOf(tens) : 1) * 10 : 0
    return String(ten + (units ? CHINESE_DIGITS.indexOf(units) : 0))
  })
}
