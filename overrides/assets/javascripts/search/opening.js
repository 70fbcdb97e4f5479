// Loads what the dialog needs to appear, once; the index follows with the first words. The modules that it
// imports stand in one file with it: hooks/annotated_agenda/doorway/theme/modules.py.
import { pageData } from "../page.js"
import { SearchDialog } from "./dialog.js"

/** @type {SearchDialog | null} */
let dialog = null

/** @param {URL} root @param {URL} siteRoot @param {string} [query] @param {string} [kind] */
export async function openDialog(root, siteRoot, query, kind) {
  dialog ??= await makeDialog(root, siteRoot)
  dialog.open(query, kind)
}

// All is asked for at once: on a slow line, waiting for answers takes longer than what they bring.
/** @param {URL} root @param {URL} siteRoot */
async function makeDialog(root, siteRoot) {
  import(new URL("pagefind/pagefind.js", siteRoot).href).catch(() => null)
  const [settings] = await Promise.all([
    fetch(new URL("search.json", root)).then((answer) => answer.json()),
    loadStyles(new URL(`${pageData().assets}stylesheets/search.css`, siteRoot)),
  ])
  return new SearchDialog(root, siteRoot, settings)
}

/** @param {URL} address */
function loadStyles(address) {
  const styles = Object.assign(document.createElement("link"), { rel: "stylesheet", href: address })
  return new Promise((resolve) => {
    styles.onload = styles.onerror = resolve
    document.head.append(styles)
  })
}
