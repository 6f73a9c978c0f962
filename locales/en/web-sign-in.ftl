sign-in-link-used-error = Somebody has signed in by this link already: it works once. If it was not you, send /web to the bot, sign in by the new link and end the strange session under “Sessions”. If it was you, open the tab in which you signed in.
sign-in-link-ended-error = The link no longer works: it works once, within 5 minutes, and only the latest one sent. Send /web to the bot and a new one will come.
session-unknown-error = There is no such session in the list: perhaps it has been ended already. Reload the “Sessions” page.

command-web = Back office in the browser: get a sign-in link
menu-web = Back office in the browser
web-link =
    Your way into the back office. Open the link on a computer or here and press “Sign in”:
    <a href="{ $link }">{ $link }</a>

    The link works once, within { $minutes } { $minutes ->
        [one] minute
       *[other] minutes
    }, and only the latest one. You will be signed in as “{ $title }”. Forward it to nobody: whoever opens it first works in your name.
web-link-copy = Copy the link
web-no-address = The back office in the browser is not connected yet. Ask whoever looks after the bot to set WEB_ADDRESS, the address at which it opens. Everything can be done here in the chat as well.
