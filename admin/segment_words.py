"""Whom a row or a situation is for, in words: segments of clients (A2.14, A4.2.1б, D20.1)."""

from collections.abc import Iterable

from locales import Html, Say
from storage.care_terms import known_segments


def segment_words(codes: Iterable[str], say: Say) -> Html:
    """«гражданам; другим органам»; empty of none."""
    return Html("; ".join(say(f"whom-{each.value}") for each in known_segments(codes)))
