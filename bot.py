"""Strikewire: a newsroom's wire desk in Slack. `python bot.py --help` lists the commands."""

from __future__ import annotations

import signal


def main() -> None:
    """Run what the command line names. While modules load, Ctrl-C just ends the process."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from service.cli import main as run

    run()


if __name__ == "__main__":
    main()
