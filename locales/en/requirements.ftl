# Requirements of key touchpoints (A4.2, B3.2, D19–24) and the assessment of a point (C).

requirement-designed-for-clients = clients' abilities are taken into account, those with limited health among them
requirement-shown-by-situation = functions are shown by the client's profile and life situation
requirement-easy-forms = forms are easy: hints, prefilled fields, required ones marked
requirement-saved-progress = what is filled in is saved and can be continued later
requirement-site-receipt = the client is told that the letter has arrived
requirement-feedback-on-actions = feedback can be left on any action
requirement-where-am-i = one sees at which step one is and what is asked next
requirement-assistant-around-the-clock = a digital assistant works around the clock
requirement-technical-support = there is technical support
requirement-official-page = the page is open to all and kept in the agency's name
requirement-moderation-rules = moderation rules are approved
requirement-answers-when-mentioned = answers are given when addressed, mentioned or commented
requirement-prompt-answers = answers are prompt
requirement-reply-templates = there are templates for typical messages
requirement-untypical-rules = there are rules for untypical messages
requirement-templates-current = templates and rules are kept current
requirement-letter-receipt = the client is told that the message has arrived
requirement-assigned-official = an assigned employee is responsible for the answer
requirement-needs-understood = what the client needs is found out
requirement-visit-where-needed = the client is visited where needed
requirement-client-history = the client's profile and history are taken into account
requirement-simple-answers = every question gets a simple and clear answer
requirement-knowledge-base = a knowledge base of answer templates is kept current
requirement-quick-feedback = the client can quickly leave feedback on the answer
requirement-reception-expedient = it is found out beforehand whether a reception is needed
requirement-service-rules = rules of professional service are in place
requirement-booking = an exact time can be booked
requirement-short-wait = waiting takes 15 minutes at most
requirement-two-transfers = a call is transferred twice at most
requirement-neutral-speech = speech is calm, kind and literate
requirement-active-listening = people listen actively: they ask back and retell the question
requirement-call-scripts = there are call scripts for typical questions

requirement-state-met = met
requirement-state-not_met = not met
requirement-state-unknown = not known

aspect-simplicity = Simplicity
aspect-promptness = Promptness
aspect-accessibility = Accessibility
aspect-simplicity-about = how simple and convenient it is here
aspect-promptness-about = how promptly matters are settled here
aspect-accessibility-about = whether everybody can come here, people with limited mobility or low digital skills too

grade-good = good
grade-weak = weak
grade-unknown = not assessed

propose-requirements = Mark requirements of a touchpoint

ask-requirements = Mark what the touchpoint meets. Press a requirement.
ask-assessment = Assess the touchpoint: simplicity, promptness, accessibility. If weak, write what makes up for it. The methodical recommendations advise it.

requirement-button = { $sign } { $name }
requirement-screen = <b>{ $name }</b> { $source }
    Now: { $mark }.
requirement-met-button = Met
requirement-not-met-button = Not met
requirement-unknown-button = Not known
requirement-evidence-button = Evidence
requirement-next-button = Next requirement
requirement-all-button = To all requirements
ask-requirement-evidence = Write what proves it: a document, a link, the date of a check. Up to 300 characters. For example: “order of 15.01.2026 No. 5”.

aspect-screen = <b>{ $name }</b>: { $about }.
    Now: { $mark }.
grade-good-button = Good
grade-weak-button = Weak
grade-unknown-button = Not assessed
aspect-mitigation-button = What makes up for it
aspect-all-button = To the assessment
mark-first = Mark it with a button first, then write what proves it or makes up for it.
ask-aspect-mitigation = Write what you do to make it easier for the client. Up to 300 characters. For example: “we visit people with limited mobility at home”.

requirements-answered = { $done } of { $total } marked

mark-words = { $word }{ $words }{ $date }
mark-said = { " — " }{ $words }
mark-on = { " " }({ $date })

field-requirements = Requirements
field-assessment = Assessment
mend-requirements = Correct the requirements
mend-assessment = Correct the assessment
