"""Life situations, edited by staff: what people are asked before they are shown where to turn."""
