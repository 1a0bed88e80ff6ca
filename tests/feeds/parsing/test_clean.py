from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feeds.parsing.clean import MAX_LINK_CHARS, clean_link, plain_text


def text_of(markup: str, limit_chars: int = 500) -> str:
    return plain_text(markup, limit_chars=limit_chars)


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("AT&T", "AT&T"),
        ("AT&amp;T", "AT&T"),
        ("R&D; more", "R&D; more"),
        ("5 &lt; 6", "5 < 6"),
        ("5 < 6 & 7 > 3", "5 < 6 & 7 > 3"),
        ("if a<b then", "if a<b then"),
        ("<b>3</b> dead", "3 dead"),
        ("the 7<sup>th</sup> day", "the 7th day"),
        ("&lt;b&gt;3&lt;/b&gt; dead", "3 dead"),
        ("&amp;lt;b&amp;gt;3", "<b>3"),
        ("<p>one</p><p>two<br/>three</p>", "one two three"),
        ("<ul><li>a</li><li>b</li></ul>", "a b"),
        ("<script>alert(1)</script>news", "news"),
        ("<style>p{}</style>news<!-- hidden -->", "news"),
        ("<img src=x onerror=alert(1)>news", "news"),
        ("<iframe src=//evil.example></iframe>news", "news"),
        ("<svg onload=alert(1)>news</svg>", "news"),
        ("<a href='http://x.example'>read</a> on", "read on"),
        ("it&#8217;s &eacute;t&eacute; &#x27;26", "it’s été '26"),
        ("a\n\t b\u00a0c\u2028d", "a b c d"),
        ("a\0b\x07c\x7fd\x85e", "abcd e"),
        ("\x1b[31mred\x1b[0m alert", "red alert"),
        ("\x1b]0;owned\x07alert", "alert"),
        ("forged\r\nlog line", "forged log line"),
        ("\u202eevil\u202c", "evil"),
        ("a\u200bb\u2060c\ufeffd\u00ade", "abcde"),
        ("boat\U000e0069\U000e0067", "boat"),
        ("lone \ud800 half", "lone half"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("\U0001f469\u200d\U0001f680 up", "\U0001f469\u200d\U0001f680 up"),
        ("<!channel> now", "now"),
        ("  ", ""),
        ("\u200b\u200d\u2060", ""),
        ("\u3164\u115f\u2800", ""),
        ("<p>&nbsp;</p>", ""),
    ],
)
def test_markup_becomes_one_line_of_plain_text(markup: str, text: str) -> None:
    assert text_of(markup) == text


def test_every_control_format_and_surrogate_character_is_taken_out() -> None:
    allowed = "\u200c\u200d"
    bad = "".join(
        char
        for char in map(chr, range(sys.maxunicode + 1))
        if unicodedata.category(char) in ("Cc", "Cf", "Cs") and char not in allowed
    )
    assert text_of("x" + " ".join(bad) + "y", 500_000).replace(" ", "") == "xy"


def test_half_of_a_cut_pair_is_taken_out_of_markup_too() -> None:
    assert text_of("<p>three dead \ud83d</p> &amp; one") == "three dead & one"


def test_a_long_text_is_cut_at_a_word_with_an_ellipsis() -> None:
    assert text_of("eleven killed in the strike", 20) == "eleven killed in…"
    assert text_of("x" * 30, 20) == "x" * 19 + "…"
    assert text_of("exactly twenty chars", 20) == "exactly twenty chars"


@given(st.text(max_size=300), st.integers(min_value=10, max_value=80))
def test_whatever_comes_in_comes_out_short_plain_and_fit_for_a_database(markup: str, limit: int) -> None:
    text = text_of(markup, limit)
    assert len(text) <= limit
    assert text == " ".join(text.split())
    assert "\0" not in text
    text.encode("utf-8")


@given(st.text(alphabet="<>/ab!-&;#x\"'=lt gmp", max_size=60))
def test_no_script_survives_any_soup_of_tags(soup: str) -> None:
    assert "<script>" not in text_of(f"<script>{soup}</script>", 500)


@pytest.mark.parametrize(
    ("link", "cleaned"),
    [
        ("https://example.org/a?b=c&d=e#f", "https://example.org/a?b=c&d=e#f"),
        (" https://example.org/a\n", "https://example.org/a"),
        ("HTTPS://Example.org/", "HTTPS://Example.org/"),
        ("http://example.org:8080/", "http://example.org:8080/"),
        ("http://[2606:4700::1]:80/", "http://[2606:4700::1]:80/"),
        ("https://пример.рф/ф", "https://пример.рф/ф"),
        ("https://example.org/<!channel>", "https://example.org/%3C!channel%3E"),
        ("https://example.org/a|b c", "https://example.org/a%7Cb%20c"),
        ("https://example.org/a\u00a0b", "https://example.org/a%C2%A0b"),
        ("https://example.org/\u202egpj.exe", "https://example.org/gpj.exe"),
        ("java\tscript:alert(1)", None),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
        ("slack://open", None),
        ("mailto:a@example.org", None),
        ("https://user:pw@example.org/", None),
        ("https://good.example@evil.example/", None),
        ("https://good.example\\@evil.example/", None),
        ("https://<!channel>/", None),
        ("https://a|b/", None),
        ("https:///path", None),
        ("//example.org/x", None),
        ("http://[::1/", None),
        ("/relative", None),
        ("", None),
        (None, None),
        ("https://example.org/" + "x" * MAX_LINK_CHARS, None),
        ("https://example.org/" + "<" * (MAX_LINK_CHARS // 2), None),
        ("https://example.org/" + "ñ" * 300, "https://example.org/" + "ñ" * 300),
        ("https://example.org/" + "ñ" * (MAX_LINK_CHARS // 6), None),  # six characters each, as they are compared
        ("https://" + "漢" * (MAX_LINK_CHARS // 6) + ".example/", None),
    ],
)
def test_only_plain_web_links_pass_and_slacks_control_characters_are_encoded(
    link: str | None, cleaned: str | None
) -> None:
    assert clean_link(link) == cleaned


@given(st.text(max_size=80))
def test_a_link_never_holds_a_control_character_of_slack(tail: str) -> None:
    link = clean_link("https://example.org/" + tail)
    assert link is None or not set("<>| \n\t") & set(link)
