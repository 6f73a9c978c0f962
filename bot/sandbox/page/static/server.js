// The control routes: what people do, and what happened.

async function told(response) {
  const body = await response.json();
  if (!response.ok) throw new Error(body.error ?? response.statusText);
  return body;
}

async function post(path, body) {
  const headers = { "Content-Type": "application/json" };
  return told(await fetch(path, { method: "POST", headers, body: JSON.stringify(body) }));
}

export function write(userId, text) {
  return post("/sim/message", { user_id: userId, text });
}

export async function upload(userId, file, caption) {
  const form = new FormData();
  form.append("user_id", userId);
  form.append("text", caption);
  form.append("document", file);
  return told(await fetch("/sim/message", { method: "POST", body: form }));
}

export function press(userId, messageId, data) {
  return post("/sim/callback", { user_id: userId, message_id: messageId, data });
}

export async function chat(userId) {
  return told(await fetch(`/sim/chat/${userId}`));
}

export async function state() {
  return told(await fetch("/sim/state"));
}

export function reset() {
  return post("/sim/reset", {});
}

/** Calls `take` with every event from `since` on, for ever; `lost` tells of the connection. */
export async function follow(since, take, lost) {
  for (;;) {
    try {
      const news = await told(await fetch(`/sim/events?since=${since}&wait=20`));
      lost(false);
      since = news.last;
      news.events.forEach(take);
    } catch (error) {
      console.warn(error);
      lost(true);
      await new Promise((done) => setTimeout(done, 1000));
    }
  }
}

export function fileAddress(fileId) {
  return `/sim/file/${encodeURIComponent(fileId)}`;
}
