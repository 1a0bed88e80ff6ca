"""Which question a sentence is, by what its words are about."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SentenceRule:
    """`line` is the question when all of `needs` are there, and besides them only what there `may` be."""

    line: str
    needs: frozenset[str]
    may: frozenset[str]

    def fits(self, about: Set[str]) -> bool:
        return self.needs <= about <= self.needs | self.may


def _rule(line: str, needs: str, may: str = "") -> SentenceRule:
    """Make a rule of names with spaces between. Where the killed may be named, so may their toll."""
    toll = {"toll"} if "killed" in f"{needs} {may}".split() else set()
    return SentenceRule(line, frozenset(needs.split()), frozenset(may.split()) | toll)


_COUNTED = "many killed strike boat total figures happened confirmed"  # what is unconfirmed is not counted
_NAMED = "strike boat happened which when names"
_WHICH = "which announced happened"
_LATEST = "which when who said source killed many announced boat happened"
_CHARTED = "each compare many strike chart"  # no deaths: these bars are strikes
_KILLED = "killed each compare many total figures chart strike boat"
_OF_LIST = "strike many list which announced happened"
# The first that fits. {record}, {number}, {day}, {policy} and {command} are what the sentence has of it; {few} is 1
# where it is about one strike.
RULES = (
    _rule("why {record}", "why record", "alert"),
    _rule("strike {record}", "why record", "disputed killed figures survivors presumed strike"),
    _rule("why {record}", "alert record", "when who"),
    _rule("disputed {record}", "record disputed", "figures killed when happened"),
    _rule(
        "strike {record}",
        "record",
        f"{_COUNTED} unconfirmed official survivors presumed source who said names which when announced"
        " known news newest confirms announcer history first",
    ),
    _rule("latest 1", "confirms newest", "strike announcer who when"),
    _rule("first 1", "confirms first", "strike announcer who when"),
    _rule("as-of {day} total", "known day", f"{_COUNTED} which"),
    _rule("total", "newest toll", "killed total figures confirmed presumed"),
    _rule("first confirmed {few}", "first confirmed", f"strike {_LATEST}"),
    _rule("latest confirmed {number}", "newest confirmed number", "strike announced"),
    _rule("latest confirmed {few}", "newest confirmed strike", _LATEST),
    _rule("latest confirmed {few}", "newest confirmed", "which when announced happened"),
    _rule("latest confirmed", "new confirmed", "strike announced happened"),
    _rule("latest unconfirmed {few}", "newest unconfirmed", f"strike {_LATEST}"),
    _rule("list unconfirmed", "unconfirmed", f"source killed figures new total {_OF_LIST}"),
    _rule("list confirmed", "confirmed strike", f"boat source list {_WHICH}"),
    _rule("list confirmed", "confirmed boat", f"source list {_WHICH}"),
    _rule("list confirmed", "confirmed list", _WHICH),
    _rule("first {number}", "first number", "strike announced"),
    _rule("first {few}", "first strike", _LATEST),
    _rule("most {few}", "biggest most killed strike", "which when happened"),
    _rule("first 1", "began when", "strike"),
    _rule("first 1", "first", "when which announced happened"),
    _rule("most {number}", "most killed number", "strike"),
    _rule("most {few}", "most killed", f"strike confirmed {_LATEST}"),
    _rule("most {number}", "list most killed number", "strike"),
    _rule("most 10", "list most killed", "strike"),
    _rule("most 10", "list killed each", "strike most"),
    _rule("chart killed month", "most killed month", f"which when {_KILLED}"),
    _rule("chart killed week", "most killed week", f"which when {_KILLED}"),
    _rule("chart month", "most strike month", "which when many"),
    _rule("total details", "median", f"{_COUNTED} each"),
    _rule("chart week", "most strike week", "which when many"),
    _rule("latest {number}", "newest number", "strike announced"),
    _rule("list {number}", "newest number strike", "many killed total"),
    _rule("list survivors", "newest survivors", "strike which when who names"),
    _rule("latest {few}", "newest strike", _LATEST),
    _rule("latest 1", "newest when", "announced happened"),
    _rule("latest {few}", "newest", "which announced happened"),
    _rule("latest", "new", "strike announced happened"),
    _rule("total", "newest total", "killed figures confirmed"),
    _rule("total", "newest figures", "killed confirmed"),
    _rule("total", "newest killed confirmed"),
    _rule("list survivors {number}", "newest strike with_survivors number"),
    _rule("list survivors", "survivors", f"who names fate {_OF_LIST}"),
    _rule("list survivors", "with_survivors", f"newest boat fate {_OF_LIST}"),
    _rule("names", "who killed", _NAMED),
    _rule("names", "names killed", f"who {_NAMED}"),
    _rule("names", "names", "strike which"),
    _rule("names", "each names killed", "strike many"),
    _rule("total presumed", "presumed", "many"),
    _rule("total", "presumed", "many total killed figures"),
    _rule("total", "each source", "strike many killed announced list"),
    _rule("list late", "late", _OF_LIST),
    _rule("list thin", "thin", f"source {_OF_LIST}"),
    _rule("total details", "why figures disputed", "many total killed"),
    _rule("total details", "why total disputed", "many killed"),
    _rule("total details", "how_to figures", f"when {_COUNTED}"),
    _rule("disputed", "disputed", "figures killed strike many which when happened"),
    _rule("chart month", "compare two_months", "strike many month"),
    _rule("chart week", "compare two_weeks", "strike many week"),
    _rule("chart month", "compare two_years", "strike many"),
    _rule("chart month", "compare two_quarters", "strike many"),
    _rule("chart killed month", "compare two_years killed", _KILLED),
    _rule("chart killed month", "compare two_quarters killed", _KILLED),
    _rule("chart basin", "compare two_basins", f"{_COUNTED} basin"),
    _rule("chart basin", "most basin", "strike killed which when many"),
    _rule("chart killed month", "killed month each", _KILLED),
    _rule("chart killed month", "killed month chart", _KILLED),
    _rule("chart killed week", "killed week each", _KILLED),
    _rule("chart killed week", "killed week chart", _KILLED),
    _rule("chart killed", "killed chart", _KILLED),
    _rule("chart killed month", "compare two_months killed", f"month {_KILLED}"),
    _rule("chart killed week", "compare two_weeks killed", f"week {_KILLED}"),
    _rule("chart month", "month each", _CHARTED),
    _rule("chart month", "month chart", _CHARTED),
    _rule("chart week", "week each", _CHARTED),
    _rule("chart week", "week chart", _CHARTED),
    _rule("chart basin", "basin each", f"{_CHARTED} {_COUNTED}"),
    _rule("chart basin", "basin chart", f"{_CHARTED} {_COUNTED}"),
    _rule("chart", "chart", "strike many"),
    _rule("map", "map", "strike many"),
    _rule("export csv", "file", "strike total list figures"),
    _rule("status", "feeds", "many seeing ok"),
    _rule("status", "seeing", "ok"),
    _rule("strike", "source"),
    _rule("timeline", "happened"),
    _rule("timeline", "history", "strike"),
    _rule("timeline", "news", "happened new newest"),
    _rule("policy {policy}", "policy", "many newest when which announced happened how_to"),
    _rule("help", "help"),
    _rule("help {command}", "how_to command"),
    _rule("{command}", "command"),
    _rule("total", "many", _COUNTED),
    _rule("total", "many announced", "killed"),
    _rule("total", "killed", _COUNTED),
    _rule("total", "total", _COUNTED),
    _rule("total", "figures", _COUNTED),
    _rule("list", "strike", f"boat {_OF_LIST}"),
    _rule("list", "boat", _OF_LIST),
    _rule("list", "who announced strike", f"source {_OF_LIST}"),
    _rule("list", "list", "announced"),
)

# Of one strike the answer says everything, also whether somebody survived.
_WHICH_ONE = "which when who many boat happened announced"
OF_ONE = (
    _rule("list survivors 1", "newest strike with_survivors", f"fate {_WHICH_ONE}"),
    _rule("latest 1", "newest strike survivors", _WHICH_ONE),
    _rule("first 1", "first strike survivors", _WHICH_ONE),
    _rule("latest 1", "confirms strike", "announcer who"),
    _rule("strike latest", "who source strike", "announced said"),
)
# Of what the desk has just been told: "who else has it?"
OF_THE_NEWEST = (
    _rule("latest 1", "confirms", "announcer who said"),
    _rule("strike latest", "who source", "announced said happened"),
    _rule("latest 1", "who announced", "said"),
    _rule("latest 1", "when", "happened"),
)

# What comes near a question that no command answers: it is offered, not answered.
NEAR = (
    _rule("list min:{number}", "killed number who", "said when strike which"),
    _rule("list min:{number}", "killed number source", "strike which"),
    _rule("list min:{number} max:{number}", "killed number"),
    _rule("total", "killed number", "who said source when"),  # of no strike so many: of all of them
    _rule("most {number}", "number strike", "which"),
    _rule("chart killed month", "average killed month", "each strike"),
    _rule("list confirmed", "confirmed"),
    _rule("list survivors", "missing", "many which who killed"),
    _rule("list survivors", "fate", "many which who"),
    _rule("list survivors", "first with_survivors", _OF_LIST),
    _rule("list survivors", "presumed strike", f"who {_OF_LIST}"),
    _rule("list survivors", "most survivors", "which strike basin"),
    _rule("total", "official", _COUNTED),
    _rule("most 3", "most killed one_day", "which when"),
    _rule("most 10", "strike killed each"),
    _rule("chart killed month", "year killed", _KILLED),
    _rule("chart month", "year strike", "each many compare chart"),
    _rule("chart month", "most strike one_day", "which when"),
    _rule("total details", "average", f"{_COUNTED} each"),
    _rule("total details", "killed each boat", "many strike average"),
    _rule("chart month", "average strike month", "many each"),
    _rule("chart week", "average strike week", "many each"),
    _rule("chart month", "one_day strike", "many which when"),
    _rule("chart month", "gap", "strike which when"),
)


def near_rules_of(about: Set[str]) -> list[str]:
    """The nearest first."""
    return [rule.line for rule in NEAR if rule.fits(about)]


def rule_of(about: Set[str], *, whole: bool, of_one: bool) -> str | None:
    """The line of the first rule that fits, `of_one` strike or of several. Days, a place or who announced it alone
    ask for the list; `whole` is without any."""
    if about <= {"announced"}:
        return None if whole else "list"
    rules = (*(OF_ONE if of_one else ()), *RULES, *(OF_THE_NEWEST if whole else ()))
    return next((rule.line for rule in rules if rule.fits(about)), None)
