"""The process that reads bodies, spoken to as the service does."""

from __future__ import annotations

import json
import socket
import subprocess
import sys

import pytest

from feeds.draft import LENGTH
from tests.feeds.made_feeds import MadeEntry, rss

BODY = rss([MadeEntry(n) for n in range(200)])


def request(body: bytes) -> bytes:
    head = json.dumps({"kind": "xml", "url": "https://news.example.org/", "deadline_s": 5}).encode()
    return b"".join(LENGTH.pack(len(frame)) + frame for frame in (head, body))


@pytest.mark.parametrize("asked", [b"", request(BODY)], ids=["at its birth", "in the middle of an answer"])
def test_a_child_whose_service_has_gone_ends_without_a_word(asked: bytes) -> None:
    control, far_control = socket.socketpair()
    with subprocess.Popen(
        [sys.executable, "-m", "feeds.parser_child", str(far_control.fileno())],
        pass_fds=[far_control.fileno()],
        stderr=subprocess.PIPE,
    ) as nursery:
        far_control.close()
        near, far = socket.socketpair()
        near.sendall(asked)
        socket.send_fds(control, [b"+"], [far.fileno()])
        far.close()
        near.close()
        control.close()
        assert nursery.communicate(timeout=30) == (None, b"")
    assert nursery.returncode == 0
