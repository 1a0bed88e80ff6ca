"""The whole store in memory."""

from __future__ import annotations

from tests.fake_postings import FakePostings
from tests.fake_regrouping import FakeRegroupings
from tests.fakes.answers import FakeAnswers
from tests.fakes.archive import FakeArchive
from tests.fakes.desk import FakeDesk
from tests.fakes.feeds import FakeFeeds
from tests.fakes.people import FakePeople


class FakeStore(FakeFeeds, FakeDesk, FakeAnswers, FakeArchive, FakePeople, FakeRegroupings, FakePostings):
    """Every port of the store."""
