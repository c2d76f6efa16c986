"""The small patterns of grammar that stand in a `patterns.toml` of the lexicon."""

import re
from collections.abc import Iterable, Mapping

from viewer.extraction.text.letters import by_letters
from viewer.resources import lexicon

_PART = re.compile(r"<<(\w+)>>")
_ENGLISH = re.compile(r"[a-z ]+(?<!ing)")
"""A verb of saying that may end a clause's subject: neither Chinese nor a participle."""


def compiled(module: str, name: str, *, folder: str = "acts") -> re.Pattern[str]:
    """The pattern `name` of the table `module`; `<<day>>` stands for the pattern `day` of the table `parts`, `<<say>>`
    for the English verbs that `statements.toml` lists under `say`, `<<sounds>>` for the characters that foreign names
    are spelled with."""
    table = lexicon(folder, "patterns")
    return re.compile(by_letters(filled(table[module][name], table.get("parts", {}))))


def rule(name: str, table: str = "grammar") -> re.Pattern[str]:
    """A pattern of English grammar; it is matched against text in small letters."""
    english = lexicon("acts", "english")
    return re.compile(by_letters(filled(english[table][name], english["parts"])))


def branches(words: Iterable[str]) -> str:
    """The branches of a pattern of `words`, in order, but those of one first character in one: where another stands,
    `re` passes over them all at once."""
    rests: dict[str, list[str]] = {}
    for word in words:
        head = word[0] if word[0].isalnum() else word
        rests.setdefault(head, []).append(word[len(head) :])
    return "|".join(f"{head}(?:{'|'.join(rest)})" if rest[1:] else head + rest[0] for head, rest in rests.items())


def filled(text: str, parts: Mapping[str, str]) -> str:
    """`text` with its `<<…>>` filled in, from `parts` or from what other files of the lexicon list."""
    return _PART.sub(lambda part: filled(parts.get(part[1]) or _listed(part[1]), parts), text)


def _listed(part: str) -> str:
    """What another file of the lexicon lists: the characters that foreign names are spelled with, a part of the
    cues of tense (`done_there`), or verbs."""
    if part == "sounds":
        return "".join(lexicon("actors", "names")["transcription"].split())
    cue: str | None = lexicon("dates", "cues")["parts"].get(part)
    return cue or _verbs(part)


def _verbs(strength: str) -> str:
    """A pattern of the English verbs of one strength, the longest first."""
    listed = filter(_ENGLISH.fullmatch, lexicon("acts", "statements")[strength])
    return f"(?:{'|'.join(sorted(listed, key=len, reverse=True))})"
