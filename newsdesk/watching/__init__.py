"""The watch over our own sight: what is wrong, what is told of it and when, the daily balance, the weekly note."""
