"""The whole store in memory."""

from __future__ import annotations

from tests.fakes.answers import FakeAnswers
from tests.fakes.archive import FakeArchive
from tests.fakes.desk import FakeDesk
from tests.fakes.feeds import FakeFeeds
from tests.fakes.people import FakePeople
from tests.fakes.postings import FakePostings
from tests.fakes.regrouping import FakeRegroupings


class FakeStore(FakeFeeds, FakeDesk, FakeAnswers, FakeArchive, FakePeople, FakeRegroupings, FakePostings):
    """Every port of the store."""
