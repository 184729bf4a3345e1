/* Whatever leads to a person or a topic opens their card. */
{
  const dialog = page.byId("card");
  const body = page.byId("card-body");
  const onMap = page.byId("card-map");
  let shown = "";

  /* The cells of a row under their headings. */
  const fromRow = (row) => {
    const list = document.createElement("dl");
    const headings = row.closest("table").tHead.rows[0].cells;
    [...row.cells].slice(1).forEach((cell, i) => {
      const value = document.createElement("dd");
      value.append(...[...cell.childNodes].map((node) => node.cloneNode(true)));
      list.append(page.make("dt", headings[i + 1].textContent), value);
    });
    return [list];
  };
  /* Without its name, which is the dialog's title, and so with headings a level higher. */
  const fromCard = (card) => {
    const copy = card.cloneNode(true);
    copy.querySelector("h3").remove();
    for (const heading of copy.querySelectorAll("h4"))
      heading.replaceWith(page.make("h3", heading.textContent));
    return [...copy.childNodes];
  };

  page.open = (key) => {
    const thing = page.byId(key);
    if (!thing) return;
    shown = key;
    page.byId("card-title").textContent = page.nameOf(thing);
    body.replaceChildren(...(thing.localName === "tr" ? fromRow(thing) : fromCard(thing)));
    onMap.hidden = !page.maps.some((map) => map.boxes.has(key));
    if (!dialog.open) dialog.showModal();
    dialog.scrollTop = 0;
  };

  onMap.addEventListener("click", () => {
    const map = page.maps.find((one) => one.boxes.has(shown));
    dialog.close();
    map.view.reset();
    const box = map.boxes.get(shown);
    box.scrollIntoView({ block: "center" });
    box.focus({ preventScroll: true });
  });
  page.byId("card-close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });

  /* With a key held, a link does what links do. */
  const isPlain = (event) => !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  document.addEventListener("click", (event) => {
    if (!isPlain(event)) return;
    const link = event.target.closest("a");
    const key = page.keyOf(link) || event.target.closest(".canvas [data-key]")?.dataset.key;
    if (!key || !page.byId(key)) return;
    event.preventDefault();
    page.open(key);
  });
  document.addEventListener("keydown", (event) => {
    const box = event.target.closest?.(".canvas [role=button]");
    if (!box || (event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    page.open(box.dataset.key);
  });
}
