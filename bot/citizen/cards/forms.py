"""«Бланки и образцы»: the files of a card, with the list that they are from."""

from dataclasses import replace

from admin.card_words import dated
from admin.forms.reading import file_name
from bot.citizen import buttons
from bot.citizen.actions import to_card
from bot.citizen.cards.card import with_card
from bot.citizen.cards.forms_actions import TakeForms
from bot.citizen.cards.forms_buttons import to_forms
from bot.citizen.wording import button_text, column, lines, name_of, paragraphs
from bot.guide.spot import Spot
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Document, Screen
from bot.visit import Visit
from locales import Html, Say
from storage.cards import FormCard, RowCard

routes = Routes()

AT_ONCE = 3
"""So many files come together; of more a person chooses."""


@routes.action(TakeForms)
async def take_forms(action: TakeForms, visit: Visit) -> Screen:
    screen = with_card(
        action, visit, lambda spot, row, visit: _forms_screen(action, spot, row, visit)
    )
    return replace(
        screen, documents=tuple([await _named(each, visit) for each in screen.documents])
    )


async def _named(document: Document, visit: Visit) -> Document:
    """The file under its title, with the ending by which a telephone opens it."""
    file = await visit.store.files.named(document.agency_id, document.file_id or 0)
    return replace(document, name=file_name(document.name, file.media_type))


def _forms_screen(action: TakeForms, spot: Spot, row: RowCard, visit: Visit) -> Screen:
    say = visit.say
    back = buttons.way_back(say, to_card(spot, row.id))
    if not row.forms:
        return Screen(say("citizen-forms-none"), back)
    sent = _chosen(action, row)
    listed = [
        say("citizen-form", number=str(number), form=form_line(form, say))
        for number, form in enumerate(sent or row.forms, start=1)
    ]
    text = paragraphs(
        say("citizen-forms", name=name_of(say, row.touchpoint)),
        lines(*listed),
        _from(spot, len(sent), say) if sent else say("citizen-forms-which"),
    )
    files = tuple(Document(form.title, spot.agency.id, form.file_id) for form in sent)
    return Screen(text, (*_choices(sent, spot, row), *back), documents=files, fresh=bool(sent))


def _chosen(action: TakeForms, row: RowCard) -> tuple[FormCard, ...]:
    """The files to send: all where they are few, else the one that was chosen."""
    if len(row.forms) <= AT_ONCE:
        return row.forms
    return tuple(form for form in row.forms if form.file_id == action.file)


def _choices(sent: tuple[FormCard, ...], spot: Spot, row: RowCard) -> ButtonRows:
    """A button for each where not all of them were sent."""
    if len(sent) == len(row.forms):
        return ()
    return column(
        Button(button_text(form.title), to_forms(spot, row.id, form.file_id))
        for form in row.forms
        if form not in sent
    )


def form_line(form: FormCard, say: Say) -> Html:
    """«Заявление», от 1 февраля 2026 г."""
    return say("citizen-form-words", title=form.title, date=dated(say, form.dated))


def _from(spot: Spot, count: int, say: Say) -> Html:
    """Which list they stand in, and where they are to be looked for."""
    owner = spot.agency.lists[spot.client]
    words = {"number": str(owner.number), "date": dated(say, owner.date)}
    return say("citizen-forms-from", count=count, **words)
