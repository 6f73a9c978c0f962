"""What a key touchpoint owes the client (A4.2, B3.2, D19–24)."""
