# Refusals: what is wrong and how to mend it. The key is the class name from admin/errors.py.

not-staff-error = Only the agency's staff can do this. If you work here, ask the administrator for an invitation.
not-allowed-error =
    { $role ->
        [editor] You are an editor: somebody with another role does this.
        [reviewer] You are a reviewer: somebody with another role does this.
        [head] You are the head of the group: somebody with another role does this.
        [secretary] You are the secretary of the group: somebody with another role does this.
        [approver] You are an approver: somebody with another role does this.
        [administrator] An administrator looks after people and settings, not after the list itself: somebody with another role does this.
        [internal] The list is open to you for reading only: editors prepare changes.
       *[other] Somebody with another role does this.
    } { $role ->
        [administrator] Colleagues whom you invite do it: /team.
       *[other] The administrator can change your role.
    }
own-proposal-error = This is your own proposal, so another person decides: { $decider ->
        [check] the reviewer
        [present] the head of the group
       *[approve] the approver
    }. You can withdraw it.
checked-it-yourself-error = You checked this yourself, so another person approves it: the approver or another deputy. If there is nobody else, tell the administrator.
not-yours-error = Another person wrote this proposal: only its author can change, submit or withdraw it.
already-decided-error = It has been decided already: { $decision ->
        [draft] put back to drafts
        [submitted] submitted
        [checked] checked
        [returned] returned for rework
        [released] approved
        [rejected] rejected
        [withdrawn] withdrawn
        [collecting] changes are being collected for an order
        [presented] presented for an order
        [ordered] the order is recorded
       *[other] decided
    }, { $who }, { $at }. Your answer changed nothing.
already-done-error = This is done already: { $decision ->
        [draft] put back to drafts
        [submitted] submitted
        [checked] checked
        [returned] returned for rework
        [released] approved
        [rejected] rejected
        [withdrawn] withdrawn
        [collecting] changes are being collected for an order
        [presented] presented for an order
        [ordered] the order is recorded
       *[other] decided
    }, { $at }. The second answer changed nothing.
other-turn-error = It is not your decision now. { $turn ->
        [check] The proposal waits for a reviewer.
        [present] The change is checked and waits for the head of the group to present it for an order.
        [approve] The proposal waits for an approver.
       *[author] The proposal is with its author: there is nothing to decide yet.
    }
proposal-moved-on-error = The proposal changed while you were looking at it. Nothing was done: open it again and see what is different.
bundle-moved-on-error = The bundle changed while you were looking at it. Nothing was done: open it again and see what is in it now.
presented-bundle-error = The change has been presented for an order and stands still until the decision. If it has to be corrected, ask the approver to send the changes back to the group.
subject-taken-error = There is proposal No. { $number } about this touchpoint already, prepared by: { $who }. Wait for its decision or agree with its author.
own-subject-taken-error = Your own proposal No. { $number } about this is open already. Wait for its decision, or withdraw it and propose anew.
simultaneous-proposal-error = Another proposal about the same touchpoint was submitted this very minute. Your draft is kept: wait for the decision on the first one and submit again.
subject-moved-error = “{ $name }”: this place in the list is no longer what it was when the proposal was written. Its author opens it and goes on with it: “was” is brought up to date. If it waits for your decision, return it for rework.
nothing-changes-error = The proposal leaves everything as it is. Change at least one thing or withdraw the draft.
unanswered-step-error = The draft is not complete: { $step ->
        [name] write the touchpoint's name
        [channel] choose what the touchpoint is
        [kind] choose the kind: digital or offline
        [direction] choose the line of work
        [needs] mark what people come here for
       *[other] answer the question that was skipped
    }. Everything else is kept.
incomplete-error = Not yet: { $count ->
        [one] { $count } checklist note stands
       *[other] { $count } checklist notes stand
    } in the way. They are marked “required” in the proposal: correct them and try again.
duplicate-row-error = “{ $name }” is already in this process: a touchpoint stands there once, with all its needs. Change the needs of the row that exists.
name-taken-error = “{ $name }” is already in this process. Give another name. If both are one touchpoint, exclude one of the two rows.
author-gone-error = The author of this proposal no longer works here, so nobody can correct it. Reject it: the place becomes free for a new one.
comment-needed-error = Write the reason in at least a few words: it tells the author what to correct.
short-text-error = Too short: at least { $least ->
        [one] { $least } character is
       *[other] { $least } characters are
    } needed. Please write more.
long-text-error = Too long: { $given ->
        [one] { $given } character
       *[other] { $given } characters
    }, and { $most } fit. Please shorten it.
bad-phone-error = This does not look like a phone number. Write it in full with its code, for example +7 000 000-00-00, or a short service number of 3–6 digits.
bad-email-error = This does not look like an e-mail address. Write one address, for example name@example.org.
bad-site-error = This does not look like the address of a page. Copy it from the browser, for example https://example.org/contacts.
bad-place-error = Latitude and longitude are needed, in degrees, with a comma between them, for example 56.84, 60.61. Any map shows them when you press on a place.
swapped-place-error = It looks as if latitude and longitude are swapped: latitude comes first. For example: 46.35, 48.04.
end-before-start-error = The hours “{ $hours }” end before they begin. Write the beginning first, then the end: 9:00–18:00.
overlapping-hours-error = The hours “{ $hours }” overlap other hours of the same day. Keep one of them or correct the times.
bad-hours-error = These hours could not be read. Write days and times like this: Mon–Thu 9:00–18:00, Fri 9:00–17:00.
bad-date-error = There is no such day in the calendar. Write the day, month and year, for example 11.04.2024 or 11 April 2024.
bad-order-number-error = This does not look like the number of an order: it has at least one digit and no strange signs. Write it as it stands in the order, for example: 54 or 54-P.
empty-date-error = Give the day, for example: 11.04.2024.
old-order-error = Check the year: no order here is older than { $least }.
cause-words-error = Words of your own are for the cause “Other”. Mark “Other” or delete them.
future-order-error = This day has not come yet, and the order must be signed already. Check the day, month and year, or wait for the signature.
ordered-release-error = No order is recorded for this release: it came out by an order itself, or it is a teaching example. Its document stands in the release.
no-needs-error = Mark at least one need: a touchpoint is listed for what people come to it for.
direction-moved-error = Your agency's directions have changed since. Choose one of those that are shown now.
unknown-choice-error = Your agency has no such choice. Choose one of the buttons under the message.
web-unchosen = Nothing is chosen, or there is no such choice any more. Choose from the list and send it again.
web-choose-one = Choose one.
large-file-error = The file is too large: files up to { $limit } MB are accepted. Compress it or split it into parts.
file-unchosen-error = No file is chosen. Choose a file and send it again.
empty-file-error = The file is empty: there is nothing in it. Open it on your side, check it and send it again.
empty-bundle-error = There is nothing to present yet: no checked changes.
bundle-conflict-error = This change does not fit with another one of the bundle: “{ $name }”. For example, the bundle both excludes a touchpoint and changes it. Return or reject one of the two.
unpresented-bundle-error = The head of the group has not presented these changes yet. They are presented first, then the order is recorded.
invitation-unknown-error = There is no such invitation: perhaps the link was not copied in full. Open it again or ask the administrator for a new one.
invitation-used-error = This invitation has been used: it works once. Ask the administrator for a new one.
invitation-expired-error = This invitation has expired: it works for three days. Ask the administrator for a new one.
already-member-error = You work in this agency already: { $role ->
        [editor] editor
        [reviewer] reviewer
        [head] head of the group
        [secretary] secretary of the group
        [approver] approver
        [administrator] administrator
       *[internal] internal client
    }.{ $kept ->
        [yes] {" "}The invitation is still good: pass it on to the person it was made for.
       *[no] { "" }
    }
last-administrator-error = This is the agency's last administrator: without one, nobody can invite people. Appoint a second administrator first.
nobody-error = There is no such person in the agency now. Open the list of people again.
no-list-error = The agency keeps no list for these clients, so there is nothing to change.
bad-saying-error = Two different halves are needed with one “=” between them: how people say it on the left, how the list words it on the right. For example: landlord company = managing organisation.
wordless-error = There is no word in it. Write in letters, as a person would say it.
personal-words-error = There is an e-mail, a phone or a long number in it, and everybody can find this. Take it out and write again, for example: “lost my passport”.
known-words-error = “{ $name }” is here already: there is no need to add it twice.
bad-source-error = Name the law or another act with an article, number or date, so that anybody can check who is responsible. For example: Tax Code, art. 30.
topic-moved-on-error = Somebody else changed this topic while you were looking at it. Nothing was changed: open it and see what is different.
question-decided-error = This question has been decided already: { $decision ->
        [open] but then it was put back. Open it again.
        [ignored] it was left without an answer.
       *[attached] it leads to a topic or a row now.
    }
target-gone-error = This topic or row is no longer there. Nothing was done: open the question again and choose another one.
phrases-by-proposal-error = In your agency, phrases of rows change by a proposal that somebody else decides. Start with the command /propose.

# What the completeness check finds: what is in the way and how to mend it.

finding-no-name = The touchpoint has no name: write what people call it.
finding-no-need = No need is marked: mark what people come here for.
finding-duplicate = This touchpoint stands in the same process already: add the needs to that row instead of a new one.
finding-duplicate-name = A touchpoint of this name stands in the same process already: give another name. If both are one touchpoint, exclude one of the two rows.
finding-duplicate-place = This touchpoint stands in that process already: choose another process. If the second row is not needed, exclude it.
finding-kind-undefined = The kind is not defined: choose “digital” or “offline”.
finding-kind-against-channel = The kind is not the one that the agency's procedure gives to touchpoints of this type: check that it is not a mistake.
finding-need-left-unserved = A need would be left that nothing serves: name a replacement or add another touchpoint first.
finding-last-offline-way = This is the last way without the internet: keep it or add another one first.
finding-subject-gone = What is changed here is no longer in the list: withdraw the proposal.
finding-subject-moved = What is changed here has changed since. When the author goes on with the draft, “was” is brought up to date; a reviewer returns the proposal for rework.
finding-no-basis = No basis is given: name an act, a contract or at least an instruction.
finding-no-responsible = Nobody responsible is named: name the position of whoever answers for the touchpoint.
finding-no-contact = No contact is entered: without one, a citizen cannot learn how to get here.
finding-unconfirmed-contact = A contact is not confirmed: check it and enter it again.
finding-no-offline-alternative = Not everything that can be done here has an offline alternative: add a touchpoint where one can come or write.
finding-takes-no-appeals = An appeal cannot be submitted here (547-FZ): what is written here is a message. Remove this need or direct people to the state portal.
finding-need-outside-order = A need is marked that the agency's order does not have: choose from its list.
finding-cause-outside-order = The agency's order has no such cause. You can propose it, but check whether another one fits.
