// Says which sitting is going on and which is next, and shows the reader's own time beside the venue's.
const status = document.querySelector(".aa-now")
const language = `${document.documentElement.lang}-u-nu-latn`

function sitting(time) {
  return { time, start: new Date(time.dateTime), end: new Date(time.dataset.end) }
}

const sittings = [...document.querySelectorAll("time[data-moment]")]
  .map(sitting)
  .sort((one, other) => one.start - other.start)

function tell() {
  const now = new Date()
  const current = sittings.filter(({ start, end }) => start <= now && now < end)
  const next = sittings.find(({ start }) => start > now)
  for (const { time } of sittings) time.closest("[data-sitting]").removeAttribute("data-state")
  for (const { time } of current) time.closest("[data-sitting]").dataset.state = status.dataset.now
  const parts = []
  if (now < sittings[0].start) parts.push([status.dataset.before])
  if (!next && !current.length) parts.push([status.dataset.over])
  for (const { time } of current) parts.push([`${status.dataset.now}${status.dataset.colon} `, time])
  if (next) parts.push([`${status.dataset.next}${status.dataset.colon} `, next.time])
  status.replaceChildren(...parts.map(([words, time]) => line(words, time)))
  status.hidden = false
}

function line(words, time) {
  const paragraph = document.createElement("p")
  paragraph.append(words)
  if (time) {
    const link = document.createElement("a")
    link.href = time.dataset.place
    link.textContent = time.dataset.moment
    paragraph.append(link)
  }
  return paragraph
}

function venueOffset(time) {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(time.dateTime)
  return Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes))
}

function showOwnTime({ time, start, end }) {
  if (venueOffset(time) === -start.getTimezoneOffset()) return
  const hourCycle = language.startsWith("en") ? "h12" : "h23"
  const parts = { weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle }
  const own = document.createElement("span")
  own.className = "aa-own-time"
  const range = new Intl.DateTimeFormat(language, parts).formatRange(start, end)
  own.textContent = status.dataset.own.replace("{time}", range)
  time.after(" ", own)
}

if (status && sittings.length) {
  sittings.forEach(showOwnTime)
  tell()
  setInterval(tell, 30_000)
}
