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

## Acts begun on the screen and done by a press in the chat

notice-asked-in-chat =
    You began this in the back office in your browser. Confirm it here:

    { $what }

    The buttons work until { $until }. If it was not you, press “Do nothing”, send /web and end the strange session under “Sessions”.
asked-approve = <b>Approve proposal No. { $number }</b>: { $change }, “{ $name }”. { $release ->
        [none] The text takes effect at once.
       *[other] Release No. { $release } comes out and citizens see it at once.
    }
asked-approve-bundle = <b>Record the document: { $kind } No. { $number } of { $date }</b>. It approves { $count ->
        [one] { $count } change
       *[other] { $count } changes
    } of the bundle: release No. { $release } comes out and citizens see it at once.
asked-approve-import = <b>Approve the first list</b> from the file “{ $file }”{ $order ->
        [none] .
       *[other] {" "}by order { $order }.
    } Release No. 1 comes out and citizens see it at once.
asked-invite = <b>Invite a person with the role “{ $role }”</b>{ $unit ->
        [none] .
       *[other] {" "}to the unit “{ $unit }”.
    } The bot will show a link here: it lets one person in and works for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
asked-change-role = <b>Change a role</b>: “{ $title }” gets the role “{ $role }”.
asked-revoke = <b>Close access</b>: “{ $title }”. The very next press of this person is refused, and they are signed out of the browser.
asked-name-deputy = <b>Name a deputy</b>: { $deputy } will decide for { $approver } from { $since } to { $until }, both days included.
asked-yes-approve = Yes, approve
asked-yes-approve-bundle = Yes, record it
asked-yes-approve-import = Yes, approve
asked-yes-invite = Yes, invite
asked-yes-change-role = Yes, change the role
asked-yes-revoke = Yes, close access
asked-yes-name-deputy = Yes, name
asked-no = Do nothing
asked-declined = All right, nothing has changed.
asked-out-of-reach-error = The bot cannot write to you, and this is confirmed in the chat. Open the bot, press “Start” and try again here.
asked-not-you-error = This is confirmed by whoever began it in the browser. You have begun no such thing.
asked-expired-error = The ten minutes are over and nothing has changed. If it is still needed, begin anew in the back office.
asked-answered-error = This has been answered already: { $how ->
        [confirmed] confirmed.
       *[declined] it was not to be done.
    }
asked-session-ended-error = The session in the browser in which this was begun has ended. Nothing has changed. If it is still needed, sign in again: /web.
asked-moved-on-error = This person's role has changed meanwhile. Nothing was done: look at it and begin anew.
