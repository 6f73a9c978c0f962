"""Blanks and samples of a row, as files that citizens take away (A3.7, D8: «получить бланк»)."""
