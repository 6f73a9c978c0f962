"""A messenger on one's own machine, for trying the bot without a token and for tests.

It speaks Telegram's Bot API over HTTP and is stricter than Telegram where Telegram is
vague, so that what works here works there. `World` holds everything; `app` serves it.
"""
