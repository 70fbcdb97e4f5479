// Loads what the dialog needs to appear, once; the index follows with the first words.
import { SearchDialog } from "./dialog.js"
import { read } from "./engine.js"

let dialog = null

export async function openDialog(root, siteRoot, query, kind) {
  dialog ??= await makeDialog(root, siteRoot)
  dialog.open(query, kind)
}

async function makeDialog(root, siteRoot) {
  const settings = read(new URL("search.json", root)).then((answer) => answer.json())
  await loadStyles(new URL("assets/stylesheets/search.css", siteRoot))
  return new SearchDialog(root, siteRoot, await settings)
}

function loadStyles(address) {
  const styles = Object.assign(document.createElement("link"), { rel: "stylesheet", href: address })
  return new Promise((resolve) => {
    styles.onload = styles.onerror = resolve
    document.head.append(styles)
  })
}
