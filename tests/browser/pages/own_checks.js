// What axe misses (facts.md): faults of the page that stands in this window, in words.
// `language` is what the page must be in; `narrow` asks that nothing runs over the edge.
({ language, narrow }) => {
  const faults = [];
  const shown = (each) => each.getClientRects().length > 0;
  const name = (each) => `<${each.tagName.toLowerCase()}> «${(each.textContent || each.id || "").trim().slice(0, 40)}»`;
  const all = (selector) => [...document.querySelectorAll(selector)].filter(shown);
  const size = (value) => parseFloat(value) || 0;

  // Headers of tables are headers.
  for (const table of all("table")) {
    if (!table.caption) faults.push(`a table without a caption: ${name(table)}`);
    if (!table.querySelector("th")) faults.push(`a table without headers: ${name(table)}`);
    for (const header of table.querySelectorAll("th")) {
      if (!header.scope) faults.push(`a header without scope: ${name(header)}`);
    }
    for (const cell of table.querySelectorAll("td")) {
      const bold = size(getComputedStyle(cell).fontWeight) >= 600;
      const only = cell.children.length === 1 && cell.firstElementChild.matches("b, strong") &&
        cell.textContent.trim() === cell.firstElementChild.textContent.trim();
      if (cell.textContent.trim() && (bold || only || cell.closest("thead"))) {
        faults.push(`td as a header: ${name(cell)}`);
      }
    }
  }

  // A difference is told by words and lines, not by colour alone.
  for (const change of all("ins, del, .was, .becomes")) {
    const words = change.closest("dd, li, p, td, div");
    const mark = words && words.querySelector(".difference-mark");
    const lined = getComputedStyle(change).textDecorationLine !== "none" ||
      [...change.querySelectorAll("ins, del")].some((each) => getComputedStyle(each).textDecorationLine !== "none");
    const goes = change.matches(".was, .becomes") && mark && change.textContent.trim() === mark.textContent.trim();
    if (!mark || !mark.textContent.trim()) faults.push(`a change without a word for it: ${name(change)}`);
    if (!lined && !goes) faults.push(`a change told by colour alone: ${name(change)}`);
  }
  for (const tag of all(".tag, .notice")) {
    if (!tag.textContent.trim()) faults.push(`a mark without words: ${tag.className}`);
  }

  // The language is the one that is said.
  const letters = (text, alphabet) => (text.match(alphabet) || []).length;
  const wrong = (text, lang) => {
    const cyrillic = letters(text, /[а-яё]/gi), latin = letters(text, /[a-z]/gi);
    return cyrillic + latin > 2 && (lang === "ru" ? cyrillic < latin : latin < cyrillic);
  };
  const said = (each) => {
    const copy = each.cloneNode(true);
    for (const part of copy.querySelectorAll("[lang]")) part.remove();
    return copy.textContent;
  };
  if (document.documentElement.lang !== language) faults.push(`lang is «${document.documentElement.lang}»`);
  for (const each of all("nav a, button, label, legend, thead th, caption, summary")) {
    const lang = each.closest("[lang]").lang;
    if (!each.closest("[data-own-words]") && wrong(said(each), lang)) {
      faults.push(`not in «${lang}»: ${name(each)}`);
    }
  }

  // Whoever goes by the keyboard sees where they are.
  const before = document.activeElement;
  for (const each of all("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")) {
    if (each.disabled) continue;
    each.focus({ focusVisible: true, preventScroll: true });
    const style = getComputedStyle(each);
    const outlined = style.outlineStyle !== "none" && size(style.outlineWidth) >= 2;
    if (document.activeElement === each && !outlined) faults.push(`focus is not seen: ${name(each)}`);
  }
  if (before) before.focus({ preventScroll: true });

  // One heading of the page, a title, and nothing over the edge.
  if (all("h1").length !== 1) faults.push(`${all("h1").length} headings h1`);
  if (!document.title.trim()) faults.push("no title");
  const seen = new Set();
  for (const each of document.querySelectorAll("[id]")) {
    if (seen.has(each.id)) faults.push(`two elements are «${each.id}»`);
    seen.add(each.id);
  }
  const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (narrow && over > 0) faults.push(`${over} pixels run over the edge`);
  return faults;
}
