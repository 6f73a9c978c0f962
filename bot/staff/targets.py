"""What a question can be attached to, as the person in this chat may."""

from admin import targets
from admin.errors import TargetGoneError
from admin.redaction import without_marks
from admin.targets import Target
from bot.guide.hearing import hear
from bot.visit import Visit
from storage.cards import AgencyCard


def agency_of(visit: Visit) -> AgencyCard:
    """The agency that this person works for, with its current lists.

    Raises:
        TargetGoneError: it is not in the library yet.
    """
    agency = visit.library.agency(visit.require_staff().agency_id)
    if agency is None:
        raise TargetGoneError
    return agency


def meant_by(text: str, visit: Visit) -> str:
    """The words of a kept question as the search reads them, without the marks."""
    return visit.library.search.mend(without_marks(text)).text


def best_targets(question: str, visit: Visit) -> tuple[Target, ...]:
    """What a question means most probably."""
    agency = agency_of(visit)
    heard = hear(visit.library.search, agency, without_marks(question))
    return targets.best_targets(heard, agency, visit.require_staff(), visit.say)


def targets_by_words(text: str, visit: Visit) -> tuple[Target, ...]:
    """What typed words find."""
    agency = agency_of(visit)
    heard = hear(visit.library.search, agency, text)
    return targets.targets_by_words(text, heard, agency, visit.require_staff(), visit.say)


def target(kind: str, target_id: int, visit: Visit) -> Target:
    """What a button names, as long as it stands."""
    return targets.target(kind, target_id, agency_of(visit), visit.say)
