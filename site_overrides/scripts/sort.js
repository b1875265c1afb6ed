// Tables that sort: the heads of a table with data-sortable become buttons. Without this script the table stands in the
// order of its labels, which says the same.
(function () {
  "use strict";
  const collator = new Intl.Collator("vi", { numeric: true });

  // What a row is sorted by: the number behind a cell, or the text of its label. Cells without a number go last.
  function keyOf(row, column) {
    const cell = row.cells[column];
    if (!("order" in cell.dataset)) return cell.textContent.trim();
    return cell.dataset.order === "" ? null : Number(cell.dataset.order);
  }

  function compare(one, other) {
    if (one === null || other === null) return (one === null) - (other === null);
    return typeof one === "number" ? one - other : collator.compare(one, other);
  }

  function prepare(table) {
    const heads = Array.from(table.tHead.rows[0].cells);
    const body = table.tBodies[0];
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort-button";
      button.append(...head.childNodes);
      head.append(button);
      // Chromium leaves a head outside of a table that scrolls where its edge lies on that of the table.
      button.addEventListener("focus", () => button.scrollIntoView({ block: "nearest", inline: "nearest" }));
      button.addEventListener("click", () => {
        const before = head.getAttribute("aria-sort");
        // Numbers are wanted from the top first, names from A.
        const down = before ? before === "ascending" : column > 0;
        heads.forEach(other => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const rows = Array.from(body.rows, (row, place) => ({ row, place, key: keyOf(row, column) }));
        rows.sort((one, other) => {
          const missing = one.key === null || other.key === null;
          const order = compare(one.key, other.key);
          return (down && !missing ? -order : order) || one.place - other.place;
        });
        body.append(...rows.map(one => one.row));
      });
    });
  }

  document.querySelectorAll("table[data-sortable]").forEach(prepare);
})();
