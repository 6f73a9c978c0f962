"""Who sent a form: our own page in the browser that is signed in, or somebody else's."""

import hmac
from hashlib import sha256
from urllib.parse import urlsplit

from fastapi import Request

from admin.web.errors import ForeignFormError
from admin.web.office import office_of

FIELD = "csrf"


def csrf_of(token: str) -> str:
    """What a form of this session carries: known only to pages made for it."""
    return hmac.new(token.encode(), b"csrf", sha256).hexdigest()


def require_own_origin(request: Request) -> None:
    """Let pass what our own pages sent.

    Raises:
        ForeignFormError: another site sent it, or the browser does not say who.
    """
    if not is_own_origin(request):
        raise ForeignFormError


def is_own_origin(request: Request) -> bool:
    """Whether a page of ours sent it. In the sandbox that is also the host it was asked at,
    which may be any name of the machine; elsewhere a header shall not say who we are."""
    office, origin = office_of(request), request.headers.get("origin", "")
    own = {office.address}
    if office.sandbox:
        own.add(f"{request.url.scheme}://{request.url.netloc}")
    same_site = request.headers.get("sec-fetch-site", "same-origin") == "same-origin"
    return origin in own and bool(urlsplit(origin).netloc) and same_site


async def require_csrf(request: Request, token: str) -> None:
    """Let pass a form that was made for this session.

    Raises:
        ForeignFormError: it has no such field, or another's.
    """
    given = (await request.form()).get(FIELD, "")
    if not isinstance(given, str) or not hmac.compare_digest(
        given.encode(errors="replace"), csrf_of(token).encode()
    ):
        raise ForeignFormError
