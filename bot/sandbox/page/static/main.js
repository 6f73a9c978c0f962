// Which chats are shown, and who is told of what happened.

import { make } from "./make.js";
import { Pane } from "./pane.js";
import * as server from "./server.js";
import { page, word } from "./words.js";

const STATE_MILLISECONDS = 3000;

const place = (id) => document.getElementById(id);
const panes = new Map();
let agency = remembered("agency", page.agencies[0].code);

function remembered(name, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(`sandbox.${name}`)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

function remember(name, value) {
  localStorage.setItem(`sandbox.${name}`, JSON.stringify(value));
}

const shortKey = (person) => (person.agency ? `${person.role}-${person.ordinal}` : person.key);
const present = () => page.people.filter((p) => p.agency === null || p.agency === agency);
const chosen = () => page.agencies.find(({ code }) => code === agency);
const shown = () => new Set(remembered(`people.${agency}`, chosen().shown));

function fillAgencies() {
  for (const { code, name } of page.agencies) {
    place("agency").append(make("option", "", name, { value: code }));
  }
  if (!page.agencies.some(({ code }) => code === agency)) agency = page.agencies[0].code;
  place("agency").value = agency;
  place("agency").addEventListener("change", (event) => {
    agency = event.target.value;
    remember("agency", agency);
    showPeople();
  });
}

function showTour() {
  place("steps").replaceChildren(...chosen().tour.map((step) => make("li", "", step)));
}

function showPeople() {
  showTour();
  const fieldset = place("people");
  fieldset.querySelectorAll("label").forEach((label) => label.remove());
  const keys = shown();
  for (const person of present()) {
    const label = make("label", "person", "", { "data-role": person.role ?? "citizen" });
    const box = make("input", "", "", { type: "checkbox", "data-person": person.key });
    box.checked = keys.has(shortKey(person));
    box.addEventListener("change", () => toggle(person, box.checked));
    label.append(box, make("span", "", person.name));
    fieldset.append(label);
  }
  showPanes();
}

function toggle(person, on) {
  const keys = shown();
  if (on) keys.add(shortKey(person));
  else keys.delete(shortKey(person));
  remember(`people.${agency}`, [...keys]);
  showPanes();
  if (on) bring(panes.get(person.user_id));
}

function showPanes() {
  const keys = shown();
  const wanted = present().filter((person) => keys.has(shortKey(person)));
  const ids = new Set(wanted.map((person) => person.user_id));
  for (const [id, pane] of panes) {
    if (ids.has(id)) continue;
    pane.element.remove();
    panes.delete(id);
  }
  for (const [index, person] of wanted.entries()) {
    if (!panes.has(person.user_id)) open(person);
    const { element } = panes.get(person.user_id);
    const there = place("chats").children[index];
    // A pane that is put in anew forgets how far it was scrolled.
    if (there !== element) place("chats").insertBefore(element, there ?? null);
  }
  showTabs(wanted);
}

function open(person) {
  const pane = new Pane(person, markTab);
  panes.set(person.user_id, pane);
  pane.load().catch((error) => pane.failed(error));
}

function showTabs(people) {
  place("tabs").replaceChildren();
  for (const person of people) {
    const tab = make("button", "tab", person.name, { type: "button", "data-tab": person.user_id });
    tab.addEventListener("click", () => bring(panes.get(person.user_id)));
    place("tabs").append(tab);
    watcher.observe(panes.get(person.user_id).element);
  }
}

function bring(pane) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const behavior = calm ? "auto" : "smooth";
  pane.element.scrollIntoView({ behavior, inline: "start", block: "nearest" });
  pane.markNew(false);
}

function markTab(pane, isNew) {
  const tab = place("tabs").querySelector(`[data-tab="${pane.person.user_id}"]`);
  if (!tab) return;
  tab.classList.toggle("has-new", isNew);
  tab.setAttribute("aria-label", isNew ? `${pane.person.name}: ${word("new")}` : pane.person.name);
}

const watcher = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      const tab = place("tabs").querySelector(`[data-tab="${target.dataset.userId}"]`);
      tab?.setAttribute("aria-current", String(isIntersecting));
    }
  },
  { root: place("chats"), threshold: 0.6 },
);

function take(event) {
  if (event.kind === "reset") panes.forEach((pane) => pane.load());
  else if (["commands", "profile"].includes(event.kind)) panes.forEach((pane) => pane.loadProfile());
  else panes.get(event.chat_id)?.take(event);
}

async function showState() {
  const listening = await server.state().then((state) => state.listening, () => null);
  if (listening === null) return;
  place("status").dataset.listening = listening;
  const words = word(listening ? "listening" : "silent");
  if (place("status").textContent !== words) place("status").textContent = words;
}

function fillTools() {
  const other = page.language === "ru" ? "en" : "ru";
  place("language").href = `?lang=${other}`;
  place("language").lang = other;
  place("reset").addEventListener("click", () => {
    if (confirm(word("reset-ask"))) server.reset();
  });
  const wide = matchMedia("(min-width: 701px)");
  for (const id of ["tour", "choice"]) {
    // What was left open on a wide page would take half of a narrow one.
    const key = () => (wide.matches ? id : `${id}.narrow`);
    const settle = () => (place(id).open = remembered(key(), wide.matches));
    settle();
    wide.addEventListener("change", settle);
    place(id).addEventListener("toggle", () => remember(key(), place(id).open));
  }
}

fillAgencies();
fillTools();
showPeople();
showState();
setInterval(showState, STATE_MILLISECONDS);
server.follow(page.since, take, (lost) => (place("lost").hidden = !lost));
