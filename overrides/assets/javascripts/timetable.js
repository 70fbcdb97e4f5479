// A table that a narrow screen shows as a list stays a table for those who hear it: some browsers
// forget what its parts are once they are laid out as blocks.
/** @type {Record<string, string>} */
const roles = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" }
const tables = ":is(.aa-timetable, .aa-status, .aa-register)"
for (const part of document.querySelectorAll(`${tables}, ${tables} *`)) {
  if (part.tagName === "TH") part.setAttribute("role", part.getAttribute("scope") === "col" ? "columnheader" : "rowheader")
  else if (roles[part.tagName]) part.setAttribute("role", roles[part.tagName])
}
