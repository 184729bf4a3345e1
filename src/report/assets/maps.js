/* On the maps, a person, topic or lab lights what it touches. */
page.maps = [...document.querySelectorAll(".canvas svg")].map((svg) => {
  const boxes = new Map();
  for (const box of svg.querySelectorAll("[data-key]")) boxes.set(box.dataset.key, box);
  const lines = [...svg.querySelectorAll("[data-from]")];
  return { svg, boxes, lines, canvas: svg.closest(".canvas") };
});
{
  const endsOf = (line) => `${line.dataset.from} ${line.dataset.to}`.split(" ");
  const isPerson = (key) => key.startsWith("person-");

  /* More would light the whole map. */
  const mostPeople = 30;
  const countPeople = (lines) =>
    new Set(lines.flatMap(endsOf).filter(isPerson)).size;
  /* Whom the card of a person names: the most similar, candidates, ties. */
  const named = (key) => new Set([...document.querySelectorAll(`#${key} td a, #${key} th a`)]
    .map((link) => link.hash.slice(1)).filter(isPerson));

  /* The lines to light for a key: its own, and for a person those of who shares a topic; where that
     is nearly everybody, of those whom the card names. */
  const linesOf = (map, key) => {
    const touches = (line, keys) => endsOf(line).some((end) => keys.has(end));
    const own = map.lines.filter((line) => touches(line, new Set([key])));
    if (!isPerson(key)) return own;
    const shared = new Set(own.flatMap(endsOf).filter((end) => !isPerson(end)));
    const all = map.lines.filter((line) => touches(line, shared));
    const near = named(key);
    if (countPeople(all) <= mostPeople || near.size === 0) return all;
    return all.filter((line) => own.includes(line) || touches(line, near));
  };

  page.light = (map, key) => {
    map.lit = key;
    const lines = key && map.boxes.has(key) ? linesOf(map, key) : [];
    const lit = new Set([key, ...lines.flatMap(endsOf)]);
    map.svg.classList.toggle("dim", map.boxes.has(key));
    for (const [other, box] of map.boxes) box.classList.toggle("lit", lit.has(other));
    for (const line of map.lines) line.classList.toggle("lit", lines.includes(line));
  };
  page.lightAll = (key) => page.maps.forEach((map) => page.light(map, key));

  for (const map of page.maps) {
    /* Its parts are to be reached one by one. */
    map.svg.setAttribute("role", "group");
    for (const [key, box] of map.boxes) {
      if (box.localName !== "a") {
        box.setAttribute("tabindex", "0");
        box.setAttribute("role", page.byId(key) ? "button" : "img");
      }
      /* Not pointerenter, and no move by nothing: a page that scrolls, or whose card closes, moves
         boxes below a pointer at rest. */
      const isAtRest = (event) =>
        event.type === "pointermove" && event.movementX === 0 && event.movementY === 0;
      for (const name of ["pointermove", "focus"])
        box.addEventListener(name, (event) => {
          if (map.lit !== key && !isAtRest(event)) page.light(map, key);
        });
      for (const event of ["pointerleave", "blur"])
        box.addEventListener(event, () => { if (map.lit === key) page.light(map, ""); });
    }
  }
}
