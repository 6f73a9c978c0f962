"""What the agency does and in which circumstances: public services, needs, life events."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from admin.linked_data.names import (
    COUNTRY,
    RUSSIAN,
    Names,
    Node,
    known,
    link,
    russian,
    said,
    words,
)
from admin.shown_rows import answers
from storage.cards import AgencyCard, RowCard
from storage.care_terms import Segment
from storage.situations import Situation
from storage.terms import Channel, Client, Need

Place = tuple[str, str, str]
"""Direction, service, process: a public service is where they are the same."""


def places(rows: Iterable[RowCard]) -> Mapping[Place, list[RowCard]]:
    """Rows by their service, in the order of the list."""
    found: dict[Place, list[RowCard]] = defaultdict(list)
    for row in rows:
        found[(row.direction, row.service, row.process)].append(row)
    return found


def service_node(place: Place, rows: Sequence[RowCard], agency: AgencyCard, names: Names) -> Node:
    """Named by its narrowest word: a direction with one uniform process has no other (C)."""
    title = next(filter(None, reversed(place)), agency.name)
    codes = [each.code for each in agency.procedure.needs]
    needs = sorted({need for row in rows for need in row.needs if need in codes}, key=codes.index)
    points = list(dict.fromkeys(names.point(row.touchpoint.id) for row in rows))
    return known(
        {
            "@id": names.service(place),
            "@type": ["cpsv:PublicService", "GovernmentService"],
            "dct:identifier": names.service(place).rpartition("-")[2],
            "dct:title": russian(title),
            "dct:description": russian(_described(place, needs, agency)),
            "dct:language": link(RUSSIAN),
            "dct:spatial": link(COUNTRY),
            "dct:isPartOf": link(names.dataset),
            "cv:hasCompetentAuthority": link(names.agency),
            "cv:hasChannel": [link(each) for each in points],
            "cv:isClassifiedBy": [link(names.concept("need", each.value)) for each in needs],
            "cv:isGroupedBy": [
                link(names.concept("situation", each.code)) for each in _events(agency, rows)
            ],
            "name": russian(title),
            "serviceType": russian(place[0]),
            "provider": link(names.agency),
            "serviceOperator": link(names.agency),
            "areaServed": link(COUNTRY),
            "availableChannel": [link(each) for each in points],
            "audience": _audience(rows),
            "subjectOf": _forms(rows, names),
        }
    )


def _audience(rows: Sequence[RowCard]) -> list[Node]:
    """Whom it is for, where every way to it is for some clients only."""
    if not all(row.segments for row in rows):
        return []
    served = {segment for row in rows for segment in row.segments}
    return [
        {"@type": "Audience", "audienceType": said(f"whom-{each.value}")}
        for each in Segment
        if each in served
    ]


def _forms(rows: Sequence[RowCard], names: Names) -> list[Node]:
    """Blanks and samples, each once."""
    forms = {form.sha256: form for row in rows for form in row.forms}
    return [
        {
            "@id": names.form(form.sha256),
            "@type": "DigitalDocument",
            "name": russian(form.title),
            "datePublished": form.dated.isoformat(),
            "url": link(names.form(form.sha256)),
        }
        for form in forms.values()
    ]


def _described(place: Place, needs: Sequence[Need], agency: AgencyCard) -> str:
    """Where it stands in the list and what can be done there, in the order's own words."""
    stands = " — ".join(dict.fromkeys(filter(None, place))) or agency.name
    known_needs = [agency.procedure.need(each) for each in needs]
    done = "; ".join(each.wording for each in known_needs if each)
    return f"{stands}: {done}" if done else stands


def _events(agency: AgencyCard, rows: Sequence[RowCard]) -> list[Situation]:
    return [
        situation
        for situation in agency.guide.situations
        if situation.client is Client.EXTERNAL and any(_serves(row, situation) for row in rows)
    ]


def _serves(row: RowCard, situation: Situation) -> bool:
    return any(answers(row, situation, option) for option in situation.options)


def event_nodes(agency: AgencyCard, rows: Sequence[RowCard], names: Names) -> list[Node]:
    """Life events that these rows serve, each with its services."""
    found = []
    for situation in _events(agency, rows):
        theirs = places(row for row in rows if _serves(row, situation))
        found.append(
            {
                "@id": names.concept("situation", situation.code),
                "@type": ["cv:LifeEvent", "cv:Event"],
                "dct:identifier": situation.code,
                "dct:title": words(situation.title),
                "cv:hasRelatedService": [link(names.service(place)) for place in theirs],
            }
        )
    return found


def concept_nodes(agency: AgencyCard, rows: Sequence[RowCard], names: Names) -> list[Node]:
    """The agency's words for the needs and channels of these rows."""
    used = {need for row in rows for need in row.needs}
    needs = [
        _concept(names.concept("need", each.code.value), {**each.short, "ru": each.wording})
        for each in agency.procedure.needs
        if each.code in used
    ]
    channels = dict.fromkeys(row.touchpoint.channel for row in rows)
    return needs + [_channel(each, agency, names) for each in channels]


def _channel(channel: Channel, agency: AgencyCard, names: Names) -> Node:
    setting = agency.procedure.channel(channel)
    return _concept(names.concept("channel", channel.value), setting.label if setting else {})


def _concept(address: str, label: Mapping[str, str]) -> Node:
    code = address.rpartition("-")[2]
    return known(
        {
            "@id": address,
            "@type": "skos:Concept",
            "skos:notation": code,
            "skos:prefLabel": words(label),
        }
    )
