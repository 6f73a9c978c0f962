### The journal on the screen.

web-nav-journal = Journal
web-journal-title = Journal
web-journal-about = Everything that colleagues did with the list. Records can be neither changed nor deleted; words that people typed are not here.
web-journal-filter = Filter of records
web-journal-group = What was done
web-journal-everything = Everything
web-journal-who = Who
web-journal-anybody = Anybody
web-journal-subject = With what
web-journal-subject-hint = For example: proposal 7, release 3 or bundle.
web-journal-since = From which day
web-journal-until = To which day
web-journal-show = Show
web-journal-clear = Clear the filter
web-journal-csv = Download as a table (CSV)
web-journal-jsonl = Download to check the chain (JSON)
web-journal-caption = Records found: { $count }. Newest first.
web-journal-nothing = There are no such records. Clear the filter or widen the days.
web-chain-title = Is the journal whole
web-chain-about = Each record keeps the fingerprint of the one before. If one was changed or taken away, the chain breaks, and this page shows it.
web-chain-whole = The chain is whole. Records: { $count }.
web-chain-broken = The chain is broken at record No. { $number }: it was changed or taken away. Tell the system administrator and change nothing.
web-chain-cut = The journal is shorter than it was: the last record is No. { $number }, the code speaks of a later one. Tell the system administrator.
web-chain-rewritten = Another record stands in the place of the code's: the journal was rewritten. Tell the system administrator.
web-chain-head = Head code
web-chain-head-about = Keep the code outside this system, for example in a letter. Later it shows that nothing was cut off at the end.
web-chain-compare = Compare with a code that you kept
web-chain-code = The code that you kept
web-chain-code-hint = A number, a colon and 64 digits.
web-chain-check = Compare
web-chain-back = To the journal
bad-head-code-error = This is no head code: it needs a number, a colon and 64 digits (0–9, a–f). Copy the whole of it.

journal-by = { $role ->
    [operator] System administrator
    [program] The program
   *[other] { $role }
}

## Columns

journal-column-number = No.
journal-column-at = When
journal-column-who = Who
journal-column-role = Role
journal-column-verb = What was done
journal-column-subject = With what
journal-column-details = Details

## What is looked for together

journal-group-proposals = Proposals
journal-group-bundles = Consolidated lists and orders
journal-group-releases = Releases and publications
journal-group-imports = Imported files
journal-group-monitoring = Monitoring
journal-group-people = People and deputies
journal-group-sessions = Sign-ins and confirmations
journal-group-settings = Settings and calendar
journal-group-words = Words, topics, situations

## Acts

journal-verb-asked-ask = asked for confirmation in chat
journal-verb-asked-confirm = confirmed in chat
journal-verb-asked-refuse = confirmed in chat what could no longer be done
journal-verb-asked-decline = declined in chat
journal-verb-blank-drop = removed the list's own form
journal-verb-blank-set = set the list's own form
journal-verb-bundle-assemble = marked the consolidated list as assembled
journal-verb-bundle-order = recorded the order
journal-verb-bundle-present = presented the consolidated list
journal-verb-bundle-put-aside = put a change aside until the next order
journal-verb-bundle-send-back = returned the consolidated list
journal-verb-bundle-take-back = took a change back into the consolidated list
journal-verb-calendar-confirm = confirmed the year's calendar
journal-verb-calendar-forget = removed a special day
journal-verb-calendar-set = recorded a special day
journal-verb-database-restored = restored the database from a backup
journal-verb-deputy-end = ended a deputy's period
journal-verb-deputy-name = named a deputy
journal-verb-import-approve = approved the first list
journal-verb-import-ask = sent the first list for approval
journal-verb-import-confirm = accepted the list's file
journal-verb-import-decline = declined the first list
journal-verb-import-drop = dropped the list's file
journal-verb-import-preview = read the list's file
journal-verb-import-replace = replaced the list by a file
journal-verb-monitoring-answer = answered in the monitoring
journal-verb-monitoring-drop = took an answer of the monitoring back
journal-verb-monitoring-hand-over = handed the monitoring over
journal-verb-monitoring-open = opened the monitoring
journal-verb-phrase-add = added people's words
journal-verb-phrase-remove = removed people's words
journal-verb-procedure-change = changed a setting of the procedure
journal-verb-processes-record = recorded the register of processes
journal-verb-path-add = added a step of the path
journal-verb-path-change = changed a step of the path
journal-verb-path-order = changed the order of the steps
journal-verb-path-remove = removed a step of the path
journal-verb-proposal-approve = approved a proposal
journal-verb-proposal-check = checked a proposal
journal-verb-proposal-delete = deleted a draft
journal-verb-proposal-extend = extended a proposal
journal-verb-proposal-reject = rejected a proposal
journal-verb-proposal-return = returned a proposal
journal-verb-proposal-submit = submitted a proposal
journal-verb-proposal-withdraw = withdrew a proposal
journal-verb-question-ignore = put a question away
journal-verb-question-reopen = reopened a question
journal-verb-release-document = recorded a release's document
journal-verb-release-make = made a release
journal-verb-release-publish = recorded a publication
journal-verb-saying-add = added a saying
journal-verb-saying-remove = removed a saying
journal-verb-session-end = ended a session
journal-verb-session-sign-in = signed in to the back office
journal-verb-session-sign-out = signed out of the back office
journal-verb-situation-add = added a situation
journal-verb-situation-change = changed a situation
journal-verb-situation-order = changed the order of situations
journal-verb-situation-remove = removed a situation
journal-verb-succession-effect = a succession took effect
journal-verb-succession-record = recorded a succession
journal-verb-remark-answer = answered a citizen’s remark
journal-verb-remark-reopen = a citizen said that it was not solved
journal-verb-remark-withdraw = a remark no longer waits for an answer
journal-verb-suggestion-dismiss = dismissed a client's report
journal-verb-suggestion-take = took up a client's report
journal-verb-survey-change = changed the draft of a survey
journal-verb-survey-close = a survey was closed, its answers counted
journal-verb-survey-end = ended a survey
journal-verb-survey-make = made a survey
journal-verb-survey-open = opened a survey
journal-verb-survey-remove = deleted the draft of a survey
journal-verb-team-cancel-invitation = took an invitation back
journal-verb-team-change-role = changed a role
journal-verb-team-invite = made an invitation
journal-verb-team-join = joined the team
journal-verb-team-revoke = closed somebody's access
journal-verb-topic-add = added a topic
journal-verb-topic-change = changed a topic
journal-verb-topic-remove = removed a topic
journal-verb-unit-add = added a unit
journal-verb-unit-assign = changed a colleague's unit
journal-verb-unit-remove = removed a unit
journal-verb-unit-rename = renamed a unit

## Subjects and details

journal-subject = { $of ->
    [day] { $number }
    [year] year { $number }
   *[other] { $kind } No. { $number }
}
journal-kind-proposal = proposal
journal-kind-bundle = bundle
journal-kind-release = release
journal-kind-import = file of a list
journal-kind-question = question
journal-kind-remark = remark
journal-kind-suggestion = suggestion
journal-kind-row = row
journal-kind-touchpoint = touchpoint
journal-kind-topic = topic
journal-kind-staff = colleague
journal-kind-unit = unit
journal-kind-deputy = deputy
journal-kind-list = list
journal-kind-knowledge = text
journal-kind-survey = survey
journal-kind-day = day
journal-kind-year = year
journal-detail-kind = change: { $value }
journal-detail-role = role: { $value }
journal-detail-number = No. { $value }
journal-detail-version = version { $value }
journal-detail-date = date: { $value }
journal-detail-on = day: { $value }
journal-detail-year = year: { $value }
journal-detail-rows = rows: { $value }
journal-detail-proposals = proposals: { $value }
journal-detail-proposal = proposal No. { $value }
journal-detail-row = row No. { $value }
journal-detail-working = a working day: { $value }
journal-detail-known = the year is entered whole: { $value }
journal-detail-unanswered = unanswered: { $value }
journal-detail-entries = records: { $value }
