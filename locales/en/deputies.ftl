signed-by-deputy = { $deputy } for { $approver }
staff-genitive = { $role ->
        [approver] Approver
        [editor] Editor
        [reviewer] Reviewer
        [head] Head of the group
        [secretary] Secretary of the group
        [internal] Internal client
       *[administrator] Administrator
    } { $number }
deputy-of-author-error = The approver whose deputy you are wrote or sent this, so another person decides: another approver or their deputy. If there is nobody else, tell the administrator.
principals-proposal-waits = The approver whose deputy you are wrote this proposal, so another approver or their deputy decides.
deputy-of-deputy-error = The approver names the deputy: a deputy cannot pass the decision on.
bad-period-error = { $why ->
        [past] A period does not begin in the past. Write today's day or a later one, for example 01.12.2027.
        [backwards] The last day is before the first. Write a day that is not before the beginning.
       *[long] A deputy is named for a year ahead at most. Write a nearer day.
    }
not-yours-to-end-error = A period is ended by the approver, by the deputy or by an administrator.
command-deputy = Who decides instead of me
menu-deputy = Deputies
deputies = { $count ->
        [0] <b>Deputies</b>

    { $whose ->
        [everybody] Nobody stands in for anybody now.
        [approver] Nobody stands in for you now.
       *[deputy] You stand in for nobody now.
    }
       *[other] <b>Deputies</b>

    To end a period early, press its line.
    }
deputy-line = { $deputy } for { $approver }: { $since } — { $until }
bundle-own-inside = { $own ->
        [yes] Your own proposal is in it: another approver or their deputy records the order.
       *[no] A proposal of the approver whose deputy you are is in it: another approver or their deputy records the order.
    }
deputy-name = Name a deputy
deputy-open = Deputies
deputy-whom = Who will decide instead of you? You can still decide yourself.
deputy-nobody = There is nobody to name: the agency has no other staff. Ask the administrator to invite somebody.
deputy-since = { $who }. From which day? Press a button or write the day. For example: 01.12.2027
deputy-today = From today
deputy-tomorrow = From tomorrow
deputy-until = { $who }, from { $since }. Until which day, included? Press a button or write the day. For example: 14.12.2027
deputy-until-day = Until { $day }
deputy-named = Done: { $deputy } stands in for you from { $since } to { $until }, both included. Your own proposals are not theirs to approve.
deputy-end-ask = { $deputy } stands in for { $approver } from { $since } to { $until }. End it now?
deputy-end-sure = Yes, end it
deputy-ended = It has ended: { $deputy } no longer decides for { $approver }.
notice-deputy-named = { $mine ->
        [yes] You stand in for { $approver } from { $since } to { $until }, both included. On these days you approve changes, except those that you or they wrote. What waits for a decision will come to you here.
       *[no] A deputy has been named: { $deputy } decides for { $approver } from { $since } to { $until }, both included.
    }
notice-deputy-ended = { $mine ->
        [yes] It has ended: you no longer approve changes for { $approver }.
       *[no] It has ended: { $deputy } no longer decides for { $approver }.
    }

## What waits too long

notice-still-waits = { $what ->
        [bundle] <b>A reminder.</b> The bundle of changes has been waiting
        [imported] <b>A reminder.</b> The first list of the file “{ $name }” has been waiting
       *[proposal] <b>A reminder.</b> The proposal “{ $name }” has been waiting
    } for your decision since { $since } ({ $days ->
        [one] { $days } working day
       *[other] { $days } working days
    }).
notice-waits-too-long = { $what ->
        [bundle] <b>The bundle of changes has been waiting too long</b>
        [imported] <b>The first list of the file “{ $name }” has been waiting too long</b>
       *[proposal] <b>The proposal “{ $name }” has been waiting too long</b>
    }: since { $since }, { $days ->
        [one] { $days } working day
       *[other] { $days } working days
    }. { $who ->
        [none] Nobody can decide now: invite somebody or name a deputy (/deputy).
       *[other] It can be decided by: { $who }. Remind them, or decide yourself if you can.
    }
notice-role-empty = { $unit ->
        [none] Nobody in the agency can { $needed ->
            [propose] propose changes
            [check] check proposals
            [collect] put the changes together
            [present] present the bundle
           *[approve] approve changes
        } any more.
       *[other] Nobody in the unit “{ $unit }” can propose changes any more.
    } { $silent ->
        [none] Invite somebody: /team.
       *[other] The bot cannot write to these people now: { $silent }. Ask them to open the bot and press “Start”, or invite somebody else.
    }
