"""Text as the desk compares it: folded, cut into words, and web addresses in one spelling."""
