// The page for a wrong address speaks the language of that address, with its head and its foot, and
// looks for the words of the address.
const sections = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("section[data-path]"))]

/** @param {HTMLElement} section */
function path(section) {
  return section.dataset.path ?? ""
}

/** @param {string} language */
function putAround(language) {
  const around = /** @type {HTMLTemplateElement | null} */ (document.querySelector(`template[data-frame="${CSS.escape(language)}"]`))
  for (const part of ["#aa-page", ".aa-skip", ".aa-masthead", ".aa-strip", ".aa-colophon"]) {
    const other = around?.content.querySelector(part)
    if (other) document.querySelector(part)?.replaceWith(other)
  }
}

// "documents/A/1/2/" is looked for as "A/1/2", "items/9/" as "9".
/** @param {string} rest */
function wordsOf(rest) {
  try {
    return decodeURIComponent(rest).replace(/^(items|documents)\//, "").replace(/\/$|index\.html$/g, "").slice(0, 100)
  } catch {
    return "" // an address that is no text
  }
}

const fitting = sections
  .filter((section) => location.pathname.startsWith(path(section)))
  .sort((one, other) => path(other).length - path(one).length)[0]

if (fitting) {
  document.documentElement.lang = fitting.lang
  document.documentElement.dir = fitting.dir
  document.title = fitting.querySelector("h1, h2")?.textContent ?? document.title
  for (const section of sections) section.hidden = section !== fitting
  const heading = fitting.querySelector("h2")
  heading?.replaceWith(Object.assign(document.createElement("h1"), { textContent: heading.textContent }))
  putAround(fitting.lang)
  const search = /** @type {HTMLAnchorElement | null} */ (fitting.querySelector('a[href$="search/"]'))
  const words = wordsOf(location.pathname.slice(path(fitting).length))
  if (search && words) search.search = new URLSearchParams({ q: words }).toString()
}
