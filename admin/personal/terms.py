"""How long what is kept of citizens stays; what people are told is worded from these."""

from datetime import timedelta

from storage.repositories import appeals, remarks

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
"""An appeal, after it was answered or given up."""

BOOKING = timedelta(days=30)
"""Whose a booked time was, after its day."""

REMARK = remarks.AUTHOR_KEPT
"""Whose a remark was, after its outcome."""
