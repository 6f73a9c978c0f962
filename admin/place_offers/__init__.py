"""What a place offers whoever needs help there (A3.8.4, B2.8.4)."""
