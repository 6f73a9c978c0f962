### The list on the screen: the table, a row, a contact everywhere.

web-nav-list = The list
web-list-title = The list
web-list-lists = Lists of the agency
web-list-none = The agency has no list yet. An administrator sets it up.
web-list-empty = The list has no row yet. Propose the first touchpoint or upload a list as a file.

web-list-filters = Search and filters
web-list-text = Find
web-list-text-hint = A name, service, process, telephone, address, or the words in which citizens ask. Endings do not matter.
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
