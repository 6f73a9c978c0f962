"""The yearly monitoring of a list (D16): days, opening, answers, hand-over."""
