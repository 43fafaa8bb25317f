// A view that few visits need. Its code, markup and styles are loaded when it is first opened.

import { fillIn, say } from "../words/words.js";
import { attempt } from "./problems.js";

export class LazyView {
  element;

  #importCode;
  #create;
  #view = null;
  #loading = null;
  /** Counts how often the view was entered or left, because the user may have left it before it is loaded. */
  #entered = 0;

  /** The attribute `data-src` of `element` names the markup. When it and `importCode()` are loaded, `create(module)` makes the view. */
  constructor(element, importCode, create) {
    this.element = element;
    this.#importCode = importCode;
    this.#create = create;
  }

  get title() {
    return this.#view?.title ?? this.element;
  }

  enter(id, left) {
    const entered = ++this.#entered;
    return attempt(async () => {
      await this.#load();
      if (entered === this.#entered) {
        await this.#view.enter(id, left);
      }
    });
  }

  leave() {
    this.#entered++;
    this.#view?.leave();
  }

  /** Loads once; if that fails, the next entry tries again. */
  #load() {
    this.#loading ??= this.#loadNow().catch(cause => {
      this.#loading = null;
      throw new Error(say("page.not_loaded"), { cause });
    });
    return this.#loading;
  }

  async #loadNow() {
    const [module, { head, body }] = await Promise.all([this.#importCode(), parsed(this.element.dataset.src)]);
    await Promise.all([...head.querySelectorAll("link")].map(addStyles));
    this.element.replaceChildren(...body.children);
    this.#view = this.#create(module);
  }
}

async function parsed(url) {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`${url} was answered with status ${response.status}`);
  }
  const markup = new DOMParser().parseFromString(await response.text(), "text/html");
  fillIn(markup);
  return markup;
}

function addStyles(link) {
  return new Promise((resolve, reject) => {
    link.addEventListener("load", resolve);
    link.addEventListener("error", () => reject(new Error(`${link.href} could not be loaded`)));
    document.head.append(link);
  });
}
