"""Feeds in the store: which there are and how they are in `feed_rows`, whose turn it is in `lease_rows`, what a poll
brought in `poll_rows`.
"""
