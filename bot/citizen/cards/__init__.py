"""A touchpoint's card: its words, its buttons, its forms."""
