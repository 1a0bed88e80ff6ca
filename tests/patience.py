"""How long a test waits for what it is not about the speed of; beside `slack_server.patience`."""

from __future__ import annotations

from datetime import timedelta

ONE_DOCUMENT = timedelta(minutes=1)  # in a parser child; the limit of the product has tests of its own
