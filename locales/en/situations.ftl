### Life situations: where a citizen begins. Staff who edit people's words change them.

option-by-channel = by: { $channels }
option-own-words = in one's own words
situations-order = Order of life situations
situation-of-history = Situation “{ $title }”
situation-none = none
situation-hidden = { $title } (hidden)

pressed-old-error = Somebody else changed something here while you were looking. Nothing was done: see what has changed and press again.
guide-moved-on-error = Somebody else changed the situations while you were looking. Nothing was saved, your text is still in the form: see what is different and save again.
empty-option-error = Tick at least one need or one type of touchpoint, or “In one's own words”: otherwise nobody knows what to show.
nobody-answers-error = Nothing is behind the option “{ $name }”: no touchpoint of the current list answers everything that is ticked. Untick a need, add a type of touchpoint, or hide the option for now.
last-option-error = People must see at least one option. Hide or remove the whole situation, or add another option first.
last-situation-error = This is the only situation with which people can begin. Add or show another one first.
topics-lead-here-error = { $count ->
        [one] { $count } topic leads
       *[other] { $count } topics lead
    } here: { $names }. First lead them to another option in “People's words”.
rows-stand-here-error = { $count ->
        [one] { $count } row of the list is
       *[other] { $count } rows of the list are
    } shown in this situation only: { $names }. Without it nobody would come to them. You can rename the situation.
many-choices-error = Nobody reads more than { $most } buttons. Remove or join some and try again.
