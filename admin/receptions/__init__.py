"""Booking an exact time of a personal reception (A4.2.4, D24)."""
