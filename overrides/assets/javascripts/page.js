// What Python prepared for the scripts of this page: partials/for_scripts.html.

/** @template {PageData} [Data=PageData] @returns {Data} */
export function pageData() {
  return JSON.parse(document.getElementById("aa-page")?.textContent ?? "")
}
