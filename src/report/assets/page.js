/* What the other parts share. Text of the list comes into the page as text alone. */
const page = {
  byId: (id) => document.getElementById(id),

  make(tag, text = "", attributes = {}) {
    const element = document.createElement(tag);
    element.textContent = text;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  },

  button(text, action) {
    const button = page.make("button", text, { type: "button" });
    button.addEventListener("click", action);
    return button;
  },

  /* For readers who do not see what changed. */
  say: (sentence) => { page.byId("status").textContent = sentence; },

  /* Of a card or a row: its name. */
  nameOf: (thing) => (thing.querySelector("h3") ?? thing.cells?.[0])?.textContent ?? "",

  /* The id that a link within the page leads to, where it is that of a card or a row. */
  keyOf(link) {
    const key = link?.getAttribute("href")?.replace(/^#/, "") ?? "";
    return /^(person|topic)-\d+$/.test(key) && page.byId(key) ? key : "";
  },
};
page.byId("toolbar").hidden = false;
