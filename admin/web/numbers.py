"""Numbers that addresses and forms carry: within what a database holds, else not understood."""

from typing import Annotated

from fastapi import Form, Path, Query

from admin.errors import UnknownChoiceError

_GREATEST = 2**31 - 1

Number = Annotated[int, Path(ge=0, le=_GREATEST)]
"""Of a record, in the address."""

Revision = Annotated[int, Form(ge=0, le=_GREATEST)]
"""That of a record as the form's page showed it."""

GivenNumber = Annotated[int, Form(ge=0, le=_GREATEST)]
"""Of a record, in a form."""

PageNumber = Annotated[int, Query(ge=1, le=_GREATEST)]


def chosen_number(value: str) -> int:
    """The number of what was chosen in a form.

    Raises:
        UnknownChoiceError: no form of ours offers this.
    """
    if not (value.isascii() and value.isdigit() and len(value) <= 10 and int(value) <= _GREATEST):
        raise UnknownChoiceError
    return int(value)
