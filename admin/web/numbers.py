"""Numbers that addresses and forms carry: within what a database holds, else not understood."""

from typing import Annotated

from fastapi import Form, Path, Query
from pydantic import BeforeValidator

from admin.carried import LARGEST, whole_number

Number = Annotated[int, Path(ge=0, le=LARGEST)]
"""Of a record, in the address."""

Revision = Annotated[int, Form(ge=0, le=LARGEST)]
"""That of a record as the form's page showed it."""

GivenNumber = Annotated[int, Form(ge=0, le=LARGEST)]
"""Of a record, in a form."""


def _page_in(typed: str | int) -> int:
    return whole_number(str(typed)) or 1


Page = Annotated[int, BeforeValidator(_page_in)]
"""Of something long; nonsense is the first page."""

PageNumber = Annotated[Page, Query()]
"""It in the address."""
