"""Bytes to text, in whatever encoding they came."""

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

_SAMPLE = 64_000
"""Bytes shown to the detector: more makes it slower, not surer."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""<(?:meta|\?xml)[^<>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I)
# What web pages call these is narrower than what they write: browsers read the wider set.
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "big5": "big5hkscs", "cp950": "big5hkscs",
          "big5_tw": "big5hkscs", "iso-8859-1": "cp1252", "ascii": "cp1252", "latin_1": "cp1252"}

_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]+")
_SURROGATES = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text with `\\n` at line ends and without control characters, and what was mended to have it."""

    text: str
    repairs: tuple[str, ...]


def decode(data: bytes) -> Decoded:
    """The text of `data`; never fails, in linear time. UTF-8 is believed before anything that is declared."""
    text, repairs = _to_text(data)
    text, more = _clean(text)
    return Decoded(text, repairs + more)


def _to_text(data: bytes) -> tuple[str, tuple[str, ...]]:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _lenient(data[len(bom) :], encoding)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        if _is_nearly_utf8(data, error.start):
            return _lenient(data, "utf-8")
    encoding = _sixteen_bits(data) or _declared(data) or _detected(data)
    text, repairs = _lenient(data, encoding)
    return text, (f"The file is not in UTF-8; it was read as {encoding}.", *repairs)


def _lenient(data: bytes, encoding: str) -> tuple[str, tuple[str, ...]]:
    text = data.decode(encoding, errors="replace")
    lost = text.count("\ufffd")
    if lost == 0 or (encoding == "utf-8" and lost == data.count(b"\xef\xbf\xbd")):
        return text, ()
    return text, (f"Some bytes are no {encoding} and are shown as \ufffd.",)


def _is_nearly_utf8(data: bytes, first_error: int) -> bool:
    """Whether `data` is UTF-8 with a few broken places, as where a file was cut within a character."""
    if first_error >= len(data) - 3:
        return True
    text = data[:_SAMPLE].decode("utf-8", errors="replace")
    beyond_ascii = sum(1 for character in text if character > "\x7f")
    return text.count("\ufffd") * 20 <= beyond_ascii


def _sixteen_bits(data: bytes) -> str | None:
    """UTF-16 without a mark: line ends, digits and spaces leave a zero byte at every other place."""
    sample = data[:4000]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if max(even, odd) < len(sample) // 100 + 1 or min(even, odd) * 10 > max(even, odd):
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data[:4000])
    if match is None:
        return None
    name = match[1].decode("ascii", errors="replace").lower()
    return _decodes(data, _WIDER.get(name, name))


def _decodes(data: bytes, encoding: str) -> str | None:
    """`encoding`, where it is a text encoding known here that reads nearly all of `data`."""
    try:
        text = data[:_SAMPLE].decode(encoding, errors="replace")
    except LookupError:
        return None
    return encoding if text.count("\ufffd") * 50 <= len(text) else None


def _detected(data: bytes) -> str:
    best = from_bytes(data[:_SAMPLE]).best()
    return "cp1252" if best is None else _WIDER.get(best.encoding, best.encoding)


def _clean(text: str) -> tuple[str, tuple[str, ...]]:
    """`text` without what no text may hold, with one kind of line end."""
    repairs = []
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _CONTROLS.search(text):
        text = _CONTROLS.sub("", text)
        repairs.append("Control characters in the file were left out.")
    if _SURROGATES.search(text):
        text = _SURROGATES.sub("\ufffd", text)
        repairs.append("Halves of characters in the file are shown as \ufffd.")
    return text.lstrip("\ufeff"), tuple(repairs)
