"""A bad value stops the start with its name and an example; secrets come from files too and never print."""

from __future__ import annotations

import re
import tomllib
from datetime import time
from pathlib import Path

import pytest

from newsdesk.errors import ConfigError
from newsdesk.understanding import Category, Severity
from service.settings import read_settings
from tests.service.settings_files import config_file

CONFIG = """
[[subscription]]
channel = "C0123WIRE"
min_severity = "urgent"
quiet_hours = "22:00-07:00"
timezone = "Europe/Madrid"
card_language = "es"
"""


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


@pytest.mark.parametrize(
    ("section", "name"),
    [
        *(
            ("[[subscription]]", name)
            for name in ("timezone", "quiet_hours", "languages", "keywords", "mode", "mention")
        ),
        ("[operators]", "heartbeat_url"),
    ],
)
def test_a_value_that_is_wrong_is_shown_with_one_that_works(tmp_path: Path, section: str, name: str) -> None:
    channel = 'channel = "C0123WIRE"\n' if section == "[[subscription]]" else ""
    with pytest.raises(ConfigError) as told:
        read_settings(config_file(tmp_path, f"{section}\n{channel}{name} = 7"))
    *_, shown = str(told.value).partition(f"Example: {section}\n")
    assert shown.startswith(f"{name} = ")
    digest = 'digest_at = "08:00"\n' if name == "mode" else ""
    read_settings(config_file(tmp_path, f"{section}\n{channel}{digest}{shown}"))


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
    with pytest.raises(ConfigError, match=r"in straight quotes\. There stands: channel = C0123WIRE$"):
        read_settings(config_file(tmp_path, "[[subscription]]\nchannel = C0123WIRE\n"))


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


def test_line_is_counted_as_toml_counts_lines(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"There stands: channel = C0123WIRE$"):
        read_settings(config_file(tmp_path, "# a\u2028b\n[[subscription]]\nchannel = C0123WIRE\nmode = 'daily'\n"))


def test_setting_without_a_value_is_shown_as_it_stands(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"There stands: heartbeat_url =$"):
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


def test_a_mark_before_the_first_line_of_the_file_does_not_matter(tmp_path: Path) -> None:
    assert read_settings(config_file(tmp_path, "\ufeff" + CONFIG)).subscriptions()
