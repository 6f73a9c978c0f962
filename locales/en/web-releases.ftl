### Releases and publication on the screen.

web-nav-releases = Releases
web-nav-publications = Publication
web-releases-title = Releases of the list
web-releases-caption = { $client ->
    [internal] The list for employees
   *[external] The list for citizens and organisations
}: all releases, the newest first
web-releases-none = There are no releases yet. The first one comes out when the list is approved.
web-release-edition = Release
web-release-line = Approved by
web-release-who = Who approved
web-release-on-site = On the site
web-release-sample = teaching example
web-release-sample-about = This is a teaching example: nobody approved it.
web-release-broken = The release's content does not match its fingerprint. Tell the system administrator and change nothing.
web-release-list = List
web-release-current = current
web-release-rows = Rows
web-release-hash = Fingerprint (SHA-256)
web-release-files = Download and print
web-release-print = Open for printing
web-release-back = To the release
web-print-how = To print, press Ctrl+P (⌘P on a Mac).
web-overdue = overdue
web-placed-address = Address of the page
web-placed-address-hint = Whole, beginning with https://
web-placed-on = Since which day
web-release-documents = Documents
web-document-line = of { $date } No. { $number }
web-document-approving = approves the list
web-document-file = Download
web-documents-none = There are no documents beside the release.
web-release-changes = What changed
web-release-placed = { $place ->
    [overdue] not placed; it had to be by { $last_day }
    [due] to be placed by { $last_day }
    [no_term] not placed; the order sets no deadline
    [superseded] no record; a newer one took its place
    [sample] not placed: a teaching example
   *[placed] since { $day }: { $address }
}
web-compare-title = Compare two releases
web-compare-was = Was
web-compare-becomes = Became
web-compare-show = Compare
web-compare-one = There is nothing to compare: there is one release only.
web-compare-with-former = On a page of its own, whose link can be sent
web-compare-found = { $count ->
    [0] Releases { $was } and { $becomes } are alike
   *[other] From release { $was } to release { $becomes }: { $count } changes
}
other-list-error = These are releases of different lists: for citizens and for employees. Choose two of one list.
web-row-added = added
web-row-changed = changed
web-row-removed = excluded
web-publications-title = Publication on the site
web-publications-about = What of the approved lists stands on the agency's site, what has to be placed there, and by which day.
web-publications-own = This program's public page with the current release:
web-publications-own-counts = By the agency's settings it is the place of publication: a new release stands there at once and is recorded by itself.
web-publications-own-apart = It does not count as the place of publication until the settings say so.
web-publications-own-settings = To the settings of publication
web-publications-caption = { $client ->
    [internal] The list for employees
   *[external] The list for citizens and organisations
}: where releases stand
web-publications-none = There is nothing to place: no release was approved.
web-publication-record = Record that it is placed
web-publication-open = Open the release
web-publication-look = See the record
web-next-step = Next step
web-done-placed = Recorded, there will be no more reminders.
web-done-document = The document is recorded.
