### “Tell me when it changes”: a person's notifications, and the messages themselves.

command-subscriptions = My notifications
many-subscriptions-error = You already have { $most } notifications, and I cannot keep more. Open /subscriptions and remove some.

tell-me = Tell me when it changes
tell-row = All right. If anything changes on the card “{ $name }”, I will send one message. You can stop it with one press.
tell-row-again = You have already asked about the card “{ $name }”. I will tell you when it changes.
tell-situation = All right. If the ways for “{ $title }” change, I will send one message. You can stop it with one press.
tell-situation-again = You have already asked about “{ $title }”. I will tell you when it changes.
tell-situation-changed = The ways have changed since you opened this screen: press “Back” and have a look.
tell-changed-already = The card has changed since you opened it. Here is the new one. I will tell you about the next change.
tell-when-mended = All right. When the card “{ $name }” is corrected, I will send one message.
tell-mended-already = The card was corrected while you were writing. Here is the new one.
tell-mended-offer = Shall I tell you when it is corrected? I will remember only the card. Your words are not linked to it.
tell-mended-yes = Yes, tell me
tell-stop = Stop notifying me
tell-stop-one = Stop: { $name }
tell-stop-all = Stop all notifications
tell-no-more = I will stop notifying you: { $name }.
tell-nothing-more = All right, I will stop notifying you.
tell-nothing-to-stop = I no longer notify you about this.
tell-of-gone = no longer in the list
tell-of-part = { $name }, when { $part ->
    [phone] the phone number is corrected
    [address] the address is corrected
    [site] the website is corrected
    [hours] the hours are corrected
    [email] the e-mail is corrected
   *[other] the mistake is corrected
}

tell-in-history = Asked for a notification: { $name }
subscriptions-mine = Your notifications
subscriptions = <b>Your notifications</b>
subscriptions-how = If one of these changes in a new list, I will send one message. To stop it, press its line.
subscriptions-none = You have no notifications now. Press “Tell me when it changes” under a card, and I will write when it does.

## Messages

told-changed = Something you asked about has changed ({ $agency }).
told-first-own = Until now this was a teaching example. Now the real list has come out ({ $agency }). Here is what has changed in what you asked about.
told-situation = <b>“{ $title }”</b>
told-ways-came = New ways: { $names }.
told-ways-went = Ways no longer in the list: { $names }.
told-ways-changed = Changed: { $names }.
told-refined = The details on the card are now more exact.
told-more = { $count ->
        [one] { $count } more card has changed.
       *[other] { $count } more cards have changed.
    } Open them to read.
told-field-changed = { $field }. Before: { $was }. Now: { $becomes }.
told-field-came = { $field }. New: { $becomes }.
told-field-went = { $field }. Removed: { $was }.
told-field-name = Name
told-field-way = How to get there
told-field-about = What it is
told-field-needs = What you can do here
told-field-important = Important
told-field-contacts = How to get in touch
told-field-hours = Opening hours
told-field-offers = Access and help on site
told-field-bring = What to bring
told-field-forms = Forms and samples
told-offer = { $name } — { $answer }
told-mended = Thank you! You told us that something on the card was wrong. It has been corrected. Here is the new card:
told-mended-gone = Thank you! You told us that something on the card “{ $name }” was wrong. This way is no longer in the list.
