"""What somebody typed, read: sub-command, words, days and filters, in English and Spanish."""
