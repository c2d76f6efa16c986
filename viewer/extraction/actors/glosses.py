"""Another name in brackets right behind a name: 东盟（ASEAN）外长, 抵抗运动（哈马斯）代表团."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from viewer.extraction.actors.entry import Role
from viewer.extraction.actors.gazetteer import Token
from viewer.extraction.actors.phrase import OWNERS
from viewer.extraction.patterns import compiled

GLOSS = compiled("glosses", "gloss", folder="actors")
LATIN = compiled("glosses", "latin", folder="actors")


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
    key = token.entry.label or f"{'+'.join(token.entry.parties)}:{text[token.start : token.end]}"
    return Token(held.start, held.end, replace(token.entry, label=key)), inside[1]
