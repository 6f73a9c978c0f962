# Groups: what the bot says there in public, who connects it, the rules of moderation.

command-connect = connect the group to an agency
command-disconnect = disconnect the group

group-connect-how = Nobody has connected me in this group yet. An administrator of an agency can send the command /connect@{ $bot } here. You can also ask me privately.
group-connect-privately = This command is sent in the group itself. Add the bot there and write it there.
group-connected =
    Done. In this group I answer for: { $agency }.
    Address me as @{ $bot }, or reply to my message.
    { $mentions ->
        [yes] I also answer when a message names the agency.
       *[no] When the agency is merely named, I keep quiet. To change that: /procedure in our private chat, section “Answers in groups”.
    }
    To disconnect: /disconnect@{ $bot }
group-disconnected = All right. I no longer answer in this group.
group-anonymous = You are writing in the group's name, so I cannot see who you are. Switch off anonymity in your administrator rights and send the command again.
group-ask = I tell you where to turn. Write to me privately, or ask here: @{ $bot } and what happened.
group-unsure = I am afraid to answer wrongly. Write to me privately: I will ask a question or two and show you where to turn.
group-maybe-ours = This looks like a question for us. Write to me privately: I will show you where to turn.
group-personal = Please do not write personal details in a group: everybody sees them. Delete the message and write to me privately.
group-more-button = More in private messages
group-write-button = Write to me privately
group-press-privately = This button works only in a private chat with me. Open it and press there.

brief-agency = { $agency }
brief-more-ways = There are other ways, too.

groups-are-managed-error = A group is connected and disconnected by an administrator of an agency. If that is you, first join the agency's team by its invitation.
group-taken-error = Another agency has connected this group already. Its administrator should disconnect it first: /disconnect.
group-unknown-error = This group is not connected anyway. To connect it: /connect.

procedure-group-groups = Answers in groups
setting-groups-answer-mentions = Answer when the agency is named
setting-groups-comments = Answer under the agency's posts, too
setting-groups-aliases = Other names of the agency
setting-groups-most-an-hour = Answers an hour unaddressed
setting-groups-quiet-from = Quiet from (hour)
setting-groups-quiet-until = Quiet until (hour)
setting-about-groups-answer-mentions = “Yes”: in connected groups the bot answers by itself when a message names the agency, once in a discussion. “No”: only when it is addressed. A group is connected by the command /connect in it.
setting-about-groups-comments = “Yes”: the bot answers in comments under the posts of the agency's channel, too, where they name the agency.
setting-about-groups-aliases = Names by which the agency is known, besides its full and its short one. No need to inflect them. Too common a word (“service”) will bring needless answers.
setting-about-groups-most-an-hour = How often in an hour the bot may answer in one group without being addressed.
setting-about-groups-quiet-from = From which hour the bot does not answer without being addressed, by the agency's time. If the first and the last hour are the same, it is never quiet. It always speaks of danger to life.
setting-about-groups-quiet-until = From which hour the bot answers again, by the agency's time.
setting-lines-groups-aliases = Send all the names again, each on a new line.
web-setting-lines-groups-aliases = Each name on a line of its own.

journal-verb-group-connect = a group was connected
journal-verb-group-disconnect = a group was disconnected
journal-verb-group-leave = the bot was taken out of a group
journal-kind-group = group
