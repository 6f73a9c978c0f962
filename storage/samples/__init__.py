"""Teaching examples: the agencies of the orders, one TOML an agency.

Everything in which the agencies differ stands in these files and nowhere in code.
"""

from storage.samples.errors import AgencyExistsError, BadSampleError, UnknownSampleError
from storage.samples.loading import AddedWords, load_sample, load_words
from storage.samples.reading import SAMPLES, read_sample
from storage.samples.schema import Sample

__all__ = [
    "SAMPLES",
    "AddedWords",
    "AgencyExistsError",
    "BadSampleError",
    "Sample",
    "UnknownSampleError",
    "load_sample",
    "load_words",
    "read_sample",
]
