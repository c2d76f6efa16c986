"""Reads the words before and after an expression: since, until, before, after."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from viewer.extraction.dates.atoms import How, Level
from viewer.extraction.dates.expression import Relation
from viewer.extraction.dates.lexicon import fill, table
from viewer.extraction.dates.phrases import Phrase, folded

_BEFORE = 24
"""How many characters before an expression a prefix may take."""


class Affix(NamedTuple):
    """Words beside an expression and what they make of it."""

    pattern: re.Pattern[str]
    relation: Relation
    inclusive: bool
    strict: bool
    days_only: bool
    after: re.Pattern[str] | None
    unless: re.Pattern[str] | None


@cache
def _affixes(language: str, side: str) -> tuple[Affix, ...]:
    end = "$" if side == "prefix" else ""
    return tuple(
        Affix(
            re.compile(f"(?:{fill(affix['pattern'], {})}){end}"),
            Relation(affix["relation"]),
            affix.get("inclusive", False),
            affix.get("strict", False),
            affix.get("days_only", False),
            re.compile(f"(?:{affix['after']})$") if "after" in affix else None,
            re.compile(affix["unless"]) if "unless" in affix else None,
        )
        for affix in table("affixes")[language][side]
    )


def related(text: str, phrase: Phrase, language: str) -> Phrase:
    """The phrase with the words that set an event before, after, since or until it."""
    if not phrase.atoms[0].how.joins or phrase.atoms[0].how is How.OFFSET:
        return phrase
    return _prefixed(text, _suffixed(text, phrase, language), language)


def _suffixed(text: str, phrase: Phrase, language: str) -> Phrase:
    for affix in _affixes(language, "suffix"):
        match = affix.pattern.match(text, phrase.end)
        if match and (affix.after is None or affix.after.search(text[max(0, phrase.start - _BEFORE) : phrase.start])):
            relation = Relation.AT if phrase.until and affix.relation is Relation.UNTIL else affix.relation
            return replace(phrase, end=match.end(), relation=relation, inclusive=affix.inclusive, strict=affix.strict)
    return phrase


def _prefixed(text: str, phrase: Phrase, language: str) -> Phrase:
    before = text[max(0, phrase.start - _BEFORE) : phrase.start]
    for affix in _affixes(language, "prefix"):
        if match := affix.pattern.search(before):
            if affix.unless and affix.unless.match(text, phrase.end):
                return phrase
            start = phrase.start - (len(before) - match.start())
            if phrase.until or phrase.relation is not Relation.AT:
                return replace(phrase, start=start)
            if affix.days_only and phrase.atoms[-1].level <= Level.YEAR:
                return replace(phrase, start=start)
            inclusive, strict = phrase.inclusive or affix.inclusive, phrase.strict or affix.strict
            return replace(phrase, start=start, relation=affix.relation, inclusive=inclusive, strict=strict)
    return phrase


def settled(phrases: Iterable[Phrase]) -> Iterator[Phrase]:
    """The same without those that lie within what the one before took along: the 之后 of 2010年之后."""
    end = 0
    for phrase in phrases:
        if phrase.atoms[0].start >= end:
            yield phrase if phrase.start >= end else replace(phrase, start=end)
            end = phrase.end


def led(phrases: Iterable[Phrase]) -> Iterator[Phrase]:
    """The same without connectives right before or after a date: 此前2月11日 is the 11th, 今日早前 today."""
    return folded(phrases, _date_of)


def _date_of(a: Phrase, b: Phrase) -> Phrase | None:
    """The date of two that touch, where the other is a connective."""
    for date, other in ((a, b), (b, a)):
        if a.end == b.start and other.atoms[0].how is How.CONNECTIVE and date.atoms[0].how.joins:
            return date
    return None


def between(phrases: Iterable[Phrase]) -> Iterator[Phrase]:
    """The same, with 2003年之后2011年之前 made one."""
    return folded(phrases, lambda a, b: _from_to(a, b) if _spans(a, b) else None)


def _from_to(a: Phrase, b: Phrase) -> Phrase:
    return replace(a, end=b.end, until=b.atoms, relation=Relation.AT, between=True)


def _spans(a: Phrase, b: Phrase) -> bool:
    return a.relation is Relation.AFTER and b.relation is Relation.BEFORE and b.start == a.end and not a.until
