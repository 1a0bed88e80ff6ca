"""What a text takes back or raises: `corrected_figures`, `revised_tolls`, and an outlet's own reports in
`retractions`."""
