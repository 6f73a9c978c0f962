"""A touchpoint's and a row's own words in other languages than Russian."""
