"""Placing releases on the agency's site: the term, reminders, records (D14, B5.4)."""
