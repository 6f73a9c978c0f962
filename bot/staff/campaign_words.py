"""A yearly monitoring in words: its days, its progress, one of its rows."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

from admin.changes import contact_words, need_words, value_words
from admin.clock import local_moment
from admin.hours_words import hours_words
from admin.monitoring.confirmed import confirmed_words
from admin.monitoring.days import CampaignDays
from admin.monitoring.sheet import Line, Sheet, UnitProgress
from locales import DEFAULT_LANGUAGE, Html, Say
from storage.models import Agency, Campaign, Proposal
from storage.terms import Answer

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_NAMED = 3
"""So many touchpoints are named where there may be hundreds."""


def day_words(day: date, say: Say) -> Html:
    """«пятница, 25.12.2026»."""
    return say("day-named", weekday=_WEEKDAYS[day.weekday()], day=shown(day))


def shown(day: date) -> str:
    return f"{day:%d.%m.%Y}"


def days_words(days: CampaignDays, say: Say) -> Html:
    """Both last days, and why they are not those that the order names."""
    review = say(
        "campaign-review",
        last=day_words(days.review_by, say),
        named=shown(days.review_named),
        moved="yes" if days.review_by != days.review_named else "no",
    )
    hand_over = say(
        "campaign-hand-over",
        last=day_words(days.hand_over_by, say),
        named=shown(days.hand_over_named),
        moved="yes" if days.is_hand_over_off else "no",
    )
    return Html(f"{review}\n{hand_over}")


def going_days_words(campaign: Campaign, days: CampaignDays | None, say: Say) -> Html:
    """The last days of what goes on; switched off meanwhile, it keeps its own."""
    if days is not None:
        return days_words(days, say)
    last = {"review": campaign.review_by, "over": campaign.hand_over_by}
    return say("campaign-last-one", **{name: day_words(day, say) for name, day in last.items()})


def whole_words(sheet: Sheet, say: Say) -> Html:
    """How far everybody is, unit by unit, and what nobody answers for."""
    done, total = len(sheet.lines) - len(sheet.left), len(sheet.lines)
    lines = [say("campaign-whole", done=str(done), total=str(total))]
    lines += [_unit_words(each, say) for each in sheet.progress()]
    if orphans := [line for line in sheet.orphans if line.is_left]:
        names = ", ".join(line.touchpoint.name for line in orphans[:_NAMED])
        if len(orphans) > _NAMED:
            names += "…"
        lines.append(say("campaign-orphans", count=str(len(orphans)), names=names))
    return Html("\n".join(lines))


def _unit_words(unit: UnitProgress, say: Say) -> Html:
    state = "done" if unit.done == unit.total else "some" if unit.done else "none"
    return say(
        "unit-progress",
        unit=unit.unit or say("unit-nameless"),
        state=state,
        done=str(unit.done),
        total=str(unit.total),
        left=str(unit.total - unit.done),
    )


def counts_words(counts: Mapping[str, int], say: Say) -> Html:
    """«Верно — 7, изменить — 2, исключить — 1, не подтверждено — 2.»"""
    known = {each.value: str(counts.get(each.value, 0)) for each in Answer}
    return say("campaign-counts", **known, none=str(counts.get("none", 0)))


def counts_of(sheet: Sheet) -> Counter[str]:
    """How many rows have which answer."""
    said = (line.confirmation.answer for line in sheet.lines)
    return Counter(answer.value if answer else "none" for answer in said)


def row_words(line: Line, agency: Agency, say: Say) -> Html:
    """The row as it stands: what is confirmed, the content and the channel last (D16)."""
    row, point, procedure = line.row, line.touchpoint, agency.procedure
    place = (row.direction, row.service, row.process)
    contacts = Html("; ".join(contact_words(each, say) for each in point.contacts))
    fields: dict[str, str] = {
        "place": " · ".join(dict.fromkeys(each for each in place if each)),
        "needs": need_words(row.needs, procedure, say),
        "kind": value_words("kind", point.kind.value, procedure, say),
        "contacts": contacts,
        "hours": hours_words(point.hours, say) if point.hours else "",
        "responsible": row.responsible,
        "content": content_words(line, say),
        "channel": value_words("channel", point.channel.value, procedure, say),
    }
    lines = [say("confirm-name", name=point.name)]
    for field, value in fields.items():
        if value or field in _ALWAYS:
            name, words = say(f"confirm-field-{field}"), value or say("confirm-nothing")
            lines.append(say("confirm-line", field=name, value=words))
    if confirmed := confirmed_words(row, say):
        lines.append(confirmed)
    return Html("\n".join(lines))


_ALWAYS = ("contacts", "content", "channel")
"""What is asked even when the list says nothing of it."""


def content_words(line: Line, say: Say) -> Html:
    """What is special here, what to bring, what the point is: the content of the interaction.

    What is special is written in Russian only: then all of it is, a field is in one language.
    """
    own = Say(DEFAULT_LANGUAGE).own if line.row.peculiarity else say.own
    parts = [own({DEFAULT_LANGUAGE: line.row.peculiarity}), own(line.touchpoint.about)]
    if bring := own(line.row.bring):
        parts.append(say("confirm-bring", words=bring))
    return Html("; ".join(part.removesuffix(".") for part in parts if part))


def answer_words(line: Line, proposals: list[Proposal], agency: Agency, say: Say) -> Html | None:
    """The answer as it is now, and what came of it; None while there is none."""
    said = line.confirmation
    if said.answer is None or said.answered_at is None:
        return None
    at = local_moment(said.answered_at, agency.time_zone)
    lines = [say("confirm-answer", answer=said.answer.value, who=said.answered_by, at=at)]
    for each in proposals:
        change, status = say(f"change-{each.kind.value}"), each.status.value
        lines.append(say("confirm-outcome", number=str(each.id), change=change, status=status))
    return Html("\n".join(lines))
