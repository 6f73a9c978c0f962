"""A long text is cut between paragraphs, and no tag is ever broken."""

import pytest
from aiogram.methods import EditMessageText, SendMessage

from bot.actions import ToBeginning
from bot.screens import Button, Screen
from bot.telegram.pieces import pieces, visible_length
from bot.telegram.render import calls
from locales import Html


def test_a_text_that_fits_stays_whole() -> None:
    assert pieces("a" * 4096) == ["a" * 4096]


def test_tags_do_not_count() -> None:
    text = f'<a href="https://example.org/{"x" * 200}">{"a" * 4096}</a>'

    assert pieces(text) == [text]


def test_escaped_letters_count_as_one_and_rare_ones_as_two() -> None:
    assert visible_length("&lt;&amp;&quot;") == 3
    assert visible_length("😀") == 2


def test_a_long_text_is_cut_between_paragraphs() -> None:
    paragraphs = [letter * 3000 for letter in "abc"]

    assert pieces("\n\n".join(paragraphs)) == paragraphs


def test_a_long_paragraph_is_cut_between_words() -> None:
    cut = pieces("слово " * 2000)

    assert all(visible_length(piece) <= 4096 for piece in cut)
    assert all(piece.startswith("слово") and piece.endswith("слово") for piece in cut)
    assert " ".join(cut).split() == ["слово"] * 2000


def test_a_tag_that_is_open_at_a_cut_goes_on_in_the_next_piece() -> None:
    first, second = pieces(f"<b><i>{'a' * 3000}\n\n{'b' * 3000}</i></b>")

    assert first == f"<b><i>{'a' * 3000}</i></b>"
    assert second == f"<b><i>{'b' * 3000}</i></b>"


@pytest.mark.parametrize("text", ["я" * 9000, "&lt;" * 9000, "😀" * 5000, "<b>я</b>" * 5000])
def test_nothing_is_lost_and_nothing_is_too_long(text: str) -> None:
    cut = pieces(text)

    assert all(1 <= visible_length(piece) <= 4096 for piece in cut)
    assert sum(visible_length(piece) for piece in cut) == visible_length(text)


def test_buttons_stand_under_the_last_piece_and_only_the_first_replaces() -> None:
    screen = Screen(Html("\n\n".join("ab" * 2000 for _ in "12")), ((Button("Да", ToBeginning()),),))

    first, second = calls(screen, chat_id=1, replace=7)

    assert isinstance(first, EditMessageText) and first.reply_markup is None
    assert isinstance(second, SendMessage) and second.reply_markup is not None


def test_links_are_never_previewed() -> None:
    [call] = calls(Screen(Html("https://example.org")), chat_id=1, replace=None)

    assert isinstance(call, SendMessage)
    assert call.link_preview_options and call.link_preview_options.is_disabled  # type: ignore[union-attr]


def test_every_kind_of_button_is_rendered() -> None:
    row = (
        Button("В начало", ToBeginning()),
        Button("Сайт", url="https://example.org"),
        Button("Почта", copy="a@example.org"),
    )

    [call] = calls(Screen(Html("x"), (row, ())), chat_id=1, replace=None)

    [made] = call.reply_markup.inline_keyboard  # type: ignore[attr-defined]
    assert (made[0].callback_data, made[1].url, made[2].copy_text.text) == (
        "start",
        "https://example.org",
        "a@example.org",
    )


def test_a_button_that_does_nothing_is_a_bug() -> None:
    with pytest.raises(ValueError, match="does nothing"):
        calls(Screen(Html("x"), ((Button("Пусто"),),)), chat_id=1, replace=None)
