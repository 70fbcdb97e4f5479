// Links to other languages keep the paragraph and the query; the reader's choice is remembered.
for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".aa-languages a"))) {
  link.addEventListener("click", () => {
    const target = new URL(link.href)
    target.search = location.search
    target.hash = location.hash
    link.href = target.href
    try {
      localStorage.setItem("language", link.lang)
    } catch {
      // A browser that keeps nothing still follows the link.
    }
  })
}
