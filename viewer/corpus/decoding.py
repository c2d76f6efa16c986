"""Bytes to text, in whatever encoding they came."""

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from viewer.domain import Remark

_SAMPLE = 32_000
"""Bytes shown to the detector: more makes it slower, not surer."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY = bytes(set(range(32)) - set(b"\t\n\f\r\x1b"))
_MIN_BINARY = 10
_ASCII = bytes(range(128))
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^<>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_-]{2,40})""", re.IGNORECASE
)
# Python knows many more, some of them no encodings of texts at all.
_OF_THE_WEB = re.compile(
    r"gb\w{1,8}(?:-80)?|big5(?:-hkscs)?|utf-8|shift_jis|euc-(?:jp|kr)|windows-12\d\d|iso-8859-\d\d?|latin1|koi8-[ru]"
    r"|us-ascii"
)
# What web pages call these is narrower than what they write: browsers read the wider set.
_WIDER = {
    "gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030",
    "big5": "big5hkscs", "big5-hkscs": "big5hkscs", "cp950": "big5hkscs",
    "iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "windows-1252": "cp1252",
}  # fmt: skip
# As readers know them, where that is not the codec's name in capitals.
_NAMES = {
    "big5hkscs": "Big5", "cp1252": "Windows-1252", "shift_jis": "Shift_JIS", "johab": "Johab",
    "utf-16-le": "UTF-16", "utf-16-be": "UTF-16", "utf-32-le": "UTF-32", "utf-32-be": "UTF-32",
}  # fmt: skip

_PLAUSIBLE = re.compile("[\t\n\r -~\u00a0-\u017f\u2010-\u203f\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]")
_CHINESE = ("gb18030", "big5hkscs")
_BEYOND_ASCII = re.compile("[^\x00-\x7f]+")
# The most frequent characters of modern Chinese in both scripts (Jun Da's list, ranks 1 to 60), which make up a third
# of any text; read in a wrong encoding, hardly any come out.
_FREQUENT = re.compile(
    "[的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着著下自之年]"
)
_MIN_FREQUENT = 0.08

_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]")
_SURROGATES = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text with `\\n` at line ends and without control characters, and what was mended to have it."""

    text: str
    repairs: tuple[Remark, ...]


class NotTextError(Exception):
    """Bytes that are no text in any encoding."""


def decode(data: bytes) -> Decoded:
    """The text of `data`, in linear time. UTF-8 is believed before anything that is declared.

    Raises `NotTextError` where one byte in twenty is a control character, as in pictures, archives and programs.
    """
    text, repairs = _to_text(data)
    text, more = _clean(text)
    return Decoded(text, repairs + more)


def _to_text(data: bytes) -> tuple[str, tuple[Remark, ...]]:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _lenient(data[len(bom) :], encoding)
    sixteen = _sixteen_bits(data[:_SAMPLE])
    if sixteen is not None:
        return _lenient(data, sixteen)
    _refuse_binary(data[:_SAMPLE])
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data" or _is_nearly_utf8(data):
            return _lenient(data, "utf-8")
    encoding = _chinese(data[:_SAMPLE]) or _declared(data) or _detected(data)
    text, repairs = _lenient(data, encoding)
    return text, (Remark("The file is not in UTF-8; it was read as {0}.", (_named(encoding),)), *repairs)


def _refuse_binary(sample: bytes) -> None:
    controls = len(sample) - len(sample.translate(None, _BINARY))
    if controls >= _MIN_BINARY and controls * 20 > len(sample):
        raise NotTextError


def _lenient(data: bytes, encoding: str) -> tuple[str, tuple[Remark, ...]]:
    text = data.decode(encoding, errors="replace")
    lost = text.count("\ufffd")
    if lost == 0 or (encoding == "utf-8" and lost == data.count(b"\xef\xbf\xbd")):
        return text, ()
    return text, (Remark("Some bytes are no {0} and are shown as \ufffd.", (_named(encoding),)),)


def _named(encoding: str) -> str:
    return _NAMES.get(encoding, encoding.upper().replace("_", "-"))


def _is_nearly_utf8(data: bytes) -> bool:
    """Whether `data` is UTF-8 with a few broken places."""
    text = data[:_SAMPLE].decode("utf-8", errors="replace")
    beyond_ascii = sum(1 for character in text if character > "\x7f")
    return text.count("\ufffd") * 4 <= beyond_ascii


def _sixteen_bits(sample: bytes) -> str | None:
    """UTF-16 without a mark: spaces, digits and line ends leave zero bytes on one side, and it reads as plain text."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if max(even, odd) * 200 < len(sample) or min(even, odd) * 3 > max(even, odd) * 2 or not sample:
        return None
    encoding = "utf-16-be" if even > odd else "utf-16-le"
    text = sample.decode(encoding, errors="replace")
    return encoding if len(_PLAUSIBLE.findall(text)) * 100 >= len(text) * 97 else None


def _chinese(sample: bytes) -> str | None:
    """GB 18030 or Big5, by how many of the most frequent characters come out."""
    shares = {encoding: _frequent_share(sample.decode(encoding, errors="replace")) for encoding in _CHINESE}
    best = max(shares, key=lambda encoding: shares[encoding])
    return best if shares[best] >= _MIN_FREQUENT else None


def _frequent_share(text: str) -> float:
    beyond = sum(map(len, _BEYOND_ASCII.findall(text)))
    return len(_FREQUENT.findall(text)) / beyond if beyond else 0.0


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data[:4000])
    if match is None:
        return None
    name = match[1].decode("ascii").lower()
    return _decodes(data, _WIDER.get(name, name)) if _OF_THE_WEB.fullmatch(name) else None


def _decodes(data: bytes, encoding: str) -> str | None:
    """`encoding`, where Python has it and it reads nearly all of `data`."""
    try:
        text = data[:_SAMPLE].decode(encoding, errors="replace")
    except LookupError:
        return None
    return encoding if text.count("\ufffd") * 50 <= len(text) else None


def _detected(data: bytes) -> str:
    """What the detector says; where there is little to go by, as in English with a few typographic quotes, cp1252."""
    sample = data[:_SAMPLE]
    if len(sample.translate(None, _ASCII)) * 20 < len(sample):
        return "cp1252"
    best = from_bytes(sample).best()
    return "cp1252" if best is None else _WIDER.get(best.encoding, best.encoding)


def _clean(text: str) -> tuple[str, tuple[Remark, ...]]:
    """`text` without what no text may hold, with one kind of line end."""
    repairs = []
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _CONTROLS.search(text):
        text = _CONTROLS.sub("", text)
        repairs.append(Remark("Control characters in the file were left out."))
    if _SURROGATES.search(text):
        text = _SURROGATES.sub("\ufffd", text)
        repairs.append(Remark("Halves of characters in the file are shown as \ufffd."))
    return text.lstrip("\ufeff"), tuple(repairs)
