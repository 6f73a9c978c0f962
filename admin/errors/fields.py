"""Which field of a form a refusal speaks of, so that its words stand beside it."""

from collections.abc import Iterator
from contextlib import contextmanager

from admin.errors import DomainError


@contextmanager
def at_field(name: str) -> Iterator[None]:
    """A refusal from within speaks of this field, unless it names a nearer one already."""
    try:
        yield
    except DomainError as refusal:
        refusal.field = refusal.field or name
        raise
