/* Finds people by name and topics, topics by name; without regard to case and accents. */
{
  const most = 12;
  const input = page.byId("search");
  const results = page.byId("search-results");
  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const things = [...document.querySelectorAll("[id^=person-], [id^=topic-]")].map((thing) => {
    const name = page.nameOf(thing);
    const kind = thing.id.startsWith("topic-") ? "topic" : "person";
    const facts = kind === "person" ? thing.querySelector("dd")?.textContent ?? thing.textContent : "";
    return { key: thing.id, name, kind, words: folded(name), all: folded(`${name} ${facts}`), facts };
  });
  let active = -1;

  /* Names that begin so, then names with the words in them, then people by their topics. */
  const placeOf = (thing, wanted) => {
    if (thing.words.startsWith(wanted)) return 0;
    const parts = wanted.split(/\s+/);
    if (parts.every((part) => thing.words.includes(part))) return 1;
    return parts.every((part) => thing.all.includes(part)) ? 2 : 3;
  };
  const found = (wanted) => things.map((thing) => ({ ...thing, place: placeOf(thing, wanted) }))
    .filter((thing) => thing.place < 3).sort((a, b) => a.place - b.place);

  const options = () => [...results.querySelectorAll("[role=option]")];
  const choose = (position) => {
    const all = options();
    active = all.length === 0 ? -1 : (position + all.length) % all.length;
    all.forEach((option, i) => option.setAttribute("aria-selected", String(i === active)));
    if (active < 0) { input.removeAttribute("aria-activedescendant"); return; }
    input.setAttribute("aria-activedescendant", all[active].id);
    all[active].scrollIntoView({ block: "nearest" });
    page.lightAll(all[active].dataset.of);
  };
  const close = () => {
    results.hidden = true;
    results.replaceChildren();
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    page.lightAll("");
  };
  const take = (option) => {
    const key = option.dataset.of;
    close();
    page.open(key);
  };

  const optionOf = (thing, position) => {
    const option = page.make("li", thing.name,
      { role: "option", id: `found-${position}`, "aria-selected": "false", "data-of": thing.key });
    const about = thing.kind === "topic" ? "topic" : thing.place === 2 ? thing.facts : "";
    if (about) option.append(page.make("small", about.slice(0, 90)));
    option.addEventListener("pointerdown", (event) => event.preventDefault());
    option.addEventListener("click", () => take(option));
    return option;
  };
  const show = () => {
    const wanted = folded(input.value.trim());
    if (!wanted) { close(); return; }
    const all = found(wanted);
    results.replaceChildren(...all.slice(0, most).map(optionOf));
    if (all.length === 0) results.append(page.make("li", "Nobody and nothing is called so.", { class: "none" }));
    results.hidden = false;
    input.setAttribute("aria-expanded", "true");
    active = -1;
    page.say(all.length > most ? `${all.length} found; the first ${most} are shown.` : `${all.length} found.`);
  };

  const keys = {
    ArrowDown: () => choose(active + 1),
    ArrowUp: () => choose(active - 1),
    Enter: () => { const all = options(); if (all.length) take(all[Math.max(active, 0)]); },
    Escape: () => { input.value = ""; close(); },
  };
  input.addEventListener("input", show);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (!keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, dialog");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    input.focus();
  });
}
