old-button = This button no longer works: the screen it stood on is out of date. Please start from here.
unknown-command = There is no such command. The list of commands opens with the Menu button next to the input field, or you can start from here.
not-understood = This message could not be understood. Please start from here.
unreadable-message = Only text and files can be read here. Please write it in words or start from here.
file-not-expected = No file is needed now, so it was not kept. Please start from here.
words-needed = I cannot read a file, a photo or a voice message here and do not keep it. Please send it in words.
question-left = { $what ->
    [remark] Your remark was not sent.
    [objection] Your words on the answer were not sent.
    [support] Your question about the bot was not sent.
    [reach] How to reach you was not saved.
    [name] Your name was not saved. Your appointment stands.
    [wrong] Your report of a mistake was not sent.
   *[words] Your comment was not saved.
}
question-left-back = { $what ->
    [remark] Back to the remark
    [objection] Back to the answer
    [support] Back to the question
    [reach] Back to how to reach you
    [name] Back to the name
    [wrong] Back to the mistake
   *[words] Add a comment
}
file-too-large = The file is too large: files up to { $megabytes } MB are accepted. It was not kept. Compress it or split it into parts and send it again.
file-not-fetched = Your file could not be fetched: the messenger does not hand it out. It was not kept. Please send it again, preferably in a few minutes.
something-broke = Something broke on our side, and nothing was changed. Please try again a little later.
answer-not-shown = The answer is ready but could not be shown. We have noted it; please start from here.
answer-comes-later = An answer is not possible right now: a part of the system is away. Your message is not lost and need not be repeated. The answer will come here as soon as everything works again.
stale-record-error = While you were looking at this screen, somebody else changed the record. Nothing was changed. Please open it again.
missing-record-error = This record is no longer here. Please start from here.
answer-again = Write it again or go back to the question.
way-back-button = Back to the question
thing-meant-button = See what is there
way-on-button = To the beginning

command-start = Start over
command-help = How to use this bot
command-language = Change the language
command-about = About the agency and its list
command-agency = Choose an agency
command-menu = Work menu
command-propose = Propose a change
command-drafts = My drafts
command-proposals = Proposals
command-releases = Releases of the list
command-questions = Unanswered questions
command-words = People's words
command-team = Staff
command-cancel = Leave the current step

# Opens the chat with the bot and starts it.
telegram-link = https://t.me/{ $bot }?start={ $start }
