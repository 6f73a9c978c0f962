import pytest

from bot.sandbox.errors import ApiError
from bot.sandbox.formatting import plain
from bot.sandbox.markup import parse_html


def _entities(source: str) -> tuple[str, list[dict[str, object]]]:
    return plain(*parse_html(source))


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("я<b>x</i>", 'Unmatched end tag at byte offset 6, expected "</b>", found "</i>"'),
        ("ab<div>x</div>", 'Unsupported start tag "div" at byte offset 2'),
        ("2 < 3", 'Unsupported start tag "" at byte offset 2'),
        ("1 <2", "Unclosed start tag at byte offset 2"),
        ("<a href>x</a>", 'Expected equal sign in declaration of an attribute of the tag "a"'),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<a href=x"y>z</a>', "Unexpected end of name token at byte offset 8"),
    ],
)
def test_broken_html_is_refused_in_telegrams_words(source: str, reason: str) -> None:
    with pytest.raises(ApiError) as refused:
        parse_html(source)

    assert refused.value.description.startswith(f"Bad Request: can't parse entities: {reason}")


def test_offsets_are_utf16_units() -> None:
    text, entities = _entities("👍 <b>да</b>")

    assert text == "👍 да"
    assert entities == [{"type": "bold", "offset": 3, "length": 2}]


def test_tags_become_entities_and_escapes_become_characters() -> None:
    text, entities = _entities(
        "<i>a</i><u>b</u><s>c</s><ins>d</ins><del>e</del> &lt;&amp;&quot;&#1103;&nbsp;"
        '<tg-spoiler>f</tg-spoiler><span class="tg-spoiler">g</span>'
    )

    assert text == 'abcde <&"я&nbsp;fg'
    assert [e["type"] for e in entities] == [
        "italic",
        "underline",
        "strikethrough",
        "underline",
        "strikethrough",
        "spoiler",
        "spoiler",
    ]


def test_code_holds_its_language_and_nothing_else() -> None:
    _, entities = _entities('<pre><code class="language-python">x = <b>1</b></code></pre>')

    assert entities == [{"type": "pre", "offset": 0, "length": 5, "language": "python"}]


def test_quotations_may_be_expandable() -> None:
    _, entities = _entities("<blockquote>a</blockquote><blockquote expandable>b</blockquote>")

    assert [e["type"] for e in entities] == ["blockquote", "expandable_blockquote"]


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://example.org/a?b=1&amp;c=2", "https://example.org/a?b=1&c=2"),
        ("example.org", "http://example.org"),
        ("tg://user?id=1", "tg://user?id=1"),
        ("tel:+70000000000", None),
        ("mailto:a@example.org", None),
        ("http://localhost/", None),
    ],
)
def test_a_bad_link_is_silently_no_link(address: str, kept: str | None) -> None:
    text, entities = _entities(f'<a href="{address}">x</a>')

    assert text == "x"
    assert [e["url"] for e in entities] == ([kept] if kept else [])


def test_space_around_a_text_is_cut_and_entities_move_with_it() -> None:
    text, entities = _entities("\n  <b> да </b>\n")

    assert text == "да"
    assert entities == [{"type": "bold", "offset": 0, "length": 2}]


def test_commands_links_and_addresses_are_found_in_plain_text() -> None:
    _, entities = plain("/start https://example.org/x, пишите a@example.org или @some_bot")

    assert [e["type"] for e in entities] == ["bot_command", "url", "email", "mention"]
    assert entities[1] == {"type": "url", "offset": 7, "length": 21}
