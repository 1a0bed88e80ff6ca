"""Strikewire: a newsroom's wire desk in Slack. `python bot.py --help` lists the commands."""

from __future__ import annotations

from service.cli import main

if __name__ == "__main__":
    main()
