"""Whether a capital or a seat of government is a place or stands for the government."""

from viewer.extraction.actors.gazetteer.entry import Role
from viewer.extraction.actors.gazetteer.gazetteer import Token
from viewer.extraction.actors.gazetteer.usage import ActingUsage, ends, starts
from viewer.extraction.text.patterns import compiled
from viewer.extraction.text.spellings import LAST_LATIN

WORD_BEFORE = compiled("acting", "word_before", folder="actors")
WORD_AFTER = compiled("acting", "word_after", folder="actors")
ISSUER = compiled("acting", "issuer", folder="actors")
ISSUING = 48
"""So far before a seat, in characters, the document is named that comes from it."""
CLAUSE_BREAKS = "，。；：！？\n“「"
LOOK = 20
"""So many characters around a word are looked at."""


def is_latin(text: str, start: int, end: int) -> bool:
    """Whether the characters on both sides of `[start, end)` are Latin letters or plain punctuation."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return before <= LAST_LATIN and after <= LAST_LATIN and (before + after).strip() != ""


def acts(text: str, token: Token, usage: ActingUsage) -> bool:
    """Whether `token`, a capital or a seat of government, stands for the government where it is."""
    if text[token.start] <= LAST_LATIN:
        return _acts_in_english(text, token, usage)
    if ends(text, token.start, usage.place_before) and not ends(text, token.start, usage.not_place_before):
        return False
    if token.entry.role is not Role.SEAT and starts(text, token.end, usage.occasions):
        return False
    if token.entry.role is Role.SEAT or starts(text, token.end, usage.acts_after):
        return True
    if token.start == 0 or text[token.start - 1] in CLAUSE_BREAKS:
        return usage.speaks.match(text, token.end) is not None
    return ends(text, token.start, usage.state_before) and not starts(text, token.end, usage.place_after)


def _acts_in_english(text: str, token: Token, usage: ActingUsage) -> bool:
    if ISSUER.search(text, max(0, token.start - ISSUING), token.start):
        return True
    before = WORD_BEFORE.search(text[max(0, token.start - LOOK) : token.start])
    after = WORD_AFTER.match(text[token.end : token.end + 2 * LOOK])
    word = before.group(1).lower() if before else ""
    if word in usage.place_before_en or word in usage.state_before_en:
        return word in usage.state_before_en
    return token.entry.role is Role.SEAT or (after is not None and after.group(1) in usage.acts_after_en)
