"""Somebody was faster: the page as it stands now, with who decided and when."""

from typing import Any

from admin.errors import AlreadyDecidedError, ProposalMovedOnError
from admin.errors.bundles import BundleMovedOnError
from admin.web.again import refused
from admin.web.visitor import Visitor
from storage.errors import StaleRecordError

_LATE = (AlreadyDecidedError, ProposalMovedOnError, BundleMovedOnError, StaleRecordError)


def refused_or_late(refusal: Exception | None, visitor: Visitor) -> dict[str, Any]:
    """What a page of a decision is given for a refusal, if there was one; 409 says that it
    came too late."""
    told = refused(refusal, visitor)
    return {**told, "status": 409} if isinstance(refusal, _LATE) else told
