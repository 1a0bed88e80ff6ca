"""The words of the house, in English and Spanish: headlines, cards, lines, figures, dates."""
