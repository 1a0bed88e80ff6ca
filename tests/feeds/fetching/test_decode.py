from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from feeds.fetching.decode import STEP_BYTES, BadEncoding, unpacker_for, zstd

Packer = Callable[[bytes], bytes]


def raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


PACKERS: dict[str, tuple[str, Packer]] = {
    "gzip": ("gzip", gzip.compress),
    "x-gzip": ("X-GZIP", gzip.compress),
    "gzip in two members": ("gzip", lambda data: gzip.compress(data[:50]) + gzip.compress(data[50:])),
    "gzip, unannounced": ("", gzip.compress),
    "zlib": ("deflate", zlib.compress),
    "raw deflate": ("deflate", raw_deflate),
    "brotli": ("br", lambda data: brotli.compress(data, quality=4)),
    "zstd": ("zstd", zstd.compress),
    "zstd in two frames": ("zstd", lambda data: zstd.compress(data[:50]) + zstd.compress(data[50:])),
    "plain": ("", bytes),
    "identity": ("identity", bytes),
}


def unpacked(content_encoding: str, chunks: list[bytes]) -> bytes:
    unpacker = unpacker_for(content_encoding, chunks[0])
    body = b"".join(step for chunk in chunks for step in unpacker.feed(chunk))
    unpacker.finish()
    return body


@pytest.mark.parametrize("name", PACKERS)
@given(body=st.binary(min_size=1, max_size=300), size=st.integers(min_value=2, max_value=400))
def test_a_packed_body_comes_out_as_it_went_in_however_it_is_chunked(name: str, body: bytes, size: int) -> None:
    content_encoding, pack = PACKERS[name]
    data = pack(b"<rss>" + body)
    chunks = [data[at : at + size] for at in range(0, len(data), size)]
    assert unpacked(content_encoding, chunks) == b"<rss>" + body


@pytest.mark.parametrize("name", PACKERS)
def test_a_long_body_comes_out_whole_and_in_small_steps(name: str) -> None:
    content_encoding, pack = PACKERS[name]
    body = b"".join(b"<item>%d</item>" % number for number in range(100_000))
    unpacker = unpacker_for(content_encoding, pack(body)[:10])
    steps = list(unpacker.feed(pack(body)))
    unpacker.finish()
    assert b"".join(steps) == body
    assert name in ("plain", "identity") or max(map(len, steps)) <= 2 * STEP_BYTES


@pytest.mark.parametrize("name", ["gzip", "zlib", "raw deflate", "brotli", "zstd"])
def test_a_bomb_is_seen_after_one_step(name: str) -> None:
    content_encoding, pack = PACKERS[name]
    bomb = pack(b" " * 30_000_000)
    step = next(iter(unpacker_for(content_encoding, bomb).feed(bomb)))
    assert len(step) <= 2 * STEP_BYTES


@pytest.mark.parametrize("name", ["gzip", "gzip, unannounced", "zlib", "raw deflate", "brotli", "zstd"])
def test_a_body_that_breaks_off_is_bad_encoding(name: str) -> None:
    content_encoding, pack = PACKERS[name]
    with pytest.raises(BadEncoding):
        unpacked(content_encoding, [pack(b"<rss>" + bytes(range(256)))[:-9]])


@pytest.mark.parametrize("name", ["gzip", "zlib", "raw deflate", "brotli", "zstd"])
def test_a_corrupt_body_is_bad_encoding(name: str) -> None:
    content_encoding, pack = PACKERS[name]
    data = pack(bytes(range(256)) * 20)
    with pytest.raises(BadEncoding):
        unpacked(content_encoding, [data[:12] + b"\xff\xfe" * 20 + data[30:]])


def test_gzip_that_is_announced_but_not_done_is_read_as_it_is() -> None:
    assert unpacked("gzip", [b"<rss></rss>"]) == b"<rss></rss>"


def test_a_second_member_is_read_wherever_the_first_chunk_ends() -> None:
    data = gzip.compress(b"<rss>") + gzip.compress(b"</rss>")
    for at in range(2, len(data)):
        assert unpacked("gzip", [data[:at], data[at:]]) == b"<rss></rss>"


def test_junk_after_the_end_is_left_alone() -> None:
    assert unpacked("gzip", [gzip.compress(b"<rss>") + b"\0\0\0"]) == b"<rss>"
    assert unpacked("br", [brotli.compress(b"<rss>"), b"\0\0\0"]) == b"<rss>"


@pytest.mark.parametrize("content_encoding", ["compress", "gzip, br", "exi", "aes128gcm"])
def test_an_encoding_that_we_did_not_ask_for_is_bad_encoding(content_encoding: str) -> None:
    with pytest.raises(BadEncoding):
        unpacker_for(content_encoding, b"<rss>")


def test_a_zstd_window_over_8_mb_is_refused() -> None:
    options = {int(zstd.CompressionParameter.window_log): 27, int(zstd.CompressionParameter.content_size_flag): 0}
    packer = zstd.ZstdCompressor(options=options)
    data = packer.compress(b"x" * 100) + packer.flush()
    with pytest.raises(BadEncoding):
        unpacked("zstd", [data])


@pytest.mark.parametrize(("content_encoding", "pack"), [("gzip", gzip.compress), ("zstd", zstd.compress)])
def test_a_body_in_parts_without_number_is_bad_encoding(content_encoding: str, pack: Packer) -> None:
    """Five megabytes of empty parts unpack to nothing, and would hold up everything for seconds."""
    real = b"".join(pack(b"<item/>") for _ in range(500))  # as a server that packs block by block sends
    assert unpacked(content_encoding, [real]) == b"<item/>" * 500
    with pytest.raises(BadEncoding):
        unpacked(content_encoding, [pack(b"") * 20_000])
