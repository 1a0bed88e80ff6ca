"""The demonstration: the whole line offline, on sample feeds of our own making that change while it runs."""
