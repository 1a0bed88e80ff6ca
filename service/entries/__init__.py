"""Entries read outside of polling: `entry_file` reads them from a file, `entry_reader` understands them, as it does
those of feeds, and `evaluation` scores what was understood against labels. `progress` says how far a
long reading is.
"""
