"""Terms in working days of Russia, and what they are counted from."""

from datetime import date

import pytest

from admin.calendar import add_working_days, publish_by
from storage.models import Release
from storage.procedure import Publication
from tests.factories import a_procedure


@pytest.mark.parametrize(
    ("start", "days", "end"),
    [
        (date(2026, 11, 22), 10, date(2026, 12, 4)),
        (date(2026, 11, 3), 1, date(2026, 11, 5)),
        (date(2026, 12, 28), 10, date(2027, 1, 20)),
        (date(2024, 4, 26), 1, date(2024, 4, 27)),
    ],
    ids=["weekends", "a holiday", "new year with a transferred day off", "a working Saturday"],
)
def test_a_term_counts_working_days_only(start: date, days: int, end: date) -> None:
    assert add_working_days(start, days) == end


@pytest.mark.parametrize(
    ("publication", "last_day"),
    [
        (
            Publication(working_days=10, counted_from="approval", paragraph="D14"),
            date(2026, 12, 4),
        ),
        (
            Publication(working_days=10, counted_from="change", paragraph="B5.4"),
            date(2026, 12, 11),
        ),
        (Publication(counted_from="approval", paragraph="A5.2"), None),
    ],
    ids=["from the order's day", "from the release", "no term"],
)
def test_the_order_says_what_publication_is_counted_from(
    publication: Publication, last_day: date | None
) -> None:
    release = Release(
        agency_id=1,
        list_id=1,
        number=2,
        date=date(2026, 11, 27),
        approved_on=date(2026, 11, 20),
        content="{}",
        content_hash="",
        document_line="",
        approved_by_title="",
    )

    assert publish_by(release, a_procedure(publication=publication)) == last_day
