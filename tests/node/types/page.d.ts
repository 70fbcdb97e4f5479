// What Python prepares for the scripts of a page (the JSON of partials/for_scripts.html), and what
// TypeScript does not know of browsers.

interface PageData {
  root: string
  siteRoot: string
  assets: string
  address: string
  clock: ClockData | null
  words: { searchFailed: string; notKept: string; fromFolder?: string }
}

// That of a page with an annotation: publishing/edition/scripts.py.
interface TextPageData extends PageData {
  references: CitedReference[]
  sharing: SharingData
  sideBySide: { with: string; end: string; failed: string }
}

interface ClockData {
  periods: string[]
  sittings: string
  words: Record<"now" | "next" | "before" | "over" | "today" | "underWay" | "colon" | "comma", string>
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
  citation: string
  remark: string
  quotation: string
  languages: string[]
  paragraphs: SharedParagraph[]
  words: Record<"copyLink" | "copyCitation" | "copyStatement" | "inTwoLanguages" | "comma" | "share" | "sharePlace" | "copied" | "notCopied" | "noSuchParagraph", string>
}

interface SharedParagraph {
  anchor: string
  name: string
}

// That of the home page and of the timetable; `timeZone` and `timetable` are the latter's: publishing/pages/schedule.py.
interface TimesPageData extends PageData {
  ownTime: { time: string }
  timeZone: Record<"label" | "device" | "none", string>
  timetable: {
    days: { date: string; words: string }[]
    items: { slug: string; words: string; sittings: string[] }[]
    words: Record<"day" | "allDays" | "item" | "allItems" | "showAll" | "jumpToNow" | "shown", string>
  }
}

interface OwnTime extends HTMLElement {
  show(zone: string): void
}
