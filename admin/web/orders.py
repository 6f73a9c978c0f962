"""Recording the order that approves a consolidated list: what it is called, its file (D13)."""

from dataclasses import dataclass

from fastapi import APIRouter
from fastapi.responses import Response

from admin import bundles
from admin.bundles import OrderAhead
from admin.carried import whole_number
from admin.refusals import REFUSALS
from admin.web.asked import ask_in_chat
from admin.web.bundles import PATH
from admin.web.late import refused_or_late
from admin.web.numbers import Number
from admin.web.papers import Allowed, GivenPaper, kinds, with_file, wrong_in_paper
from admin.web.visitor import Acting, SignedIn, Visitor, typed
from storage.asked_terms import AskedAct

router = APIRouter(prefix=f"{PATH}/{{bundle_id}}/order")


@dataclass(frozen=True)
class Given(GivenPaper):
    """What the form says, and whether what comes of it was read."""

    @property
    def seen(self) -> int:
        return whole_number(self.fields.get("seen", "")) or 0

    @property
    def is_confirmed(self) -> bool:
        """What comes of it was shown of just this number and date."""
        return self.fields.get("shown", "") == f"{self.number} {self.date}"


@router.get("")
async def show(visitor: SignedIn, bundle_id: Number) -> Response:
    async with visitor.reading() as store:
        bundle = await store.bundles.get(visitor.staff.agency_id, bundle_id)
        await bundles.require_order(store, bundle_id, by=visitor.staff, seen=bundle.revision)
    return _page(visitor, bundle_id, Given({"seen": str(bundle.revision)}))


@router.post("")
async def record(visitor: Acting, bundle_id: Number) -> Response:
    """First what will come of it, then the question in chat."""
    form = await visitor.request.form()
    given = Given(typed(form))
    try:
        given = await with_file(visitor, given, form, _allowed(bundle_id, given))
        paper = given.paper()
        async with visitor.reading() as store:
            ahead = await bundles.order_ahead(
                store,
                bundle_id,
                given.number,
                given.date,
                by=visitor.staff,
                seen=given.seen,
                paper=paper,
            )
        if not given.is_confirmed:
            return _page(visitor, bundle_id, given, ahead=ahead)
        return await ask_in_chat(
            visitor,
            AskedAct.APPROVE_BUNDLE,
            bundle=bundle_id,
            seen=given.seen,
            number=ahead.order.number,
            date=f"{ahead.order.date:%d.%m.%Y}",
            kind=paper.kind,
            title=paper.title,
            file=paper.file_id,
        )
    except REFUSALS as refusal:
        return _page(visitor, bundle_id, given, refusal=refusal)


def _allowed(bundle_id: int, given: Given) -> Allowed:
    return lambda store, staff: bundles.require_order(store, bundle_id, by=staff, seen=given.seen)


def _page(
    visitor: Visitor,
    bundle_id: int,
    given: Given,
    *,
    ahead: OrderAhead | None = None,
    refusal: Exception | None = None,
) -> Response:
    say = visitor.say
    return visitor.page(
        "order.html",
        title=say("web-order-title"),
        number=bundle_id,
        given=given,
        kinds=kinds(say),
        ahead=ahead,
        errors=wrong_in_paper(refusal, say),
        **refused_or_late(refusal, visitor),
    )
