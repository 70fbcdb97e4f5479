// Loads Pagefind's index of the reader's language, and the others when that has nothing.
export class Engine {
  // `root` is the address of the language's pages, `siteRoot` that of the site.
  /** @param {URL} root @param {URL} siteRoot @param {SearchSettings} settings */
  static async load(root, siteRoot, settings) {
    /** @type {Pagefind} */
    const pagefind = await import(new URL("pagefind/pagefind.js", siteRoot).href)
    const engine = new Engine(root, siteRoot, settings, pagefind)
    await engine.index.init()
    return engine
  }

  /** @param {URL} root @param {URL} siteRoot @param {SearchSettings} settings @param {Pagefind} pagefind */
  constructor(root, siteRoot, settings, pagefind) {
    this.root = root
    this.siteRoot = siteRoot
    this.settings = settings
    /** @type {Promise<string> | undefined} */
    this.words = undefined
    this.pagefind = pagefind
    this.languageMarks = settings.texts.languages
    this.index = pagefind.createInstance({ noWorker: true })
  }

  /** @param {string} word */
  async search(word) {
    const { results } = await this.index.search(word)
    return results
  }

  // A page that was found: its sections as publishing/search/index.py wrote them, each with the places of its
  // first word and of the next section's, and all its words in order.
  /** @param {PagefindResult} result @returns {Promise<ShownPage>} */
  async shown(result) {
    const fragment = await result.data()
    const words = wordsOf(fragment.raw_content ?? fragment.content)
    const sections = fragment.anchors.map(({ id, location }, at) => {
      const data = JSON.parse(id.replaceAll("\u2420", " "))
      const [address, heading, place, text, language] = data
      const end = fragment.anchors[at + 1]?.location ?? words.length
      const languageMark = this.languageMarks[language]
      return { address, heading, place, text, language, languageMark, start: location, end }
    })
    return { sections, words }
  }

  async vocabulary() {
    this.words ??= read(new URL("search-words.txt", this.root)).then((answer) => answer.text())
    return (await this.words).split("\n")
  }

  // The same engine over the indexes of the other languages.
  async abroad() {
    const engine = new Engine(this.root, this.siteRoot, this.settings, this.pagefind)
    // Pagefind merges only an index at another address; this is the same one to the server.
    const folder = new URL("pagefind/", this.siteRoot).pathname.replace(/\/$/, "/./")
    for (const language of this.settings.other_languages) {
      await engine.index.mergeIndex(folder, { language })
    }
    engine.languageMarks = this.settings.texts.language_names
    engine.vocabulary = async () => []
    return engine
  }
}

// The words of a page in the places that Pagefind counts: in Chinese, full stops are counted too.
/** @param {string} content */
function wordsOf(content) {
  const pieces = content.includes("\u200b") ? content.split("\u200b") : content.split(/\s+/)
  return pieces.map((piece) => piece.replace(/[\s.]/g, ""))
}

/** @param {URL} address */
async function read(address) {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  return answer
}
