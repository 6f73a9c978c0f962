"""Templates, scripts and frequent questions: written, approved, found."""
