// One person's chat with the bot.

import { Composer } from "./composer.js";
import { make } from "./make.js";
import { messageElement } from "./message.js";
import * as server from "./server.js";
import { page, word } from "./words.js";

const ANSWER_MILLISECONDS = 15000;
const TOAST_MILLISECONDS = 4000;
const NEAR_END_PIXELS = 40;

export class Pane {
  /** `marked(pane, isNew)` is told when something new waits to be seen. */
  constructor(person, marked) {
    this.person = person;
    this.marked = marked;
    this.views = new Map();
    this.waiting = new Map();
    this.element = document.getElementById("pane").content.cloneNode(true).firstElementChild;
    this.list = this.element.querySelector(".messages");
    this.toast = this.element.querySelector(".toast");
    this.role = this.element.querySelector(".pane-role");
    this.badge = this.element.querySelector(".new");
    this.composer = new Composer(this.element, person, (error) => this.failed(error));
    this.introduce();
    this.keepEnd();
    for (const seen of ["pointerdown", "focusin", "wheel"]) {
      this.element.addEventListener(seen, () => this.markNew(false), { passive: true });
    }
  }

  introduce() {
    const { name, role, user_id: userId } = this.person;
    this.roleWords = word(`role-${role ?? "citizen"}`);
    this.element.dataset.userId = userId;
    this.element.dataset.role = role ?? "citizen";
    this.element.setAttribute("aria-label", name);
    this.element.querySelector("h2").textContent = name;
    this.element.querySelector(".face").textContent = name[0];
    this.role.textContent = this.roleWords;
    this.list.setAttribute("aria-label", word("messages-of", { name }));
  }

  /** A reader at the newest message stays there when the pane grows, shrinks or is shown. */
  keepEnd() {
    this.atEnd = true;
    let size = "";
    const measured = () => `${this.list.clientWidth}x${this.list.clientHeight}`;
    this.list.addEventListener("scroll", () => {
      // The scroll of a pane that has changed its size meanwhile is not the reader's.
      if (measured() !== size) return;
      const below = this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight;
      this.atEnd = below < NEAR_END_PIXELS || Math.abs(this.newestTop()) < NEAR_END_PIXELS;
    });
    new ResizeObserver(() => {
      size = measured();
      if (this.atEnd) this.toNewest();
    }).observe(this.list);
  }

  /** How far below the top of the pane the newest message begins; pixels. */
  newestTop() {
    const newest = this.list.lastElementChild;
    if (!newest) return 0;
    return newest.getBoundingClientRect().top - this.list.getBoundingClientRect().top;
  }

  toEnd() {
    this.atEnd = true;
    this.list.scrollTop = this.list.scrollHeight;
  }

  /** A message taller than the pane is read from its beginning. */
  toNewest() {
    const newest = this.list.lastElementChild;
    this.toEnd();
    if (!newest || newest.offsetHeight <= this.list.clientHeight) return;
    this.list.scrollTop += this.newestTop();
  }

  async load() {
    const chat = await server.chat(this.person.user_id);
    this.views.clear();
    this.list.replaceChildren();
    for (const message of chat.messages) this.put(message);
    this.description = chat.description;
    this.composer.setCommands(chat.commands);
    this.showEmpty();
    this.setBlocked(chat.blocked);
    this.toNewest();
  }

  async loadProfile() {
    const chat = await server.chat(this.person.user_id);
    this.description = chat.description;
    this.composer.setCommands(chat.commands);
    this.showEmpty();
  }

  /** Show an event of this chat. */
  take(event) {
    if (event.kind === "message" || event.kind === "edit") this.receive(event.message);
    else if (event.kind === "delete") this.remove(event.message.message_id);
    else if (event.kind === "action") this.showAction(event);
    else if (event.kind === "answer") this.answered(event);
    else if (event.kind === "block") this.setBlocked(event.blocked);
  }

  receive(message) {
    const known = this.views.has(message.message_id);
    const element = this.put(message);
    this.showEmpty();
    if (!known || element === this.list.lastElementChild) this.toNewest();
    else element.scrollIntoView({ block: "nearest" });
    if (message.from === "bot") {
      this.showAction(null);
      if (!this.element.contains(document.activeElement)) this.markNew(true);
    }
  }

  put(message) {
    if (message.deleted) return null;
    this.views.set(message.message_id, message);
    localStorage.setItem(this.memory(), "yes");
    const element = messageElement(message, this.acts());
    const old = this.list.querySelector(`[data-message-id="${message.message_id}"]`);
    if (!old) {
      this.list.append(element);
      return element;
    }
    const label = old.contains(document.activeElement) ? document.activeElement.textContent : null;
    old.replaceWith(element);
    if (label !== null) refocus(element, label, this.list);
    return element;
  }

  remove(messageId) {
    this.views.delete(messageId);
    this.list.querySelector(`[data-message-id="${messageId}"]`)?.remove();
    this.showEmpty();
  }

  acts() {
    return {
      speaker: ({ from }) => (from === "bot" ? word("speaker-bot") : word("speaker", this.person)),
      open: (address) => this.open(address),
      command: (text) => this.composer.say(text),
      press: (message, button, element) => this.press(message, button, element),
      quoted: (id) => this.views.get(id),
    };
  }

  async press(message, button, element) {
    if (button.copy_text) return this.copy(button.copy_text.text);
    if (button.url) return this.open(button.url);
    if (button.callback_data === undefined || element.hasAttribute("aria-busy")) return;
    element.setAttribute("aria-busy", "true");
    try {
      const { user_id: userId } = this.person;
      const pressed = await server.press(userId, message.message_id, button.callback_data);
      const late = () => this.late(pressed.callback_query_id);
      const timer = setTimeout(late, ANSWER_MILLISECONDS);
      this.waiting.set(pressed.callback_query_id, { element, timer });
      if (this.early === pressed.callback_query_id) this.release(this.early);
    } catch (error) {
      element.removeAttribute("aria-busy");
      this.failed(error);
    }
  }

  answered(event) {
    this.early = event.id;
    this.release(event.id);
    if (!event.text) return;
    if (event.show_alert) showAlert(event.text);
    else this.tell(event.text);
  }

  late(queryId) {
    this.release(queryId);
    this.tell(word("late"));
  }

  release(queryId) {
    const waiting = this.waiting.get(queryId);
    if (!waiting) return;
    clearTimeout(waiting.timer);
    waiting.element.removeAttribute("aria-busy");
    this.waiting.delete(queryId);
  }

  /** A link to the bot itself starts it, as a messenger does; any other is copied. */
  async open(address) {
    const start = startOf(address);
    if (start === null) await this.copy(address);
    else await this.composer.say(`/start ${start}`.trim());
  }

  async copy(text) {
    await navigator.clipboard?.writeText(text).catch(() => undefined);
    this.tell(word("copied", { text }));
  }

  tell(text) {
    this.toast.textContent = text;
    this.toast.hidden = false;
    clearTimeout(this.toastTimer);
    this.toastTimer = setTimeout(() => (this.toast.hidden = true), TOAST_MILLISECONDS);
  }

  failed(error) {
    this.tell(failure(error));
  }

  showAction(event) {
    clearTimeout(this.actionTimer);
    const words = event?.action.startsWith("upload") ? word("uploading") : word("typing");
    this.role.textContent = event ? words : this.roleWords;
    this.role.classList.toggle("busy", Boolean(event));
    if (event) this.actionTimer = setTimeout(() => this.showAction(null), event.seconds * 1000);
  }

  setBlocked(blocked) {
    this.element.classList.toggle("blocked", blocked);
    this.role.textContent = blocked ? word("blocked") : this.roleWords;
  }

  showEmpty() {
    const old = this.list.querySelector(".empty");
    const focused = old?.contains(document.activeElement);
    old?.remove();
    if (this.views.size) {
      if (focused) this.list.focus({ preventScroll: true });
      return;
    }
    const empty = make("div", "empty");
    const start = make("button", "button primary", word("start"), { type: "button" });
    start.addEventListener("click", () => this.composer.say("/start"));
    empty.append(make("p", "", this.description || word("empty")), start);
    if (this.spoke()) empty.append(make("p", "anew", word("anew")));
    this.list.append(empty);
    if (focused) start.focus({ preventScroll: true });
  }

  /** Whether this chat had messages before: then the sandbox was started again or cleared. */
  spoke() {
    return localStorage.getItem(this.memory()) !== null;
  }

  memory() {
    return `sandbox.spoke.${this.person.user_id}`;
  }

  markNew(isNew) {
    if (this.badge.hidden !== isNew) return;
    this.badge.hidden = !isNew;
    this.marked(this, isNew);
  }
}

function refocus(element, label, list) {
  const buttons = [...element.querySelectorAll("button, a")];
  const same = buttons.find((button) => button.textContent === label);
  (same ?? element.querySelector(".keyboard button") ?? list).focus({ preventScroll: true });
}

/** What went wrong, in the page's own words where it happens often. */
function failure({ name, message: text }) {
  if (name === "TypeError") return word("failed-lost", { text });
  if (text.includes("too long")) return word("failed-long", { text });
  if (text.includes("is empty")) return word("failed-empty", { text });
  if (text.includes("has blocked")) return word("failed-blocked", { text });
  if (/not found|has no/.test(text)) return word("failed-gone", { text });
  return word("failed", { text });
}

function showAlert(text) {
  const dialog = document.getElementById("alert");
  dialog.querySelector("p").textContent = text;
  if (!dialog.open) dialog.showModal();
}

function startOf(address) {
  const url = URL.parse ? URL.parse(address) : new URL(address, location.href);
  if (!url || !["t.me", "telegram.me"].includes(url.hostname)) return null;
  const ours = url.pathname.replaceAll("/", "").toLowerCase() === page.bot.username.toLowerCase();
  return ours ? url.searchParams.get("start") ?? "" : null;
}
