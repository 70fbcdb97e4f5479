// What Python prepares for the scripts of a page (the JSON of partials/for_scripts.html), and what
// TypeScript does not know of browsers.

interface PageData {
  root: string
  siteRoot: string
  address: string
  clock: ClockData
  words: { searchFailed: string; notKept: string }
  references: CitedReference[]
  sharing: SharingData
  sideBySide: { with: string; end: string; failed: string }
}

interface ClockData {
  periods: string[]
  sittings: string
  words: Record<"now" | "next" | "before" | "over" | "today" | "underWay" | "ownTime" | "colon" | "comma", string>
}

// One of now.json: publishing/edition/timetable/clock.py.
interface SittingOnClock {
  anchor: string
  address: string
  begins: string
  ends: string
  is_exact: boolean
  name: string
  moment: string
  until: string
  label: string
  items: { number: string; title: string; language: string; address: string }[]
  marked: string[]
}

interface CitedReference {
  address: string
  lines: { words: string; language: string; direction: string }[]
}

interface SharingData {
  address: string
  paragraphs: { anchor: string; name: string; label: string; citation: string }[]
  words: Record<"copyLink" | "copyCitation" | "comma" | "share" | "copied" | "notCopied" | "noSuchParagraph", string>
}
