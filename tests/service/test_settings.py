"""A bad value stops the start with its name and an example; secrets come from files too and never print."""

from __future__ import annotations

import re
import tomllib
from datetime import time
from pathlib import Path

import pytest

from newsdesk.errors import ConfigError
from newsdesk.understanding import Category, Severity
from service.config import Config, SubscriptionSettings
from service.setting_errors import EXAMPLES, SECRETS
from service.settings import read_settings

ROOT = Path(__file__).parents[2]
CONFIG = """
[[subscription]]
channel = "C0123WIRE"
min_severity = "urgent"
quiet_hours = "22:00-07:00"
timezone = "Europe/Madrid"
card_language = "es"
"""


def config_file(tmp_path: Path, text: str) -> dict[str, str]:
    path = tmp_path / "config.toml"
    path.write_text(text, encoding="utf-8")
    return {"STRIKEWIRE_CONFIG": str(path), "SLACK_BOT_TOKEN": "xoxb-1"}


def test_without_a_token_everything_goes_to_the_console() -> None:
    (only,) = read_settings({}).subscriptions()
    assert (only.channel, only.transport) == ("console", "console")
    assert set(only.categories) == set(Category)


def test_a_subscription_of_the_file_becomes_one_of_the_desk(tmp_path: Path) -> None:
    (only,) = read_settings(config_file(tmp_path, CONFIG)).subscriptions()
    assert only.min_severity is Severity.URGENT
    assert only.card_lang == "es"
    assert only.quiet_hours is not None
    assert only.quiet_hours.start.hour == 22


@pytest.mark.parametrize("written", ['"08:30"', '"8:30"', "08:30:00"])
def test_time_of_day_stands_in_quotes_or_as_toml_writes_times(tmp_path: Path, written: str) -> None:
    text = f'[[subscription]]\nchannel = "C1"\nmode = "digest"\ndigest_at = {written}\n'
    (only,) = read_settings(config_file(tmp_path, text)).subscriptions()
    assert only.digest_at == time(8, 30)


def test_words_that_cannot_be_read_stop_the_start_with_what_is_wrong(tmp_path: Path) -> None:
    text = CONFIG + "keywords = ['Ecuador OR']\nmode = 'weekly'\n"
    with pytest.raises(ConfigError, match=r"A word is missing after OR\."):
        read_settings(config_file(tmp_path, text))


def test_a_secret_is_read_from_the_file_that_its_variable_names(tmp_path: Path) -> None:
    secret = tmp_path / "token"
    secret.write_text("xoxb-from-a-file\n")
    settings = read_settings({"SLACK_BOT_TOKEN_FILE": str(secret)})
    assert settings.slack_bot_token is not None
    assert settings.slack_bot_token.get_secret_value() == "xoxb-from-a-file"


@pytest.mark.parametrize("name", SECRETS)
def test_secret_that_is_given_twice_is_refused(tmp_path: Path, name: str) -> None:
    secret = tmp_path / "secret"
    secret.write_text("xoxb-from-a-file\n")
    with pytest.raises(ConfigError, match=f"{name} and {name}_FILE are both set"):
        read_settings({name: "xoxb-1", f"{name}_FILE": str(secret)})


def test_settings_never_print_a_secret() -> None:
    settings = read_settings({"SLACK_BOT_TOKEN": "xoxb-canary", "DATABASE_URL": "postgresql://u:canary@h/d"})
    assert "canary" not in repr(settings)


@pytest.mark.parametrize(
    ("environment", "named"),
    [
        ({"STRIKEWIRE_HTTP_PORT": "eighty"}, "STRIKEWIRE_HTTP_PORT"),
        ({"STRIKEWIRE_HTTP_PORT": "70000"}, "STRIKEWIRE_HTTP_PORT"),
        ({"STRIKEWIRE_LOG_FORMAT": "xml"}, "STRIKEWIRE_LOG_FORMAT"),
        ({"SLACK_BOT_TOKEN": "canary-secret"}, "SLACK_BOT_TOKEN"),
        ({"SLACK_APP_TOKEN": "canary-secret"}, "SLACK_APP_TOKEN"),
        ({"DATABASE_URL": "mysql://root:canary-secret@db"}, "DATABASE_URL"),
        ({"STRIKEWIRE_CONFIG": "/nowhere/canary.toml"}, "STRIKEWIRE_CONFIG"),
        ({"STRIKEWIRE_ALLOW_PRIVATE_HOSTS": "good.example,http://bad/"}, "STRIKEWIRE_ALLOW_PRIVATE_HOSTS"),
        ({"SLACK_BOT_TOKEN_FILE": "/nowhere/token"}, "SLACK_BOT_TOKEN_FILE"),
        ({"SLACK_SIGNING_SECRET": ","}, "SLACK_SIGNING_SECRET"),
        ({"SLACK_API_URL": "https://slack.example/api"}, "SLACK_API_URL"),
    ],
)
def test_a_bad_value_is_named_with_an_example(environment: dict[str, str], named: str) -> None:
    with pytest.raises(ConfigError) as told:
        read_settings(environment)
    assert named in str(told.value)
    assert "canary-secret" not in str(told.value)


def test_a_value_that_is_no_number_is_said_to_be_none() -> None:
    with pytest.raises(ConfigError, match=r"it should be a whole number \(it is 'eighty'\)\. *\n?Example"):
        read_settings({"STRIKEWIRE_HTTP_PORT": "eighty"})


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("[polling]\nbackfil_hours = 3", "polling.backfil_hours"),
        ("[polling]\nbackfill_hours = -1", "polling.backfill_hours"),
        (
            '[[subscription]]\nchannel = "C1"\ncategories = ["strikes"]',
            "1: categories 1: .*did you mean strike",
        ),
        ('[[subscription]]\nchannel = "C1"\ntimezone = "Madrid"', "subscription.. 1: timezone"),
        ('[[subscription]]\nchannel = "C1"\nquiet_hours = "at night"', "subscription.. 1: quiet_hours"),
        ('[delivery]\non_unknown = "guess"', "delivery.on_unknown"),
        ("not toml", "not valid TOML"),
        ('[[subscription]]\nchannel = "#wire"', "subscription.. 1: channel: .*C0123WIRE"),
        ('[[subscription]]\nchannel = ""', "subscription.. 1: channel"),
        ('[[subscription]]\nchannel = "C1"\nquiet_hours = "25:00-07:00"', "subscription.. 1: quiet_hours"),
        ('[[subscription]]\nchannel = "C1"\nquiet_hours = "22:00-22:00"', "subscription.. 1: quiet_hours"),
        ('[[subscription]]\nchannel = "C1"\nquiet_hours = "22:00-07:00 daily"', "subscription.. 1: quiet_hours"),
        ('[[subscription]]\nchannel = "C1"\ndigest_at = "08:00 daily"', "digest_at: .08:00 daily. is no time of day"),
        ('[[subscription]]\nchannel = "C1"\ndigest_at = "24:00"', "subscription.. 1: digest_at"),
        ('[[subscription]]\nchannel = "C1"\ndigest_at = 8', "subscription.. 1: digest_at"),
        ('[[subscription]]\nchannel = "C1"\ndigest_at = "8"', 'digest_at: .8. is no time of day, such as "08:00"'),
        ('[[subscription]]\nchannel = "C1"\nlanguages = ["xx"]', "subscription.. 1: languages 1"),
        ('[[subscription]]\nchannel = "C1"\nmention = "<!channel>"', "subscription.. 1: mention"),
        ('[roles]\nadmins = ["bob"]', "roles.admins 1"),
        ('[operators]\nchannel = "ops"', "operators.channel"),
        ('[polling]\ncontact = "a\\r\\nX-Evil: 1"', "polling.contact"),
        ("[delivery]\ncollapse_after_minutes = inf", "delivery.collapse_after_minutes"),
        ("[poling]\ntick_seconds = 5", "poling: there is no such setting; did you mean polling"),
        ("[polling]\ntick_second = 5", "polling.tick_second: .* did you mean tick_seconds"),
        ('[[subscription]]\nchannel = "C1"\nregion = []', "1: region: .* did you mean regions"),
        ("slack_bot_token = 'xoxb-canary-secret'", "set the environment variable SLACK_BOT_TOKEN"),
        ("[roles]\nadmins = 'xoxb-canary-secret'", "roles.admins: it should be a list"),
        ('[operators]\nheartbeat_url = "http://"', "operators.heartbeat_url: .* is not an http or https address"),
        ('[[feed]]\nurl = "example"', r"config.toml: \[\[feed\]\] 1: url = 'example'"),
        ("a = " + "[" * 5000, "nests too deep"),
        ("a = " + "9" * 5000, "not valid TOML: Exceeds the limit"),
    ],
)
def test_a_bad_line_of_the_file_is_named(tmp_path: Path, text: str, named: str) -> None:
    with pytest.raises(ConfigError, match=named) as told:
        read_settings(config_file(tmp_path, text))
    assert "canary-secret" not in str(told.value)


def test_a_number_that_is_wrong_is_shown_with_one_that_works(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as told:
        read_settings(config_file(tmp_path, "[polling]\ntick_seconds = 'fast'"))
    example = str(told.value).partition("Example: ")[2]
    assert tomllib.loads(example)["polling"].keys() == {"tick_seconds"}
    read_settings(config_file(tmp_path, example))


def test_a_value_is_told_once(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as told:
        read_settings(config_file(tmp_path, '[operators]\nchannel = "ops"'))
    assert str(told.value).count("ops") == 1, told.value


def test_every_wrong_line_of_the_file_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as told:
        read_settings(config_file(tmp_path, "[polling]\ntick_seconds = 'x'\nper_host = 0\n[roles]\neditor = []"))
    assert set(re.findall(r"config.toml: (\S+):", str(told.value))) == {
        "polling.tick_seconds",
        "polling.per_host",
        "roles.editor",
    }


def test_second_digest_of_a_channel_is_refused_for_it_would_never_come(tmp_path: Path) -> None:
    one = '[[subscription]]\nchannel = "C1"\nmode = "{}"\ndigest_at = "08:00"\n'
    with pytest.raises(ConfigError, match="C1 has two digests, and a channel gets one"):
        read_settings(config_file(tmp_path, one.format("digest") + one.format("weekly")))
    assert (
        len(read_settings(config_file(tmp_path, one.format("digest") + one.format("instant"))).subscriptions()) == 2
    )


def test_value_without_quotes_is_shown_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"There stands: channel = C0123WIRE\nText and ids stand in quotes"):
        read_settings(config_file(tmp_path, "[[subscription]]\nchannel = C0123WIRE\n"))


@pytest.mark.parametrize(
    "line",
    [
        "heartbeat_url = https://watcher.example/ping/canary",
        '"heartbeat_url"=https://watcher.example/ping/canary',
        'heartbeat_url = "https://watcher.example/ping/canary',
        'heartbeat_url = "ftp://watcher.example/ping/canary"',
        "slack_signing_secret = 0canary",
        'heartbeat_url: "https://watcher.example/ping/canary"',
        'heartbeat_url "https://watcher.example/ping/canary"',
        'slack_signing_secret: "0canary"',
        "heartbeat_urls = https://watcher.example/ping/canary",
        '"heartbeat-url" = https://watcher.example/ping/canary',
        'bot_token "xoxc canary"',
        "webhook: 0canary",
    ],
)
def test_secret_setting_is_named_and_its_value_is_not_told(tmp_path: Path, line: str) -> None:
    with pytest.raises(ConfigError) as told:
        read_settings(config_file(tmp_path, f"[operators]\n{line}\n"))
    assert re.findall(r"\w+", line)[0] in str(told.value).lower()
    assert "canary" not in str(told.value)


@pytest.mark.parametrize(
    "line",
    [
        'operators = { heartbeat_url: "https://w.example/canary" }',
        "operators = { heartbeat_urls = https://w.example/canary }",
        'operators = "https://watcher.example/ping/canary"',
        'operators = ["https://watcher.example/ping/canary"]',
    ],
)
def test_what_stands_for_a_section_is_not_told_for_a_secret_may_be_in_it(tmp_path: Path, line: str) -> None:
    with pytest.raises(ConfigError, match="operators") as told:
        read_settings(config_file(tmp_path, line))
    assert "canary" not in str(told.value)


@pytest.mark.parametrize(
    "lines",
    [
        '[[subscription]]\nchannel = "{}"',
        '[[subscription]]\nchannel = "C1"\ntimezone = "{}"',
        '[[subscription]]\nchannel = "C1"\nmode = "{}"',
        '[[feed]]\nurl = "{}"',
        '[[feed]]\nurl = "https://x.example/rss"\ntier = ["{}"]',
        '[[feed]]\nurl = "https://x.example/rss"\n"{}" = 1',
        '[[feed]]\nurl = "x"\nname = "{}"',
        '[polling]\ntick_seconds = "{}"',
    ],
)
@pytest.mark.parametrize(
    "value", ["ftp://desk:canary@x.example", "A" * 100_000, "\\u0000\\u001b[2J"], ids=lambda v: v[:9]
)
def test_value_that_is_wrong_is_shown_short_and_without_passwords(tmp_path: Path, lines: str, value: str) -> None:
    with pytest.raises(ConfigError) as refused:
        read_settings(config_file(tmp_path, lines.format(value)))
    told = str(refused.value)
    assert "canary" not in told
    assert len(told) < 1_000
    assert told.replace("\n", "").isprintable()


def test_line_without_a_setting_is_not_told_for_it_may_be_the_rest_of_a_secret(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"There stands: \[redacted\]") as told:
        read_settings(config_file(tmp_path, '[operators]\nheartbeat_url = [\n"https://watcher.example/canary\n]\n'))
    assert "canary" not in str(told.value)


def test_line_is_counted_as_toml_counts_lines(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"There stands: channel = C0123WIRE\n"):
        read_settings(config_file(tmp_path, "# a\u2028b\n[[subscription]]\nchannel = C0123WIRE\nmode = 'daily'\n"))


def test_setting_without_a_value_is_shown_as_it_stands(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="There stands: heartbeat_url =\n"):
        read_settings(config_file(tmp_path, "[operators]\nheartbeat_url =\n"))


def test_list_in_single_brackets_is_told_to_take_two(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"write \[\[subscription\]\], in two square brackets"):
        read_settings(config_file(tmp_path, '[subscription]\nchannel = "C0123WIRE"\n'))


@pytest.mark.parametrize("path", ["/dev/zero", "/tmp", "\0"])
def test_what_is_no_file_of_settings_is_named(path: str) -> None:
    with pytest.raises(ConfigError, match="STRIKEWIRE_CONFIG: "):
        read_settings({"STRIKEWIRE_CONFIG": path})


def test_a_file_in_another_encoding_is_told_in_words(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(b"# Espa\xf1a\n")
    with pytest.raises(ConfigError, match="it is not UTF-8"):
        read_settings({"STRIKEWIRE_CONFIG": str(path)})


@pytest.mark.parametrize("secret", ["xoxb-canary", "0123canary", "postgresql://u:canary@db/desk", "c\0", "c" * 5_000])
@pytest.mark.parametrize("name", SECRETS)
def test_secret_in_place_of_its_file_is_not_told(name: str, secret: str) -> None:
    with pytest.raises(ConfigError) as told:
        read_settings({f"{name}_FILE": secret})
    assert str(told.value) == f"{name}_FILE names no file.\nExample: {name}_FILE=/run/secrets/{name.lower()}"


@pytest.mark.parametrize("path", ["/nowhere/token", "./token", "../token"])
def test_path_of_a_secret_that_is_not_there_is_told(path: str) -> None:
    with pytest.raises(ConfigError, match=f"SLACK_BOT_TOKEN_FILE: .*{path.strip('./')} cannot be read"):
        read_settings({"SLACK_BOT_TOKEN_FILE": path})


@pytest.mark.parametrize(
    ("name", "told"),
    [("folder", "folder cannot be read: Is a directory"), ("large", "large is larger than 10 kB"), ("no", "no file")],
)
def test_relative_path_of_a_secret_is_told_what_is_wrong_with_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    (tmp_path / "large").write_bytes(b"x" * 10_001)
    with pytest.raises(ConfigError, match=f"SLACK_BOT_TOKEN_FILE.* {told}"):
        read_settings({"SLACK_BOT_TOKEN_FILE": name})


@pytest.mark.parametrize(("data", "told"), [(b"", "is empty"), (b"\xff\xfe", "is no text")])
def test_a_secret_file_without_a_secret_is_named(tmp_path: Path, data: bytes, told: str) -> None:
    secret = tmp_path / "token"
    secret.write_bytes(data)
    with pytest.raises(ConfigError, match=f"SLACK_BOT_TOKEN_FILE names .* {told}"):
        read_settings({"SLACK_BOT_TOKEN_FILE": str(secret)})


def test_a_mark_before_the_first_line_of_the_file_does_not_matter(tmp_path: Path) -> None:
    assert read_settings(config_file(tmp_path, "\ufeff" + CONFIG)).subscriptions()


def example_lines(section: str) -> dict[str, str]:
    """Key and value of every line of a section of the example file, also of those that are commented out."""
    text = (ROOT / "config.example.toml").read_text(encoding="utf-8")
    body = re.split(r"^(?:# )?\[", text.split(f"[{section}]", 1)[1], maxsplit=1, flags=re.MULTILINE)[0]
    return dict(re.findall(r"^(?:# )?(\w+) = (\S.*?) *(?:#.*)?$", body, flags=re.MULTILINE))


@pytest.mark.parametrize("section", ["subscription", "roles", "operators", "polling", "delivery"])
def test_the_example_file_shows_every_key(section: str) -> None:
    known = Config.model_fields[section].annotation
    model = SubscriptionSettings if section == "subscription" else known
    assert example_lines(section).keys() == model.model_fields.keys()


@pytest.mark.parametrize("section", ["polling", "delivery"])
def test_the_example_file_shows_the_defaults(section: str) -> None:
    shown = tomllib.loads("\n".join(f"{name} = {value}" for name, value in example_lines(section).items()))
    usual = Config.model_fields[section].default.model_dump()
    assert {name: value for name, value in shown.items() if name != "contact"} == {
        name: value for name, value in usual.items() if name != "contact"
    }


def test_the_manual_names_every_variable_and_no_other() -> None:
    manual = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
    table = manual.split("| variable | meaning |")[1].split("\n\n")[0]
    assert set(re.findall(r"`([A-Z_]{6,})`", table)) == {name for name in EXAMPLES if name.isupper()}


def test_the_example_file_is_valid() -> None:
    example = Path(__file__).parents[2] / "config.example.toml"
    settings = read_settings({"STRIKEWIRE_CONFIG": str(example), "SLACK_BOT_TOKEN": "xoxb-1"})
    assert settings.subscriptions()[0].channel == "C0123WIRE"
