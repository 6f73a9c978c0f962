"""A list that comes as a file: read apart, understood, compared with what stands."""
