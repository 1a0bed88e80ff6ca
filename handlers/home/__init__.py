"""The Home tab: when it is published, what stands on it, and its form in blocks."""
