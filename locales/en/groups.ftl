# Groups: what the bot says there in public, who connects it, the rules of moderation.

command-connect = Connect the group to an agency
command-disconnect = Disconnect the group

group-connect-how = Nobody has connected me in this group yet. An administrator of an agency can send the command /connect@{ $bot } here. You can also ask me privately.
group-connect-privately = Send this command in the group itself. Add the bot there first.
group-connected =
    Done. In this group I answer for: { $agency }.
    Address me as @{ $bot }, or reply to my message.
    { $mentions ->
        [yes] I also answer when a message names the agency.
       *[no] When a message only names the agency, I keep quiet. To change that: /procedure in our private chat, section “Answers in groups”.
    }
    To disconnect: /disconnect@{ $bot }
group-disconnected = All right. I no longer answer in this group.
group-anonymous = You are writing in the group’s name, so I cannot see who you are. Turn off anonymity in your administrator rights and send the command again.
group-ask = I tell you where to turn. Write to me privately, or ask here: @{ $bot } and what happened.
group-unsure = I do not want to mislead you. Write to me privately: I will ask a question or two and show you where to turn.
group-maybe-ours = This looks like a question for us. Write to me privately: I will show you where to turn.
group-personal = Please do not write personal details in a group: everyone can see them. Delete the message and write to me privately.
group-more-button = More in private messages
group-write-button = Write to me privately
group-press-privately = This button works only in a private chat with me. Open it and press there.

brief-agency = { $agency }
brief-more-ways = There are other ways too.

groups-are-managed-error = Only an agency’s administrator can connect or disconnect a group. If that is you, first join the agency’s team by its invitation.
group-taken-error = Another agency has already connected this group. Its administrator should disconnect it first: /disconnect.
group-unknown-error = This group is not connected. To connect it: /connect.

procedure-group-groups = Answers in groups
setting-groups-answer-mentions = Answer when the agency is named
setting-groups-comments = Answer under the agency’s posts too
setting-groups-aliases = Other names of the agency
setting-groups-most-an-hour = Unasked answers per hour
setting-groups-quiet-from = Quiet from (hour)
setting-groups-quiet-until = Quiet until (hour)
setting-about-groups-answer-mentions = “Yes”: in connected groups the bot answers when a message names the agency, once per discussion. “No”: only when it is addressed. To connect a group, send /connect in it.
setting-about-groups-comments = “Yes”: the bot also answers comments under the posts of the agency’s channel when they name the agency.
setting-about-groups-aliases = Other names people use for the agency, besides the full and the short one. The bot finds their Russian word forms itself. Too common a word (“service”) will bring needless answers.
setting-about-groups-most-an-hour = How many times an hour the bot may answer in one group without being addressed.
setting-about-groups-quiet-from = From this hour, the agency’s local time, the bot does not answer unless addressed. If the first and the last hour are the same, it is never quiet. It always answers about danger to life.
setting-about-groups-quiet-until = From this hour, the agency’s local time, the bot answers again.
setting-lines-groups-aliases = Send all the names again, each on a new line.
web-setting-lines-groups-aliases = Each name on a line of its own.

journal-verb-group-connect = connected a group
journal-verb-group-disconnect = disconnected a group
journal-verb-group-leave = removed the bot from a group
journal-kind-group = group
