"""The list is kept in Russian: on a page of another language its words say so (WCAG 3.1.2)."""

import re
from collections.abc import Iterator

from locales import DEFAULT_LANGUAGE

_PARTS = re.compile(r"<!--.*?-->|<[^>]*>|[^<]+", re.DOTALL)
_TAG = re.compile(r"<(/?)([a-z][a-z0-9-]*)")
_LANG = re.compile(r'\slang="([\w-]*)"')
_RUSSIAN = re.compile(r"[А-ЯЁа-яё]")
_RUN = re.compile(r"[«(№]*[А-ЯЁа-яё](?:[^A-Za-z<>&]*[А-ЯЁа-яё])?[»)]*")
_LATIN = re.compile(r"[A-Za-z]")
_ENTITY = re.compile(r"&#?\w+;")

_VOID = frozenset(("area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"))
_WHOLE = frozenset(("option", "textarea"))
"""Elements that hold text alone: the mark goes on their own tag."""
_UNTOUCHED = frozenset(("script", "style", "title"))


def with_own_words(page: str, language: str) -> str:
    """The page with `lang="ru"` around its Russian words; a Russian page as it is."""
    return page if language == DEFAULT_LANGUAGE else "".join(_marked(_PARTS.findall(page)))


def _marked(parts: list[str]) -> Iterator[str]:
    """Walks the elements that are open, each with the language of what is in it."""
    opened: list[tuple[str, str]] = [("", "")]
    for at, part in enumerate(parts):
        element, language = opened[-1]
        tag = _TAG.match(part)
        if tag is None:
            in_russian = language == DEFAULT_LANGUAGE or element in _UNTOUCHED
            yield part if in_russian or part.startswith("<") else _in_spans(part)
        elif tag[1]:
            opened = _closed(opened, tag[2])
            yield part
        else:
            part = _said_of_whole(tag[2], part, parts[at + 1])
            if tag[2] not in _VOID and not part.endswith("/>"):
                said = _LANG.search(part)
                opened.append((tag[2], said[1] if said else language))
            yield part


def _closed(opened: list[tuple[str, str]], name: str) -> list[tuple[str, str]]:
    """Without this element and whatever in it was never closed."""
    for at in range(len(opened) - 1, 0, -1):
        if opened[at][0] == name:
            return opened[:at]
    return opened


def _said_of_whole(name: str, tag: str, inside: str) -> str:
    if name in _WHOLE and _RUSSIAN.search(inside) and not _LANG.search(tag):
        return f'{tag[:-1]} lang="{DEFAULT_LANGUAGE}">'
    return tag


def _in_spans(text: str) -> str:
    """Russian text whole, with its numbers; of mixed text only the Russian words."""
    if not _RUSSIAN.search(text):
        return text
    if _LATIN.search(_ENTITY.sub("", text)):
        return _RUN.sub(lambda found: _span(found[0]), text)
    inside = text.strip()
    return text.replace(inside, _span(inside), 1)


def _span(words: str) -> str:
    return f'<span lang="{DEFAULT_LANGUAGE}">{words}</span>'
