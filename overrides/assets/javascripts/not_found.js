// The page for a wrong address speaks the language of that address.
const sections = [...document.querySelectorAll("[data-path]")]
const fitting = sections
  .filter((section) => location.pathname.startsWith(section.dataset.path))
  .sort((one, other) => other.dataset.path.length - one.dataset.path.length)[0]

if (fitting) {
  document.documentElement.lang = fitting.lang
  document.documentElement.dir = fitting.dir
  document.title = fitting.querySelector("h1, h2").textContent
  for (const section of sections) section.hidden = section !== fitting
}
