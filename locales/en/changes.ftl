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
