// Reads questions: "where does it take place?" asks for a fact of the meeting; "when is extradition discussed?" is
// about extradition, and the words around it do not count.
export class Questions {
  /** @param {Pick<SearchSettings, "asking" | "beside">} settings */
  constructor({ asking, beside }) {
    const isChinese = /[\u3400-\u9fff]/.test(beside)
    /** @param {string} words */
    const word = (words) => new RegExp(isChinese ? `(?:${words})` : `(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, "gu")
    this.asking = Object.entries(asking).map(([fact, words]) => ({ fact, words: word(words) }))
    this.beside = beside ? word(beside) : null
    this.small = isChinese ? /[\u4e00的了是在]/g : /(?<!\p{L})\p{L}{1,3}(?!\p{L})/gu
  }

  // Returns the fact that is asked for, or "", and the words that are left.
  /** @param {string} folded @param {boolean} hasPlace */
  read(folded, hasPlace) {
    const text = folded.replace(/[?？¿!]/g, " ")
    const asked = this.asking.filter(({ words }) => text.search(words) >= 0)
    if (!asked.length || !this.beside) return { fact: "", rest: folded }
    const rest = asked.reduce((left, { words }) => left.replace(words, " "), text).replace(this.beside, " ")
    const isAbout = hasPlace || /[\p{L}\p{N}]/u.test(rest.replace(this.small, " "))
    return isAbout ? { fact: "", rest } : { fact: asked[0].fact, rest: "" }
  }
}
