/* Tables are sorted by a column at a click on its heading; again turns the order around. */
{
  const order = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  const valueOf = (cell) => cell.dataset.sort === undefined ? null : Number(cell.dataset.sort);

  const compare = (a, b) => {
    const [x, y] = [valueOf(a), valueOf(b)];
    if (x !== null && y !== null) return x - y;
    return order.compare(a.textContent, b.textContent);
  };

  const sort = (table, column, heading) => {
    /* Largest first for numbers: that is what one looks for. */
    const isNumeric = heading.classList.contains("n");
    const before = heading.getAttribute("aria-sort");
    const ascending = before ? before !== "ascending" : !isNumeric;
    for (const other of heading.parentElement.cells) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", ascending ? "ascending" : "descending");
    const rows = [...table.tBodies[0].rows];
    /* Cells with nothing in them stay last. */
    const empty = (row) => row.cells[column].textContent === "";
    rows.sort((a, b) => empty(a) - empty(b) ||
      (ascending ? 1 : -1) * compare(a.cells[column], b.cells[column]));
    table.tBodies[0].append(...rows);
    page.say(`Sorted by ${heading.textContent}, ${ascending ? "ascending" : "descending"}.`);
  };

  for (const table of document.querySelectorAll("section > .table > .sortable"))
    [...table.tHead.rows[0].cells].forEach((heading, column) => {
      const button = page.button(heading.textContent, () => sort(table, column, heading));
      heading.replaceChildren(button);
    });
}
