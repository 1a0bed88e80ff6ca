"""What a text takes back or raises: `corrected_figures`, of an outlet's `own_stories`, `revised_tolls`, and whole
reports in `retractions`."""
