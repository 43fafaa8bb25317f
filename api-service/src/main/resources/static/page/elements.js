// Functions on elements that many parts of the page use.

const SVG = "http://www.w3.org/2000/svg";

export const byId = id => document.getElementById(id);

export const clone = template => template.content.firstElementChild.cloneNode(true);

/** Shows a text, or hides the element if there is none. */
export function setText(element, text) {
  element.hidden = !text;
  if (element.textContent !== (text ?? "")) {
    element.textContent = text ?? "";
  }
}

/** A picture from icons.svg. It is hidden from screen readers, because a word beside it says the same. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const use = document.createElementNS(SVG, "use");
  svg.classList.add("icon");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

/** Runs a button's action, and ignores clicks while it runs. */
export function onClick(button, action) {
  button.addEventListener("click", async () => {
    if (button.getAttribute("aria-disabled") === "true") {
      return;
    }
    // Not `disabled`, because the button would lose the focus.
    button.setAttribute("aria-disabled", "true");
    try {
      await action();
    } finally {
      button.removeAttribute("aria-disabled");
    }
  });
}
