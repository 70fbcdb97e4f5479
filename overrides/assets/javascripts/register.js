// The table of documents in the order that a reader asks for: by item, symbol or status.
class Register extends HTMLElement {
  connectedCallback() {
    /** @type {NodeListOf<HTMLTableCellElement>} */
    const heads = this.querySelectorAll("thead th")
    const [first] = this.places()
    heads.forEach((head, column) => {
      if (first && !Number.isNaN(first[column])) this.putButton(head, column)
    })
  }

  /** @returns {HTMLTableRowElement[]} */
  rows() {
    return [...this.querySelectorAll("tbody")].flatMap((body) => [...body.rows])
  }

  // A row has its place in each order: "12 3 - 0", with a stroke for a column that has none.
  places() {
    return this.rows().map((row) => (row.dataset["places"] ?? "").split(" ").map(Number))
  }

  /**
   * @param {HTMLTableCellElement} head
   * @param {number} column
   */
  putButton(head, column) {
    const button = document.createElement("button")
    button.type = "button"
    button.append(...head.childNodes)
    button.addEventListener("click", () => this.sort(head, column))
    head.append(button)
  }

  /**
   * @param {HTMLTableCellElement} head
   * @param {number} column
   */
  sort(head, column) {
    const isTurned = head.ariaSort === "ascending"
    const places = this.places()
    const order = this.rows().map((row, place) => ({ row, places: places[place] ?? [] }))
    const compare = (/** @type {number[]} */ one, /** @type {number[]} */ other) =>
      (one[column] ?? 0) - (other[column] ?? 0) || (one[0] ?? 0) - (other[0] ?? 0)
    order.sort((one, other) => (isTurned ? compare(other.places, one.places) : compare(one.places, other.places)))
    for (const other of this.querySelectorAll("[aria-sort]")) other.removeAttribute("aria-sort")
    head.ariaSort = isTurned ? "descending" : "ascending"
    this.querySelector("tbody")?.append(...order.map(({ row }) => row))
  }
}

customElements.define("aa-register", Register)
