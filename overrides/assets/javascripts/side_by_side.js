// Two languages beside each other, paragraph by paragraph: ?with=ar
const words = (/** @type {PageData} */ (JSON.parse(document.getElementById("aa-page")?.textContent ?? ""))).sideBySide
const bar = /** @type {HTMLElement} */ (document.querySelector(".aa-side-by-side"))
const here = /** @type {HTMLElement} */ (document.querySelector(".aa-annotation"))
const links = [.../** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".aa-languages a"))].filter((link) => !link.ariaCurrent)
const asked = new URLSearchParams(location.search).get("with")

function offer() {
  const label = document.createElement("span")
  label.textContent = words.with
  bar.append(label)
  for (const { lang, dir, textContent } of links) {
    const link = document.createElement("a")
    link.href = `?with=${lang}${location.hash}`
    Object.assign(link, { lang, dir, textContent })
    if (lang === asked) link.setAttribute("aria-current", "true")
    bar.append(" ", link)
  }
  if (asked) {
    const end = document.createElement("a")
    end.href = location.pathname + location.hash
    end.textContent = words.end
    bar.append(" ", end)
  }
  bar.hidden = false
}

function counterpart(paragraph, link, page) {
  const other = document.createElement("div")
  other.className = "aa-other"
  other.lang = page.querySelector(".aa-annotation").lang || link.lang
  other.dir = page.querySelector(".aa-annotation").dir || link.dir
  const text = document.importNode(page.getElementById(paragraph.id), true)
  for (const element of [text, ...text.querySelectorAll("[id]")]) element.removeAttribute("id")
  for (const target of text.querySelectorAll("a[href]")) {
    target.href = new URL(target.getAttribute("href"), link.href)
  }
  other.append(...text.childNodes)
  return other
}

async function show(link) {
  const answer = await fetch(link.href)
  if (!answer.ok) throw new Error(answer.statusText)
  const page = new DOMParser().parseFromString(await answer.text(), "text/html")
  for (const paragraph of [...here.querySelectorAll("[id^=p]")]) {
    if (!page.getElementById(paragraph.id)) continue
    const other = counterpart(paragraph, link, page)
    if (paragraph.tagName === "LI") {
      paragraph.append(other)
      continue
    }
    const pair = document.createElement("div")
    pair.className = "aa-pair"
    paragraph.before(pair)
    pair.append(paragraph, other)
  }
  document.body.classList.add("aa-two-languages")
  document.querySelector(":target")?.scrollIntoView()
}

if (bar && here) {
  offer()
  const link = links.find(({ lang }) => lang === asked)
  if (link) {
    show(link).catch(() => {
      const failed = document.createElement("p")
      failed.setAttribute("role", "status")
      failed.textContent = words.failed
      bar.after(failed)
    })
  }
}
