// One message as an element: what it says, what is attached, its buttons.

import { rich } from "./entities.js";
import { make } from "./make.js";
import { fileAddress } from "./server.js";
import { clock, size, word } from "./words.js";

/** `acts`: {speaker(message), open(address), command(text), press(message, button, element), quoted(id)}. */
export function messageElement(message, acts) {
  const whole = make("article", `message from-${message.from}`, "", {
    "data-message-id": message.message_id,
    "data-from": message.from,
  });
  const bubble = make("div", "bubble");
  bubble.append(make("span", "unseen", acts.speaker(message)));
  quote(bubble, message, acts);
  bubble.append(...things(message));
  words(bubble, message, acts);
  const time = message.edited ? `${word("edited")} ${clock(message.date)}` : clock(message.date);
  bubble.append(make("span", "time", time));
  whole.append(bubble);
  if (message.keyboard) whole.append(keyboard(message, acts));
  return whole;
}

function quote(bubble, message, acts) {
  const quoted = message.reply_to_message_id && acts.quoted(message.reply_to_message_id);
  if (!quoted) return;
  const said = quoted.text ?? quoted.caption ?? quoted.document?.file_name ?? "";
  const text = said.slice(0, 80);
  bubble.append(make("p", "reply", word("reply", { text })));
}

function words(bubble, message, acts) {
  const text = message.text ?? message.caption;
  if (!text) return;
  const paragraph = make("div", "words");
  paragraph.append(rich(text, message.entities ?? message.caption_entities ?? [], acts));
  bubble.append(paragraph);
}

function things(message) {
  const found = [];
  if (message.document) found.push(documentCard(message.document));
  if (message.photo) found.push(photo(message.photo.at(-1)));
  if (message.venue) found.push(place(message.venue.location, message.venue));
  else if (message.location) found.push(place(message.location));
  if (message.contact) found.push(contact(message.contact));
  return found;
}

function documentCard(file) {
  const card = make("a", "card file", "", {
    href: fileAddress(file.file_id),
    download: file.file_name,
    "aria-label": word("download", { name: file.file_name }),
  });
  card.append(make("strong", "", file.file_name), make("span", "", size(file.file_size)));
  return card;
}

function photo(file) {
  return make("img", "photo", "", { src: fileAddress(file.file_id), alt: word("photo") });
}

function place(point, venue) {
  const card = make("div", "card place");
  card.append(make("span", "kind", word("place")));
  if (venue) card.append(make("strong", "", venue.title), make("span", "", venue.address));
  card.append(make("span", "point", `${point.latitude}, ${point.longitude}`));
  return card;
}

function contact(person) {
  const card = make("div", "card contact");
  const name = [person.first_name, person.last_name].filter(Boolean).join(" ");
  card.append(make("span", "kind", word("contact")), make("strong", "", name));
  card.append(make("span", "", person.phone_number));
  return card;
}

function keyboard(message, acts) {
  const whole = make("div", "keyboard");
  for (const row of message.keyboard) {
    const line = make("div", "row");
    for (const button of row) line.append(buttonElement(message, button, acts));
    whole.append(line);
  }
  return whole;
}

function buttonElement(message, button, acts) {
  const kind = button.url ? "url" : button.copy_text ? "copy" : "callback";
  const element = make("button", `button ${button.style ?? ""}`.trim(), button.text, {
    type: "button",
    "data-kind": kind,
  });
  if (button.url) element.title = word("link", { text: button.url });
  if (button.disabled) element.disabled = true;
  element.addEventListener("click", () => acts.press(message, button, element));
  return element;
}
