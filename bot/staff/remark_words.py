"""How a citizen's remark is shown to staff in chat."""

from admin.remarks.reading import Lines
from admin.remarks.wording import point_words, remark_paragraphs, until_words
from bot.staff.listing import parts
from bot.visit import Visit
from locales import Html, Say
from storage.models import Agency


def remark_text(line: Lines, agency: Agency, say: Say, lead: Html | None = None) -> Html:
    return parts(lead, *remark_paragraphs(line, agency, say))


def line_words(line: Lines, say: Say) -> Html:
    remark = line.remark
    return say(
        "remark-line",
        number=str(remark.number),
        late="yes" if line.late else "no",
        again="yes" if line.again else "no",
        status=remark.status.value,
        until=until_words(remark),
        point=point_words(line, say),
    )


async def agency_of(visit: Visit) -> Agency:
    return await visit.store.agencies.get(visit.require_staff().agency_id)
