### The open list: pages that are read without signing in.

open-all-lists = All lists
open-public-home-about = Lists of touchpoints: where and with what you can turn to a public body, how to get there and what to bring. You need not sign in or say who you are.
open-choose-agency = Choose an agency
open-no-lists = There are no lists here yet. Please come back later.
open-list-none = There is no list for citizens and organisations here yet.
open-closed-agencies = Agencies that are no more
open-list-edition = List No. { $number }, { $date }.
open-trying-title = This is a place for trying
open-trying-about = Everything works on this computer, and the lists are examples. Try:
open-trying-chats = chats of a citizen and of staff
open-trying-office = the back office (the bot sends the link for signing in: send it /web in a chat of staff)

## The list

open-list-title = { $name }: where to turn
open-list-about = List of touchpoints with the client: { $name }. How to get in touch, what can be done there and what to bring.
open-agency = Agency
open-edition = List
open-document = Document
open-public-what = { $known ->
        [yes] { $channel }{ $kind ->
            [digital] , on the internet
            [offline] , without the internet
           *[undefined] {""}
        }
       *[no] { $kind ->
            [digital] On the internet
            [offline] In person, by phone or by letter
           *[undefined] Ask the agency how to get in touch
        }
    }
open-owner = Whose touchpoint this is: { $owner }.
open-can-do = What you can do here
open-found = { $count ->
        [one] { $count } way to get in touch.
       *[other] { $count } ways to get in touch.
    }
open-nothing-found = Nothing was found. Take some words away or press “Show all”.
open-more = What else you can do
open-to-print = The whole list on one page, to print
open-to-releases = Former lists and what changed in them
open-to-embed = Put the list on your own site
open-to-api = For programs: description of the open data (OpenAPI)
open-take = Download:
open-to-list = To the list
open-to-current = Open the list in force
open-to-what-became = What became of the agency

open-find = Find in the list
open-find-words = Words
open-find-finer = Search more exactly: what you want, which way
open-find-need = What you want to do
open-find-channel = Which way
open-find-kind = On the internet or not
open-kind = { $kind ->
        [digital] On the internet
        [offline] In person, by phone or by letter
       *[undefined] Not decided yet
    }
open-find-direction = Direction
open-find-any = Any
open-find-show = Show
open-find-all = Show all

open-number = No.
open-stands = Direction, service, process
open-point = Touchpoint
open-contacts = How to get in touch
open-print-how = To print, press Ctrl+P (⌘P on a Mac).

## A touchpoint

open-point-about = { $name }. { $agency }: how to get in touch and what to bring.
open-how-to-reach = How to get in touch
open-what-for = What to come here for
open-code-title = Open on a phone
open-code-alt = QR code: opens the card “{ $name }” in the bot
open-code-how = Point the camera of your phone at the code or open the link: the bot shows this card.
open-code-trying = In this place for trying the link does not lead into Telegram. To see the card, send the bot in a citizen's chat: /start { $code }
open-code-take = Download the QR code (SVG)
open-own-address = This page
open-point-print = Print this page: it makes an A4 sheet with the QR code, to hang at the counter.
open-gone-title = This way is no more
open-instead = Instead of it:

## A closed agency

open-closed-title = { $name }: closed
open-closed-go-on = Where to turn now:
open-closed-nobody-here = The list of the agency that is in charge now is not here. Please check the official site of the region's government.
open-closed-former = The former list is only for reference and no longer in force:

## Releases

open-releases-of = { $name }: releases of the list
open-releases-about = Releases of the list of touchpoints and what changed in them: { $name }.
open-release-title = { $name }: list, release { $number }
open-changes-title = { $name }: what release { $number } changed
open-release-current = This release is in force.
open-release-former = A former release: it is no longer in force.
open-release-no-contacts = The list is shown as it was approved. There are no contacts here: they may have changed.
open-to-changes = What changed in release { $number }
open-to-release = The whole of release { $number }
open-document-beside = Document recorded: { $kind } No. { $number }, { $date }.
open-changes-first = This is the first release: there is nothing to compare it with.
open-changes-against = Compared with release { $number }, { $date }.
open-changes-none = Nothing changed in what citizens see.
open-change-added = Added
open-change-changed = Changed
open-change-removed = Removed

## The block for a site

open-embed-title = { $name }: the list on your site
open-embed-about = Put this code into a page of your site, and the list in force will always stand there. There is nothing to update.
open-embed-copy = The code to be copied whole
open-embed-frame-title = List of touchpoints: { $name }
open-embed-safe = The block has no scripts and no cookies and follows nobody. Its links open in a new tab.
open-embed-look = What it looks like
open-embed-whole = Open the whole list (in a new tab)

## Accessibility

open-access-title = Accessibility
open-access-about = The pages of the open list are made for everybody to use, by GOST R 52872-2019 and WCAG 2.2, level AA.
open-access-can-title = What you can do
open-access-can-keyboard = Go through everything by keyboard: you see where you are, and can go straight to the content.
open-access-can-reader = Listen with a screen reader: pages have headings, fields have labels, words have their language.
open-access-can-zoom = Double the size of the text, and read on a phone of 320 pixels.
open-access-can-colour = Understand everything without colour: what changed is said in words.
open-access-can-script = Do without JavaScript.
open-access-can-print = Print the list or a card.
open-access-not-title = What is missing yet
open-access-not-files = Files to download (DOCX, XLSX, PDF) follow the agency's paper form; the pages themselves are easier to read.
open-access-not-russian = The list is kept in Russian: on an English page the agency's own words stay Russian. There is no sign language and no easy language.
open-access-not-foreign = We cannot answer for the accessibility of other sites to which links lead.
open-access-tell-title = Whom to tell if something is in your way
open-access-tell = Tell the agency whose list you read. Contacts from their lists:
open-access-tell-nobody = There is no confirmed phone number or e-mail address in the lists yet. Open the list of the agency that you need and choose any way to get in touch.
open-access-checked-title = How this was checked
open-access-checked = The pages are checked by the program axe and by hand: by keyboard, on a narrow screen and in print. With every change the check is repeated.

open-whom = For: { $words }.
open-forms = Forms and samples
