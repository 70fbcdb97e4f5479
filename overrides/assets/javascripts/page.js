// What Python prepared for the scripts of this page: partials/for_scripts.html.

/** @template {PageData} [Data=PageData] @returns {Data} */
export function pageData() {
  const data = JSON.parse(document.getElementById("aa-page")?.textContent ?? "")
  // What needs another file fails for another reason where the site is opened from a folder.
  if (location.protocol === "file:") {
    const failed = data.words.fromFolder
    Object.assign(data.words, { searchFailed: failed })
    Object.assign(data.sideBySide ?? {}, { failed })
  }
  return data
}
