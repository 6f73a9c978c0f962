"""The back office and the public list: a second face over the same verbs."""
