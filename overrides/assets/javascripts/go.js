// Opens the page in the reader's language: the last choice, else the browser's, else the source.
const choices = [.../** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".aa-choices a"))]

function wanted() {
  /** @type {string | null} */
  let last = null
  try {
    last = localStorage.getItem("language")
  } catch {
    // A browser that keeps nothing has its own languages.
  }
  return [last, ...navigator.languages].filter((one) => one !== null)
}

/** @param {string} language */
function find(language) {
  return (
    choices.find((choice) => choice.lang === language) ??
    choices.find((choice) => choice.lang.split("-")[0] === language.split("-")[0])
  )
}

const choice = wanted().map(find).find(Boolean) ?? choices[0]
const target = new URL(choice.href)
target.search = location.search
target.hash = location.hash
location.replace(target)
