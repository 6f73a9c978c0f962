"""The language of a page: its reader's own, chosen, the browser's, or Russian."""

from fastapi import Request

from locales import DEFAULT_LANGUAGE, LANGUAGES


def language_of(request: Request) -> str:
    """That of whoever is signed in, kept at `request.state.language`; then `lang` in the
    address; a browser that asks for several says the best first."""
    if own := getattr(request.state, "language", ""):
        return str(own)
    chosen = request.query_params.get("lang", "")
    if chosen in LANGUAGES:
        return chosen
    wanted = request.headers.get("accept-language", "")
    for part in wanted.split(","):
        code = part.split(";")[0].strip()[:2].lower()
        if code in LANGUAGES:
            return code
    return DEFAULT_LANGUAGE
