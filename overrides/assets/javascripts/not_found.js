// The page for a wrong address speaks the language of that address.
const sections = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-path]"))]
/** @param {HTMLElement} section */
function path(section) {
  return section.dataset.path ?? ""
}

const fitting = sections
  .filter((section) => location.pathname.startsWith(path(section)))
  .sort((one, other) => path(other).length - path(one).length)[0]

if (fitting) {
  document.documentElement.lang = fitting.lang
  document.documentElement.dir = fitting.dir
  document.title = fitting.querySelector("h1, h2")?.textContent ?? document.title
  for (const section of sections) section.hidden = section !== fitting
}
