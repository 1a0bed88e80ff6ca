from __future__ import annotations

import codecs

import pytest

from feeds.parsing.charset import DECLARATION, to_utf8
from feeds.results import ParseFailed
from newsdesk.errors import FetchReason

LATIN = "<rss><title>Año nuevo: São Tomé, été</title></rss>"
SAMPLES = {
    "windows-1250": "Příliš žluťoučký",
    "windows-1251": "Удар по лодке",
    "windows-1252": "Año “nuevo”",
    "windows-1253": "Ελλάδα",
    "windows-1254": "Şanlıurfa",
    "windows-1255": "שלום",
    "windows-1256": "مرحبا",
    "windows-1257": "Žemaitė",
    "windows-1258": "Việt".replace("ệ", "ê"),
    "windows-874": "ข่าว",
    "iso-8859-1": "São Paulo",
    "iso-8859-2": "Łódź",
    "iso-8859-5": "Новости",
    "iso-8859-7": "Αθήνα",
    "iso-8859-9": "İstanbul",
    "iso-8859-15": "10 € œuvre",
    "us-ascii": "plain",
    "koi8-r": "Новости дня",
    "koi8-u": "Їжак",
    "macintosh": "Año",
    "shift_jis": "日本のニュース",
    "cp932": "日本①",
    "euc-jp": "日本のニュース",
    "iso-2022-jp": "日本のニュース",
    "euc-kr": "한국 뉴스",
    "big5": "新聞快訊",
    "gb2312": "中国新闻",
    "gbk": "中國新聞",
    "gb18030": "中国新闻",
    "tis-620": "ข่าว",
}

CODECS = {"windows-874": "cp874"}  # what Python calls it


def text_of(body: bytes, content_type: str = "") -> str:
    data = to_utf8(body, {"content-type": content_type})
    assert data.startswith(DECLARATION)
    return data.removeprefix(DECLARATION).decode()


@pytest.mark.parametrize("charset", SAMPLES)
def test_a_legacy_charset_declared_in_the_body_is_read(charset: str) -> None:
    body = f'<?xml version="1.0" encoding="{charset}"?>\n<rss>{SAMPLES[charset]}</rss>'.encode(
        CODECS.get(charset, charset)
    )
    assert text_of(body) == f"<rss>{SAMPLES[charset]}</rss>"


@pytest.mark.parametrize("charset", SAMPLES)
def test_a_legacy_charset_declared_by_http_is_read(charset: str) -> None:
    body = f"<rss>{SAMPLES[charset]}</rss>".encode(CODECS.get(charset, charset))
    assert text_of(body, f'text/xml; charset="{charset.upper()}"') == f"<rss>{SAMPLES[charset]}</rss>"


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_beats_every_declaration(mark: bytes, codec: str) -> None:
    body = mark + ('<?xml version="1.0" encoding="iso-8859-1"?>' + LATIN).encode(codec)
    assert text_of(body, "text/xml; charset=us-ascii") == LATIN


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_characters_are_known_without_a_mark(codec: str) -> None:
    assert text_of(f'<?xml version="1.0" encoding="utf-16"?>{LATIN}'.encode(codec)) == LATIN
    assert text_of(LATIN.encode(codec)) == LATIN


@pytest.mark.parametrize("content_type", ["", "text/xml; charset=iso-8859-1", "application/xml; charset=gbk"])
def test_valid_utf8_wins_over_a_wrong_declaration(content_type: str) -> None:
    body = f'<?xml version="1.0" encoding="windows-1251"?>{LATIN}'.encode()
    assert text_of(body, content_type) == LATIN


@pytest.mark.parametrize(
    "declaration",
    [
        '<?xml version="1.0" encoding="UTF-8"?>\n',
        "<?xml version='1.0' encoding='utf-8'?>",
        '<?xml version="1.0" encoding="utf-8" ?>\r\n',
    ],
)
def test_a_body_that_is_utf8_and_says_so_is_handed_on_without_a_copy(declaration: str) -> None:
    body = (declaration + LATIN).encode()
    assert to_utf8(body, {"content-type": "application/rss+xml"}) is body


def test_cp1252_bytes_under_a_utf8_label_come_out_right() -> None:
    body = f'<?xml version="1.0" encoding="utf-8"?>{LATIN} “quoted”'.encode("cp1252")
    assert text_of(body) == LATIN + " “quoted”"


def test_a_page_pasted_together_from_two_charsets_comes_out_right() -> None:
    assert text_of(LATIN.encode("utf-8") + LATIN.encode("cp1252")) == LATIN + LATIN


def test_undeclared_latin_bytes_are_guessed_as_cp1252() -> None:
    assert text_of(LATIN.encode("latin-1")) == LATIN


def test_a_multi_byte_body_cut_in_mid_character_is_read_up_to_there() -> None:
    body = ("<?xml version='1.0' encoding='shift_jis'?><rss>" + "日本" * 100).encode("shift_jis")[:-1]
    assert text_of(body).startswith("<rss>" + "日本" * 99 + "日")


@pytest.mark.parametrize("charset", ["utf-7", "unicode_escape", "raw_unicode_escape", "idna", "punycode", "hz"])
def test_pythons_own_codecs_are_never_applied(charset: str) -> None:
    hidden = "<rss>\\u0041 +ADw-x+AD4- ~{VPND~}</rss>"
    assert text_of(f"<?xml version='1.0' encoding='{charset}'?>{hidden}".encode()) == hidden


@pytest.mark.parametrize(
    "charset", ["zip", "bz2", "hex", "rot13", "undefined", "mbcs", "no-such", "cp037", "../../x", "aliases"]
)
def test_an_unknown_charset_is_ignored_where_the_body_is_utf8_and_refused_where_not(charset: str) -> None:
    declaration = f"<?xml version='1.0' encoding='{charset}'?>"
    assert text_of((declaration + LATIN).encode()) == LATIN
    if "/" not in charset:
        with pytest.raises(ParseFailed) as refusal:
            to_utf8((declaration + LATIN).encode("latin-1"), {})
        assert refusal.value.reason is FetchReason.BAD_CHARSET


def test_a_nul_in_the_declared_encoding_is_no_declaration() -> None:
    assert "rss" in text_of(b"<?xml version='1.0' encoding='utf\0-8'?><rss/>")


@pytest.mark.parametrize("codec", ["utf-8", "utf-16", "utf-32", "utf-16-be", "cp1252"])
def test_an_entity_declaration_is_refused_in_every_charset(codec: str) -> None:
    body = "<!-- <a --><!DOCTYPE r [<!ENTITY a 'b'>]><r>&a; é</r>".encode(codec)
    with pytest.raises(ParseFailed) as refusal:
        to_utf8(body, {})
    assert refusal.value.reason is FetchReason.ENTITY_DECLARATION


def test_blanks_before_the_declaration_are_dropped() -> None:
    assert text_of(b"\n\n <?xml version='1.0' encoding='utf-8'?> <rss/>") == "<rss/>"


@pytest.mark.parametrize("before", ["", "\n", "\u00a0"], ids=["nothing", "a line", "an odd blank"])
@pytest.mark.parametrize(
    "behind", ["", "\n", "\u00a0", "\x1c"], ids=["nothing", "a line", "an odd blank", "a separator"]
)
def test_a_declaration_is_replaced_whatever_blanks_stand_around_it(before: str, behind: str) -> None:
    for declaration in ("", '<?xml version="1.0" encoding="latin-1"?>', "<?xml version='1.0'\x1c?>"):
        body = f"{before}{declaration}{behind}<rss><title>São Tomé</title></rss>"
        assert text_of(body.encode()) == "<rss><title>São Tomé</title></rss>"
