// Light or dark, as the reader chose; loaded before the page is shown, so that it is never shown otherwise first.
{
  const root = document.documentElement
  const dark = matchMedia("(prefers-color-scheme: dark)")
  const isDark = () => (root.dataset.scheme ? root.dataset.scheme === "dark" : dark.matches)

  const chosen = () => {
    try {
      return localStorage.getItem("scheme") ?? ""
    } catch {
      return ""
    }
  }

  const show = () => {
    const meta = document.querySelector('meta[name="color-scheme"]')
    meta?.setAttribute("content", root.dataset.scheme ?? "light dark")
    document.querySelector(".aa-scheme")?.setAttribute("aria-pressed", String(isDark()))
  }

  const choose = (/** @type {string} */ scheme) => {
    root.dataset.scheme = scheme
    try {
      localStorage.setItem("scheme", scheme)
    } catch {
      // A browser that keeps nothing shows the choice on this page all the same.
    }
    show()
  }

  if (["light", "dark"].includes(chosen())) root.dataset.scheme = chosen()
  show()
  dark.addEventListener("change", show)
  addEventListener("DOMContentLoaded", () => {
    const button = /** @type {HTMLButtonElement | null} */ (document.querySelector(".aa-scheme"))
    button?.removeAttribute("hidden")
    button?.addEventListener("click", () => choose(isDark() ? "light" : "dark"))
    show()
  })
}
