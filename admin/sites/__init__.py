"""Whether the sites that lists name answer."""
