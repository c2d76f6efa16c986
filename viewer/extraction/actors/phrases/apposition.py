"""Titles after a name: 拜登总统; Umerov, head of the Ukrainian delegation; Draghi of Italy."""

from collections.abc import Sequence
from dataclasses import replace

from viewer.extraction.actors.gazetteer.entry import Role
from viewer.extraction.actors.gazetteer.gazetteer import Token
from viewer.extraction.actors.phrases.joints import BRANCHES, GLUE_EN, GLUE_OF, PRIVATELY
from viewer.extraction.actors.phrases.phrase import OWNERS, Draft, Phrase
from viewer.extraction.actors.spans import ActorKind
from viewer.extraction.text.patterns import compiled

APPOSED = compiled("apposition", "opened", folder="actors")
OF_STATE = compiled("apposition", "of_state", folder="actors")
OF_SOME = compiled("apposition", "of_some", folder="actors")
FOLLOWING = OWNERS | {Role.OFFICE, Role.MODIFIER}
APPOSED_ASIDE, SPEAKS = (compiled("apposition", name, folder="actors") for name in ("aside", "speaks"))
"""Around a title that no comma closes: it is who speaks, not what whoever stands before it is."""
APPOSED_BARE = compiled("apposition", "bare", folder="actors")
CLOSING = ("", ",", ".", ")", ";", "\n")
OFS = (" of ", " for ", " at ", " to ")
"""What stands behind a bare title that tells of the name before it; else it is another: PM Nawaz, army chief meet."""
CHAIR = "chair"
ROTATING = "轮值主席"
HEADS = frozenset({"president", "head-of-state", "prime-minister", "monarch"})
CHAIRING = HEADS | {"ambassador"}
"""Who may chair a body besides."""
REACH = 8
"""An apposition has no more words of the gazetteer."""


def with_later_title(phrase: Phrase, following: Sequence[Token], text: str) -> tuple[Phrase, int]:
    """`phrase`, a name, with the title after it, and how many of the tokens `following` that title takes."""
    if not following:
        return phrase, 0
    first = following[0]
    gap = text[phrase.end : first.start]
    if first.entry.role is Role.OFFICE and gap == "" and text[phrase.end - 1] > "\u0250":
        return _called(phrase, first, text), 1
    if _is_rank(following, text) and gap == "":
        return _called(phrase, following[1], text), 2
    if OF_STATE.fullmatch(gap) and phrase.office and not phrase.parties and first.entry.role in OWNERS:
        return replace(phrase, whole_end=first.end, parties=first.entry.parties, owned=True), 1
    if APPOSED.fullmatch(gap) and not phrase.owned:
        return _apposed(phrase, following, text)
    return phrase, 0


def _is_rank(following: Sequence[Token], text: str) -> bool:
    """海军大校: a branch of the forces with a rank right behind it."""
    branch, *rank = following[:2]
    is_branch = branch.entry.role is Role.ORGAN and text[branch.start : branch.end] in BRANCHES
    return is_branch and bool(rank) and rank[0].entry.role is Role.OFFICE and rank[0].start == branch.end


def _called(phrase: Phrase, title: Token, text: str) -> Phrase:
    """拜登总统; a second title after the name (亲王) only belongs to the whole."""
    if phrase.office:
        return replace(phrase, whole_end=title.end)
    return replace(
        phrase,
        whole_end=title.end,
        office=text[title.start : title.end],
        label=title.entry.label,
        parties=phrase.parties or title.entry.parties,
    )


def _apposed(phrase: Phrase, following: Sequence[Token], text: str) -> tuple[Phrase, int]:
    draft, used = Draft(), 0
    for token in following:
        gap = text[draft.end : token.start]
        glued = used == 0 or GLUE_EN.fullmatch(gap) or GLUE_OF.fullmatch(gap) or OF_SOME.fullmatch(gap)
        if not glued or token.entry.role not in FOLLOWING or (draft.titles and PRIVATELY.match(text, draft.end)):
            break
        _add(draft, token, whose=draft.titles != [] and GLUE_OF.fullmatch(gap) is not None)
        used += 1
    beyond = following[used : used + 1]
    if not draft.titles or any(token.entry.role is Role.PERSON and token.start - draft.end < 2 for token in beyond):
        return phrase, 0
    if SPEAKS.match(text, draft.end) and APPOSED_ASIDE.fullmatch(text, phrase.end, draft.start):
        return phrase, 0
    bare = not draft.owned and APPOSED_BARE.fullmatch(text, phrase.end, draft.start) is not None
    if bare and text[draft.end : draft.end + 1] not in CLOSING and not text.startswith(OFS, draft.end):
        return phrase, 0
    return replace(
        phrase,
        whole_end=draft.end,
        office=draft.office(text),
        label=draft.titles[-1].entry.label,
        parties=draft.parties or phrase.parties,
        owned=draft.owned,
    ), used


def _add(draft: Draft, token: Token, *, whose: bool) -> None:
    """Reads on over `token`; an office behind "for the" is `whose` the title is: spokesman for the president."""
    draft.take(token)
    if token.entry.role is Role.OFFICE and whose:
        draft.later_owners.append(token)
    elif token.entry.role is Role.OFFICE:
        draft.titles.append(token)
    elif token.entry.role in OWNERS:
        draft.owners.append(token)


def is_besides(folded: str, phrase: Phrase, following: Phrase) -> bool:
    """非盟轮值主席、毛里塔尼亚总统X; 安理会本月轮值主席、英国代表Y: whether a title alone tells what whoever is named
    behind it chairs besides."""
    titled = following.kind is ActorKind.PERSON and following.office and following.owned
    if phrase.kind is not ActorKind.OFFICE or phrase.label != CHAIR or not titled:
        return False
    besides = folded.startswith(ROTATING, phrase.end - len(ROTATING)) and following.label in CHAIRING
    return besides and folded[phrase.whole_end : following.whole_start] == "、"
