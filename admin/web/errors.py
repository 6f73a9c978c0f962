"""What a web request is refused for, before any verb is asked."""


class WebError(Exception):
    """Answered with a page of words by `admin/web/refusals.py`."""

    status = 400


class SignedOutError(WebError):
    """Nobody is signed in here, or no longer; `why` as `admin.sessions.why_over` says it."""

    status = 401

    def __init__(self, why: str = "unknown") -> None:
        super().__init__(why)
        self.why = why


class ForeignFormError(WebError):
    """The form was not sent by our own page of this session."""

    status = 403


class UnreadableFormError(WebError):
    """A field or the name of a file holds what is no text."""

    status = 422
