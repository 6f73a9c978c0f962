### People, units, deputies and the calendar on the screen.

web-nav-people = People and roles
web-nav-units = Units
web-nav-deputies = Deputies
web-nav-calendar = Calendar

web-people-title = People and roles
web-people-about = Who works with the list and what each may do. The bot asks you again in chat before an invitation, a change of role or the closing of somebody's access.
web-people-caption = At work now: { $count }
web-people-who = Who
web-people-role = Role
web-people-unit = Unit
web-people-no-unit = no unit
web-people-since = Since
web-people-state = Marks
web-people-me = this is you
web-people-silent = the bot cannot write to them
web-people-act = Action
web-people-invited = Invited and not in yet
web-people-invited-caption = Open invitations
web-people-until = Valid until
web-people-cancel = Take the invitation back
web-people-nobody-invited = There are no open invitations.
web-people-invite = Invite somebody
web-people-invite-about = The bot asks you again in chat and shows the link there. It works once, for three days: hand it over in person.
web-people-invite-button = Invite
web-people-unit-where = Works in
web-people-unit-save = Save the unit
web-people-role-change = Change the role
web-people-role-new = New role
web-people-role-button = Change the role
web-people-in-chat = The bot asks you again in chat: nothing changes until you press there.
web-people-revoke = Close the access
web-people-revoke-about = The person's very next press is refused and their sign-in in the browser ends. Their former decisions stay in the history. The bot asks you again in chat.
web-people-revoke-button = Close the access
web-people-back = To all people
web-done-invitation-cancelled = The invitation is taken back: nobody gets in by it.
web-done-unit-assigned = The unit is saved.

web-units-title = Units
web-units-about = Who prepares the rows of their competence. An editor of a unit receives clients' reports about its rows.
web-units-none = There are no units yet. Without them all prepare the list together.
web-unit-uses = { $rows ->
    [0] No rows of the list
    [one] { $rows } row of the list
   *[other] { $rows } rows of the list
}, { $people ->
    [0] no people
    [one] { $people } person
   *[other] { $people } people
}{ $proposals ->
    [0] {""}
    [one] , { $proposals } draft or open proposal
   *[other] , { $proposals } drafts or open proposals
}.
web-unit-rows = The unit's rows
web-unit-mend = Rename or remove
web-unit-name = Name
web-unit-rename = Rename
web-unit-remove = Remove
web-unit-stays = It cannot be removed: rows, people, proposals or the history name it.
web-unit-add = Add a unit
web-unit-add-button = Add
web-done-unit-added = The unit is added.
web-done-unit-renamed = The unit is renamed. The public list shows the new name from the next release.
web-done-unit-removed = The unit is removed.
unit-name-taken-error = There is a unit “{ $name }” already. Give another name.
unit-in-use-error = It cannot be removed: { $rows ->
    [0] { $people ->
        [0] { $proposals ->
            [0] the history names it
           *[other] drafts or open proposals chose it
        }
       *[other] people work there
    }
   *[other] rows of the list stand under it
}. { $rows ->
    [0] { $people ->
        [0] { $proposals ->
            [0] It can be renamed.
           *[other] Wait until they are decided, or ask their authors to choose another unit.
        }
       *[other] Move the people first.
    }
   *[other] Give the rows to another unit first.
}
invitation-taken-error = Somebody has come in by this invitation already: it cannot be taken back. If that person should not be here, revoke their access.
no-such-role-error = Your agency has no such role: it exists where an order approves the list. Choose another one.
unit-gone-error = “{ $name }”: the unit that is chosen here is no more. The author opens the proposal and chooses another one. If it waits for your decision, return it for rework.
finding-unit-gone = The unit that is chosen here is no more. Choose another one or take the answer back; a reviewer returns the proposal for rework.

web-deputies-title = Deputies
web-deputies-about = Who decides instead of an approver and on which days, the first and the last included. Neither of them approves what either wrote.
web-deputies-caption = Deputies now and ahead
web-deputies-none = Nobody stands in for anybody now.
web-deputy-who = Deputy
web-deputy-for = Decides for
web-deputy-since = First day
web-deputy-until = Last day
web-deputy-end = End
web-deputy-name = Name a deputy
web-deputy-whom = Whom
web-deputy-name-button = Name as deputy
web-deputy-nobody = There is nobody to name: the agency has no other staff. Ask the administrator to invite somebody.
web-done-deputy-ended = The deputy's period is over.

web-calendar-title = The agency's calendar
web-calendar-about = Publication deadlines and reminders are counted in working days. The country's calendar is known; here stand only the days that differ with you, for example a holiday of the region.
web-calendar-years = Transferred days off
web-calendar-year-known = The year's transfers are known.
web-calendar-year-unknown = The year's transfers are not entered yet: deadlines may move by a day or two. Enter the transferred days below, then mark the year.
web-calendar-year-confirm = All transfers of the year are entered
web-calendar-year-open = Take the mark back
web-calendar-own = Own days
web-calendar-caption = Days that differ from the country's
web-calendar-day = Day
web-calendar-state = What it is
web-calendar-note = Why
web-calendar-note-hint = For example the act it follows from. May stay empty.
web-calendar-working = working day
web-calendar-off = day off
web-calendar-forget = Remove
web-calendar-none = There are no own days: everything goes by the country's calendar.
web-calendar-enter = Enter a day
web-calendar-save = Enter
web-done-day-entered = The day is entered, deadlines and reminders are counted anew.
web-done-day-forgotten = The day is removed, deadlines and reminders are counted anew.
web-done-year-confirmed = The year's mark is saved.
