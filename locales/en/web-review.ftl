### Proposals on the screen: the decision, lists, the consolidated list, the queue.

web-review-title = Proposal No. { $number }: { $name }
web-review-changes = What changes
web-review-reasons = Why, and who proposed it
web-review-file = Download the file of the basis: { $name }
web-review-completeness = Check of completeness
web-review-blocks = Must be corrected
web-review-warns = Hint
web-review-decision = Decision
web-review-approve-means = { $release ->
        [none] If you press “Approve”, the bot will ask you in chat to confirm it. Once confirmed, the text is in use at once.
       *[other] If you press “Approve”, the bot will ask you in chat to confirm it. Once confirmed, release No. { $release } comes out at once: { $client ->
            [internal] employees
           *[external] citizens
        } will see it.
    }
web-review-comment = What to correct, or why it cannot be accepted
web-review-comment-hint = Needed to return or reject. The author will read it word for word.
web-review-unsent = Your remark was not sent
web-review-unsent-about = Should you want to write to the author, copy it from here.
web-review-history = History
web-review-further = Where to go next
web-review-next = { $left ->
        [one] Next of those waiting: No. { $number }
       *[other] Next of those waiting: No. { $number }, { $left } more in all
    }
web-review-to-all = All proposals

web-done-proposal-checked = Thank you, the check is recorded.
web-done-proposal-submitted = Sent. The bot will write to you in chat about the decision.
web-done-proposal-withdrawn = Withdrawn. Nothing has changed in the list.
web-done-proposal-deleted = The draft is deleted.
web-done-proposal-return-author = Returned for rework. Your remark was sent to the author.
web-done-proposal-return-gone = Returned for rework. The author no longer works here, so there is nobody to write to: your words stay with the proposal.
web-done-proposal-return-colleague = Returned for rework. The bot cannot write to the author now and will ask a colleague to pass your remark on.
web-done-proposal-return-you = Returned for rework. The bot cannot write to the author now: please pass the remark on yourself.
web-done-proposal-return-administrators = Returned for rework. The bot cannot write to the author now and will tell the administrator.
web-done-proposal-return-nobody = Returned for rework. The bot cannot write to the author now, and there is nobody to pass it on: please tell them yourself.
web-done-proposal-reject-author = Rejected. The reason was sent to the author.
web-done-proposal-reject-gone = Rejected. The author no longer works here, so there is nobody to write to: your words stay with the proposal.
web-done-proposal-reject-colleague = Rejected. The bot cannot write to the author now and will ask a colleague to pass the reason on.
web-done-proposal-reject-you = Rejected. The bot cannot write to the author now: please pass the reason on yourself.
web-done-proposal-reject-administrators = Rejected. The bot cannot write to the author now and will tell the administrator.
web-done-proposal-reject-nobody = Rejected. The bot cannot write to the author now, and there is nobody to pass it on: please tell them yourself.

## Lists of proposals

web-nav-proposals = Proposals
web-proposals-tabs = Which proposals
web-proposals-waiting = Waiting for my decision
web-proposals-mine = My proposals
web-proposals-unit = Proposals of my unit
web-proposals-open = All undecided proposals
web-proposals-decided = Decided proposals
web-proposals-filters = Narrow the proposals
web-proposals-words = What to look for
web-proposals-words-hint = A number, words of the touchpoint’s name or of the basis.
web-proposals-narrow = Narrow by change, status, author, days
web-proposals-kind = Change
web-proposals-status = Status
web-proposals-author = Author
web-proposals-since = Changed since this day
web-proposals-until = Changed until this day
web-proposals-day-hint = For example: 11.04.2026
web-proposals-any-status = any
web-proposals-any-author = anybody
web-proposals-show = Show
web-proposals-clear = Show all again
web-proposals-found = Found: { $found } of { $total }.
web-proposals-nothing-found = Nothing fits.
web-proposals-none-waiting = Nothing waits for your decision now.
web-proposals-none-mine = You have neither drafts nor proposals under consideration.
web-proposals-none-unit = Your unit has no undecided proposals.
web-proposals-none-open = There are no undecided proposals.
web-proposals-none-decided = There are no decided proposals yet.
web-proposals-caption = { $tab ->
        [mine] What can be continued comes first
        [decided] Newest first
       *[waiting] Longest waiting first
    }. Proposals: { $total }
web-proposals-name = What changes
web-proposals-changed = Last action
web-proposal-status = { $status ->
        [draft] draft
        [submitted] waits for a decision
        [checked] checked
        [returned] being reworked
        [released] approved
        [rejected] rejected
       *[withdrawn] withdrawn
    }

## The queue: what waits for me

web-queue-principal = You stand in for: { $who }. While you do, you decide in their place, too.
web-queue-waiting-title = Waiting for my decision: { $count }
web-queue-returned-title = Returned for rework: { $count }
web-queue-publications-title = To be placed on the site: { $count }
web-queue-unplaced-title = Not on the site yet: { $count }
web-queue-mine-title = My drafts and proposals: { $count }
web-queue-people-title = From people, and to confirm
web-queue-findings-title = What to correct in the list
web-queue-proposal = No. { $number } “{ $name }”: { $change }
web-queue-preview = The list from the file “{ $file }” has not been sent yet
web-queue-release = Release No. { $number }, { $client ->
        [internal] the list for employees
       *[external] the list for people and organisations
    }: not on the site yet
web-queue-questions = Unanswered questions: { $count }
web-queue-suggestions = Reports of wrong contacts: { $count }
web-queue-monitoring = Yearly monitoring, my rows without an answer: { $count }
web-queue-finding = { $blocks ->
        [yes] Must be corrected
       *[no] Hint
    }: { $name } — { $count }
web-queue-since = Since { $day }.
web-queue-until = Until { $day }.
web-queue-late = Overdue: was due by { $day }
web-queue-step-decide = Look and decide
web-queue-step-mend = See what to correct
web-queue-step-continue = Continue
web-queue-step-look = Look
web-queue-step-bundle = Open the consolidated list
web-queue-step-import = Look and approve
web-queue-step-publish = Place and record
web-queue-step-questions = Answer
web-queue-step-suggestions = Look through
web-queue-step-monitoring = Rows are confirmed in chat: send /monitoring to the bot.
web-queue-step-finding = Open the rows
web-queue-all = Show all: { $count }
web-queue-propose = Open the list and propose a change

## The consolidated list and its order

web-nav-bundles = Consolidated list and order
web-bundles-title = Consolidated list and order
web-bundles-none = Nothing waits for an order now. Checked changes come into the consolidated list by themselves.
web-bundles-not-here = Your agency approves its list by a press, without an order: there is no consolidated list here.
web-bundle-title = Consolidated list: { $count } changes
web-bundle-open = Open the consolidated list, changes: { $count }
web-bundle-state = { $state ->
        [collecting] The list is being put together. Once all is ready, the head of the group presents it for approval.
        [assembled] The list is put together. The head of the group checks it and presents it for approval.
        [presented] The list is presented. The release comes out when the approver records the number and date of the order.
       *[ordered] The order is recorded, the release is out.
    }
web-bundle-gone = Changes in the release: { $count }. Approved by: { $order }.
web-bundle-release = Open release { $number }
web-bundle-empty = There is nothing in the consolidated list yet.
web-bundle-assemble-means = Put aside what does not go into this order. Once all is in place, say that the list is put together: the head of the group will know.
web-bundle-present-means = After this the list does not change until the approver records the order or sends it back.
web-bundle-order-means = Record the order once it is signed: after you confirm it in chat the release comes out at once.
web-bundle-comment = What to correct in the consolidated list
web-bundle-comment-hint = Needed to send the list back to the group. Its head will read it word for word.
web-bundle-ready = Ready for the order: { $count }
web-bundle-aside = Put aside until the next order: { $count }
web-bundle-move = Action
web-bundle-put-aside = Put aside
web-bundle-take-back = Take back
web-order-title = Record the order
web-order-ahead = What will come of it
web-order-asks = Check it and press “Record it and bring the release out”: the bot will ask you in chat to confirm it.
web-order-number = Number
web-order-number-hint = For example: 54-П
web-order-date = Date
web-order-kind = Kind of document
web-order-other-kind = Another kind, if it is not in the list
web-order-other-kind-hint = For example: Постановление
web-order-name = Title of the document, if needed
web-order-name-hint = For example: Об утверждении перечня точек взаимодействия
web-order-file = File of the document, if there is one
web-order-other-file = Replace the file
web-order-file-hint = At most { $most } MB.
web-order-look = Check
web-done-bundle-assembled = The list is put together. The head of the group was told and will present it for approval. Until then it can still be changed: put a change aside or take one back, and the mark goes.
web-done-bundle-presented = The list is presented for approval.
web-done-bundle-sent-back = The list is back with the group, with your words.
web-done-bundle-put-aside = Put aside: it goes into the next order. If the list was marked as put together, mark it again.
web-done-bundle-taken-back = In the list again. If the list was marked as put together, mark it again.
