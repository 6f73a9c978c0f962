"""A long text in several messages, cut between paragraphs and never inside a tag."""

import re
from collections.abc import Iterable, Iterator
from html import unescape

LIMIT = 4096
"""Characters of one message after its tags are read; counted as UTF-16 units, to be safe."""

_TAG = re.compile(r"<[^>]*>")
_ATOM = re.compile(r"<[^>]*>|&#?\w+;|\s+|[^<&\s]{1,64}|.", re.DOTALL)


def pieces(html: str, limit: int = LIMIT) -> list[str]:
    """The text in messages of at most `limit` characters; a tag open at a cut goes on."""
    if visible_length(html) <= limit:
        return [html] if html else []
    return list(_balanced(_packed(_parts(html, limit), limit)))


def visible_length(html: str) -> int:
    """How long the text is for the messenger."""
    return len(unescape(_TAG.sub("", html)).encode("utf-16-le")) // 2


def _parts(html: str, limit: int) -> Iterator[str]:
    """Paragraphs; too long a paragraph by lines, too long a line by words."""
    for paragraph in re.split(r"(?<=\n\n)", html):
        if visible_length(paragraph) <= limit:
            yield paragraph
            continue
        for line in re.split(r"(?<=\n)", paragraph):
            if visible_length(line) <= limit:
                yield line
            else:
                yield from _ATOM.findall(line)


def _packed(parts: Iterable[str], limit: int) -> Iterator[str]:
    current, length = "", 0
    for part in parts:
        added = visible_length(part)
        if current and length + visible_length(part.rstrip()) > limit:
            yield current
            current, length = "", 0
        current, length = current + part, length + added
    if current:
        yield current


def _balanced(cut: Iterable[str]) -> Iterator[str]:
    """Close what is open at the end of each message and open it again in the next one."""
    open_tags: list[str] = []
    for text in cut:
        begins = "".join(open_tags)
        for tag in _TAG.findall(text):
            if not tag.startswith("</"):
                open_tags.append(tag)
            elif open_tags:
                open_tags.pop()
        ends = "".join(f"</{_name(tag)}>" for tag in reversed(open_tags))
        if visible_length(text.strip()):
            yield begins + text.strip() + ends


def _name(tag: str) -> str:
    return re.split(r"[\s>]", tag[1:], maxsplit=1)[0]
