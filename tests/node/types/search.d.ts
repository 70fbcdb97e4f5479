// What the search is made of: the settings that Python writes, what Pagefind gives, what a query becomes.

// search.json: publishing/search/settings.py.
interface SearchSettings {
  fold: Record<string, string>
  rewritings: Record<string, string>[]
  tokens: Record<string, string>
  clitics: string
  agenda_phrases: string[]
  units: Record<string, string>
  tens: Record<string, string>
  stop_words: string[]
  singulars: Record<string, string>
  letters: string[]
  numerals: string[][]
  repeats: Record<string, string>
  symbol_parts: string[]
  symbol: string
  asking: Record<string, string>
  beside: string
  other_languages: string[]
  texts: SearchTexts
  article_words: string[]
  paragraph_words: string[]
  item_words: string[]
  and_words: string[]
}

// `languages` says of a text that it is in one language only, `language_names` which one.
interface SearchTexts {
  search: string
  search_hint: string
  search_scope: string
  search_everything: string
  search_working: string
  search_results: string
  search_none: string
  search_spelling: string
  search_partial: string
  search_guess: string
  search_elsewhere: string
  search_more_results: string
  search_abroad: string
  search_more: string
  search_failed: string
  search_again: string
  search_close: string
  agenda: string
  documents: string
  languages: Record<string, string>
  language_names: Record<string, string>
}

// Pagefind's script as it is used here; it brings no types.
interface Pagefind {
  createInstance(options: { noWorker: boolean }): PagefindIndex
}

interface PagefindIndex {
  init(): Promise<void>
  search(words: string): Promise<{ results: PagefindResult[] }>
  mergeIndex(address: string, options: { language: string }): Promise<void>
}

// `words` are the places of what was found among the words of the page.
interface PagefindResult {
  id: string
  score: number
  words: number[]
  data(): Promise<{ content: string; raw_content?: string; anchors: { id: string; location: number }[] }>
}

// A word as it is compared, and where it stands in its text.
interface FoldedWord {
  word: string
  start: number
  end: number
}

// A part of a page, as publishing/search/index.py wrote it, with the places of its first word and of the next part's.
interface PageSection {
  address: string
  heading: string
  place: string
  text: string
  language: string
  languageMark?: string
  start: number
  end: number
}

interface ShownPage {
  sections: PageSection[]
  words: string[]
}

// What a query names: the words that stand for it in the index, the best first, and where on the page it is.
interface NamedPlace {
  candidates: string[]
  paragraph?: string
}

interface WrittenPlace extends NamedPlace {
  written: string
  kind: string
}

// A part of a query: a word, or a place. `isWanted` says which section an address or a citation means.
interface QueryTerm {
  candidates: string[]
  shown: string
  isWord: boolean
  written?: string
  isDoubtful?: boolean
  isWanted?: (section: PageSection) => boolean
}

// `isName` says that the term is the name of what was found.
interface Hit extends PagefindResult {
  isName?: boolean
}

// The places on a page of the term with this number.
interface TermPlaces {
  at: number
  words: number[]
  score: number
}

// A page that was found: how many terms it holds, how rare these are, how well it fits.
interface FoundPage {
  result: Hit
  matched: number
  placed: number
  names: number
  share: number
  score: number
  places: TermPlaces[]
  isNamed: number
  isText?: boolean
  isWanted?: QueryTerm["isWanted"]
}

interface FoundSection extends PageSection {
  words: string[]
  isNamed: number
  places: TermPlaces[]
  matched: number
  together: number
}

interface Found {
  results: FoundPage[]
  isPartial: boolean
  isGuess: boolean
  spelling: string
  atFirst: number
}

interface Answer extends Found {
  engine: Engine
  isAbroad: boolean
  isElsewhere: boolean
}

// A section whose words are marked: `ranges` are those in one of its texts.
interface MarkedSection extends FoundSection {
  marks: Set<string>
  ranges: (text: string) => FoldedWord[]
}

type Engine = import("../../../overrides/assets/javascripts/search/engine.js").Engine
type Pages = import("../../../overrides/assets/javascripts/search/finding.js").Pages
type Words = import("../../../overrides/assets/javascripts/search/words.js").Words
