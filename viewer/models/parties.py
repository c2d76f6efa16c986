"""Parties in the reader's language: states by CLDR's names, international bodies by the actors' lexicon."""

from collections.abc import Iterable
from functools import cache

from babel import Locale

from viewer.resources import lexicon

SHORT_STATES = {"en": {"US": "United States", "GB": "United Kingdom"}, "zh": {"HK": "香港", "MO": "澳门", "TW": "台湾"}}
"""Where CLDR's name is too long for the head of a lane or of a column."""


def party_name(code: str, language: str) -> str:
    """A party's usual name, e.g. `("RU", "zh_CN")` → 俄罗斯, `("NATO", "en")` → NATO. What is not known stays a code.

    `language` is a locale's name as Babel reads it, with `_` or `-`.
    """
    locale = Locale.parse(language.replace("-", "_"))
    short = SHORT_STATES.get(locale.language, {}).get(code)
    return short or locale.territories.get(code) or _body_name(code, locale.language) or code


@cache
def _bodies() -> dict[str, tuple[str, ...]]:
    international: dict[str, str] = lexicon("actors", "bodies")["international"]
    return {code: tuple(name.strip() for name in names.split(",")) for code, names in international.items()}


def _body_name(code: str, language: str) -> str | None:
    """The first name in the language's script, which the lexicon lists first; in Latin script the code if it is one."""
    names = _bodies().get(code, ())
    if language == "zh":
        return _first(name for name in names if not name.isascii())
    return code if code in names else _first(name for name in names if name.isascii())


def _first(names: Iterable[str]) -> str | None:
    return next(iter(names), None)
