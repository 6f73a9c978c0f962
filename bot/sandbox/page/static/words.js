// The page's data and words, which the server wrote into the body.

export const page = JSON.parse(document.body.dataset.page);

/** The word by its name; what stands in braces is filled in. */
export function word(name, filled = {}) {
  let text = page.words[name];
  if (text === undefined) throw new Error(`no word «${name}»`);
  for (const [place, value] of Object.entries(filled)) {
    text = text.replaceAll("{" + place + "}", value);
  }
  return text;
}

/** Hours and minutes in the page's language. */
export function clock(seconds) {
  const parts = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  return new Date(seconds * 1000).toLocaleTimeString(page.language, parts);
}

/** A size in bytes, as people say it. */
export function size(bytes) {
  const steps = ["byte", "kilobyte", "megabyte"];
  let step = 0;
  while (bytes >= 1024 && step < steps.length - 1) {
    bytes /= 1024;
    step += 1;
  }
  const style = { style: "unit", unit: steps[step], maximumFractionDigits: 1 };
  return new Intl.NumberFormat(page.language, style).format(bytes);
}
