"""The process that draws: it takes JSON from its input, prints JSON of pictures, and ends.

It has little time and memory and no secret; what it draws are counts and the agency's words.
"""

import base64
import json
import resource
import sys

from admin.charts.chart import from_json
from admin.charts.picture import draw

_MEMORY = 1024 * 2**20
_SECONDS = 30
"""Of work, with the import."""

_LONGEST_FILE = 8 * 2**20
"""Bytes of the list of fonts, which matplotlib keeps."""


def main() -> None:
    """Draw what is asked for."""
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (_LONGEST_FILE, _LONGEST_FILE))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    asked = json.load(sys.stdin.buffer)
    pictures = draw([from_json(each) for each in asked["charts"]], asked["format"])
    json.dump([base64.b64encode(each).decode() for each in pictures], sys.stdout)


if __name__ == "__main__":
    main()
