"""The two sea basins as areas, with figures in them. Whole basins, because that is all that is announced: a point
would be invented. Outlines are rough, by eye, in degrees."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.rendering.raster import Point, Raster, width_of

WIDTH, HEIGHT = 900, 620
_TOP = 50  # above the map: the title
_BOTTOM = 60  # below it: what is not drawn
_WEST, _EAST, _SOUTH, _NORTH = -112.0, -56.0, -4.0, 29.0
_SEA, _LAND, _INK, _PAPER, _ZONES = 0, 1, 2, 3, {"caribbean": 4, "eastern_pacific": 5}
_PALETTE = ((226, 234, 240), (200, 200, 192), (30, 34, 38), (255, 255, 255), (150, 196, 214), (150, 178, 222))
_LINE = 20  # from one line of words to the next
_SIZE = 2  # of letters; on a phone the picture is shrunk to less than half

_MAINLAND = (
    (-112, 32), (-112, 30), (-109.5, 26), (-106.5, 23.3), (-105.5, 20.5), (-104.3, 19), (-101.5, 17.7), (-98, 16.2),
    (-95, 16.1), (-92.2, 14.5), (-90, 13.8), (-87.7, 12.9), (-86.5, 11.8), (-85.8, 10.8), (-85.7, 9.9), (-84.5, 9.4),
    (-83.6, 8.5), (-82.8, 8.2), (-81, 7.6), (-80.3, 7.4), (-80, 8.2), (-79.3, 8.9), (-78.3, 8.3), (-77.8, 7.3),
    (-77.4, 6), (-77.4, 4), (-78.5, 2.5), (-80, 0.8), (-80.5, -0.5), (-81, -2.2), (-80.3, -3.4), (-81.3, -4.5),
    (-81.2, -6), (-50, -6), (-50, 5), (-57, 6), (-59, 8), (-60.7, 9), (-62, 10), (-61.9, 10.7), (-64, 10.5),
    (-65.5, 10.2), (-67, 10.6), (-68.3, 10.9), (-69.8, 11.5), (-70.2, 12.1), (-71.3, 11.2), (-71.7, 12.4),
    (-72.5, 11.7), (-74.2, 11.3), (-75.5, 10.6), (-76.3, 9), (-76.9, 8.5), (-77.5, 8.6), (-79, 9.5), (-80.5, 9.1),
    (-82.2, 9), (-83, 10), (-83.7, 11), (-83.5, 12.5), (-83.2, 14.9), (-84.5, 15.8), (-86.5, 15.8), (-88.2, 15.7),
    (-88.6, 16), (-88.2, 17.5), (-87.8, 18.3), (-87.5, 19.8), (-87, 21.4), (-88.5, 21.5), (-90.3, 21), (-90.7, 19.5),
    (-92, 18.6), (-94.5, 18.2), (-96, 19.2), (-97.3, 21), (-97.7, 22.5), (-97.5, 25), (-97.2, 27.5), (-95, 29),
    (-93, 29.7), (-90, 29.2), (-88.5, 30.3), (-85.5, 30), (-84, 30), (-82.7, 28.5), (-82, 26.8), (-81.1, 25.2),
    (-80.3, 25.5), (-80.1, 27), (-81.3, 29.5), (-81, 32),
)  # fmt: skip
_ISLANDS = (
    ((-84.9, 21.9), (-83, 23), (-81, 23.1), (-79, 22.5), (-77, 21.6), (-74.2, 20.2), (-75.5, 19.9), (-77.6, 19.9),
     (-77.2, 20.6), (-78.5, 21.5), (-81.5, 22.1), (-83.5, 22.1)),  # Cuba
    ((-74.4, 18.4), (-73, 19.9), (-71.5, 19.8), (-69.8, 19.4), (-68.4, 18.6), (-70, 18.3), (-71.5, 17.7),
     (-72.8, 18.2)),  # Hispaniola
    ((-78.3, 18.3), (-77.5, 18.5), (-76.3, 18.1), (-77.2, 17.8)),  # Jamaica
    ((-67.2, 18.4), (-65.7, 18.4), (-65.8, 18), (-67.2, 18)),  # Puerto Rico
    ((-61.9, 10.7), (-61, 10.8), (-61, 10.1), (-61.9, 10.1)),  # Trinidad
)  # fmt: skip
_BASINS: Mapping[str, tuple[Point, ...]] = {  # the land is drawn over them
    "caribbean": (
        (-89, 15.5), (-88, 21.2), (-85, 21.9), (-75, 20), (-66, 18.3), (-61.5, 17.6), (-60.4, 11), (-62, 10),
        (-72, 10.5), (-76.8, 8), (-77.5, 8.4), (-79, 9.3), (-82, 8.9), (-84.5, 10.5), (-84, 13),
    ),
    "eastern_pacific": (
        (-112, 22), (-105, 21), (-95, 16.5), (-87, 12.9), (-84.8, 10.5), (-82.5, 8.6), (-80, 8.6), (-77, 8),
        (-76.8, 4), (-79, 0), (-81, -6), (-112, -6),
    ),
}  # fmt: skip
_LABELS_AT: Mapping[str, Point] = {"caribbean": (-72.5, 14.6), "eastern_pacific": (-99, 6.5)}
_COUNTRIES = {"MEXICO": (-102, 22), "COLOMBIA": (-72.5, 4.5), "VENEZUELA": (-66, 7.5), "ECUADOR": (-78.5, -1.5)}


def sea_map(labels: Mapping[str, Sequence[str]], *, title: str, foot: Sequence[str]) -> bytes:
    """A PNG with these lines in each basin. Every basin without a label stays as the sea is."""
    picture = Raster(WIDTH, HEIGHT, _PALETTE)
    for basin in labels:
        picture.fill([_at(point) for point in _BASINS[basin]], _ZONES[basin])
    for land in (_MAINLAND, *_ISLANDS):
        picture.fill([_at(point) for point in land], _LAND)
    for name, place in _COUNTRIES.items():
        _centred(picture, [name], _at(place))
    for basin, lines in labels.items():
        _label(picture, lines, _at(_LABELS_AT[basin]))
    _frame(picture, title, foot)
    return picture.png()


def _at(place: Point) -> Point:
    lon, lat = place
    x = (lon - _WEST) / (_EAST - _WEST) * WIDTH
    y = _TOP + (_NORTH - lat) / (_NORTH - _SOUTH) * (HEIGHT - _TOP - _BOTTOM)
    return x, y


def _label(picture: Raster, lines: Sequence[str], middle: Point) -> None:
    width = max(width_of(line, _SIZE) for line in lines) + 20
    height = len(lines) * _LINE + 12
    picture.box(round(middle[0] - width / 2), round(middle[1] - height / 2), width, height, _PAPER)
    _centred(picture, lines, middle)


def _centred(picture: Raster, lines: Sequence[str], middle: Point) -> None:
    top = middle[1] - len(lines) * _LINE / 2 + _SIZE
    for n, line in enumerate(lines):
        left = middle[0] - width_of(line, _SIZE) / 2
        picture.write(line, round(left), round(top + n * _LINE), size=_SIZE, colour=_INK)


def _frame(picture: Raster, title: str, foot: Sequence[str]) -> None:
    picture.box(0, 0, WIDTH, _TOP, _PAPER)
    picture.box(0, HEIGHT - _BOTTOM, WIDTH, _BOTTOM, _PAPER)
    picture.write(title, 16, 18, size=_SIZE, colour=_INK)
    for n, line in enumerate(foot):
        picture.write(line, 16, HEIGHT - _BOTTOM + 12 + n * _LINE, size=_SIZE, colour=_INK)
