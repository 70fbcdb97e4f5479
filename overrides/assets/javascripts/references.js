// A preview of the text that a link in an annotation cites: on hover and on focus, until Escape.
const { root, references } = /** @type {PageData} */ (JSON.parse(document.getElementById("aa-page")?.textContent ?? ""))
const entries = new Map(references.map((entry) => [new URL(root + entry.address, location.href).href, entry]))
const preview = document.createElement("div")
preview.id = "reference-preview"
preview.className = "aa-preview"
preview.setAttribute("role", "tooltip")
preview.hidden = true
document.querySelector("article")?.append(preview)

/** @type {HTMLAnchorElement | null} */
let shown = null
let leaving = 0

/** @param {CitedReference["lines"][number]} line */
function line({ words, language, direction }) {
  const paragraph = document.createElement("p")
  paragraph.textContent = words
  if (language) {
    paragraph.lang = language
    paragraph.dir = direction
  }
  return paragraph
}

/** @param {HTMLAnchorElement} link */
function show(link) {
  clearTimeout(leaving)
  const entry = entries.get(link.href)
  if (!entry || shown === link) return
  hide()
  preview.replaceChildren(...entry.lines.map(line))
  preview.hidden = false
  const place = link.getBoundingClientRect()
  const room = document.documentElement.clientWidth - preview.offsetWidth - 8
  preview.style.left = `${Math.max(8, Math.min(place.left, room)) + scrollX}px`
  preview.style.top = `${place.bottom + 6 + scrollY}px`
  link.setAttribute("aria-describedby", preview.id)
  shown = link
}

function hide() {
  clearTimeout(leaving)
  shown?.removeAttribute("aria-describedby")
  shown = null
  preview.hidden = true
}

function hideSoon() {
  leaving = setTimeout(hide, 200)
}

for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".aa-annotation a[href]"))) {
  link.addEventListener("focus", () => show(link))
  link.addEventListener("blur", hide)
  link.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && show(link))
  link.addEventListener("pointerleave", hideSoon)
}
preview.addEventListener("pointerenter", () => clearTimeout(leaving))
preview.addEventListener("pointerleave", hideSoon)
document.addEventListener("keydown", (event) => event.key === "Escape" && hide())
