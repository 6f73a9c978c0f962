"""The description of the interface by OpenAPI, its words put in from the locales."""

import json
from functools import lru_cache
from html import unescape
from pathlib import Path
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from locales import Say

EXAMPLES = Path(__file__).with_name("examples.json")
"""What each path answered about the sample agencies, kept true by a test."""

_IN_WORDS = ("description", "summary", "title")


@lru_cache(maxsize=4)
def schema_of(app: FastAPI, language: str) -> bytes:
    """As JSON; nothing in it leads to another host."""
    made = get_openapi(
        title=app.title,
        version=app.version,
        description=app.description,
        routes=app.routes,
        servers=app.servers,
    )
    _add_examples(made["paths"])
    return json.dumps(_said(made, Say(language)), ensure_ascii=False).encode()


def _add_examples(paths: dict[str, Any]) -> None:
    examples = json.loads(EXAMPLES.read_text(encoding="utf-8"))
    for path, operations in paths.items():
        found = operations["get"]["responses"]
        if path in examples:
            found["200"]["content"]["application/json"]["example"] = examples[path]
        for status, answer in found.items():
            if status != "200" and "content" in answer:
                answer["content"] = {"application/problem+json": answer["content"].popitem()[1]}


def _said(node: Any, say: Say) -> Any:
    """Keys become words; a title that FastAPI made of a name is left out."""
    if isinstance(node, list):
        return [_said(each, say) for each in node]
    if not isinstance(node, dict):
        return node
    return {
        name: unescape(say(value)) if _is_key(name, value, say) else _said(value, say)
        for name, value in node.items()
    }


def _is_key(name: str, value: Any, say: Say) -> bool:
    return name in _IN_WORDS and isinstance(value, str) and say.has(value)
