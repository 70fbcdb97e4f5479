// Reads document symbols in a query, of any organization: what they are made of comes from the register.
export class Symbols {
  // `parts` are the letters in the symbols of the register, folded.
  /** @param {string[]} parts @param {(kind: string, place: string) => string} token */
  constructor(parts, token) {
    this.parts = new Set(parts)
    this.token = token
    const known = [...parts].sort((one, other) => other.length - one.length).join("|") || "(?!)"
    this.patterns = [
      // With strokes: "wg.3/2016/2", "79/144"
      /(?<![a-z0-9])[a-z0-9]+(?:[.\s-]?[a-z0-9]+)?(?:\s?\([a-z0-9]+\))?(?:\s?\/\s?[a-z0-9]+(?:\s?\.\s?[a-z0-9]+)*(?:\s?\([a-z0-9]+\))?)+\*?/gu,
      // With blanks or nothing in their place: "ctoc cop wg3 2016 2", "lccc12w14"
      new RegExp(`(?<![\\p{L}\\p{N}])(?:${known})(?:[\\s./_()-]{0,2}(?:${known}|\\d+))*(?![\\p{L}\\p{N}])`, "gu"),
    ]
  }

  // Returns the candidates that the words stand for, or none: the whole symbol or its end, then its beginning.
  /** @param {string} written */
  read(written) {
    const isSure = /\/|^[a-z]{2,}|^[a-z][.\d]/.test(written)
    if (!isSure || !/\d/.test(written)) return []
    const pieces = (written.match(/[a-z]+|\d+/g) ?? []).flatMap((piece) => this.split(piece))
    const joined = pieces.join("z")
    const whole = this.token("symbol", joined)
    return pieces.length > 1 ? [whole, whole.replace(/q$/, "z")] : []
  }

  // Letters without strokes between them are split into those that the register knows.
  /** @param {string} piece @returns {string[]} */
  split(piece) {
    if (this.parts.has(piece)) return [piece]
    for (let end = piece.length - 1; end > 0; end -= 1) {
      if (!this.parts.has(piece.slice(0, end))) continue
      const rest = this.split(piece.slice(end))
      if (rest.every((part) => this.parts.has(part))) return [piece.slice(0, end), ...rest]
    }
    return [piece]
  }
}
