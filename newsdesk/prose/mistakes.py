"""What somebody typed wrongly, by its phrase: whoever shows it says it in the language of the reader."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Self

from newsdesk.errors import UserError
from newsdesk.prose.rich_text import Bold, Code, Line
from newsdesk.prose.wording import Lang, marked, word


class Mistake(UserError):
    """What is not so, then the way on, with the right form of what was typed. `lang` is that of the answer, where it
    is known already. A value may be a pair of words, in English and in Spanish. `ways` are the questions that go on
    from here, as they are typed: on a phone nobody types them again. Empty ones are none."""

    def __init__(self, key: str, lang: Lang = "en", /, *, ways: Iterable[str] = (), **values: object) -> None:
        self.key, self.lang, self._values = key, lang, values
        self.ways = tuple(way for way in ways if way)
        self.line = self.said_in(lang)
        super().__init__("".join(piece.text if isinstance(piece, Bold | Code) else str(piece) for piece in self.line))

    def worded(self, changed: Callable[[str], str], *, ways: Iterable[str]) -> Self:
        """The mistake with other ways on, and with what it names changed; `changed` leaves what it does not know."""
        values = {name: changed(value) if isinstance(value, str) else value for name, value in self._values.items()}
        return type(self)(self.key, self.lang, ways=ways, **values)

    def said_in(self, lang: Lang) -> Line:
        said = {
            name: word(value, lang) if isinstance(value, tuple) else value for name, value in self._values.items()
        }
        return marked(self.key, lang, **said)


class NothingToShow(Mistake):
    """Every word was understood, and there is nothing to show: another reading of them would be another question."""
