"""An agency that is no more: what became of it, and the way on."""

from fastapi.responses import Response

from admin.linked_data import linked_summary
from admin.succession_words import by_which_act, what_happened
from admin.web.public.reader import Reader
from storage.cards import AgencyCard
from storage.terms import Client


def closed_page(reader: Reader, agency: AgencyCard, status: int = 200) -> Response:
    """200 where the agency itself was asked for; 410 for what it had."""
    say, act = reader.say, agency.closed_by
    assert act is not None
    successors = reader.successors(agency)
    codes = [each.code for each in successors]
    return reader.page(
        "closed.html",
        title=say("open-closed-title", name=say.own(agency.guide.short_name)),
        description=say("open-list-about", name=agency.name),
        status=status,
        indexed=False,
        linked=linked_summary(agency, reader.office.address, codes),
        agency=agency,
        happened=what_happened(agency, act, successors, say),
        document=by_which_act(act, say),
        successors=successors,
        former=agency.lists.get(Client.EXTERNAL),
    )
