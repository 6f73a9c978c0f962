"""Search in people's own words: pure, in memory, the same on every database."""

from bot.guide.search.encoder import MODEL, sentence_encoder
from bot.guide.search.entry import Entry, Field, Saying
from bot.guide.search.fitted import fitted_on
from bot.guide.search.meaning import Encoder, Remembering, key_of
from bot.guide.search.memory import give_back
from bot.guide.search.repair import Mended
from bot.guide.search.search import Action, Found, Heard, Search, Verdict

__all__ = [
    "MODEL",
    "Action",
    "Encoder",
    "Entry",
    "Field",
    "Found",
    "Heard",
    "Mended",
    "Remembering",
    "Saying",
    "Search",
    "Verdict",
    "fitted_on",
    "give_back",
    "key_of",
    "sentence_encoder",
]
