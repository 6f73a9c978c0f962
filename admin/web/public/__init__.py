"""Pages of the open list: anybody reads them, nobody signs in."""
