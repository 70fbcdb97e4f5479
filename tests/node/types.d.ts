// What Python prepares for the scripts of a page (the JSON of partials/for_scripts.html), and what
// TypeScript does not know of browsers.

interface PageData {
  root: string
  siteRoot: string
  address: string
  clock: ClockData
  references: CitedReference[]
  sharing: SharingData
  sideBySide: { with: string; end: string; failed: string }
}

interface ClockData {
  periods: string[]
  words: Record<"now" | "next" | "before" | "over" | "today" | "underWay" | "ownTime" | "colon", string>
}

interface CitedReference {
  address: string
  title: string
  language: string
  direction: string
  about: string
}

interface SharingData {
  address: string
  paragraphs: { anchor: string; name: string; label: string; citation: string }[]
  words: Record<"copyLink" | "copyCitation" | "share" | "copied" | "notCopied" | "noSuchParagraph", string>
}
