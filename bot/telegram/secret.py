"""What is made of the bot's token: the same on every replica, and no setting."""

import hmac
from hashlib import sha256


def webhook_secret(token: str) -> str:
    """What Telegram shows with every post: the same on every replica, and no setting."""
    return hmac.new(token.encode(), b"touchpoints webhook", sha256).hexdigest()


def participation_key(token: str) -> bytes:
    """By what it is known who took part in a survey: not in the database, and gone with the
    token, which forgets it (ADR 0038)."""
    return hmac.new(token.encode(), b"touchpoints survey participation", sha256).digest()
