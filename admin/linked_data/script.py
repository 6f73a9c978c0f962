"""JSON inside of a page of HTML."""

import json
from collections.abc import Mapping
from typing import Any

from locales import Html

_DANGEROUS = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028"}


def ld_script(data: Mapping[str, Any]) -> Html:
    """A block of data that no browser runs and no text of the list can leave."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign, written in _DANGEROUS.items():
        text = text.replace(sign, written)
    return Html(f'<script type="application/ld+json">{text}</script>')
