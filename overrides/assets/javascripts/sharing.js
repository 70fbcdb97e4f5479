// Beside each paragraph, one control: copy its link, copy its citation, share it.
const { siteRoot, sharing } = /** @type {PageData} */ (JSON.parse(document.getElementById("aa-page")?.textContent ?? ""))
const { words } = sharing
const paragraphs = new Map(sharing.paragraphs.map((paragraph) => [paragraph.anchor, paragraph]))
const status = document.createElement("p")
status.className = "aa-copied"
status.setAttribute("role", "status")
document.querySelector(".aa-annotation")?.after(status)

/** @type {{ button: HTMLButtonElement, menu: HTMLElement } | null} */
let open = null

/** @param {string} anchor */
function address(anchor) {
  const url = new URL(siteRoot + sharing.address, location.href)
  url.hash = anchor
  return url.href
}

/** @param {string} text */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text)
    status.textContent = words.copied
  } catch {
    status.textContent = `${words.notCopied} ${text}`
  }
}

/** @param {string} label @param {() => unknown} act */
function entry(label, act) {
  const button = document.createElement("button")
  button.type = "button"
  button.textContent = label
  button.addEventListener("click", async () => {
    await act()
    close()
  })
  return button
}

/** @param {string} anchor */
function menu(anchor) {
  const citation = paragraphs.get(anchor)?.citation ?? ""
  const group = document.createElement("span")
  group.className = "aa-share__menu"
  group.append(
    entry(words.copyLink, () => copy(address(anchor))),
    entry(words.copyCitation, () => copy(`${citation}${words.comma}${address(anchor)}`)),
  )
  if (navigator.share) {
    const shared = { title: citation, url: address(anchor) }
    group.append(entry(words.share, () => navigator.share(shared).catch(() => {})))
  }
  const code = document.querySelector(".aa-code svg")
  if (code) group.append(code.cloneNode(true))
  return group
}

function close() {
  open?.button.setAttribute("aria-expanded", "false")
  open?.menu.remove()
  open?.button.focus()
  open = null
}

/** @param {HTMLButtonElement} button @param {string} anchor */
function toggle(button, anchor) {
  const wasOpen = open?.button === button
  close()
  if (wasOpen) return
  open = { button, menu: menu(anchor) }
  button.after(open.menu)
  button.setAttribute("aria-expanded", "true")
  open.menu.querySelector("button")?.focus()
}

for (const [anchor, { label }] of paragraphs) {
  const button = document.createElement("button")
  button.type = "button"
  button.className = "aa-share"
  button.textContent = "¶"
  button.setAttribute("aria-label", label)
  button.setAttribute("aria-expanded", "false")
  button.addEventListener("click", () => toggle(button, anchor))
  const place = document.getElementById(anchor)
  const list = place?.querySelector(":scope > ol, :scope > ul")
  if (list) list.before(" ", button)
  else place?.append(" ", button)
}
document.addEventListener("keydown", (event) => event.key === "Escape" && open && close())

/** @param {number} number */
function nearest(number) {
  const numbers = [...paragraphs.keys()].map((anchor) => Number(/^p(\d+)$/.exec(anchor)?.[1]))
  return numbers.filter(Boolean).sort((a, b) => Math.abs(a - number) - Math.abs(b - number))[0]
}

function checkPlace() {
  const wanted = /^#p(\d{1,4})/.exec(location.hash)
  if (!wanted || document.getElementById(location.hash.slice(1))) return
  const place = nearest(Number(wanted[1]))
  if (!place) return
  const link = document.createElement("a")
  link.href = `#p${place}`
  link.textContent = paragraphs.get(`p${place}`)?.name ?? ""
  status.replaceChildren(`${words.noSuchParagraph} `, link)
  status.scrollIntoView()
}

checkPlace()
addEventListener("hashchange", checkPlace)
