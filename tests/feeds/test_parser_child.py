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


ASKED = {
    "at its birth": b"",
    "in the middle of an answer": request(BODY),
    "before what it asks": LENGTH.pack(80),
    "in the middle of what it asks": LENGTH.pack(80) + b'{"kind": ',
    "in the middle of the body": request(BODY)[:-1000],
}


@pytest.mark.parametrize("asked", ASKED.values(), ids=ASKED)
def test_a_child_whose_service_has_gone_ends_without_a_word(asked: bytes) -> None:
    control, far_control = socket.socketpair()
    with subprocess.Popen(
        [sys.executable, "-m", "feeds.parser_child", str(far_control.fileno())],
        pass_fds=[far_control.fileno()],
        stderr=subprocess.PIPE,
    ) as fork_server:
        far_control.close()
        near, far = socket.socketpair()
        near.sendall(asked)
        socket.send_fds(control, [b"+"], [far.fileno()])
        far.close()
        if asked:
            (size,) = LENGTH.unpack(near.recv(LENGTH.size))
            assert b"pid" in near.recv(size), "it is up, and reads what it is asked"
        near.close()
        control.close()
        assert fork_server.communicate(timeout=30) == (None, b"")
    assert fork_server.returncode == 0
