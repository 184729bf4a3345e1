/* Every text of the page whose contrast with what is behind it is below 4.5:1, and how many texts
   there are. */
(() => {
  const numbers = (color) => (color.match(/[\d.]+/g) ?? []).map(Number);
  const linear = (c) => c <= .04045 * 255 ? c / 255 / 12.92 : ((c / 255 + .055) / 1.055) ** 2.4;
  const luminance = ([r, g, b]) => .2126 * linear(r) + .7152 * linear(g) + .0722 * linear(b);
  const contrast = (a, b) => {
    const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p);
    return (x + .05) / (y + .05);
  };
  const isClear = (color) => color.length === 4 && color[3] === 0;

  const behindHtml = (element) => {
    for (let up = element; up; up = up.parentElement) {
      const color = numbers(getComputedStyle(up).backgroundColor);
      if (!isClear(color)) return color;
    }
    return [255, 255, 255];
  };
  /* In a map: the box that the text stands in, else the page of the map. */
  const behindSvg = (text) => {
    const box = text.parentElement.localName === "svg" ? null : text.parentElement.querySelector("rect");
    return numbers(getComputedStyle(box ?? text.closest("svg").querySelector("rect")).fill);
  };

  const poor = [];
  let texts = 0;
  const check = (element, color, behind) => {
    texts += 1;
    const ratio = contrast(numbers(color), behind);
    if (ratio < 4.5)
      poor.push(`${element.localName} "${element.textContent.slice(0, 30)}" ${ratio.toFixed(2)}`);
  };
  for (const element of document.querySelectorAll("body *:not(script):not(style)")) {
    const style = getComputedStyle(element);
    const hasText = [...element.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
    if (!hasText || !element.getClientRects().length || style.visibility === "hidden") continue;
    if (element.localName === "text") check(element, style.fill, behindSvg(element));
    else if (!element.closest("svg")) check(element, style.color, behindHtml(element));
  }
  return { texts, poor };
})()
