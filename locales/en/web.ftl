### The frame of pages: the back office and the public list.

web-skip = To the content
web-office-name = List of touchpoints: back office
web-public-name = Lists of touchpoints
web-menu = Sections
web-menu-short = Sections, short menu
web-sign-out = Sign out
web-languages = Language
web-language-ru = Русский
web-language-en = English
web-title-refused = Not done:
web-not-done = Not done
web-to-wrong-field = Go to the field to correct
web-pages = Pages of the table
web-page-before = Previous page
web-page-after = Next page
web-page-of = Page { $page } of { $pages }

## Menu

web-nav-group-work = Work
web-nav-group-list = The list
web-nav-group-people = People
web-nav-group-agency = The agency
web-nav-queue = Waiting for me

## Refusals

web-refused-title = That did not work
web-to-queue = To my work
web-to-lists = To the lists
web-signed-out = { $why ->
        [gone] You are no longer among the staff of this agency, or your new role does not open this place. Ask the administrator.
        [ended] This sign-in was ended: you signed out, or the administrator ended it. Send /web to the bot, sign in by the new link and try again.
        [expired] Your sign-in ran out of time. Send /web to the bot, sign in by the new link and try again.
       *[other] You signed out, or your sign-in ended. Send /web to the bot, sign in by the new link and try again.
    } Nothing has changed.
web-foreign-form = The form is out of date or was not sent from this page. Nothing has changed. Open the page anew and try again.
web-unreadable-form = One of the fields or the name of a file holds an unseen sign that cannot be kept. Nothing has changed. Go back: what you typed is still there. Type that place anew instead of pasting it.
web-not-understood = The address or the form is not filled in as the page expects. Nothing has changed. Go back and check.
web-no-page = There is no such page. The link may be out of date.
web-too-large = The file is too large: { $most } MB at most. Nothing has changed. Go back to the form and choose a smaller file; if its fields are empty, fill them in once more.
web-too-often = Too many requests in a row. Wait a minute and try again.
web-broken = Something broke on our side, not yours. Nothing has changed. Try again; if that does not help, tell the administrator.

unknown-language-error = We do not speak this language yet. Choose Russian or English.

## Differences in words

web-was = Was:
web-becomes = Becomes:
web-new = New:
web-goes = Is removed
web-added = Added:
web-taken-away = Taken away:

## The queue

web-queue-title = Waiting for me
web-queue-empty = Nothing waits for you now. Have a good day!
