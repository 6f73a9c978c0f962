"""An agency's settings: read, changed with history, told in words."""
