"""What the bot says in a group: short, to anybody, never a person's own words or settings."""

from bot.citizen.brief import best_row, brief_text, elsewhere_text, privately, rows_of, to_card
from bot.citizen.found import title_of
from bot.citizen.wording import paragraphs
from bot.guide.courtesies import asks_for_help, greets, thanks
from bot.guide.finding import Finding, find
from bot.guide.search import Action, Heard
from bot.guide.urgent import urgent_topic
from bot.screens import Screen
from locales import Html, Say
from storage.cards import AgencyCard
from storage.models import Agency
from storage.terms import Client


def danger_screen(
    heard: Heard, agencies: tuple[AgencyCard, ...], say: Say, link: str
) -> Screen | None:
    """What to do at once; None where nobody is in danger."""
    found = urgent_topic(heard.signals.mended.words, agencies)
    if found is None:
        return None
    return lead_away(say("search-danger", how=say.own(found[1].how)), say, link)


def addressed_screen(
    text: str, heard: Heard, agency: AgencyCard, say: Say, *, link: str, bot: str
) -> Screen | None:
    """The answer to somebody who asks the bot; None where silence is better."""
    meant = heard.signals.mended.text
    if thanks(meant):
        return None
    if not meant or greets(text) or asks_for_help(meant):
        return lead_away(say("group-ask", bot=bot), say, link)
    finding = find(heard, agency, Client.EXTERNAL)
    if topic := finding.elsewhere:
        whose = say("search-elsewhere", body=say.own(topic.body))
        return lead_away(elsewhere_text(whose, topic, say), say, link)
    return _card(finding, agency, say, link) or lead_away(say("group-unsure"), say, link)


def unasked_screen(heard: Heard, agency: AgencyCard, say: Say, *, link: str) -> Screen | None:
    """The answer to somebody who only named the agency; None where the search abstains."""
    finding = find(heard, agency, Client.EXTERNAL)
    if finding.action is Action.ABSTAIN:
        return None
    return _card(finding, agency, say, link) or lead_away(say("group-maybe-ours"), say, link)


def connected_screen(agency: Agency, say: Say, *, link: str, bot: str) -> Screen:
    mentions = "yes" if agency.procedure.groups.answer_mentions else "no"
    name = say.own(agency.guide.short_name)
    text = say("group-connected", agency=name, bot=bot, mentions=mentions)
    return lead_away(text, say, link)


def lead_away(text: Html, say: Say, link: str) -> Screen:
    """Said to everybody; what follows is said in private."""
    return privately(text, link, say("group-write-button"))


def _card(finding: Finding, agency: AgencyCard, say: Say, link: str) -> Screen | None:
    """The way that is surely meant, in few words; None where that is not sure."""
    row = best_row(finding) if finding.action is Action.ANSWER else None
    if row is None:
        return None
    best = finding.meant[0]
    others = len(rows_of(best)) > 1 or finding.beside
    text = paragraphs(
        say("search-sure", title=title_of(best, say)) if best.topic else None,
        brief_text(agency, row, say),
        say("brief-more-ways") if others else None,
    )
    return Screen(text, ((to_card(row, link, say("group-more-button")),),))
