"""Text as the desk compares it and prints it: folded, cut into words, in one line; web addresses in one spelling."""
