## Reminders

notice-publish-by =
    The list for { $client ->
        [internal] employees
       *[external] citizens and organisations
    } ({ $agency }, release No. { $number }) { $term }

    If it is there already, press “It is on the site”.
publish-ahead = must be on the site by <b>{ $weekday ->
        [mon] Monday
        [tue] Tuesday
        [wed] Wednesday
        [thu] Thursday
        [fri] Friday
        [sat] Saturday
       *[sun] Sunday
    }, { $last_day }</b>, inclusive. { $left ->
        [0] No working days are left until then.
        [one] Not counting today, { $left } working day is left.
       *[other] Not counting today, { $left } working days are left.
    }
publish-today = must be on the site today, <b>{ $weekday ->
        [mon] Monday
        [tue] Tuesday
        [wed] Wednesday
        [thu] Thursday
        [fri] Friday
        [sat] Saturday
       *[sun] Sunday
    }, { $last_day }</b>. This is the last day.
publish-over = had to be on the site by <b>{ $weekday ->
        [mon] Monday
        [tue] Tuesday
        [wed] Wednesday
        [thu] Thursday
        [fri] Friday
        [sat] Saturday
       *[sun] Sunday
    }, { $last_day }</b>, inclusive: the deadline has passed. If it is not there yet, put it there now.
notice-journal-head =
    The fingerprint of the journal. Records: { $number }.
    <code>{ $number }:{ $hash }</code>

    There is nothing to do, only do not delete this message: with the fingerprint the system administrator can check that nothing was removed from the journal or written anew (verify-journal).{ $silent_since ->
        [none] { "" }
       *[other] {" "}No fingerprints came since { $silent_since }: the bot was not running.
    }
notice-calendar-missing =
    The working calendar of { $year } is not known yet: the bot does not know which days off are transferred. Deadlines in { $year } are counted without transfers for now.

    What to do: ask the system administrator to update the program or to enter the days of the government's resolution, each like this:
    <code>python -m admin day { $code } { $year }-01-09 off</code>
    and, when all are entered, to confirm it:
    <code>python -m admin year { $code } { $year } known</code>

## Commands

admin-day-help = enter a working day or a day off of the agency that the common calendar lacks, or remove it
admin-day-day = the day: YYYY-MM-DD
admin-day-state = working, off, or usual: as in the common calendar
admin-day-note = a note, if needed
admin-day-set = { $code }, { $day }: { $state ->
        [working] a working day.
       *[off] a day off.
    } Deadlines and reminders are counted anew.
admin-day-forgotten = { $code }, { $day }: as in the common calendar. Deadlines and reminders are counted anew.
admin-day-unknown = { $code }, { $day }: not a day of the agency's own; nothing has changed.
admin-days-help = show the working days and days off that the agency entered itself
admin-days-year = of this year only
admin-day-line = { $day } — { $state ->
        [working] working
       *[off] off
    }{ $note ->
        [none] { "" }
       *[other] {" "}({ $note })
    }
admin-days-none = { $code }: no days of its own, all is as in the common calendar.
admin-year-unknown = The program does not know the transfers of { $year }: update it, or enter all the days with the command «day» and confirm it: python -m admin year { $code } { $year } known
admin-year-help = confirm that every transferred day of a year is entered, or take it back
admin-year-year = the year: YYYY
admin-year-state = known: all are entered; unknown: perhaps not all
admin-year-set = { $code }, { $year }: { $state ->
        [known] all transfers are known.
       *[unknown] whether all transfers are entered is not known.
    }
admin-bad-day = «{ $day }» is not a day. Write it like this: 2027-01-09.
admin-bad-year = «{ $year }» is not a year. Write it like this: 2027.

admin-deadlines-help = show which reminders did not leave in time
admin-deadlines-fine = Everything that was due is done.
admin-deadlines-count = Failed after all attempts: { $failed }. Waiting though due: { $late }.
admin-deadline-line = { $kind ->
        [publish_by] Deadline for putting the list on the site
        [deputy] Beginning or end of standing in for an approver
        [patience] Reminder of an awaited decision
        [succession] An act about the agency taking effect
        [journal_head] Fingerprint of the journal
        [calendar_missing] Working calendar of next year
        [monitoring_open] Opening of the yearly monitoring
        [monitoring_remind] Reminder of the monitoring
        [appeal_day] Reminder of the deadline for an appeal’s answer
        [booking_reminder] Reminder of an appointment
        [tell_subscribers] Notification to those who asked for it
        [remark] Reminder of an answer owed to a citizen
        [close_survey] Closing of a survey
        [retention] Daily erasing of personal data kept long enough
       *[other] Another reminder
    }, { $code }, { $at }: { $state ->
        [failed] failed
       *[planned] waiting
    }, attempts { $attempts }{ $error ->
        [none] { "" }
        [nobody] {" "}(nobody to tell: the agency has nobody in the needed role)
       *[other] {" "}({ $error })
    }
admin-retry-deadlines-help = begin anew what failed after all attempts: when its cause is mended
admin-deadlines-again = { $count ->
        [0] There is nothing that failed after all attempts.
       *[other] To be done anew: { $count }. The bot takes it up at once, or when it starts.
    }

admin-verify-journal-help = check each agency's journal and print its fingerprint
admin-verify-journal-head = a fingerprint kept from before: check that nothing was removed or written anew since
admin-journal-whole = the journal is whole. Fingerprint: { $head }
admin-journal-cut = Records { $first } to { $last } are gone: the journal was cut at its end.
admin-journal-rewritten = Record { $number } is not the one the fingerprint was taken from: the journal was written anew.
admin-journal-restored = According to the journal the database was brought back from a copy: { $moment }, record { $number }. If you did it, and the fingerprint is from before, this is as it must be: what was written after the copy is gone. From now on use a fingerprint taken after the return. If nobody brought the database back, this is a forgery.
admin-head-alone = Each agency has its own fingerprint: name the agency with --agency.
admin-bad-head = This is not a fingerprint. It is a record's number, a colon and 64 signs 0–9, a–f; copy it whole.
