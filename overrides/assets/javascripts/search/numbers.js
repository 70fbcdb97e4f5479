// Reads numbers of agenda items as hooks/annotated_agenda/meeting/item_number.py allows them: 5, 2.10, 11.1.1,
// 3 (a) (i), IV, III.2, 1 bis, in each language's letters, numerals and words.
const ROMAN = "(?:x{0,3}(?:ix|iv|v?i{0,3})|(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3}))"
const VALUES = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
const TENS = ["", "x", "xx", "xxx", "xl", "l"]
const OTHER = "[^\\p{L}\\p{N}]"
const END = "(?![\\p{L}\\p{N}]|[.٫,]\\d)"

export class Numbers {
  /** @param {SearchSettings} forms */
  constructor(forms) {
    this.letters = Object.fromEntries(forms.letters.flatMap(latinLetters))
    this.numerals = Object.fromEntries(forms.numerals.flatMap((marks) => marks.map((mark, at) => [mark, VALUES[at + 1] ?? "x"])))
    this.repeats = forms.repeats
    const repeat = `(?:\\s?${anyOf(Object.keys(forms.repeats))})?`
    const words = anyOf([...forms.item_words, ...forms.paragraph_words])
    const gap = `[\\s,،.()‘’'-]*(?:${words}(?!\\p{L})[\\s.]*)?[\\s(‘']*`
    const letter = anyOf(Object.keys(this.letters))
    // Figures are a third level only between brackets or quotation marks: "(أ) ‘2’".
    const signs = Object.keys(this.numerals)
    const numeral = `(?:${anyOf(signs.filter((sign) => !/\d/.test(sign)))}|(?<=[(‘'])\\d\\d?(?=[)’']))`
    const close = "[)’']?"
    const lower = `(?:[\\s,،.()‘’'-]*${numeral}${close}${repeat}${END})?`
    const below = `(?:${gap}${letter}${close}${repeat}(?:${END}|(?=${numeral}${END})|(?=项))${lower})?`
    const figures = "(?:\\s?[.٫]\\s?\\d{1,4}(?!\\d))*"
    // Of figures, and of Roman ones, which are letters elsewhere.
    this.arabic = `\\(?\\d{1,4}(?!\\d)${repeat}${figures}${repeat}\\)?${below}`
    this.roman = `(?!${END})(?:${ROMAN})(?<=[ivxl])${repeat}${figures}${repeat}${END}`
    const [repeats, letters, numerals] = [this.repeats, this.letters, this.numerals].map((table) => anyOf(Object.keys(table)))
    this.top = new RegExp(`^[\\s(]*(\\d+|[ivxl]+)(?:\\s?(${repeats}))?((?:\\s?[.٫]\\s?\\d+)*)(?:\\s?(${repeats}))?`, "u")
    this.lower = new RegExp(`(?<![\\p{L}\\p{N}])(${letters})${OTHER}*(?:(${repeats})${OTHER}*)?(${numerals})?${OTHER}*(${repeats})?${OTHER}*项?$`, "u")
    this.decimal = `\\d{1,3}(?:\\.\\d{1,4})+${END}`
  }

  // Returns the slugs that a number may have, the best first: "3ai", else "3a", "3"; a decimal one has no other.
  /** @param {string} written */
  slugs(written) {
    const levels = this.levels(written)
    if (!levels.length) return []
    const found = levels.map((_, at) => levels.slice(0, levels.length - at).join(""))
    const exact = levels.length > 1 && /^[a-z]/.test(levels[1]) ? found : found.slice(0, 1)
    return [...exact, ...otherFigures(levels[0])]
  }

  // "3 (a) (i)" is ["3", "a", "i"], "2.10" one level.
  /** @param {string} written */
  levels(written) {
    const first = this.top.exec(written)
    if (!first) return []
    const [all, number, repeat, figures, last] = first
    const top = number.replace(/^0+(?=\d)/, "") + this.repeated(repeat) + figures.replace(/[\s.٫]+/g, ".") + this.repeated(last)
    const below = this.lower.exec(written.slice(all.length).replace(/^(?=\p{L})/u, " "))
    if (!below) return [top]
    const [, letter, again, numeral, third] = below
    const levels = [top, this.letters[letter] + this.repeated(again)]
    return numeral ? [...levels, this.numerals[numeral] + this.repeated(third)] : levels
  }

  // "bis" for each language's word for it.
  /** @param {string | undefined} word */
  repeated(word) {
    return word ? this.repeats[word] : ""
  }
}

// Item 6 may be written VI in the agenda, and 6 by a reader.
/** @param {string} number */
function otherFigures(number) {
  const [, figures, rest] = /^(\d+|[ivxl]+)(.*)$/.exec(number) ?? []
  if (!figures) return []
  const other = /\d/.test(figures) ? roman(Number(figures)) : arabic(figures)
  return other ? [other + rest] : []
}

/** @param {number} number */
function roman(number) {
  return number && number < 60 ? TENS[Math.floor(number / 10)] + VALUES[number % 10] : ""
}

/** @param {string} numeral */
function arabic(numeral) {
  for (let number = 1; number < 60; number += 1) if (roman(number) === numeral) return String(number)
  return ""
}

// The third letter of each script is "c".
/** @param {string} alphabet */
function latinLetters(alphabet) {
  return [...alphabet].map((letter, at) => [letter, String.fromCharCode(97 + at)])
}

/** @param {string[]} words */
export function anyOf(words) {
  return `(?:${[...words].sort((one, other) => other.length - one.length).join("|")})`
}
