"""Words for a wrong setting: its name, what was found there, and a line that works."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from newsdesk.errors import ConfigError
from service.process.redaction import REDACTED, redact

TOKENS = ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET")
SECRETS = (*TOKENS, "DATABASE_URL")
_UNTOLD = (*(name.lower() for name in SECRETS), "heartbeat_url")  # who knows that address can answer for the desk
_LINE = re.compile(r"""((["']?)([\w-]+)\2\s*(?:[=:]\s*|(?=["'])))(.*)""")  # a key, then what was set
_HEADER = re.compile(r"(\[+[\w.-]*\]*)(.*)")  # of a section, then what does not belong there
_PART = re.compile(  # of such a line: a further key, a comment, or a text, in which no key stands
    r"""(?P<key> (?P<q>["'])[\w-]+(?P=q)(?=\s*[=:]) | (?<![\w-])[a-z_][\w-]*(?=\s*(?:=|:(?!//)|["'])) | \# )
    | "[^"]*" | '[^']*'""",
    re.VERBOSE | re.IGNORECASE,
)
_SECRET = re.compile(rf"({'|'.join(_UNTOLD).replace('_', '[^a-z]?')}).+", re.IGNORECASE)  # its name, then the rest

# For each setting a line that works, shown when a value does not.
EXAMPLES = {
    "DATABASE_URL": "DATABASE_URL=postgresql://desk:secret@db/strikewire",
    "SLACK_BOT_TOKEN": "SLACK_BOT_TOKEN=xoxb-... (Slack app, OAuth & Permissions)",
    "SLACK_APP_TOKEN": "SLACK_APP_TOKEN=xapp-... (Slack app, Basic Information, scope connections:write)",
    "SLACK_SIGNING_SECRET": "SLACK_SIGNING_SECRET=0123456789abcdef0123456789abcdef",
    "SLACK_API_URL": "SLACK_API_URL=http://127.0.0.1:3000/api/",
    "STRIKEWIRE_CONFIG": "STRIKEWIRE_CONFIG=/etc/strikewire/config.toml",
    "STRIKEWIRE_ALLOW_PRIVATE_HOSTS": "STRIKEWIRE_ALLOW_PRIVATE_HOSTS=feeds.intern.example,127.0.0.1:8000",
    "STRIKEWIRE_HTTP_PORT": "STRIKEWIRE_HTTP_PORT=8080",
    "STRIKEWIRE_LOG_FORMAT": "STRIKEWIRE_LOG_FORMAT=json",
    "subscription": '[[subscription]]\nchannel = "C0123WIRE"\nmin_severity = "high"',
    "polling": "[polling]\nbackfill_hours = 0",
    "delivery": '[delivery]\non_unknown = "repeat"',
    "roles": '[roles]\nadmins = ["U0123ABC"]',
    "operators": '[operators]\nchannel = "C0123OPS"',
}
_VALUES = {  # of settings that are no number; others are shown by a line of their section
    "categories": '["strike", "policy"]',
    "min_severity": '"high"',
    "regions": '["caribbean"]',
    "languages": '["en", "es"]',
    "outlets": '["Reuters"]',
    "keywords": """['Ecuador OR "Los Choneros" NOT tanker']""",
    "mode": '"digest"',
    "digest_at": '"08:00"',
    "timezone": '"America/New_York"',
    "quiet_hours": '"22:00-07:00"',
    "mention": '"S0123TEAM"',
    "card_language": '"es"',
    "heartbeat_url": '"https://watcher.example/ping/abc"',
}
OURS = ("STRIKEWIRE_", "SLACK_", "DATABASE_")
SHOWN_CHARS = 60  # of a value that is wrong
SHOWN_FAULTS = 10
_QUOTES = "Text and ids stand in straight quotes. "
_ONCE = "A name stands once in its section, a section once in the file. "
_TOML_WAYS = (  # by what the parser says
    ("Invalid value", _QUOTES),
    ("Expected newline", _QUOTES),
    (r"Illegal character '\n'", "A quote mark is not closed. "),
    ("Cannot overwrite", _ONCE),
    ("Cannot declare", _ONCE),
)
_LISTS = ("subscription", "feed")  # written as [[name]], counted from 1


def misspelt(environ: Mapping[str, str]) -> list[str]:
    """Variables that nobody reads, each with the one that it is written like and that is not set. A cluster sets
    names that begin as ours (STRIKEWIRE_PORT=tcp://...): those are nobody's mistake."""
    known = {name for name in EXAMPLES if name.isupper()} | {f"{name}_FILE" for name in SECRETS}
    others = [name for name in environ.keys() - known if name.startswith(OURS) and "://" not in environ[name][:8]]
    near = ((name, _written_like(name, known - environ.keys())) for name in sorted(others))
    return [f"{name} is read by nobody: did you mean {best[0]}?" for name, best in near if best]


def _written_like(name: str, known: Collection[str]) -> list[str]:
    """The one that it ends with, as STRIKEWIRE_DATABASE_URL does, or that it is nearly."""
    return [one for one in known if name.endswith(f"_{one}")] or get_close_matches(name, known, n=1, cutoff=0.8)


def of_file(err: ValidationError, model: type[BaseModel], *, where: str) -> ConfigError:
    """Every fault of a TOML file on a line of its own, then an example for the first."""
    faults = err.errors(include_url=False)
    lines = [f"{where}: {_place(fault['loc'])}: {_problem(fault, model)}" for fault in faults[:SHOWN_FAULTS]]
    if len(faults) > SHOWN_FAULTS:
        lines.append(f"{where}: and {len(faults) - SHOWN_FAULTS} more.")
    return ConfigError("\n".join([*lines, f"Example: {_example(faults[0]['loc'], model)}"]))


def of_toml(error: str, text: str, shown: Collection[str]) -> str:
    """The line that is meant, up to the first key that is not among `shown`: its value may be a secret, misspelt.
    Nothing is shown after the name of a secret."""
    number = re.search(r"at line (\d+)", error)
    lines = text.split("\n")  # as TOML counts them
    if not number or int(number[1]) > len(lines):
        return "Is a bracket or a quote mark not closed?"
    line = _line(lines[int(number[1]) - 1].strip(), shown)
    way = next((way for said, way in _TOML_WAYS if said in error), "")
    return f"{way}There stands: {_cut(redact(line))}"


def _line(line: str, shown: Collection[str]) -> str:
    key, header = _LINE.fullmatch(line), _HEADER.fullmatch(line)
    if header:
        return _up_to_rest(header[1], header[2])
    if key is None:
        return REDACTED
    if key[3] in shown and key[3] not in _UNTOLD:
        return _SECRET.sub(rf"\1{REDACTED}", _up_to_stranger(line, shown))
    return _up_to_rest(key[1], key[4])


def _up_to_stranger(line: str, shown: Collection[str]) -> str:
    keys = (part for part in _PART.finditer(line) if part["key"])
    end = next((part.end() for part in keys if part["key"].strip("\"'") not in shown), len(line))
    return _up_to_rest(line[:end], line[end:])


def _up_to_rest(told: str, rest: str) -> str:
    return f"{told}{REDACTED}" if rest else told


def of_environment(err: ValidationError, model: type[BaseModel]) -> ConfigError:
    """The first variable that is wrong."""
    fault = err.errors(include_url=False)[0]
    field = str(fault["loc"][0]).upper()
    name = f"STRIKEWIRE_{field}" if f"STRIKEWIRE_{field}" in EXAMPLES else field
    return ConfigError(f"{name}: {_problem(fault, model)}\nExample: {EXAMPLES[name]}")


def _example(loc: Sequence[int | str], model: type[BaseModel]) -> str:
    """The setting's own line, of a number with its default; else one of its section."""
    section, *rest = loc
    name = next((part for part in rest if isinstance(part, str)), "")
    default = _default_at(model, loc) if len(rest) == 1 else None
    if isinstance(default, int | float) and not isinstance(default, bool):
        return f"[{section}]\n{name} = {default:g}"
    if name in _VALUES:
        return f"{f'[[{section}]]' if section in _LISTS else f'[{section}]'}\n{name} = {_VALUES[name]}"
    return EXAMPLES.get(str(section), "see config.example.toml")


def _default_at(model: Any, loc: Sequence[int | str]) -> object:
    section, name = loc
    known = model.model_fields[section].annotation if section in model.model_fields else None
    field = getattr(known, "model_fields", {}).get(name)
    return field.default if field else None


def _place(loc: Sequence[int | str]) -> str:
    """`[[subscription]] 1: categories 2` for the second category of the first subscription."""
    words = "".join(f" {part + 1}" if isinstance(part, int) else f".{part}" for part in loc)[1:]
    name, _, rest = words.partition(" ")
    return f"[[{name}]] {rest.replace('.', ': ', 1)}" if name in _LISTS and rest else words


_WHOLE, _ANY, _YES = "it should be a whole number", "it should be a number", "it should be true or false"
_NUMBERS = {
    **dict.fromkeys(("int_parsing", "int_type", "int_from_float"), _WHOLE),
    **dict.fromkeys(("float_parsing", "float_type"), _ANY),
    **dict.fromkeys(("bool_parsing", "bool_type"), _YES),
}


def _problem(fault: ErrorDetails, model: type[BaseModel]) -> str:
    kind, given = fault["type"], fault["input"]
    if kind == "extra_forbidden":
        return _no_setting(str(fault["loc"][-1]), _fields_at(model, fault["loc"][:-1]))
    if kind == "missing":
        return "it is missing."
    said = _NUMBERS.get(kind) or fault["msg"].removeprefix("Value error, ").replace("Input should be", "it should be")
    if kind == "model_type":  # untold as well: a secret may stand there
        return "it should be a section, with its settings below its name in square brackets."
    if fault["loc"][-1] in _UNTOLD:
        return said.replace(f'"{given}"', "it") + "."
    if kind == "tuple_type":
        said = "it should be a list, in square brackets"
        if fault["loc"][0] in _LISTS and len(fault["loc"]) == 1:
            return f"write [[{fault['loc'][0]}]], in two square brackets: there may be several."
    choices = str(fault.get("ctx", {}).get("expected", "")).split("'")[1::2]  # of an enumeration
    named, shown = f'"{given}"', _shown(given)
    problem = said.replace(named, shown) if named in said else f"{said} (it is {shown})"
    return f"{problem}{_did_you_mean(str(given), choices)}"


def _no_setting(name: str, fields: Iterable[str]) -> str:
    if name.upper() in SECRETS:
        return f"a secret does not stand in this file: set the environment variable {name.upper()}."
    return f"there is no such setting{_did_you_mean(name, fields)}"


def _did_you_mean(word: str, known: Iterable[str]) -> str:
    near = get_close_matches(word, list(known), n=1)
    return f"; did you mean {near[0]}?" if near else "."


def _fields_at(model: Any, loc: Sequence[int | str]) -> Iterable[str]:
    """The names of the settings at a place in the file."""
    for part in loc:
        model = model.model_fields[part].annotation if isinstance(part, str) else get_args(model)[0]
    return list(model.model_fields)


def _shown(value: object) -> str:
    return _cut(redact(repr(value)))


def _cut(text: str) -> str:
    return text if len(text) <= SHOWN_CHARS else f"{text[:SHOWN_CHARS]} ..."
