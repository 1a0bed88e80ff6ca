"""What a text takes back or raises: `corrected_figures` by what was `said_before`, `revised_tolls`, an outlet's own
reports in `retractions`; and what those who struck deny, `denials`."""
