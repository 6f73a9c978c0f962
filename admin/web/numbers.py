"""Numbers that addresses and forms carry: within what a database holds, else not understood."""

from typing import Annotated

from fastapi import Form, Path, Query

from admin.carried import LARGEST

Number = Annotated[int, Path(ge=0, le=LARGEST)]
"""Of a record, in the address."""

Revision = Annotated[int, Form(ge=0, le=LARGEST)]
"""That of a record as the form's page showed it."""

GivenNumber = Annotated[int, Form(ge=0, le=LARGEST)]
"""Of a record, in a form."""

PageNumber = Annotated[int, Query(ge=1, le=LARGEST)]
