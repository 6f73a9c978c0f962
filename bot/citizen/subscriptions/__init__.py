"""What a citizen is told of when it changes."""
