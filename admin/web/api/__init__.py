"""The open list for other programs: `/api/v1`, only to read, nobody signs in."""
