### The list on the screen: the table, a row, a contact everywhere.

web-nav-list = The list
web-list-title = The list
web-list-lists = Lists of the agency
web-list-none = The agency has no list yet. An administrator sets it up.
web-list-empty = The list has no row yet. Propose the first touchpoint or upload a list as a file.

web-list-filters = Search and filters
web-list-text = Find
web-list-text-hint = A name, service, process, phone number, address, or the words in which citizens ask. Endings do not matter.
web-list-narrow = Filters
web-list-process = Function, service or process
web-list-direction = Direction
web-list-channel = Type of touchpoint
web-list-kind = Kind
web-list-need = Need
web-list-unit = Unit
web-list-contacts = Contacts
web-list-finding = Finding of the check
web-list-columns = Columns
web-list-columns-which = Which columns to show
web-list-show = Show
web-list-clear = Show the whole list
web-list-all = All
web-list-option = { $name } ({ $count })
web-list-no-unit = No unit named
web-list-contacts-confirmed = Present and checked
web-list-contacts-unconfirmed = Some are not checked
web-list-contacts-missing = None at all
web-list-finding-any = Any finding
web-list-finding-blocking = Blocks approval
web-list-found = { $found ->
        [0] Nothing was found
        [one] { $found } row was found
       *[other] { $found } rows were found
    }. The whole list has { $total }.
web-list-total = Rows in the list: { $total }.
web-list-nothing-found = Take one condition away or type less: the beginning of a word is enough.
web-list-everywhere = Change a contact everywhere
web-list-file = Download the list as a file
web-list-caption = { $client ->
        [internal] Rows of the list for employees
       *[external] Rows of the list for citizens and organisations
    }

web-column-number = No.
web-column-name = Touchpoint
web-column-direction = Direction
web-column-service = Function, service
web-column-process = Process
web-column-channel = Type
web-column-kind = Kind
web-column-needs = Needs
web-column-unit = Unit
web-column-responsible = Responsible
web-column-contacts = Contacts
web-column-basis = Basis
web-column-confirmed = Confirmed
web-column-peculiarity = What matters
web-column-bring = What to bring
web-column-situations = Life situations
web-column-segments = For whom
web-column-phrases = How people ask for it
web-column-source = Where it is from

## A row

web-row-back = { $client ->
        [internal] To the list for employees
       *[external] To the list for citizens and organisations
    }
web-row-public = How citizens see it
web-row-excluded = The row left the list.{ $successor ->
        [none] {""}
       *[other] {" "}“{ $successor }” takes its place.
    }
web-row-stands = What stands in the list
web-row-contacts = Contacts
web-row-contacts-caption = Contacts of the touchpoint and how far they are checked
web-row-contact = What it is
web-row-value = Contact
web-row-trust = Is it checked
web-row-from = Where from
web-row-checked = Checked on
web-trust-seed = from the order
web-trust-staff = entered by staff
web-trust-page = from a page, not checked
web-trust-suspect = doubtful, not shown to citizens
web-row-source = { $trust }: { $source }
web-row-source-proposal = { $trust }, proposal No. { $number }
web-row-owner = A touchpoint of another organisation: { $owner }
web-row-beside = { $count ->
        [one] The touchpoint stands in { $count } more row
       *[other] The touchpoint stands in { $count } more rows
    }
web-row-findings = Findings of the check
web-row-mend = Correct: { $change }
web-row-at-work = Open proposals
web-row-propose = Propose a change
web-row-propose-about = Choose what to change. A draft begins: it can be finished here or in chat, then another person checks it.
web-row-requirements = Requirements to the touchpoint
web-row-no-history = Nothing has happened to the row yet.

## A contact everywhere

web-contacts-title = Change a contact everywhere
web-contacts-about = Has a phone number, an address or a site changed? Choose the old contact: it will change in every touchpoint that has it, by one proposal.
web-contacts-search = Search for a contact
web-contacts-text-hint = A part of the number, the address or a touchpoint's name.
web-contacts-caption = Contacts that stand in the list
web-contacts-points = Touchpoints
web-contacts-rows = Rows
web-contacts-left = Not all are shown: { $count } more. Type a part of the number or address to find the one you need.
web-contact-title = Change everywhere: { $value }
web-contact-back = Choose another contact
web-contact-about = { $type }. Touchpoints with this contact: { $points }, rows of the list: { $rows }.
web-contact-becomes = What to do with the contact
web-contact-new = Replace it by a new one
web-contact-value = New contact
web-contact-value-hint = Fill in if you replace it. Only what you have checked yourself: it is seen right after approval.
web-contact-where = Where it changes
web-contact-where-hint = Untick a touchpoint in which the contact stays as it is.
web-contact-in-rows = { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }
web-contact-begin = Go on
web-contact-next = Then you name the cause and the basis and send the proposal to be checked.
points-unchosen-error = No touchpoint is chosen. Tick at least one in which the contact changes.
contact-unsaid-error = The new contact is missing. Type it or choose “Take it away everywhere”.
contact-as-it-was-error = The new contact is the same as the former one. Type another; if the contact is no longer needed, choose “Take it away everywhere”.
