"""What is kept of a person: told to them, given to them, and erased (D11.4)."""
