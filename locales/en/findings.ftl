# What completeness finds and how to mend it; /findings tells of the whole list.

finding-near-duplicate = This process has a touchpoint with almost the same name: if they are one, put the needs into one row and exclude the other.
finding-no-direction = No direction is given: choose one from the agency's order.
finding-no-service = The process is named, its function or service is not: add what the process belongs to.
finding-no-process = Neighbouring rows name their process, this one does not: add the process that the touchpoint stands in.
finding-never-checked-contact = The contact is recorded as true, but nobody knows when it was checked: check it and enter it again.
finding-stale-contact = The contact was checked long ago: check it and enter it again, even if nothing has changed.
finding-silent-site = A site among the contacts does not answer: open the link yourself and correct it if it does not work.
finding-other-body-named = The text names another public body: check whether it was copied, and write of your own.
finding-other-body-address = The address looks like another public body’s: check it in your order and enter the right one. If you share the building, nothing has to change.
finding-only-final = The process says where to submit and get the answer, but not where to learn or ask first: add such touchpoints too.
finding-stale-row = The row has not been confirmed by the yearly monitoring for long: the responsible official confirms it in the monitoring (/monitoring), no change of the row is needed.
finding-empty-direction = No touchpoint stands in the direction: add one, or remove the direction from the settings if nobody is met there.
finding-need-unserved = The process has needs that nothing serves: mark them at a fitting touchpoint or add a new one.
finding-unused-touchpoint = The touchpoint is entered, but no row uses it and citizens do not see it: add a row and name this touchpoint in it.
finding-requirement-not-met = A key touchpoint does not meet a requirement of the order: meet it and mark it under “Requirements of the touchpoint”.
finding-requirement-unknown = Nobody knows whether a key touchpoint meets the order's requirements: mark it under “Requirements of the touchpoint”.
finding-no-form = A form is promised here, but there is none: attach it in “Forms and samples” or remove the need.
finding-offers-unknown = Access and help on site are not known (a ramp, sign language, home visits): fill in “Access and help on site”.

# Short names stand on buttons.
finding-short-no-name = No name
finding-short-no-need = No needs
finding-short-duplicate = Repeated touchpoint
finding-short-near-duplicate = Similar names
finding-short-no-direction = No direction
finding-short-no-service = No function or service
finding-short-no-process = No process
finding-short-kind-undefined = Kind not defined
finding-short-kind-against-channel = Kind against the order
finding-short-no-basis = No basis
finding-short-no-responsible = Nobody responsible
finding-short-no-contact = No contacts
finding-short-unconfirmed-contact = Contact not confirmed
finding-short-never-checked-contact = Contact without a date
finding-short-stale-contact = Contact checked long ago
finding-short-silent-site = Site does not answer
finding-short-other-body-named = Another public body is named
finding-short-other-body-address = Address looks foreign
finding-short-no-offline-alternative = No offline alternative
finding-short-only-final = Nowhere to learn first
finding-short-takes-no-appeals = No appeals here
finding-short-need-outside-order = Need not in the order
finding-short-cause-outside-order = Cause not in the order
finding-short-stale-row = Row confirmed long ago
finding-short-empty-direction = Empty direction
finding-short-need-unserved = Needs without a touchpoint
finding-short-unused-touchpoint = Touchpoint without a row
finding-short-requirement-not-met = Requirement not met
finding-short-requirement-unknown = Requirements not marked
finding-short-no-form = A form is promised, but there is none
finding-short-offers-unknown = Access and help on site not known

menu-findings = Check the list
command-findings = Check the list

findings-list = <b>Check: { $client ->
        [internal] the list for employees
       *[external] the list for citizens and organisations
    }</b>
    Rows: { $rows }. To be corrected: { $blocks }. Hints: { $warns }.
findings-list-clean = Nothing is amiss. { $rows ->
        [0] But there are no rows yet: propose the first touchpoint.
       *[other] The list is complete.
    }
findings-list-next = Press a hint: I will show the rows and help to correct them.
findings-group-line = { $blocks ->
        [yes] ❗ { $name } — { $count }
       *[no] • { $name } — { $count }
    }
findings-group-button = { $name }: { $count }
findings-sites = Sites: { $answer } answer, { $silent } do not, { $unchecked } not checked.
findings-sites-off = Sites: not checked ({ $unchecked }). Whoever installed the program can switch the check of links on.
findings-group = <b>{ $name }</b> — { $count }
    { $words } { $source }
findings-rows-hint = Press a row to propose a correction.
findings-entry = • { $name }{ $place }
findings-entry-place = { " " }({ $place })
findings-entry-needs = { $line }: { $needs }
findings-requirements = requirements: { $count }
findings-add = Add a touchpoint
findings-back = Back to the check
findings-as-file = All of it as a file
findings-file = Everything that was found is in the file.
findings-file-name = Check of the list.txt

admin-sites-help = check whether the sites among the lists' contacts answer
admin-sites-none = The lists name no site: there is nothing to check.
admin-sites-unheard = No site answered: { $count }. Check whether this machine has the internet.
admin-site-answers = { $agency }: { $address } answers
admin-site-silent = { $agency }: { $address } does not answer{ $status ->
        [none] { "" }
       *[other] { " " }(code { $status })
    }
setting-check-sites-wrong = CHECK_SITES: “{ $value }” does not do. Write true (check the lists' sites daily) or false (do not).
