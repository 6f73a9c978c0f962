"""How long what is kept of citizens stays; what people are told is worded from these."""

from datetime import timedelta

from admin import demand
from storage.repositories import appeals, bookings, remarks, subscriptions

HISTORY = timedelta(days=30)
"""What somebody looked for and chose."""

LONG_HISTORY = timedelta(days=365)
"""The same, for whoever asked for more."""

SENT = timedelta(days=30)
"""That a notice was sent: longer than anything that it told of waits."""

ANSWERS = timedelta(hours=48)
"""An answer that was sent, without its words."""

QUESTION = timedelta(days=30)
"""A question of ours that nobody answered, and what was typed before it."""

NOTHING = timedelta(days=30)
"""Somebody of whom nothing else is kept: their address, language and agency."""

AWAY = timedelta(days=400)
"""Somebody who does not come any more, with everything that is kept of them."""

APPEAL = appeals.KEPT
"""An appeal, after it was answered."""

APPEAL_LONGEST = appeals.LONGEST
"""An appeal since it was sent, whatever became of it."""

BOOKING = bookings.KEPT
"""Whose a booked time was, after its day."""

REMARK = remarks.AUTHOR_KEPT
"""Whose a remark was, and how to reach them, after its outcome."""

REMARK_WORDS = remarks.WORDS_KEPT
"""The words of a remark after its outcome; what nobody answers waits as long."""

GONE = subscriptions.GONE_FOR
"""That somebody asked to be told of what is no more."""

UNMENDED = subscriptions.UNMENDED_FOR
"""That somebody asked to be told when a contact is mended."""

ASKED = timedelta(days=365)
"""A question that was left unanswered, since it was asked last; nobody's."""

SUGGESTION = timedelta(days=400)
"""What was said of a wrong contact, and what came of it: as long as remarks; nobody's."""

COUNTS = demand.KEPT
"""Counts by day, and words beside «Помогло» and «Не помогло»; nobody's."""
