// A table that a narrow screen shows as a list stays a table for those who hear it: some browsers
// forget what its parts are once they are laid out as blocks.
/** @type {Record<string, string>} */
const roles = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" }
for (const part of document.querySelectorAll(":is(.aa-timetable, .aa-status), :is(.aa-timetable, .aa-status) *")) {
  if (part.tagName === "TH") part.setAttribute("role", part.getAttribute("scope") === "col" ? "columnheader" : "rowheader")
  else if (roles[part.tagName]) part.setAttribute("role", roles[part.tagName])
}
