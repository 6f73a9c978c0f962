"""Where a citizen stands, and whether the step was of use."""
