// The line in which a person writes: commands, a file, the text itself.

import { make } from "./make.js";
import * as server from "./server.js";
import { page, word } from "./words.js";

export class Composer {
  /** `failed` is told what could not be sent. */
  constructor(pane, person, failed) {
    this.person = person;
    this.failed = failed;
    this.form = pane.querySelector(".composer");
    this.text = this.form.querySelector("textarea");
    this.file = this.form.querySelector("input[type=file]");
    this.menu = pane.querySelector(".menu");
    this.menuButton = this.form.querySelector(".commands");
    this.attached = this.form.querySelector(".attached");
    this.commands = [];
    this.text.setAttribute("aria-label", word("write-as", { name: person.name }));
    this.menuButton.setAttribute("aria-label", word("menu-of", { name: person.name }));
    this.menuButton.title = word("menu");
    this.listen();
  }

  listen() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    this.text.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.send();
      }
    });
    this.text.addEventListener("input", () => this.grow());
    this.menuButton.addEventListener("click", () => this.showMenu(this.menu.hidden));
    this.menu.addEventListener("focusout", (event) => {
      const inside = this.menu.contains(event.relatedTarget) || event.relatedTarget === this.menuButton;
      if (event.relatedTarget && !inside) this.showMenu(false, false);
    });
    this.menu.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.showMenu(false);
    });
    this.form.querySelector(".attach").addEventListener("click", () => this.file.click());
    this.form.querySelector(".detach").addEventListener("click", () => this.attach(null));
    this.file.addEventListener("change", () => this.attach(this.file.files[0] ?? null));
  }

  grow() {
    this.text.style.height = "auto";
    const borders = this.text.offsetHeight - this.text.clientHeight;
    this.text.style.height = `${this.text.scrollHeight + borders}px`;
  }

  attach(file) {
    if (!file) this.file.value = "";
    this.attached.hidden = !file;
    const name = file?.name ?? "";
    this.attached.querySelector("span").textContent = file ? word("attached", { name }) : "";
    this.text.focus();
  }

  async send() {
    const text = this.text.value.trim();
    const file = this.file.files[0];
    if (!text && !file) return;
    try {
      if (file) await server.upload(this.person.user_id, file, text);
      else await server.write(this.person.user_id, text);
    } catch (error) {
      this.failed(error);
      return;
    }
    this.text.value = "";
    this.attach(null);
    this.grow();
  }

  async say(text) {
    if (!this.menu.hidden) this.showMenu(false);
    await server.write(this.person.user_id, text).catch(this.failed);
  }

  setCommands(commands) {
    this.commands = commands;
    this.menu.replaceChildren();
    for (const { command, description } of commands) {
      const button = make("button", "", "", { type: "button" });
      button.append(make("strong", "", `/${command}`), make("span", "", description));
      button.addEventListener("click", () => this.say(`/${command}`));
      this.menu.append(button);
    }
    if (!commands.length) this.menu.append(make("p", "", word("menu-empty", { name: page.bot.name })));
  }

  showMenu(open, refocus = true) {
    this.menu.hidden = !open;
    this.menuButton.setAttribute("aria-expanded", String(open));
    if (open) this.menu.querySelector("button")?.focus();
    else if (refocus) this.text.focus();
  }
}
