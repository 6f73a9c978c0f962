"""One update of one person: what a conversation may use to answer it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from admin.errors import NotStaffError
from admin.importing.reading import Contents
from bot.guide.library import Library
from bot.notebook import Notebook
from locales import Say
from storage.cards import AgencyCard
from storage.models import Person, Preferences, Staff
from storage.store import Store


@dataclass(frozen=True)
class UploadedFile:
    """A file that a person sent, already fetched; `contents` where its conversation wanted it
    read beforehand, which takes seconds and so happens while no store is open."""

    name: str
    media_type: str
    content: bytes
    contents: Contents | None = None


@dataclass(frozen=True)
class Visit:
    """Everything a conversation needs; it returns a screen and keeps nothing.

    `person` may be new and unsaved while the store only reads. `staff` is the person's
    place in the agency they work for, None for everybody else. `link` is a template of
    the messenger's deep link with one `{code}` in it; `notebook` collects what was
    left unanswered; `web` is where browsers reach our pages, empty when nobody said;
    `preferences` are how the person wants to be helped, and `library` is as it suits them;
    `answered` are the questions that they have answered of each survey of today.
    """

    store: Store
    person: Person
    staff: Staff | None
    say: Say
    library: Library
    now: datetime
    link: str
    notebook: Notebook
    web: str = ""
    preferences: Preferences = field(default_factory=lambda: Preferences(person_id=0))
    answered: Mapping[int, frozenset[int]] = field(default_factory=dict)

    @property
    def agency(self) -> AgencyCard | None:
        """The agency that this person chose; the only one where there is only one."""
        gone = self.library.closed_agency(self.person.agency_id)
        if len(self.library.agencies) == 1 and gone is None:
            return self.library.agencies[0]
        if self.person.agency_id is None:
            return None
        return self.library.agency(self.person.agency_id)

    def require_staff(self) -> Staff:
        """The person's place in an agency.

        Raises:
            NotStaffError: whoever is not staff, or no longer.
        """
        if self.staff is None:
            raise NotStaffError
        return self.staff
