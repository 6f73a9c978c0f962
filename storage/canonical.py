"""Canonical JSON and its hash: the same content gives the same bytes everywhere."""

import hashlib
import json
from typing import Any


def canonical(content: Any) -> str:
    """Sorted keys, no spaces, real letters."""
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def sha256(text: str) -> str:
    """Hexadecimal SHA-256 of the text in UTF-8."""
    return sha256_bytes(text.encode())


def sha256_bytes(content: bytes) -> str:
    """Hexadecimal SHA-256 of a file's bytes."""
    return hashlib.sha256(content).hexdigest()
