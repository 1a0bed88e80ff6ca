"""The map shows zones with their figures, and says aside what cannot be placed."""

from __future__ import annotations

import re
import struct
import zlib

from handlers.commands.answering import Answer, answer
from handlers.rendering.raster import Raster, width_of
from handlers.rendering.sea_map import sea_map
from newsdesk.ports import Answers
from tests.handlers.commands.asking import said
from tests.handlers.commands.desk import NOW, DeskAnswers
from tests.handlers.commands.shipped import NOW as TODAY


def ask(question: str, store: Answers) -> Answer:
    return answer(question, answers=store, now=TODAY)


def test_each_zone_has_its_figures_and_its_newest_record() -> None:
    shown = said("map")
    assert shown.startswith("12 killed in 6 strikes, 30 Dec 2025 to 4 Oct 2026, by sea basin")
    assert "Eastern Pacific: 3 strikes, 3 killed, 8 presumed dead · last 30 Dec 2025 (S-31 to S-33)" in shown
    assert "Caribbean: 1 strike, 4 killed · last 4 Oct 2026 (S-36)" in shown


def test_what_has_no_place_is_counted_aside_and_never_drawn() -> None:
    assert "Not drawn: Place not disclosed: 2 strikes, 5 killed" in said("map")
    drawing = next(block for block in answer("map", answers=DeskAnswers(), now=NOW).blocks if "```" in str(block))
    assert "disclosed" not in str(drawing)


def test_the_zones_and_what_stands_aside_add_up_to_the_total(shipped: Answers) -> None:
    text = ask("map", shipped).text
    killed, strikes = map(int, re.match(r"(\d+) killed in (\d+) strikes", text).groups())
    zones = text.partition("by sea basin.")[2]
    assert sum(map(int, re.findall(r"(\d+) killed", zones))) == killed
    assert sum(map(int, re.findall(r"(\d+) strike", zones))) == strikes
    assert f"{killed} killed in {strikes} strikes" in ask("total", shipped).plain


def test_the_drawing_fits_a_phone(shipped: Answers) -> None:
    drawing = next(block["text"]["text"] for block in ask("map", shipped).blocks if "```" in str(block))
    assert max(len(line) for line in drawing.strip("`\n").splitlines()) <= 40


def test_the_drawing_has_no_row_without_a_word_in_either_language(shipped: Answers) -> None:
    for lang in ("en", "es"):
        reply = answer("map", answers=shipped, now=TODAY, lang=lang)
        drawing = next(block["text"]["text"] for block in reply.blocks if "```" in str(block))
        assert all(re.search(r"\w", line) for line in drawing.strip("`\n").splitlines())


def test_places_that_are_not_named_are_counted(shipped: Answers) -> None:
    shown = " ".join(ask("map", shipped).plain.split())
    told = int(re.search(r"Places in words, (\d+) of", shown)[1])
    assert f"and {told - 5} more" in shown


def test_the_map_takes_the_filters_of_the_list() -> None:
    assert "Caribbean: 1 strike" not in said("map in the Pacific")
    assert "No strike on record since then." in said("map since November 2026")
    assert said("map points").startswith("map does not know points.")


def test_a_sea_that_was_not_asked_about_has_no_count() -> None:
    drawing = said("map pacific")
    assert "CARIBBEAN" in drawing
    assert "no strike" not in drawing


def test_a_sea_without_a_strike_is_said_to_have_none() -> None:
    assert "no strike" in said("map in December 2025")


def test_a_picture_is_a_file_with_all_of_it_in_words(shipped: Answers) -> None:
    file = ask("map picture", shipped).file
    assert file.name == f"strikes-map-{TODAY:%Y-%m-%d}.png"
    assert file.content.startswith(b"\x89PNG\r\n\x1a\n")
    assert ask("map", shipped).text.partition("by sea basin. ")[2].rstrip(".") in file.alt
    assert len(file.content) < 20_000


def test_what_stands_aside_is_written_under_the_picture_in_words() -> None:
    labels = {
        "caribbean": ["Caribbean", "1 strike", "4 killed"],
        "eastern_pacific": ["eastern Pacific", "3 strikes", "3 killed", "8 presumed dead"],
    }
    foot = [
        "Whole basins, as announced. No positions are disclosed.",
        "Not drawn: Place not disclosed: 2 strikes, 5 killed",
    ]
    title = "US strikes by sea basin, 30 Dec 2025 to 4 Oct 2026"
    file = answer("map picture", answers=DeskAnswers(), now=NOW).file
    assert file is not None
    assert file.title == title
    assert file.content == sea_map(labels, title=title, foot=foot)


def test_in_a_terminal_a_picture_is_the_words_and_where_it_can_be_seen(shipped: Answers) -> None:
    assert "by sea basin" in ask("map picture", shipped).plain
    assert ask("map picture", shipped).plain.endswith("comes in Slack only; in letters: /strikes map")
    assert "in Slack" not in ask("map", shipped).plain


def test_the_past_has_a_map_of_its_own(shipped: Answers) -> None:
    before, now = ask("as-of 1 Oct 2025 map", shipped).text, ask("map", shipped).text
    assert "Caribbean" in before
    assert before != now


# --- drawn -----------------------------------------------------------------------------------------------------


def pixels(png: bytes, width: int) -> list[bytes]:
    """The rows of a PNG of ours, read by its chunks."""
    at, data = 8, b""
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        kind, body = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        assert struct.unpack(">I", png[at + 8 + length : at + 12 + length])[0] == zlib.crc32(kind + body)
        data += body if kind == b"IDAT" else b""
        at += 12 + length
    raw = zlib.decompress(data)
    return [raw[n + 1 : n + 1 + width] for n in range(0, len(raw), width + 1)]


def test_an_area_is_filled_and_cut_off_at_the_edge() -> None:
    picture = Raster(6, 4, [(255, 255, 255), (0, 0, 0)])
    picture.fill([(2, 1), (9, 1), (9, 3), (2, 3)], 1)
    assert pixels(picture.png(), 6) == [bytes(6), b"\0\0\1\1\1\1", b"\0\0\1\1\1\1", bytes(6)]


def test_words_are_written_in_capitals_and_what_has_no_form_is_left_blank() -> None:
    picture = Raster(width_of("i?", 1), 7, [(255, 255, 255), (0, 0, 0)])
    picture.write("i?", 0, 0, size=1, colour=1)
    rows = pixels(picture.png(), picture.width)
    assert rows[0] == b"\0\1\1\1\0\0" + bytes(6)
    assert rows[1] == b"\0\0\1\0\0\0" + bytes(6)


def test_a_letter_with_an_accent_is_written_without_it() -> None:
    drawn = []
    for words in ("Pacífico, año", "Pacifico, ano"):
        picture = Raster(width_of(words, 1), 7, [(255, 255, 255), (0, 0, 0)])
        picture.write(words, 0, 0, size=1, colour=1)
        drawn.append(picture.png())
    assert drawn[0] == drawn[1]


def test_drawing_names_countries_in_the_language_of_the_answer() -> None:
    drawn = answer("map", answers=DeskAnswers(), now=NOW, lang="es").plain
    assert "MÉXICO" in drawn and "HAITÍ" in drawn
