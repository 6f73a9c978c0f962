### Drafts on the screen

web-nav-drafts = My drafts
web-drafts-title = My drafts
web-drafts-caption = Drafts, and proposals that were returned to you
web-drafts-none = No drafts. Begin one here or in chat: it shows in both.
web-drafts-what = What changes
web-drafts-state = How it stands
web-drafts-touched = Last edited
web-drafts-next = Next
web-drafts-draft = draft
web-drafts-returned = returned
web-drafts-new = Propose a change

web-draft-new-title = Propose a change
web-draft-which-list = Which list gets the touchpoint?
web-draft-begin = Begin the draft
web-draft-change-row = Change, exclude or copy a row
web-draft-change-row-about = Open the list, find the row, and choose on its page what to change.
web-draft-to-list = Open the list

web-draft-title = Draft. { $name }: { $change }
web-draft-own-beside = You have { $count ->
        [one] another draft or proposal
       *[other] other drafts or proposals
    } for this row:
web-draft-remarks = All hints in order
web-draft-check = What to check
web-draft-must = stops submitting
web-draft-advice = advice
web-draft-unanswered = Not filled in yet:
web-draft-to = Go to: { $field }
web-draft-stands = In the list now: { $words }
web-draft-now-in-draft = In the draft now: { $value }.
web-draft-empty = empty
web-draft-none = not chosen
web-draft-subject-moved = What this changes has changed in the list since. Press “Save”: what stands there now is read anew, your answers stay.
web-draft-moved-on = While you were writing, the draft was changed in another window or in chat. Your answers are all in the fields below; where the draft says something else by now, it is written beneath the field. Check and save once more.

web-draft-outcome = What changes
web-draft-outcome-hint = This is what has been saved. Submitting first saves what you wrote.
web-draft-nothing = Nothing yet.
web-draft-save = Save
web-draft-delete-about = Nothing is kept of the draft. It cannot be brought back.
web-draft-delete-sure = Yes, delete the draft
web-draft-withdraw-about = The proposal is closed. You can begin the same anew.
web-draft-withdraw-sure = Yes, withdraw the proposal
web-draft-over-typed = It can no longer be saved. This is what you wrote; copy it if you need it:
web-draft-over-look = Open the proposal

web-done-draft-saved = Saved. Continue here or in chat.
web-done-draft-caught-up = Saved. The list changed while the draft waited: check what stands there now, then submit.
web-done-draft-sent = Sent. Below it is said who decides now; the bot will write to you about the decision.
web-done-draft-deleted = The draft is deleted.
web-done-draft-withdrawn = The proposal is withdrawn.

## Fields

web-draft-new-name = New name
web-draft-point = New or known touchpoint?
web-draft-point-hint = If the list has this touchpoint already, take it: its type, kind and contacts are its own.
web-draft-new-point = A new touchpoint, named below
web-draft-take-point = Take the known one: { $name }
web-draft-sought = Find a touchpoint of the list
web-draft-sought-hint = Part of its name. Nothing is saved: what is found appears above.
web-draft-sought-none = The list has no such touchpoint. Write less of the name, or name a new one.
web-draft-find = Find
web-draft-checked = { $type }: checked today, it is right
web-draft-evidence = Evidence: { $name }
web-draft-mitigation = What makes up for it: { $name }
web-draft-basis-kind = Kind of document
web-draft-basis-words = Title and number
web-draft-file = File of the basis
web-draft-file-other = Replace the file
web-draft-file-is = Attached file:
web-draft-file-hint = At most { $most } MB, of any kind.
web-draft-cause-note = The cause in your own words
web-draft-new-contact = New contact
web-draft-or = Or
web-draft-day = { $day ->
        [Mo] Mon
        [Tu] Tue
        [We] Wed
        [Th] Thu
        [Fr] Fri
        [Sa] Sat
        [Su] Sun
       *[off] off
    }

web-draft-hint-name = As the client knows the touchpoint. For example: “Personal reception”.
web-draft-hint-channel = The type suggests the kind.
web-draft-hint-kind = Choose another if the type suggested the wrong one.
web-draft-hint-direction = A direction of your agency's order.
web-draft-hint-service = Pick a suggestion or write. May stay empty.
web-draft-hint-process = Pick a suggestion or write. May stay empty.
web-draft-hint-needs = What do people come here for? Mark at least one.
web-draft-hint-contacts = Enter only what you checked yourself: it is seen right after approval. To take a contact away, empty its field.
web-draft-hint-contact-site = For example: example.org
web-draft-hint-contact-email = For example: reception@example.org
web-draft-hint-contact-phone = With the area code. For example: +7 000 000-00-00 ext. 12
web-draft-hint-contact-address = As on an envelope: town, street, house, room.
web-draft-hint-contact-place = Latitude and longitude with a comma. For example: 46.35, 48.04
web-draft-hint-contact-schedule = In words. For example: “by the timetable on the official site”.
web-draft-hint-hours = For example: Mon–Thu 9:00–18:00; Fri 9:00–16:45
web-draft-hint-successor = Citizens with an old button are offered it instead. Choose none if there is none.
web-draft-hint-peculiarity = What the client had better know beforehand. May stay empty.
web-draft-hint-bring = For example: “passport and a copy of the letter”. May stay empty.
web-draft-hint-responsible = The office, no name. For example: “Head of the appeals department”.
web-draft-hint-unit = The unit that prepares the row.
web-draft-hint-grounds = The row's own basis, as in the form of the list: an act, a contract, an instruction.
web-draft-hint-requirements = Mark whether the requirement is met, and write what proves it.
web-draft-hint-assessment = Assess the touchpoint. Where it is weak, write what makes up for it.
web-draft-hint-cause = The usual one for such a change stands first.
web-draft-hint-cause-note = Only for the cause “Other”. For example: “The reception moved”.
web-draft-hint-basis = For example: “Instruction of 01.11.2026”. An instruction is enough.
web-draft-hint-phrases = How people ask for this in their own words, each on a line of its own.
web-draft-hint-contact = Takes the place of the old one in every touchpoint marked below. Enter only what you checked yourself.
web-draft-hint-points = Take the mark away where the contact stays as it is.
web-draft-hint-offers = If you are not sure, leave “not known”: a wrong “yes” lets a person down.
web-draft-hint-segments = If the row is for everyone, leave this empty.
web-draft-hint-translation = People see what is not translated in Russian, and are told so.
web-draft-hint-bring-translation = If nobody can translate it, leave it empty: people will see it in Russian.
web-draft-in-russian = In Russian: { $words }
web-draft-hint-forms = Files that people can download from the card. Approved releases keep their forms.
web-draft-form-title = Name shown to people
web-draft-hint-form-title = For example: “Application for a certificate”.
web-draft-form-dated = Date of the form
web-draft-hint-form-dated = You will find it on the form itself or in the document that approved it.
web-draft-form-drop = Remove this form
web-draft-form-new = Attach a form or a sample
web-draft-form-file = File
web-draft-hint-form-file = DOCX, XLSX, ODT or PDF, no more than { $most } MB. If there are several, save them one by one.
web-draft-forms-known = Use a form from another row
web-draft-hint-forms-known = These files are already in the list, so you do not need to send them again.
web-form-take = Download

mark-first-error = Mark first whether it is met or not, then write what proves it or makes up for it.
