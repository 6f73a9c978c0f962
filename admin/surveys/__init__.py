"""Surveys by campaign, with the highest anonymity (E3.2, A3.7.8–9, D20.2)."""
