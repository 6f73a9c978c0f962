"""Charts drawn on the server, in a process of their own; a table of the same stands beside each."""
