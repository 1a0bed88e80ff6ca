"""The processes in which foreign bodies are read, so that a body can cost us a child but never the service.

`main` is a fork server: it loads feedparser once and forks a child within milliseconds for every socket it is handed.
A child answers requests on its socket until that closes. Both start with an empty environment (no tokens to
steal) and end with the service: at the end of its socket a child stops, and while it is stuck in a body (a regular
expression may hold the interpreter for minutes) the kernel's alarm clock ends it.

Frames on the socket: 4 bytes length, big-endian, then that many bytes. A request is a JSON frame and a body
frame; an answer is a JSON frame about the document and JSON frames of entries, ENTRIES_PER_FRAME each. JSON, not
pickle: a child that was taken over by what it read must not be able to run anything in the service.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import resource
import signal
import socket
import sys
from dataclasses import asdict
from io import BufferedIOBase

from feeds.parsing.draft import LENGTH, ParsedDraft, ParseRequest
from feeds.parsing.jsonfeed import read_json
from feeds.parsing.xmlfeed import read_xml
from feeds.results import ParseFailed
from newsdesk.errors import FetchReason

ENTRIES_PER_FRAME = 200  # keeps each turn of the service's loop short
ADDRESS_SPACE_BYTES = 768 * 1024 * 1024
WORN_OUT_KB = 200 * 1024  # resident; memory that a huge body took is not given back, a fresh child has none of it
ALARM_GRACE_S = 2.0  # the service kills at its deadline; the alarm is for a child whose service is gone


def main() -> None:
    """Be the fork server: fork a child for each socket that arrives on the control socket, until that closes."""
    control = socket.socket(fileno=int(sys.argv[1]))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the service's business
    _warm_up()
    while True:
        message, fds, _, _ = socket.recv_fds(control, 1, 1)
        if not message:
            return _reap(0)
        _reap(os.WNOHANG)
        with socket.socket(fileno=fds[0]) as sock:
            if _fork(sock):
                control.close()
                _serve(sock)
                os._exit(0)


def _fork(sock: socket.socket) -> bool:
    """True in the child. Where there is room for none the service is told why."""
    try:
        return os.fork() == 0
    except OSError as err:
        with contextlib.suppress(ConnectionError), sock.makefile("wb") as stream:
            _send(stream, {"failed": str(err)})
        return False


def _warm_up() -> None:
    """Load what feedparser and the cleaner load late, then keep the collector from touching (and so copying) shared
    pages."""
    read_xml(
        b"<rss version='2.0'><channel><item><title>a &lt;i&gt;b</title></item></channel></rss>", "http://localhost/"
    )
    read_xml(b"<rss version='2.0'><channel><item><title>a & b</title></item></channel>", "http://localhost/")
    gc.collect()
    gc.freeze()


def _reap(how: int) -> None:
    """Take leave of dead children: when the next is asked for (until then no other process gets their ids), and of
    all at the end (so that their processor time is counted as the service's)."""
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-1, how)[0]:
            pass


def _serve(sock: socket.socket) -> None:
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    memory = ADDRESS_SPACE_BYTES if most == resource.RLIM_INFINITY else min(most, ADDRESS_SPACE_BYTES)
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with contextlib.suppress(ConnectionError), sock, sock.makefile("rwb") as stream:  # closing writes, too
        _send(stream, {"pid": os.getpid()})
        while (asked := _receive(stream)) is not None and (body := _receive(stream)) is not None:
            request: ParseRequest = json.loads(asked)
            signal.setitimer(signal.ITIMER_PROF, request["deadline_s"] + ALARM_GRACE_S)
            worn_out = _answer(stream, request, body)
            signal.setitimer(signal.ITIMER_PROF, 0)
            if worn_out:
                return


def _answer(stream: BufferedIOBase, request: ParseRequest, body: bytes) -> bool:
    """Read one body and send what it said. Returns whether this child should be replaced."""
    try:
        reading = _read(request, body)
    except ParseFailed as failure:
        return _refuse(stream, failure.reason, failure.detail)
    except MemoryError:
        return _refuse(stream, FetchReason.PARSER_DIED, "out of memory", worn_out=True)
    except Exception as error:  # feedparser raises a dozen kinds
        return _refuse(stream, FetchReason.NOT_A_FEED, f"the parser gave up: {type(error).__name__}")
    entries = reading.entries
    reading.entries = []
    worn_out = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss > WORN_OUT_KB
    _send(stream, {"reading": asdict(reading), "entries_sent": len(entries), "worn_out": worn_out})
    for at in range(0, len(entries), ENTRIES_PER_FRAME):
        _send(stream, entries[at : at + ENTRIES_PER_FRAME])
    return worn_out


def _refuse(stream: BufferedIOBase, reason: FetchReason, detail: str, *, worn_out: bool = False) -> bool:
    _send(stream, {"reason": reason, "detail": detail, "worn_out": worn_out})
    return worn_out


def _read(request: ParseRequest, body: bytes) -> ParsedDraft:
    if request["kind"] == "json":
        return read_json(body.decode("utf-8", "replace"), request["url"])
    return read_xml(body, request["url"])


def _send(stream: BufferedIOBase, value: object) -> None:
    data = json.dumps(value).encode()
    stream.write(LENGTH.pack(len(data)) + data)
    stream.flush()


def _receive(stream: BufferedIOBase) -> bytes | None:
    """The next frame, or None when the service has gone, be it in the middle of one."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    (size,) = LENGTH.unpack(head)
    data = stream.read(size)
    return data if len(data) == size else None


if __name__ == "__main__":
    main()
