"""What is kept of a person, told to them, handed over and forgotten."""
