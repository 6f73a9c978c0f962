"""Remarks that want an outcome, and questions about the bot itself."""
