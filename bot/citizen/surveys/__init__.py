"""Surveys that a citizen answers; nobody is known by them."""
