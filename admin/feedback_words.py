"""What clients add to «Помогло» and «Не помогло»: redacted, by stage and day, by nobody."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from admin.demand import CARD_STAGE, STEP_STAGE
from admin.permissions import Permission, require
from admin.questions import Reader, hidden
from locales import DEFAULT_LANGUAGE
from storage.models import FeedbackWords, Staff
from storage.models.remarks import REMARK_LIMIT
from storage.procedure import Words
from storage.store import Store


@dataclass(frozen=True)
class Said:
    """Words of one stage («card:7», «step:send»); never who said them."""

    agency_id: int
    stage: str
    helped: bool
    on: date
    words: str = ""


def redacted(said: Iterable[Said], read: Reader) -> list[Said]:
    """Hide what is personal; what holds nothing else is dropped. Not for the event loop."""
    cleaned = (replace(each, words=_kept(each.words, read)) for each in said)
    return [each for each in cleaned if each.words]


def _kept(words: str, read: Reader) -> str:
    return (hidden(words, read, REMARK_LIMIT) or "")[:REMARK_LIMIT]


async def keep(store: Store, said: Sequence[Said]) -> None:
    await store.feedback_words.add_all(
        FeedbackWords(
            agency_id=each.agency_id,
            said_on=each.on,
            stage=each.stage,
            helped=each.helped,
            words=each.words,
        )
        for each in said
    )


@dataclass(frozen=True)
class Stage:
    """Where words were said, «card» or «step»: its name, None when it is gone; how many."""

    key: str
    kind: str
    name: Words | None
    count: int


async def stages(store: Store, *, by: Staff) -> Sequence[Stage]:
    """Where anything was said, the most first."""
    found = await counts(store, by=by)
    guide = (await store.agencies.get(by.agency_id)).guide
    points = await store.register.points_of_rows(by.agency_id)
    named: dict[str, Words] = {
        f"{CARD_STAGE}:{row_id}": {DEFAULT_LANGUAGE: name} for row_id, (_, name) in points.items()
    }
    named |= {f"{STEP_STAGE}:{each.key}": each.title for each in guide.scenario}
    ordered = sorted(found.items(), key=lambda each: (-each[1], each[0]))
    return [Stage(key, key.partition(":")[0], named.get(key), count) for key, count in ordered]


async def counts(store: Store, *, by: Staff) -> Mapping[str, int]:
    """How many there are by stage."""
    require(by, Permission.SEE_WORK)
    return await store.feedback_words.counts(by.agency_id)


async def latest(
    store: Store, stage: str | None, most: int, skip: int = 0, *, by: Staff
) -> Sequence[FeedbackWords]:
    """The newest of a stage, or of all."""
    require(by, Permission.SEE_WORK)
    return await store.feedback_words.latest(by.agency_id, stage, most, skip)
