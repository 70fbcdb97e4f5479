// The sections of pages that were found: which are shown, and in which order.
import { adjacency } from "./ranking.js"

const MOST_SECTIONS = 4

// The records of pages that were found, the best first: of each page the sections that hold most of
// the terms. A page that holds them together comes before one that has them apart.
/** @param {Engine} engine @param {FoundPage[]} entries */
export async function expand(engine, entries) {
  const pages = await Promise.all(
    entries.map(async (entry) => ({
      isNamed: entry.isNamed,
      sections: sectionsOf(entry, await engine.shown(entry.result)),
    })),
  )
  const together = (/** @type {{ sections: FoundSection[] }} */ { sections }) => sections[0]?.together ?? 0
  pages.sort((one, other) => other.isNamed - one.isNamed || together(other) - together(one))
  return pages.flatMap(({ sections }) => sections)
}

/** @param {FoundPage} entry @param {ShownPage} page @returns {FoundSection[]} */
function sectionsOf(entry, { sections, words }) {
  const target = entry.isWanted && sections.find(entry.isWanted)
  if (target) return [{ ...target, words, isNamed: 1, places: [], matched: entry.matched, together: entry.matched }]
  const found = sections
    .map((section) => ({ ...section, words, isNamed: entry.isNamed, places: placesIn(section, entry.places) }))
    .filter(({ places }) => places.length)
    .map((section) => ({ ...section, matched: section.places.length, score: fit(section) }))
    .map((section) => ({ ...section, together: entry.isText ? section.matched + inOrder(section.places) : section.matched }))
  const most = Math.max(...found.map(({ together }) => together))
  const best = found.filter(({ together }) => together === most)
  return best.sort((one, other) => other.score - one.score).slice(0, MOST_SECTIONS)
}

// How many words of a text follow one another as they do in the section.
/** @param {TermPlaces[]} places */
function inOrder(places) {
  return places.filter((place, at) => at && place.words.some((word) => places[at - 1].words.includes(word - 1))).length
}

/** @param {PageSection} section @param {TermPlaces[]} places */
function placesIn({ start, end }, places) {
  return places
    .map((place) => ({ ...place, words: place.words.filter((word) => word >= start && word < end) }))
    .filter(({ words }) => words.length)
}

// How well a section fits: often, in few words, in a title, side by side.
/** @param {Pick<FoundSection, "address" | "start" | "end" | "places">} section */
function fit({ address, start, end, places }) {
  const length = (end - start) / 100
  const often = places.map(({ words, score }) => (score * words.length) / (words.length + 0.3 + length))
  const isTitle = !address.includes("#")
  return often.reduce((sum, one) => sum + one, 0) * (isTitle ? 3 : 1) + adjacency(places)
}

// Records of one page stand together, where the best of them is; those in another language come last,
// unless they are what was named.
/** @param {FoundSection[]} records @param {string} own */
export function grouped(records, own) {
  /** @type {Map<string, FoundSection[]>} */
  const groups = new Map()
  const isFirst = (/** @type {FoundSection} */ { isNamed, language }) => isNamed || language === own
  const inOrder = [...records.filter(isFirst), ...records.filter((one) => !isFirst(one))]
  for (const one of inOrder) {
    const page = one.address.split("#")[0]
    groups.set(page, [...(groups.get(page) ?? []), one])
  }
  return [...groups.values()]
}
