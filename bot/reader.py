"""How the search reads words: a name typed in the other layout is seen only as it was meant."""

from admin.questions import Reader, Reading
from bot.guide.search import Search


def reader_of(search: Search) -> Reader:
    """For whatever hides what is personal before words are kept."""

    def read(words: str) -> Reading:
        mended = search.mend(words)
        return Reading(mended.text, mended.key)

    return read
