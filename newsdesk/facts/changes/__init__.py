"""What a text takes back or raises: `corrected_figures`, `revised_tolls`, and whole reports in `retractions`."""
