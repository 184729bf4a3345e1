/* Maps can be made larger and moved: buttons, keys, wheel with Ctrl, drag. */
{
  const largest = 8;
  const keys = {
    "+": (view) => view.zoom(1.4), "=": (view) => view.zoom(1.4), "-": (view) => view.zoom(1 / 1.4),
    "0": (view) => view.reset(), "ArrowLeft": (view) => view.move(-.15, 0),
    "ArrowRight": (view) => view.move(.15, 0), "ArrowUp": (view) => view.move(0, -.15),
    "ArrowDown": (view) => view.move(0, .15),
  };

  class View {
    constructor(map) {
      this.svg = map.svg;
      this.canvas = map.canvas;
      const { x, y, width, height } = map.svg.viewBox.baseVal;
      this.whole = { x, y, width, height };
      this.reset();
    }
    reset() {
      this.scale = 1;
      this.show(this.whole.x, this.whole.y);
    }
    show(x, y) {
      const width = this.whole.width / this.scale, height = this.whole.height / this.scale;
      this.x = Math.min(Math.max(x, this.whole.x), this.whole.x + this.whole.width - width);
      this.y = Math.min(Math.max(y, this.whole.y), this.whole.y + this.whole.height - height);
      this.svg.setAttribute("viewBox", `${this.x} ${this.y} ${width} ${height}`);
      this.canvas.classList.toggle("zoomed", this.scale > 1);
    }
    /* (px, py): what stays where it is, as parts of the picture. */
    zoom(factor, px = .5, py = .5) {
      const before = this.scale;
      this.scale = Math.min(Math.max(before * factor, 1), largest);
      const lost = (1 / before - 1 / this.scale);
      this.show(this.x + px * this.whole.width * lost, this.y + py * this.whole.height * lost);
    }
    move(dx, dy) {
      this.show(this.x + dx * this.whole.width / this.scale,
                this.y + dy * this.whole.height / this.scale);
    }
    placeOf(event) {
      const box = this.svg.getBoundingClientRect();
      return [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
    }
  }

  const drag = (view) => {
    let from = null, moved = false;
    view.canvas.addEventListener("pointerdown", (event) => {
      moved = false;
      if (view.scale > 1 && event.button === 0) from = view.placeOf(event);
    });
    addEventListener("pointermove", (event) => {
      if (!from) return;
      const to = view.placeOf(event);
      if (!moved && Math.hypot(to[0] - from[0], to[1] - from[1]) < .008) return;
      moved = true;
      view.canvas.classList.add("dragged");
      view.move(from[0] - to[0], from[1] - to[1]);
      from = to;
    });
    addEventListener("pointerup", () => {
      from = null;
      view.canvas.classList.remove("dragged");
    });
    /* What ends a drag is no click on a box. */
    view.canvas.addEventListener("click", (event) => {
      if (moved) { event.preventDefault(); event.stopPropagation(); }
      moved = false;
    }, true);
    view.canvas.addEventListener("dragstart", (event) => event.preventDefault());
  };

  for (const map of page.maps) {
    const view = new View(map);
    const tools = page.make("div", "", { class: "zoom" });
    const name = map.canvas.parentElement.querySelector("h3").textContent;
    for (const [text, key] of [["Zoom in", "+"], ["Zoom out", "-"], ["Whole map", "0"]]) {
      const button = page.button(text, () => keys[key](view));
      button.setAttribute("aria-label", `${text}: ${name}`);
      tools.append(button);
    }
    tools.append(page.make("span",
      "Point at a box to see what it touches, open it for more. Keys: + − 0, arrows."));
    map.canvas.before(tools);
    map.canvas.addEventListener("keydown", (event) => {
      const action = keys[event.key];
      if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key.startsWith("Arrow") && view.scale === 1) return;
      event.preventDefault();
      action(view);
    });
    map.canvas.addEventListener("wheel", (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      view.zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, ...view.placeOf(event));
    }, { passive: false });
    drag(view);
    addEventListener("beforeprint", () => view.reset());
    map.view = view;
  }
}
