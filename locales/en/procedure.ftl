# The agency's procedure: settings in which the orders differ. The administrator changes them, everybody sees them.

command-procedure = Procedure: the agency's rules and their history
menu-procedure = The agency's procedure

procedure-title =
    <b>Procedure: { $agency }</b>
    The rules by which the agency keeps its list. { $may ->
        [yes] Choose a section to look at it or change it.
       *[no] Choose a section to look at it. The administrator changes the rules.
    }
procedure-closed = The agency is closed: the rules are kept for reference and cannot be changed.
procedure-law = The deadlines for considering appeals are set by law and are not changed here.
procedure-history = History of changes
procedure-history-none = Nobody has changed the procedure yet.
procedure-history-some = <b>History of the procedure</b>, changes: { $count }
procedure-history-line = { $at }, { $who }: <b>{ $title }</b>
    Was: { $was }
    Became: { $becomes }
procedure-history-basis = Basis: { $basis }
procedure-back = To the procedure
procedure-group-approval = Approval and check
procedure-group-proposers = Who proposes what
procedure-group-needs = Needs
procedure-group-causes = Causes for changes
procedure-group-channels = Kind by type of point
procedure-group-publication = Publication on the site
procedure-group-monitoring = Yearly monitoring
procedure-group-patience = How long to wait for a decision
procedure-group-form = Form of the list
procedure-group-directions = Lists and directions
procedure-group-orders = Orders

setting-line = <b>{ $title }:</b> { $value }
setting-empty = not set
setting-yes = yes
setting-no = no
setting-column = { $title } ({ $held })
setting-document = No. { $number } of { $date } «{ $title }»
setting-document-typed = № { $number } of { $date } { $title }
setting-change-button = ✎ { $title }
setting-paragraph = { $number ->
        [none] By the order
       *[other] By order No. { $number }
    }: { $paragraph }.
setting-now = Now: { $value }
setting-choices = Choose by a button.
setting-several = Send numbers with spaces, for example: 1 3. What you leave out is removed. There are:
setting-several-ordered = Send numbers with spaces, in the order you want, for example: 1 3. What you leave out is removed. There are:
setting-number = Send a number from { $least } to { $most }.
setting-day = Send a day and a month, for example: 25.12 or 25 December.
setting-text = Send the new text in one message.
setting-site = Send the address of the page, for example: https://example.org/list.
setting-lines-directions-of = Send the whole list again: each direction on a new line. A direction that has rows cannot be removed: move the rows first.
setting-columns = Send all columns in order, each on a new line: the number of what it holds and the title, for example: «5 Touchpoint». A column may hold:
setting-document-ask = Send the number, date and title, for example: «№ 54 от 11.04.2024 Об утверждении Порядка ведения перечня».
setting-leave-empty = Leave empty
setting-preview =
    <b>{ $title }</b>
    Was: { $was }
    Becomes: { $becomes }
setting-preview-line = The line about the document changes with it: «{ $line }». You can correct it separately.
setting-brings-nobody-propose = ❗ Nobody could propose changes. Invite an editor: /team.
setting-brings-nobody-check = ❗ Nobody could check proposals: the agency has no reviewer. Invite one (/team), or the approver will decide at once.
setting-brings-nobody-collect = ❗ Nobody could collect the changes. Invite a secretary or a head of the group: /team.
setting-brings-nobody-present = ❗ Nobody can present changes for the order: the agency has no head of the group. Invite one (/team), or checked changes will wait.
setting-brings-nobody-approve = ❗ Nobody can approve: the agency has no approver. Invite one: /team.
setting-brings-note = The description of the procedure stays as it is: «{ $note }» Citizens read it too. If it is no longer true, correct «How the procedure is described».
setting-brings-campaign-stays = ❗ The monitoring of { $year } is open. It goes on to its end: answers by { $review }, handed over by { $over }. No new one will open.
setting-brings-opens-now = ❗ The first day has come already: this year’s monitoring will open within an hour, and responsible persons get their rows at once.
setting-brings-opens-never = ❗ This year’s deadline for answers has passed: this year’s monitoring will not open by itself.
setting-ask-basis = Which act says so? Send it, for example: «order of 11.04.2024 No. 54» — or save without a basis. Approvers will be told of the change.
setting-save = Save without a basis
setting-saved = ✔ Saved. Approvers will get a message.
setting-lost = The answer was not kept. Choose once more.

setting-release-rule = What makes a release
setting-route-separate-check = Separate check
setting-route-note = How the procedure is described
setting-document-line = Line about the document
setting-phrases-by-proposal = People's words by proposal only
setting-proposers = Proposes «{ $member }»
setting-needs = Needs
setting-need-wording = The order's words: { $member }
setting-causes = Causes
setting-cause-wording = The order's words: { $member }
setting-channel-kind = { $member }
setting-publication-working-days = Working days for publication
setting-publication-counted-from = The deadline is counted from
setting-publication-paragraph = Paragraph about the deadline
setting-publication-page = Page on the agency's site
setting-publication-own-page-counts = The program's page counts as publication
setting-publication-told = Who answers for publication
setting-monitoring-on = Monitoring is held
setting-monitoring-opens-on = Begins on
setting-monitoring-review-by = To be answered by
setting-monitoring-hand-over-by = To be handed to the secretary by
setting-monitoring-paragraph = Paragraph of the monitoring
setting-monitoring-stale-months = A row is stale when unconfirmed for months
setting-patience-remind-after = Remind after working days
setting-patience-escalate-after = Tell others after working days
setting-form-title = Heading of the printed list
setting-form-blank = Blank of the list
setting-form-columns = Columns
setting-clients = Which lists are kept
setting-directions-of = { $member }
setting-order = The order on the procedure
setting-order-of-list = Order: { $member }

setting-about-release-rule = What makes a new release: the approver’s press right after the check, or an order that is recorded once signed. The rule can be changed when nothing waits for approval.
setting-about-route-separate-check = Whether somebody looks at a proposal before the approver: an authorised person or a working group. In any case nobody checks or approves their own proposal.
setting-about-route-note = An explanation for people: who prepares, who checks, who approves. It is shown here and on the page about the program. The text is yours and does not change by itself: correct it when you change the rules.
setting-about-document-line = This line stands on every release. It may name: { $names }.
setting-about-phrases-by-proposal = «Yes»: what people call a row goes the usual way of changes. «No»: it works at once, with a note in the journal.
setting-about-proposers = Employees of which roles prepare such a change. The order does not matter.
setting-about-needs = Which needs stand in the list and in which order they are printed. A need that rows serve cannot be removed.
setting-about-need-wording = What the agency's order calls the need: so it is printed.
setting-about-causes = The causes that the order names. Another cause is not forbidden, it only warns.
setting-about-cause-wording = What the agency's order calls the cause.
setting-about-channel-kind = Which kind is suggested for a point of this type: digital, offline. The kind of points that stand in the list does not change.
setting-about-publication-working-days = How many working days there are to place a release on the site. If the order sets no deadline, leave it empty.
setting-about-publication-counted-from = From the approval of the release or from the change of the list.
setting-about-publication-paragraph = The paragraph of the order that sets the deadline.
setting-about-publication-page = Where on the agency's site the list stands.
setting-about-publication-own-page-counts = «Yes» if the program's own page of the list is the place of publication. The page comes with the web office; leave «no» until then. Its address is needed; the list for employees is never placed on it.
setting-about-publication-told = Who gets the files and the reminders of publication.
setting-about-monitoring-on = Once a year responsible persons confirm their rows. If the order does not ask for it, the monitoring may stay off.
setting-about-monitoring-opens-on = The day on which responsible persons get their rows.
setting-about-monitoring-review-by = By which day they answer. The day itself is included.
setting-about-monitoring-hand-over-by = By which day the result is handed to the secretary. If it is a day off, we remind by the last working day before.
setting-about-monitoring-paragraph = The paragraph of the order on monitoring.
setting-about-monitoring-stale-months = After how many months without confirmation a row becomes a finding.
setting-about-patience-remind-after = After how many working days whoever decides is reminded.
setting-about-patience-escalate-after = After how many working days others are told. This must be later than the reminder.
setting-about-form-title = Stands above the table. When empty: «Перечень…» with the agency's name.
setting-about-form-columns = The columns of the table in order. The touchpoint, the needs and the kind are always there.
setting-about-clients = Lists for citizens and organisations and for employees are kept apart. A list with something in it cannot be removed. A new list begins with the directions of the other one: correct them.
setting-about-directions-of = Directions of this list. To rename one, put the new line in place of the old one.
setting-about-order = The act by which the agency keeps its list.
setting-about-order-of-list = The order that approved this list: external and internal lists are approved apart.

setting-choice-on-approval = the approver's press
setting-choice-by-order = an order
setting-choice-always = always
setting-choice-unless-reviewer-wrote = except what the reviewer wrote
setting-choice-never = not needed
setting-choice-approval = the approval
setting-choice-change = the change

form-field-number = number of the row
form-field-direction = direction
form-field-service = function, service
form-field-process = process
form-field-touchpoint = touchpoint
form-field-needs = needs
form-field-kind = kind
form-field-channel = type of the point
form-field-contacts = contacts
form-field-hours = opening hours
form-field-basis = basis
form-field-responsible = responsible official
form-field-unit = unit
form-field-peculiarity = peculiarity
form-field-segments = who it is for
form-field-offers = access and help on site
form-field-forms = forms and samples

standard-need-information = getting information
standard-need-consultation = getting advice
standard-need-forms = getting forms of documents
standard-need-submission = submitting an application, appeal, request, documents
standard-need-progress = getting information on the progress of an application, appeal, request, documents
standard-need-result = getting a result, answer, explanation
standard-need-inspection = presenting objects for inspection
standard-need-feedback = giving feedback
standard-need-feedback_outcome = getting the outcome of feedback
standard-need-other = other needs of the client
standard-need-short-information = get information
standard-need-short-consultation = ask for advice
standard-need-short-forms = get a form
standard-need-short-submission = submit an appeal
standard-need-short-progress = check the progress
standard-need-short-result = get an answer
standard-need-short-inspection = present for inspection
standard-need-short-feedback = leave feedback
standard-need-short-feedback_outcome = learn the feedback's outcome
standard-need-short-other = settle another question
standard-line-order = Order of { $order_date } No. { $order_number }
standard-line-approval = List No. { $number } of { $date }

procedure-brief-check-always = Another person checks every change before it is approved.
procedure-brief-check-unless-reviewer-wrote = Another person checks a change; what the reviewer wrote goes to the approver at once.
procedure-brief-check-never = The approver decides on a change at once, and is never the one who wrote it.
procedure-brief-on-approval = A new list works as soon as it is approved.
procedure-brief-by-order = A new list works after an order.
procedure-brief-publication = { $days ->
        [0] The order sets no deadline for placing the list on the site.
        [one] The list is placed on the site within { $days } working day of { $since ->
            [approval] the approval
           *[change] the change
        }.
       *[other] The list is placed on the site within { $days } working days of { $since ->
            [approval] the approval
           *[change] the change
        }.
    }
procedure-brief-monitoring = All rows are looked through once a year: answers by { $review }, the result by { $over }.
procedure-brief-lists = { $whose ->
        [both] There are two lists: for citizens and organisations, and for employees.
        [external] There is one list: for citizens and organisations.
       *[internal] There is one list: for employees.
    }
procedure-brief-order-of-list = The list { $client ->
        [internal] for employees
       *[external] for citizens and organisations
    } was approved by order No. { $number } of { $date }.
about-procedure-heading = <b>How the list is kept</b>

notice-procedure-changed =
    The administrator changed the procedure of «{ $agency }».
    <b>{ $title }</b>
    Was: { $was }
    Became: { $becomes }
notice-procedure-changed-open = Open the procedure

bad-number-error = A whole number from { $least } to { $most } is needed, for example: { $least }.
many-columns-error = There are more than { $most } lines, and no form has so many columns. Remove some of them.
bad-numbers-error = Send numbers from the list with spaces between, from 1 to { $most }, for example: 1 2.
bad-place-number-error = A place is a number from 1 to { $most }: 1 comes first. Correct the number or leave the field empty.
repeated-place-error = Place { $place } is taken twice. Give each need a place of its own.
bad-month-day-error = This day is not clear. Send a day and a month, for example: 25.12 or 25 December.
leap-day-error = 29 February is not in every year. Take 28 February or 1 March.
not-empty-error = This cannot be left empty. Send the answer as text.
bad-form-line-error = The column «{ $name }» is not clear. Begin the line with a number from the list, then the title in words, for example: «5 Touchpoint».
repeated-column-error = The column «{ $name }» repeats what another column holds. Name each content once.
missing-columns-error = A list always has the touchpoint (5), the needs (6) and the kind (7). Add these columns and send all columns again.
bad-basis-error = This does not look like an act. Send it in words, for example: «order of 11.04.2024 No. 54» — or save without a basis.
bad-document-error = The number, date and title are needed, for example: «№ 54 от 11.04.2024 Об утверждении Порядка ведения перечня».
bad-document-line-error = The line about the document may only name { $names }, each in braces. Where an order approves, its number and date are needed; where a press does, the release's number or day.
monitoring-dates-error = Monitoring begins, then it is answered, then the result is handed over. Correct the days in this order, all within one year.
no-monitoring-error = Switch the monitoring on first, then set its days.
own-page-address-error = The page that counts as publication has no address. Set “Page on the agency's site” first; to remove the address, first answer “no” to “The program's page counts as publication”.
patience-order-error = Others are told later than the reminder comes. The reminder has to come sooner.
release-rule-busy-error = { $count ->
        [one] { $count } checked change waits for approval by the present rule.
       *[other] { $count } checked changes wait for approval by the present rule.
    } Decide on them first, then change the rule.
direction-in-use-error = The direction «{ $name }» is in use: { $names } ({ $count } in all). First add the new direction and move these rows there, then remove the old one.
need-in-use-error = The need «{ $name }» is served by: { $names } ({ $count } in all). Change these rows first, then remove the need.
list-in-use-error = This list has rows, releases or proposals already: it cannot be removed.
setting-unchanged-error = It is so already: there is nothing to change. Choose something else or go back to the procedure.
settings-moved-on-error = Somebody else changed the agency's procedure or words while you were choosing. Open the section again and check.
bad-procedure-error = The rules do not fit together so. Check the answer and try once more.
kind-of-others-error = The agency’s procedure changed: employees of another role prepare such changes now, and this draft cannot go on. Tell a colleague what it says and delete the draft.
closed-agency-error = The agency is closed: its list is kept for reading and will not change any more.

admin-procedure-help = show the agency's procedure and the history of its changes
