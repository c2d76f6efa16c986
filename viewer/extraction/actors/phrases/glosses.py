"""Another name in brackets right behind a name: 东盟（ASEAN）外长, 抵抗运动（哈马斯）代表团."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from operator import attrgetter

from viewer.extraction.actors.gazetteer.entry import Entry, Role
from viewer.extraction.actors.gazetteer.gazetteer import Gazetteer, Token
from viewer.extraction.actors.phrases.phrase import OWNERS
from viewer.extraction.text.patterns import compiled

GLOSS = compiled("glosses", "gloss", folder="actors")
CALLED = frozenset({Role.BODY, Role.ORGAN})
"""Roles of words that a text may call by a short name."""
LATIN = compiled("glosses", "latin", folder="actors")
ALIAS = compiled("glosses", "alias", folder="actors")


def with_aliases(text: str, tokens: Sequence[Token], gazetteer: Gazetteer) -> list[Token]:
    """`tokens` with the short names that brackets give to bodies, where these stand again: …阵线（简称“提人阵”）."""
    aliases: dict[str, Entry] = {}
    owner: Token | None = None
    for token in tokens:
        gloss = ALIAS.match(text, token.end) if token.entry.role in CALLED else None
        if gloss is not None and gazetteer.words.get(alias := gloss["named"] or gloss["short"]) is None:
            parties = token.entry.parties or (owner.entry.parties if owner and owner.end == token.start else ())
            if parties or token.entry.role is Role.BODY:
                key = token.entry.label or f"{'+'.join(parties)}:{text[token.start : token.end]}"
                aliases[alias] = Entry(Role.BODY, parties, next(iter(parties), None), key)
        owner = token
    return _again(text, tokens, aliases) if aliases else list(tokens)


def _again(text: str, tokens: Sequence[Token], aliases: Mapping[str, Entry]) -> list[Token]:
    taken = {at for token in tokens for at in range(token.start, token.end)}
    words = "|".join(map(re.escape, sorted(aliases, key=len, reverse=True)))
    found = (place.span() for place in re.finditer(rf"(?<![A-Za-z])(?:{words})(?![A-Za-z])", text))
    more = [Token(start, end, aliases[text[start:end]]) for start, end in found if not taken & {start, end - 1}]
    return sorted([*tokens, *more], key=attrgetter("start"))


def without_glosses(text: str, tokens: Sequence[Token]) -> Iterator[Token]:
    """`tokens` without those that only say again who stands before their bracket. An institution that no list holds is
    who its bracket says it is."""
    held: Token | None = None
    closed = -1
    for token in tokens:
        if token.start < closed:
            continue
        gloss = GLOSS.match(text, held.end) if held is not None and held.entry.role in OWNERS else None
        if held is not None and gloss is not None and gloss.start(1) <= token.start < gloss.end(1):
            held, closed = _glossed(held, token, gloss.span(1), text)
        if token.start >= closed:
            if held is not None:
                yield held
            held = token
    if held is not None:
        yield held


def _glossed(held: Token, token: Token, inside: tuple[int, int], text: str) -> tuple[Token, int]:
    """`held` as its bracket, which holds `token`, explains it, and where the bracket ends if it does."""
    if LATIN.fullmatch(text, *inside):
        return held, inside[1]
    if (token.start, token.end) != inside or token.entry.role is not Role.BODY:
        return held, -1
    if held.entry.role is not Role.ORGAN:
        return held, inside[1] if set(held.entry.parties) & set(token.entry.parties) else -1
    if not token.entry.parties:
        return held, inside[1]
    key = token.entry.label or f"{'+'.join(token.entry.parties)}:{text[token.start : token.end]}"
    return Token(held.start, held.end, replace(token.entry, label=key)), inside[1]
