"""What people do with a card: mark it, correct a figure of its record, merge and split records."""
