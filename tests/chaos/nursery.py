"""Imported once by the process that replicas are forked from: all that a start can share."""

import gc

from sqlalchemy.orm import configure_mappers

from locales import LANGUAGES, Say
from tests.chaos import replica

__all__ = ["replica"]

for language in LANGUAGES:
    Say(language)
configure_mappers()
gc.collect()
gc.freeze()
