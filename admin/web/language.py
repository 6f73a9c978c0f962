"""The language of a page whose reader is not signed in: chosen, the browser's, or Russian."""

from fastapi import Request

from locales import DEFAULT_LANGUAGE, LANGUAGES


def language_of(request: Request) -> str:
    """`lang` in the address first; a browser that asks for several says the best first."""
    chosen = request.query_params.get("lang", "")
    if chosen in LANGUAGES:
        return chosen
    wanted = request.headers.get("accept-language", "")
    for part in wanted.split(","):
        code = part.split(";")[0].strip()[:2].lower()
        if code in LANGUAGES:
            return code
    return DEFAULT_LANGUAGE
