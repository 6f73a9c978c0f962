"""A card in few words, for chats in which others read along: of the external list, for anybody."""

from admin.card_links import card_link
from admin.card_words import contact_line, needs_here, no_contact, unbroken
from admin.contacts import is_reachable, shown_contacts
from bot.citizen.cards.text import card_title, release_line
from bot.citizen.first_screens import sample_mark
from bot.citizen.wording import button_text, lines, listed, paragraphs, russian_mark
from bot.guide.finding import Finding, Meant
from bot.guide.spot import Spot
from bot.screens import Button, Screen
from locales import Html, Say
from storage.cards import AgencyCard, RowCard, TopicCard
from storage.terms import Client

PRIVATELY = "public"
"""What /start is given by a button that leads into the private chat and nowhere in it."""


def rows_of(place: Meant) -> tuple[RowCard, ...]:
    """The rows behind what was meant, in the order in which people see them."""
    return (place.row,) if place.row else place.spot.rows


def best_row(finding: Finding) -> RowCard | None:
    """The way that is told first where only one can be told."""
    return next((row for place in finding.meant[:1] for row in rows_of(place)), None)


def brief_text(agency: AgencyCard, row: RowCard, say: Say) -> Html:
    """What it is and whose, what can be done there, how to get there, and who says so."""
    spot = Spot(agency, Client.EXTERNAL)
    needs = needs_here(row, agency.procedure, say)
    body = paragraphs(
        lines(card_title(row, say), say("brief-agency", agency=say.own(agency.guide.short_name))),
        say("card-needs", needs=listed(needs, "; ")) if needs else None,
        _contacts(row, say),
    )
    return paragraphs(
        body, lines(release_line(spot, say), sample_mark(spot, say), russian_mark(say, body))
    )


def _contacts(row: RowCard, say: Say) -> Html:
    known = [contact_line(each, say) for each in shown_contacts(row.touchpoint)]
    return lines(*known, None if is_reachable(row.touchpoint) else no_contact(row, say))


def elsewhere_text(whose: Html, topic: TopicCard, say: Say) -> Html:
    """Who else is responsible, how to reach them, and by which law."""
    source = Html(unbroken(say.own({"ru": topic.source})))
    return paragraphs(whose, say.own(topic.how), say("search-elsewhere-source", source=source))


def to_card(row: RowCard, link: str, words: Html) -> Button:
    """Opens the whole card in the private chat; `link` is the deep link's template."""
    return Button(button_text(words), url=card_link(link, row.touchpoint.id))


def privately(text: Html, link: str, words: Html) -> Screen:
    """A message whose button leads into the private chat."""
    button = Button(button_text(words), url=link.format(code=PRIVATELY))
    return Screen(text, ((button,),))
