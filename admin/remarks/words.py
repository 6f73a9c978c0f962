"""What is kept of words that a citizen typed: redacted, and never more than fits."""

import asyncio

from admin.errors import LongTextError, ShortTextError
from admin.errors.remarks import NothingLeftError
from admin.questions import Reader, hidden
from storage.models.remarks import REMARK_LIMIT

LEAST = 5
"""Fewer letters say nothing that could be mended."""


async def kept_words(typed: str, read: Reader) -> str:
    """The words without what could tell who is meant; read in a thread, for it takes long.

    Raises:
        ShortTextError, LongTextError: nothing of it is kept.
        NothingLeftError: it held nothing but names and numbers.
    """
    clean = " ".join(typed.split())
    if len(clean) < LEAST:
        raise ShortTextError(least=LEAST)
    if len(clean) > REMARK_LIMIT:
        raise LongTextError(most=REMARK_LIMIT, given=len(clean))
    words = await asyncio.to_thread(hidden, clean, read, REMARK_LIMIT)
    if words is None:
        raise NothingLeftError
    return words[:REMARK_LIMIT]
