"""Whoever reads an open page: nobody in particular, in a language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar
from urllib.parse import urlencode

from fastapi import Depends, HTTPException, Request
from fastapi.responses import Response
from limits import parse

from admin.linked_data import ld_script
from admin.web.freshness import fresh
from admin.web.language import language_of
from admin.web.limits import address_of, require_patience
from admin.web.office import Office, office_of
from admin.web.page import own_path, render
from admin.web.public.aside import Aside
from locales import LANGUAGES, Html, Say
from storage.cards import AgencyCard, ListCard
from storage.terms import Client

T = TypeVar("T")

_OFTEN = parse("120/minute")
"""Many readers may share one address."""
_DEAR = parse("60/minute")
"""What is read from the database."""

_CHECKED_EACH_TIME = {"Cache-Control": "public, no-cache"}
"""Kept, but asked for anew: whoever approved a release wants to see it at once."""


@dataclass(frozen=True)
class Reader:
    """An open page's reader; `to` keeps the language that they chose."""

    office: Office
    request: Request
    say: Say

    def to(self, path: str, **parameters: str | int) -> str:
        """An address of ours that stays in the chosen language."""
        chosen = self.request.query_params.get("lang", "")
        kept = {"lang": chosen} if chosen in LANGUAGES else {}
        query = urlencode({**parameters, **kept})
        return f"{path}?{query}" if query else path

    def agency(self, code: str) -> AgencyCard:
        """The agency of this code, be it closed.

        Raises:
            HTTPException: there is none.
        """
        found = next((each for each in self.office.cards() if each.code == code), None)
        if found is None:
            raise HTTPException(404)
        return found

    def successors(self, agency: AgencyCard) -> list[AgencyCard]:
        """The open agencies that took over."""
        return [each for each in self.office.cards() if each.id in agency.successors]

    async def aside(self, make: Callable[[], T], *, whole: bool = False) -> T:
        """What takes the processor for long; `whole` takes it for seconds."""
        state = self.request.app.state
        threads: Aside = state.whole_aside if whole else state.pages_aside
        return await threads.do(self.request, make)

    def page(
        self,
        template: str,
        *,
        title: str,
        description: str,
        status: int = 200,
        indexed: bool = True,
        linked: Mapping[str, Any] | None = None,
        **context: Any,
    ) -> Response:
        """The page, told again only when it is another; search engines keep what is `indexed`,
        and `linked` stands in it as linked data."""
        made = render(
            self.request,
            f"public/{template}",
            say=self.say,
            status=status,
            title=title,
            description=description,
            reader=self,
            indexed=indexed and status == 200,
            canonical=self._address(self.request.query_params.get("lang", "")),
            alternates={language: self._address(language) for language in LANGUAGES},
            plain_address=self._address(""),
            linked=ld_script(linked) if linked else Html(""),
            **context,
        )
        if status != 200:
            return made
        body = bytes(made.body)
        return fresh(self.request, body, "text/html; charset=utf-8", headers=_CHECKED_EACH_TIME)

    def _address(self, language: str) -> str:
        """This page without its filters, as search engines shall know it."""
        page = self.request.query_params.get("page", "")
        asked = {"page": page if page.isdigit() and page != "1" else "", "lang": language}
        kept = {name: value for name, value in asked.items() if value}
        query = f"?{urlencode(kept)}" if kept else ""
        return f"{self.office.address}{own_path(self.request)}{query}"


async def _reader(request: Request) -> Reader:
    require_patience(request, _OFTEN, "public", address_of(request))
    return Reader(office_of(request), request, Say(language_of(request)))


AReader = Annotated[Reader, Depends(_reader)]


async def _patient(request: Request, reader: AReader) -> Reader:
    require_patience(request, _DEAR, "public-dear", address_of(request))
    return reader


APatientReader = Annotated[Reader, Depends(_patient)]
"""Of what costs us more than a page from memory."""


def open_list(agency: AgencyCard) -> ListCard | None:
    """The current external list; a closed agency has a former one only."""
    return None if agency.closed_by else agency.lists.get(Client.EXTERNAL)
