### “Tell me when it changes”: what somebody asked to be told of, and the messages themselves.

command-subscriptions = What you are told of
many-subscriptions-error = You have asked to be told of { $most } things already, and I can remember no more. Open /subscriptions and take some out.

tell-me = Tell me when it changes
tell-row = All right. If anything changes on the card “{ $name }”, I will send one message. One press stops it.
tell-row-again = You have asked about the card “{ $name }” already. I will tell you when it changes.
tell-situation = All right. If the ways for “{ $title }” change, I will send one message. One press stops it.
tell-situation-again = You have asked about “{ $title }” already. I will tell you when it changes.
tell-situation-changed = The ways have changed since you opened this screen: press “Back” and have a look.
tell-changed-already = The card has changed since you opened it. This is how it is now. I will tell you of the next change.
tell-when-mended = All right. When the card “{ $name }” is put right, I will send one message.
tell-mended-already = The card was put right while you were writing. This is how it is now.
tell-mended-offer = Shall I tell you when it is put right? I will remember only which card to tell you of; your words are not joined with it.
tell-mended-yes = Yes, tell me
tell-stop = Do not tell me any more
tell-stop-one = Do not tell me: { $name }
tell-stop-all = Tell me nothing more
tell-no-more = I will not tell you any more: { $name }.
tell-nothing-more = All right, I will tell you nothing more.
tell-nothing-to-stop = I do not tell you of this any more.
tell-of-gone = this is no longer in the list
tell-of-part = { $name }: { $part }, when it is put right

tell-in-history = Asked to be told: { $name }
subscriptions-mine = What you are told of
subscriptions = <b>What you are told of</b>
subscriptions-how = When a new list comes out and this has changed, I will send one message. To stop it, press its line.
subscriptions-none = I do not tell you of anything at present. Press “Tell me when it changes” under a card, and I will write when it does.

## Messages

told-changed = What you asked to be told of has changed ({ $agency }).
told-first-own = Until now this was a teaching example; the real list has come out ({ $agency }). This is what has changed in what you asked to be told of.
told-situation = <b>“{ $title }”</b>
told-ways-came = New ways: { $names }.
told-ways-went = These ways are no more: { $names }.
told-ways-changed = Changed: { $names }.
told-refined = The facts on the card were made more exact.
told-more = { $count ->
        [one] { $count } more card has changed.
       *[other] { $count } more cards have changed.
    } Open them to read.
told-field-changed = { $field }. Was: { $was }. Now: { $becomes }.
told-field-came = { $field }. New: { $becomes }.
told-field-went = { $field }. Taken out: { $was }.
told-field-name = Name
told-field-way = How to get there
told-field-about = What it is
told-field-needs = What can be done here
told-field-important = Important
told-field-contacts = How to get in touch
told-field-hours = Opening hours
told-field-offers = What there is on the spot
told-field-bring = What you need
told-field-forms = Forms and samples
told-offer = { $name } — { $answer }
told-mended = Thank you! You told us that something on the card was wrong. It has been put right, here is the new one:
told-mended-gone = Thank you! You told us that something on the card “{ $name }” was wrong. This way is no longer in the list.
