"""The composition root: settings, wiring, the service's life, and the command line.

The only place, with `bot.py`, that may import every edge. No decisions about news are taken here.
"""
