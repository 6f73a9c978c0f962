"""Refusals: Telegram's to the bot, and the sandbox's to whoever plays a person."""


class ApiError(Exception):
    """A refusal of the Bot API, in Telegram's words."""

    def __init__(self, code: int, description: str, retry_after: int | None = None) -> None:
        super().__init__(f"{code} {description}")
        self.code = code
        self.description = description
        self.retry_after = retry_after


def bad(reason: str) -> ApiError:
    """The commonest refusal: something in the request is wrong."""
    return ApiError(400, f"Bad Request: {reason}")


class PersonError(Exception):
    """What a person cannot do, such as press a button that is not there."""

    def __init__(self, reason: str, status: int = 400) -> None:
        super().__init__(reason)
        self.reason = reason
        self.status = status
