"""What people added to «Помогло» and «Не помогло», on the screen: by stage, redacted."""

from fastapi import APIRouter
from fastapi.responses import Response

from admin.feedback_words import Stage, latest, stages
from admin.web.numbers import PageNumber
from admin.web.visitor import SignedIn
from locales import Html, Say

router = APIRouter(prefix="/office/feedback")

_PAGE = 50


@router.get("")
async def show(visitor: SignedIn, stage: str = "", page: PageNumber = 1) -> Response:
    """Of all stages, or of the one that is asked for."""
    say, by = visitor.say, visitor.staff
    async with visitor.reading() as store:
        found = await stages(store, by=by)
        chosen = next((each for each in found if each.key == stage), None)
        total = chosen.count if chosen else sum(each.count for each in found)
        pages = max(1, -(-total // _PAGE))
        page = min(page, pages)
        key = chosen.key if chosen else None
        said = await latest(store, key, _PAGE, (page - 1) * _PAGE, by=by)
    names = {each.key: name_of(each, say) for each in found}
    return visitor.page(
        "feedback_words.html",
        title=say("web-feedback-title"),
        said=[(each, names.get(each.stage, each.stage)) for each in said],
        stages=[("", say("web-feedback-all")), *((each.key, names[each.key]) for each in found)],
        stage=key or "",
        count=total,
        page=page,
        pages=pages,
    )


def name_of(stage: Stage, say: Say) -> Html:
    """«Карточка «Личный приём»»."""
    return say(
        "feedback-stage", stage=stage.kind, name=say.own(stage.name) if stage.name else "none"
    )
