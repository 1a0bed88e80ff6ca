"""Strikewire: a newsroom's wire desk in Slack. `python bot.py --help` lists the commands."""

from __future__ import annotations

import gc
import signal
import sys

from service.process.output import take_every_character

OURS = ("bot", "feeds", "handlers", "newsdesk", "service", "storage")


def main() -> None:
    """Run what the command line names. While modules load, Ctrl-C just ends the process.

    The garbage collector takes no part in it: all that is loaded stays, and walking through it again and again, once
    more at the end, is a quarter of what a short command costs.
    """
    if sys.argv[1:] == ["healthcheck"]:  # asked twice a minute: not with the whole command line
        from service.http.liveness_probe import tell

        tell()
        return
    gc.disable()
    take_every_character()
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        if sys.argv[1:] == ["run"]:  # not with the whole command line, which would stay for as long as it runs
            from service.start import main as run
        else:
            from service.cli import main as run
    except ModuleNotFoundError as err:
        if (err.name or "").partition(".")[0] in OURS:
            raise
        raise SystemExit(
            f"{err.name} is not installed here. Run `make setup`, then .venv/bin/python bot.py."
        ) from err
    gc.freeze()
    gc.enable()
    run()


if __name__ == "__main__":
    main()
