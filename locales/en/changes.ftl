## Changes of a row or a touchpoint that are seldom made

propose-rare = Another change…
propose-channel = Change the type of a point
propose-rename = Rename a point
propose-place = Move to another process
propose-content = Change the content of the interaction
propose-responsible = Change who is responsible

changed-channel = type changed
changed-rename = renamed
changed-place = process changed
changed-content = content of the interaction changed
changed-responsible = responsible official changed
changed-requirements = requirements to the touchpoint marked

ask-new-name =
    What is the point called now? Write its new name as a client will recognise it.
    It will change in every row where the point stands, and on the buttons.
ask-service =
    Which function or service does the process belong to? Choose it or write its name from the register of processes.
    For example: “Housing supervision”. If there is none, skip this step.
ask-peculiarity =
    What should a client know here? Write how this point differs in this very process.
    For example: “By appointment only”. If nothing differs, skip this step.
ask-bring =
    What should a client bring or prepare? Write it in one line.
    For example: “Passport and application”. If nothing is needed, skip this step.
ask-unit =
    Which unit prepares this row? Choose it.
    If it is not settled, skip this step.
ask-grounds =
    Which act does the row itself rest on? This basis will stay in the list.
    For example: “Regulation of the agency, item 5”. Why you change it is asked next.

mend-service = Correct the function
mend-peculiarity = Correct the peculiarity
mend-bring = Correct what to bring
mend-unit = Correct the unit
mend-grounds = Correct the row's basis

field-peculiarity = Important
field-bring = What to bring
field-unit = Unit
field-unit-name = Unit
field-grounds = Row's basis

## The consolidated list by units

bundle-parts = By units
bundle-assemble = The list is put together
parts-head =
    <b>The consolidated list by units</b>
    { $assembled ->
        [yes] It is put together and may be presented for approval.
       *[no] Open a unit's part to leave something to the next order. When everything is in place, press “The list is put together”.
    }
part-line = <b>{ $name }</b>: ready { $ready }{ $aside ->
        [0] {""}
       *[other] , put aside { $aside }
    }{ $work ->
        [0] {""}
       *[other] , still at work { $work }
    }
part-none = Without a unit
part-open = { $name } ({ $ready })
part-head = <b>{ $name }</b>
part-ready = Ready for the order:
part-aside = Left to the next order:
part-work = Still at work: { $count }. They appear here once they are checked.
part-empty = Nothing is ready here yet.
part-put-aside = Put aside: { $name }
part-take-back = Take back: { $name }
part-put-all-aside = Put all aside
parts-back = To all units
done-put-aside = Put aside: it goes into the next order. If the list was marked as put together, mark it again.
done-take-back = It is in the list again. If the list was marked as put together, mark it again.
done-assemble = The list is put together. The group's head was told and will present it.
bundle-is-assembled = Put together by: { $who }, { $at }.
bundle-aside = Put aside until the next order: { $count }. Which ones: see the bundle by units.
bundle-awaits-secretary = “{ $who }” is putting the list together. It can be presented after that.
notice-to-assemble =
    Checked changes came into the bundle: { $count }. It is not put together yet.
    Open it, look through the units’ parts and mark it as put together. We will not write about further changes until then.
notice-assembled =
    The list is put together, changes: { $count }. Check it and present it for approval.

    { $changes }
unassembled-bundle-error = The list is not put together yet: “{ $who }” does that. You will get a message when it is done. If you are in a hurry, open the list and put it together yourself.

## The approving document

order-more = Add kind, title or file
order-look = What else is known of the document? Choose its kind, write its title or attach a file. All of it can be skipped.
order-kind-order = Order
order-kind-direction = Direction
order-kind-decision = Decision
order-kind-protocol = Protocol
order-kind-other = Another kind…
order-title = Title of the document
order-file = File of the document
order-enough = To the record
ask-order-kind = What is the document called? Write its kind. For example: Resolution
ask-order-title = Write the title as in the document. For example: On approval of the list of touchpoints
ask-order-file = Send the file of the document.
order-title-now = Title: { $title }.
order-file-now = File: { $name }.

card-release-by-order = Information as of { $date }, list No. { $number }: { $document }
