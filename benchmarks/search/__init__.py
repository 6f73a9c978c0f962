"""How well and how fast the search answers, beside two peers in the same run."""
