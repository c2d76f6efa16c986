"""Whole numbers as Chinese and English texts write them."""

from typing import Final

DIGITS: Final = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2, "仨": 3, "俩": 2}
_TENS: Final = {"十": 10, "百": 100, "千": 1000}
_SPECIAL: Final = {"廿": 20, "卅": 30}


def number(text: str) -> int | None:
    """The value of a numeral: `12`, `十二`, `二〇二二`, `廿一`, `两千零四`; `None` where it is none."""
    text = text.replace(" ", "")
    if not text:
        return None
    if text.isascii():
        return int(text) if text.isdigit() else None
    if all(c in DIGITS or (c.isdigit() and c.isascii()) for c in text):
        return int("".join(str(DIGITS.get(c, c)) for c in text))
    return _with_tens(text)


def _with_tens(text: str) -> int | None:
    total, digit = 0, None
    for c in text:
        if c in _TENS:
            total += (1 if digit is None else digit) * _TENS[c]
            digit = None
        elif c in _SPECIAL:
            total += _SPECIAL[c]
        elif c in DIGITS:
            digit = DIGITS[c]
        elif c.isascii() and c.isdigit():
            digit = (digit or 0) * 10 + int(c)
        else:
            return None
    return total + (digit or 0)
