"""What only the whole list shows: needs that nothing serves, points that nothing uses."""

from collections.abc import Iterator

from admin.completeness.findings import Entry, Whole
from storage.terms import Need

NOT_EVERYWHERE = frozenset({Need.OTHER, Need.INSPECTION})
"""Not every process has something to inspect; «other» is nothing that can be missing."""


def empty_directions(whole: Whole) -> Iterator[Entry]:
    """A direction of the order in which not a single point stands."""
    used = {line.direction for line in whole.lines}
    for direction in whole.directions:
        if direction not in used:
            yield Entry(name="", place=(direction, "", ""))


def needs_unserved(whole: Whole) -> Iterator[Entry]:
    """Of each process the needs of the agency's order that none of its points serves."""
    asked = [need.code for need in whole.procedure.needs if need.code not in NOT_EVERYWHERE]
    for place, lines in whole.standing.places.items():
        served = whole.standing.needs[place]
        missing = tuple(need for need in asked if need not in served)
        if missing and served:
            yield Entry(name="", place=place, row_id=lines[0].row_id, needs=missing)


def unused_points(whole: Whole) -> Iterator[Entry]:
    """One whose rows were excluded has left the list by decision, and is not meant."""
    for touchpoint in whole.unused:
        yield Entry(name=touchpoint.name)


def unmet_requirements(whole: Whole) -> Iterator[Entry]:
    yield from _requirements(whole, ("not_met",))


def unknown_requirements(whole: Whole) -> Iterator[Entry]:
    yield from _requirements(whole, ("", "unknown"))


def _requirements(whole: Whole, states: tuple[str, ...]) -> Iterator[Entry]:
    """Each of the agency's own touchpoints once, with what its order asks of it and how it is."""
    seen: set[int | None] = set()
    for line in whole.lines:
        if line.owner or line.touchpoint_id in seen:
            continue
        seen.add(line.touchpoint_id)
        kept = line.requirements.get("checklist", {})
        asked = whole.requirements.get(line.channel.value, ())
        found = tuple(code for code in asked if kept.get(code, {}).get("state", "") in states)
        if found:
            yield Entry(line.name, line.place, line.row_id, requirements=found)
