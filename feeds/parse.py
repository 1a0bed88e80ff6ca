"""Parsing fetched bodies: what is known is not read again, what is read is read in a child that can be killed."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from types import TracebackType

from feeds.charset import decoded, to_utf8
from feeds.children import Child, ChildDied, Nursery, Question
from feeds.cut import DIGEST_BYTES, CutBody, cut, digest, ends_inside_an_item, split_digests, unknown
from feeds.draft import MAX_ENTRIES, Reading
from feeds.jsonfeed import looks_like_json
from feeds.results import Fetched, ParseFailed
from newsdesk.entries import ParsedBody
from newsdesk.errors import FetchReason

CHILDREN = 2
DEADLINE = timedelta(seconds=3)  # for one document in a child; healthy ones take 20 ms, the largest real one 0.5 s
LARGE_BODY_BYTES = 500_000  # from here on decoding and digesting would hold up the event loop


class ParserPool:
    """Turns bodies into entries: `async with ParserPool() as pool: body = await pool.parse(fetched, ...)`.

    Holds two children at most, started when the first body needs one. `urgent` bodies go ahead of the others.
    """

    def __init__(self, *, children: int = CHILDREN, deadline: timedelta = DEADLINE) -> None:
        self._size = children
        self._deadline_s = deadline.total_seconds()
        self._nursery = Nursery()
        self._jobs: asyncio.PriorityQueue[_Job] = asyncio.PriorityQueue()
        self._workers: list[asyncio.Task[None]] = []
        self._numbers = itertools.count()
        self.deaths = 0  # children killed or lost so far

    async def __aenter__(self) -> ParserPool:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for worker in self._workers:
            worker.cancel()
        await asyncio.gather(*self._workers, return_exceptions=True)
        await self._nursery.close()

    async def parse(self, fetched: Fetched, *, known_digests: bytes = b"", urgent: bool = False) -> ParsedBody:
        """Read the entries of a body that `known_digests` (of the feed's last `ParsedBody`) does not cover.

        When every piece is known there are no entries and no child is asked. Raises ParseFailed.
        """
        known = split_digests(known_digests)
        if len(fetched.body) > LARGE_BODY_BYTES:
            prepared = await asyncio.to_thread(_prepare, fetched)
        else:
            prepared = _prepare(fetched)
        if prepared.cut is not None:
            return await self._parse_pieces(prepared, prepared.cut, known, urgent)
        if digest(prepared.data) in known:
            seen = len(known_digests) // DIGEST_BYTES - 1
            return ParsedBody(entries=(), entries_seen=seen, piece_digests=known_digests)
        return await self._parse_whole(prepared, known, urgent)

    async def _parse_pieces(
        self, body: _Prepared, pieces: CutBody, known: frozenset[bytes], urgent: bool
    ) -> ParsedBody:
        numbers = unknown(body.digests, known)
        seen = len(body.digests)
        if not numbers:
            return ParsedBody(entries=(), entries_seen=seen, piece_digests=b"".join(body.digests))
        reading, count = await self._ask(pieces.document(numbers), body, urgent)
        all_new = len(numbers) == seen
        if not all_new and (reading.broken or count != len(numbers)):
            # The short document is not what we took it for: only the whole tells.
            reading, count = await self._ask(body.data, body, urgent)
        return _parsed(reading, count if all_new else seen, body, b"".join(body.digests))

    async def _parse_whole(self, body: _Prepared, known: frozenset[bytes], urgent: bool) -> ParsedBody:
        """Read all; of the entries only those are handed on whose content is not known."""
        reading, count = await self._ask(body.data, body, urgent)
        digests = [digest(repr(entry).encode("utf-8", "replace")) for entry in reading.entries]
        reading.entries = [entry for entry, mark in zip(reading.entries, digests, strict=True) if mark not in known]
        return _parsed(reading, count, body, b"".join([digest(body.data), *digests]))

    async def _ask(self, document: bytes, body: _Prepared, urgent: bool) -> tuple[Reading, int]:
        """Queue a document for the next free child. Raises ParseFailed."""
        while len(self._workers) < self._size:
            self._workers.append(asyncio.create_task(self._work()))
        question = Question(kind=body.kind, url=body.url, body=document)
        answer: asyncio.Future[tuple[Reading, int]] = asyncio.get_running_loop().create_future()
        self._jobs.put_nowait(_Job(not urgent, next(self._numbers), question, answer))
        return await answer

    async def _work(self) -> None:
        """One worker owns one child and replaces it when it dies, is late or is worn out."""
        child: Child | None = None
        try:
            while True:
                job = await self._jobs.get()
                if not job.answer.done():
                    child = await self._answer(job, child)
        finally:
            if child is not None:
                child.kill()

    async def _answer(self, job: _Job, child: Child | None) -> Child | None:
        """Let the child answer the job; returns the child to go on with, None for a new one."""
        try:
            child = child or await self._nursery.child()
            answer = await child.ask(job.question, deadline_s=self._deadline_s)
        except ParseFailed as failure:
            _settle(job.answer, failure)
            return child
        except (ChildDied, TimeoutError, OSError) as error:
            self.deaths += 1
            late = isinstance(error, TimeoutError)
            detail = f"not read within {self._deadline_s:g} s" if late else "the parser ran out of memory or died"
            _settle(job.answer, ParseFailed(FetchReason.PARSER_DIED, detail))
            if child is not None:
                child.kill()
            return None
        except asyncio.CancelledError:
            job.answer.cancel()
            if child is not None:
                child.kill()
            raise
        if not job.answer.done():
            job.answer.set_result(answer)
        if child.worn_out:
            child.kill()
            return None
        return child


@dataclass(order=True, slots=True)
class _Job:
    later: bool
    number: int
    question: Question = field(compare=False)
    answer: asyncio.Future[tuple[Reading, int]] = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Prepared:
    """A body as UTF-8, cut and digested if it can be cut."""

    kind: str
    url: str
    data: bytes
    cut: CutBody | None = None
    digests: Sequence[bytes] = ()


def _prepare(fetched: Fetched) -> _Prepared:
    if not fetched.body.strip():
        raise ParseFailed(FetchReason.NOT_A_FEED, "an empty body")
    if looks_like_json(fetched.body, fetched.headers.get("content-type", "")):
        text = decoded(fetched.body, {})
        return _Prepared(kind="json", url=fetched.url, data=text.encode("utf-8", "replace"))
    data = to_utf8(fetched.body, fetched.headers)
    pieces = cut(data)
    digests = [digest(piece) for piece in pieces.pieces] if pieces else []
    return _Prepared(kind="xml", url=fetched.url, data=data, cut=pieces, digests=digests)


def _settle(answer: asyncio.Future[tuple[Reading, int]], failure: ParseFailed) -> None:
    if not answer.done():
        answer.set_exception(failure)


def _parsed(reading: Reading, seen: int, body: _Prepared, digests: bytes) -> ParsedBody:
    if not seen and (reading.broken or not reading.version):
        raise ParseFailed(FetchReason.NOT_A_FEED, "a page or file that holds no feed")
    cut_off = bool(reading.broken) and body.kind == "xml" and ends_inside_an_item(body.data)
    held = len(reading.entries) - 1 if cut_off else None
    return ParsedBody(
        entries=tuple(
            entry.entry(whole=number != held) for number, entry in enumerate(reading.entries) if entry.says_something
        ),
        entries_seen=seen,
        piece_digests=digests,
        title=reading.title,
        ttl=None if reading.ttl_minutes is None else timedelta(minutes=reading.ttl_minutes),
        lang=reading.lang or None,
        notes=tuple(_notes(reading, seen)),
    )


def _notes(reading: Reading, seen: int) -> Iterator[str]:
    if reading.broken:
        yield f"not well-formed: {seen} entries read"
    if seen > MAX_ENTRIES:
        yield f"{seen} entries, of which the first {MAX_ENTRIES} were read"
