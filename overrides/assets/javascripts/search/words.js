// Makes words alike before they are compared, as the index was written: hooks/annotated_agenda/publishing/search/forms.py.
/** @typedef {{ text: string, start: number, isHan: boolean }} Piece */
const RUN = /[\p{L}\p{N}\p{M}\u0640\u00ad\u200b-\u200f]+/gu
const HAN = /[\u3400-\u9fff\u{20000}-\u{3ffff}]/u

export class Words {
  /** @param {SearchSettings} forms */
  constructor(forms) {
    this.folding = new Map(Object.entries(forms.fold))
    this.clitics = new RegExp(forms.clitics, "u")
    this.passedOver = new Set(forms.stop_words)
    this.singulars = new Map(Object.entries(forms.singulars))
  }

  // "Élèves" is "eleves".
  /** @param {string} text */
  fold(text) {
    const letters = text.normalize("NFKC").toLowerCase().normalize("NFD").replace(/\p{M}/gu, "")
    return Array.from(letters, (letter) => this.folding.get(letter) ?? letter).join("")
  }

  // The words of a text in order, each with where it stands: {word, start, end}.
  /** @param {string} text @returns {FoldedWord[]} */
  of(text) {
    return [...text.matchAll(RUN)]
      .flatMap((run) => pieces(run[0], run.index))
      .flatMap((piece) => (piece.isHan ? pairs(piece) : this.words(piece)))
  }

  /** @param {Piece} piece */
  words({ text, start }) {
    return this.fold(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => this.counts(word))
      .map((word) => ({ word: this.singular(word.replace(this.clitics, "")), start, end: start + text.length }))
  }

  // Arabic plurals that are made inside the word.
  /** @param {string} word */
  singular(word) {
    return this.singulars.get(word) ?? word
  }

  /** @param {string} word */
  counts(word) {
    return !this.passedOver.has(word) && (word.length > 1 || /^\p{Nd}$/u.test(word))
  }
}

// Chinese has no spaces: it is held as pairs of neighbouring characters, written in letters.
/** @param {string} word */
export function isPair(word) {
  return /^z[a-p]{8}$/.test(word)
}

/** @param {string} run @param {number} start */
function pieces(run, start) {
  /** @type {Piece[]} */
  const found = []
  let at = start
  for (const character of run) {
    const isHan = HAN.test(character)
    const last = found.at(-1)
    if (last?.isHan === isHan) last.text += character
    else found.push({ text: character, start: at, isHan })
    at += character.length
  }
  return found
}

/** @param {Piece} piece @returns {FoldedWord[]} */
function pairs({ text, start }) {
  const characters = [...text]
  const codes = characters.map(letters)
  if (codes.length === 1) return [{ word: `z${codes[0]}`, start, end: start + text.length }]
  const found = []
  for (let at = 0, from = start; at < codes.length - 1; at += 1) {
    const end = from + characters[at].length + characters[at + 1].length
    found.push({ word: `z${codes[at]}${codes[at + 1]}`, start: from, end })
    from += characters[at].length
  }
  return found
}

/** @param {string} character */
function letters(character) {
  const code = (character.normalize("NFKC").codePointAt(0) ?? 0).toString(16)
  return code.replace(/./g, (digit) => "abcdefghijklmnop"[parseInt(digit, 16)])
}
