/* Light, dark, or as the system is: what the style says for dark screens is made to hold always, or
   never. */
{
  const dark = [];
  for (const sheet of document.styleSheets)
    for (const rule of sheet.cssRules)
      if (/prefers-color-scheme:\s*dark/.test(rule.media?.mediaText ?? ""))
        dark.push([rule.media, rule.media.mediaText]);
  const themes = { automatic: "", light: "not all", dark: "screen" };
  const names = Object.keys(themes);
  const button = page.byId("theme");
  let chosen = "automatic";

  const choose = (name) => {
    chosen = name;
    for (const [media, written] of dark) media.mediaText = themes[name] || written;
    document.documentElement.dataset.theme = name;
    button.textContent = `Theme: ${name}`;
  };
  /* A browser may forbid to remember. */
  const remembered = () => {
    try { return localStorage.getItem("facgraph-theme"); } catch { return null; }
  };
  const remember = (name) => {
    try { localStorage.setItem("facgraph-theme", name); } catch { /* it holds for this visit */ }
  };
  button.addEventListener("click", () => {
    choose(names[(names.indexOf(chosen) + 1) % names.length]);
    remember(chosen);
  });
  choose(names.includes(remembered()) ? remembered() : "automatic");
}
