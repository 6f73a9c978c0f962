"""What a program asks about: the agency, its list, a part of it, in a language."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal, TypeVar
from urllib.parse import urlencode

from fastapi import Depends, Path, Query, Request
from fastapi.dependencies.utils import get_flat_params
from fastapi.exceptions import RequestValidationError
from fastapi.params import Query as InQuery
from fastapi.responses import Response

from admin.web.api.models import Answer
from admin.web.api.problems import ProblemError
from admin.web.freshness import begins, fresh
from admin.web.language import language_of
from admin.web.office import Office, office_of
from locales import Say
from storage.cards import AgencyCard, ListCard
from storage.terms import Client

T = TypeVar("T")

_LARGEST = 2**31 - 1

Id = Annotated[int, Path(ge=1, le=_LARGEST)]


@dataclass(frozen=True)
class Asked:
    """Where a request stands; `tell` answers it."""

    request: Request
    office: Office
    say: Say

    def tell(
        self, answer: Answer, *, modified: datetime | None = None, links: str = ""
    ) -> Response:
        headers = {"Content-Language": self.say.language, **({"Link": links} if links else {})}
        body = answer.model_dump_json().encode()
        return fresh(self.request, body, "application/json", modified=modified, headers=headers)


async def asked(
    request: Request,
    lang: Annotated[Literal["ru", "en"] | None, Query(description="api-lang")] = None,
) -> Asked:
    return Asked(request, office_of(request), Say(lang or language_of(request)))


@dataclass(frozen=True)
class Some:
    """A part of many things."""

    asked: Asked
    limit: int
    offset: int

    def of(self, things: Sequence[T]) -> Sequence[T]:
        return things[self.offset : self.offset + self.limit]

    def links(self, total: int) -> str:
        """RFC 8288: the first, former, next and last part, with everything else that was asked."""
        last = max(0, (total - 1) // self.limit * self.limit)
        places = {"first": 0, "last": last}
        if self.offset > 0:
            places["prev"] = max(0, min(self.offset - self.limit, last))
        if self.offset + self.limit < total:
            places["next"] = self.offset + self.limit
        return ", ".join(f'<{self._at(place)}>; rel="{name}"' for name, place in places.items())

    def _at(self, offset: int) -> str:
        request = self.asked.request
        kept = [
            (name, value)
            for name, value in request.query_params.multi_items()
            if name not in ("limit", "offset")
        ]
        query = urlencode([*kept, ("limit", self.limit), ("offset", offset)])
        return f"{self.asked.office.address}{request.url.path}?{query}"


async def some(
    asked: Annotated[Asked, Depends(asked)],
    limit: Annotated[int, Query(ge=1, le=100, description="api-limit")] = 50,
    offset: Annotated[int, Query(ge=0, le=_LARGEST, description="api-offset")] = 0,
) -> Some:
    return Some(asked, limit, offset)


async def agency_of(
    asked: Annotated[Asked, Depends(asked)],
    code: Annotated[str, Path(max_length=64, description="api-agency-code")],
) -> AgencyCard:
    """An agency, be it closed."""
    found = next((each for each in asked.office.cards() if each.code == code), None)
    if found is None:
        raise ProblemError(404, "api-no-agency")
    return found


@dataclass(frozen=True)
class Open:
    """An agency and its external list: what an agency keeps for its own staff is not open."""

    agency: AgencyCard
    list: ListCard

    @property
    def since(self) -> datetime:
        return begins(self.list.date, self.agency.time_zone)


async def open_list(agency: Annotated[AgencyCard, Depends(agency_of)]) -> Open:
    owner = agency.lists.get(Client.EXTERNAL)
    if owner is None:
        raise ProblemError(404, "api-no-list")
    return Open(agency, owner)


async def require_known(request: Request) -> None:
    """A name that nothing here is called by is a slip that would be answered by too much.

    Raises:
        RequestValidationError: names each of them.
    """
    fields = get_flat_params(request.scope["route"].dependant)
    known = {each.alias for each in fields if isinstance(each.field_info, InQuery)}
    strange = [name for name in request.query_params if name not in known]
    if strange:
        raise RequestValidationError([{"loc": ("query", name)} for name in strange])


Question = Annotated[Asked, Depends(asked)]
SomeOf = Annotated[Some, Depends(some)]
AnAgency = Annotated[AgencyCard, Depends(agency_of)]
AnOpenList = Annotated[Open, Depends(open_list)]
