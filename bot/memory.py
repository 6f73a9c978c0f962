"""The collector of garbage, as a program wants it that has started and runs for long."""

import gc


def tune_memory() -> None:
    """What start-up made stays; a full collection over it would stop everybody for long."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)
