"""Parsing fetched bodies: what is known is not read again, what is read is read in a child that can be killed."""

from __future__ import annotations

import asyncio
import itertools
import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from types import TracebackType

from feeds.parsing.charset import decoded, to_utf8
from feeds.parsing.children import Child, ChildDied, ForkServer, NotStarted, ParseJob, Seat
from feeds.parsing.cut import (
    DIGEST_BYTES,
    CutBody,
    cut,
    digest,
    ends_inside_an_item,
    items_of,
    split_digests,
    unknown,
)
from feeds.parsing.draft import MAX_ENTRIES, DraftEntry, Format, ParsedDraft
from feeds.parsing.jsonfeed import looks_like_json
from feeds.results import Fetched, ParseFailed
from newsdesk.entries import ParsedBody
from newsdesk.errors import FetchReason

logger = logging.getLogger(__name__)

CHILDREN = 2
DEADLINE = timedelta(seconds=3)  # of work on one document in a child; 200 kB take about 0.2 s
BATCH_BYTES = 200_000  # of pieces in one document: keeps it far from the deadline and lets urgent ones through
MOST_NEW = 500  # entries of one poll of a feed that was read before: what a flood brings keeps other feeds waiting
LARGE_BODY_BYTES = 500_000  # from here on decoding and digesting would hold up the event loop


class ParserPool:
    """Turns bodies into entries: `async with ParserPool() as pool: body = await pool.parse(fetched, ...)`.

    Holds two children at most, started when the first body needs one. `urgent` bodies go ahead of the others.
    """

    def __init__(self, *, children: int = CHILDREN, deadline: timedelta = DEADLINE) -> None:
        self._size = children
        self._deadline_s = deadline.total_seconds()
        self._fork_server = ForkServer()
        self._jobs: asyncio.PriorityQueue[_Job] = asyncio.PriorityQueue()
        self._workers: list[asyncio.Task[None]] = []
        self._numbers = itertools.count()
        self._cutting = {urgent: asyncio.Lock() for urgent in (True, False)}
        self.deaths = 0  # children killed or lost so far
        self.fault: str | None = None  # why no child could be started when one was last needed

    async def __aenter__(self) -> ParserPool:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for worker in self._workers:
            worker.cancel()
        while not self._jobs.empty():
            self._jobs.get_nowait().answer.cancel()
        await asyncio.gather(*self._workers, return_exceptions=True)
        await self._fork_server.close()

    async def parse(self, fetched: Fetched, *, known_digests: bytes = b"", urgent: bool = False) -> ParsedBody:
        """Read the entries of a body that `known_digests` (of the feed's last `ParsedBody`) does not cover.

        When every piece is known there are no entries and no child is asked. Raises ParseFailed.
        """
        prepared = await self._prepared(fetched, known_digests, urgent)
        if prepared.is_known:
            return _nothing_new(known_digests)
        if prepared.cut is None:
            return await self._parse_whole(prepared, known_digests, urgent)
        return await self._parse_pieces(prepared, prepared.cut, split_digests(known_digests), urgent)

    async def _prepared(self, fetched: Fetched, known_digests: bytes, urgent: bool) -> _Prepared:
        """Decode and cut: large bodies on a thread, the others one at a time with the loop's turn in between. Fifty
        that arrive together would hold it for 50 ms."""
        if len(fetched.body) > LARGE_BODY_BYTES:
            return await asyncio.to_thread(_prepare, fetched, known_digests)
        async with self._cutting[urgent]:  # urgent ones wait for urgent ones alone
            await asyncio.sleep(0)
            return _prepare(fetched, known_digests)

    async def _parse_pieces(
        self, body: _Prepared, pieces: CutBody, known: frozenset[bytes], urgent: bool
    ) -> ParsedBody:
        """Read the pieces that are not known, the first ones if they are too many; the others are left for the next
        time."""
        all_unknown = unknown(body.digests, known)
        if not all_unknown:
            return ParsedBody(entries=(), entries_seen=len(body.digests), piece_digests=body.marks)
        most = MOST_NEW if known else MAX_ENTRIES
        numbers, left = all_unknown[:most], frozenset(all_unknown[most:])
        reading = await self._read_pieces(body, pieces, numbers, urgent)
        if not left:
            return _parsed(reading, body.marks, seen=len(body.digests))
        digests = [mark for number, mark in enumerate(body.digests) if number not in left]
        return _parsed(reading, b"".join(digests), seen=len(body.digests), left=len(left))

    async def _read_pieces(
        self, body: _Prepared, pieces: CutBody, numbers: Sequence[int], urgent: bool
    ) -> ParsedDraft:
        """Read short documents side by side. If one is not what we took it for, only the whole body tells."""
        batches = pieces.batches(numbers, BATCH_BYTES)
        readings = await asyncio.gather(*(self._ask(pieces.document(batch), body, urgent) for batch in batches))
        is_whole = len(batches) == 1 and len(numbers) == len(pieces.spans)
        as_cut = all(
            not reading.broken and reading.entries_seen == len(batch)
            for reading, batch in zip(readings, batches, strict=True)
        )
        if not is_whole and not as_cut:
            return await self._ask(body.data, body, urgent)
        for other in readings[1:]:
            readings[0].entries += other.entries
        return readings[0]

    async def _parse_whole(self, body: _Prepared, known_digests: bytes, urgent: bool) -> ParsedBody:
        """Read all; of the entries only those are handed on whose content is not known.

        Of a body that broke off inside its last entry neither is remembered: it must be seen twice.
        """
        known, body_mark = split_digests(known_digests), digest(body.data)
        if body_mark in known:
            return _nothing_new(known_digests)
        reading = await self._ask(body.data, body, urgent)
        marks = [digest(repr(entry).encode("utf-8", "replace")) for entry in reading.entries]
        cut_off = bool(reading.broken) and body.kind == "xml" and ends_inside_an_item(body.data)
        remembered = marks[:-1] if cut_off else [body_mark, *marks]
        unread = reading.entries_seen - len(reading.entries)
        last = reading.entries[-1] if cut_off and reading.entries else None
        reading.entries = [entry for entry, mark in zip(reading.entries, marks, strict=True) if mark not in known]
        return _parsed(reading, b"".join(remembered), seen=reading.entries_seen, left=unread, cut_off=last)

    async def _ask(self, document: bytes, body: _Prepared, urgent: bool) -> ParsedDraft:
        """Queue a document for the next free child. Raises ParseFailed."""
        while len(self._workers) < self._size:
            self._workers.append(asyncio.create_task(self._work()))
        question = ParseJob(kind=body.kind, url=body.url, body=document)
        answer: asyncio.Future[ParsedDraft] = asyncio.get_running_loop().create_future()
        self._jobs.put_nowait(_Job(not urgent, next(self._numbers), question, answer))
        return await answer

    async def _work(self) -> None:
        seat = Seat(self._fork_server)
        try:
            while True:
                await self._answer(await self._jobs.get(), seat)
        finally:
            seat.clear()

    async def _answer(self, job: _Job, seat: Seat) -> None:
        """Let the child in the seat answer; one that died or was late leaves the seat."""
        if job.answer.done():
            return
        try:
            child = await self._child(seat)
            reading = await child.ask(job.question, deadline_s=self._deadline_s)
            if not job.answer.done():
                job.answer.set_result(reading)
        except ParseFailed as failure:
            _settle(job.answer, failure)
        except Exception as error:
            self.deaths += 1
            _settle(job.answer, self._death(error))
            seat.clear()
        except asyncio.CancelledError:
            job.answer.cancel()
            raise

    async def _child(self, seat: Seat) -> Child:
        """Said once when it begins and once when it ends; no feed is to blame. Raises ParseFailed."""
        try:
            child = await seat.child()
        except NotStarted as err:
            if self.fault is None:
                logger.error("no parser can be started, nothing is read", extra={"error": str(err)})
            self.fault = str(err)
            raise ParseFailed(FetchReason.NO_PARSER, self.fault) from err
        if self.fault is not None:
            logger.info("parsers start again")
        self.fault = None
        return child

    def _death(self, error: Exception) -> ParseFailed:
        if isinstance(error, TimeoutError):
            return ParseFailed(FetchReason.PARSER_DIED, f"not read within {self._deadline_s:g} s")
        if not isinstance(error, ChildDied):
            logger.error("a parser child failed in an unforeseen way", exc_info=error)
        return ParseFailed(FetchReason.PARSER_DIED, str(error))


@dataclass(order=True, slots=True)
class _Job:
    later: bool
    number: int
    question: ParseJob = field(compare=False)
    answer: asyncio.Future[ParsedDraft] = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Prepared:
    """A body as UTF-8, cut and digested if it can be cut; neither is done for one `is_known` from item to item."""

    kind: Format
    url: str
    data: bytes
    cut: CutBody | None = None
    mark: bytes = b""  # the digest of all its items together
    digests: Sequence[bytes] = ()
    is_known: bool = False

    @property
    def marks(self) -> bytes:
        """What the next body is held against: the first of them tells at once that no item is new."""
        return b"".join((self.mark, *self.digests))


def _prepare(fetched: Fetched, known_digests: bytes) -> _Prepared:
    if not fetched.body or fetched.body.isspace():
        raise ParseFailed(FetchReason.NOT_A_FEED, "an empty body")
    if looks_like_json(fetched.body, fetched.headers.get("content-type", "")):
        text = decoded(fetched.body, {})
        return _Prepared(kind="json", url=fetched.url, data=text.encode("utf-8", "replace"))
    data = to_utf8(fetched.body, fetched.headers)
    mark = digest(items_of(data))
    if known_digests.startswith(mark):
        return _Prepared(kind="xml", url=fetched.url, data=data, is_known=True)
    pieces = cut(data)
    digests = [digest(piece) for piece in pieces.pieces] if pieces else []
    return _Prepared(kind="xml", url=fetched.url, data=data, cut=pieces, mark=mark, digests=digests)


def _nothing_new(known_digests: bytes) -> ParsedBody:
    seen = len(known_digests) // DIGEST_BYTES - 1  # the first digest is of the whole
    return ParsedBody(entries=(), entries_seen=seen, piece_digests=known_digests)


def _settle(answer: asyncio.Future[ParsedDraft], failure: ParseFailed) -> None:
    if not answer.done():
        answer.set_exception(failure)


def _parsed(
    reading: ParsedDraft, digests: bytes, *, seen: int, left: int = 0, cut_off: DraftEntry | None = None
) -> ParsedBody:
    if not seen and (reading.broken or not reading.version):
        raise ParseFailed(FetchReason.NOT_A_FEED, "a page or file that holds no feed")
    notes = []
    if cut_off:
        notes.append(f"cut off inside an entry: {seen} read, the last one perhaps in part")
    elif reading.broken:
        notes.append(f"not well-formed: {seen} entries read")
    if left:
        notes.append(f"too long: {left} of {seen} entries were left unread")
    return ParsedBody(
        entries=tuple(entry.entry(whole=entry is not cut_off) for entry in reading.entries if entry.says_something),
        entries_seen=seen,
        unread=left,
        piece_digests=digests,
        title=reading.title,
        ttl=None if reading.ttl_minutes is None else timedelta(minutes=reading.ttl_minutes),
        lang=reading.lang or None,
        notes=tuple(notes),
    )
