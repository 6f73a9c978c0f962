sign-in-link-used-error = Somebody has signed in by this link already: it works once. If it was not you, send /web to the bot, sign in by the new link and end the strange session under “Sessions”. If it was you, open the tab in which you signed in.
sign-in-link-ended-error = The link no longer works: it works once, within 5 minutes, and only the latest one sent. Send /web to the bot and a new one will come.
session-unknown-error = There is no such session in the list: perhaps it has been ended already. Reload the “Sessions” page.
