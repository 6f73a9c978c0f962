// A text with its entities. Offsets are UTF-16 units, as JavaScript's are.

import { make } from "./make.js";
import { word } from "./words.js";

const TAGS = {
  bold: "strong",
  italic: "em",
  underline: "ins",
  strikethrough: "del",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
  expandable_blockquote: "blockquote",
};

/** `acts` tells what a press on a link or a command does: {open(address), command(text)}. */
export function rich(text, entities, acts) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  const whole = document.createDocumentFragment();
  fill(whole, text, 0, text.length, sorted, acts);
  return whole;
}

function fill(parent, text, start, end, entities, acts) {
  let at = start;
  while (entities.length && entities[0].offset < end) {
    const entity = entities.shift();
    if (entity.offset < at) continue;
    parent.append(text.slice(at, entity.offset));
    at = Math.min(entity.offset + entity.length, end);
    const element = shown(entity, text.slice(entity.offset, at), acts);
    fill(element, text, entity.offset, at, entities, acts);
    parent.append(element);
  }
  parent.append(text.slice(at, end));
}

function shown(entity, text, acts) {
  if (entity.type === "text_link" || entity.type === "url") {
    return link(entity.url ?? text, acts);
  }
  if (entity.type === "bot_command") {
    const button = make("button", "link", "", { type: "button" });
    button.addEventListener("click", () => acts.command(text));
    return button;
  }
  if (entity.type === "spoiler") return spoiler();
  return make(TAGS[entity.type] ?? "span");
}

function link(address, acts) {
  const label = word("copy-link", { text: address });
  const button = make("button", "link", "", { type: "button", title: label });
  button.addEventListener("click", () => acts.open(address));
  return button;
}

function spoiler() {
  const button = make("button", "spoiler", "", { type: "button", "aria-expanded": "false" });
  button.addEventListener("click", () => button.setAttribute("aria-expanded", "true"));
  return button;
}
