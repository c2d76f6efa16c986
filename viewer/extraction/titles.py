"""Short titles for the timeline, made of a mention's parts in the article's language."""

from collections.abc import Sequence

from viewer.domain import Language

LONGEST = 24
"""Columns of a title, in wide characters (two Latin letters count as one)."""
_FORMS = {
    "call": "通话",
    "video call": "视频通话",
    "talks": "会谈",
    "visit": "访问",
    "summit": "峰会",
    "session": "会议",
    "dinner": "晚餐",
    "signing": "签署仪式",
    "summons": "召见",
    "press conference": "记者会",
    "interview": "采访",
    "post": "发文",
    "speech": "讲话",
    "publication": "声明",
    "remarks": "表态",
}


def _width(text: str) -> float:
    return sum(1.0 if ord(char) > 0x2E7F else 0.5 for char in text)


def _clipped(text: str, room: float) -> str:
    if _width(text) <= room:
        return text
    kept = ""
    while _width(kept + text[len(kept)]) <= room - 1:
        kept += text[len(kept)]
    return kept.rstrip("，,、；;：: ") + "…"


def meeting_title(names: Sequence[str], form: str, place: str | None, language: Language) -> str:
    """Who, what and where: 布林肯–拉夫罗夫 会谈 · 日内瓦."""
    english = language is Language.ENGLISH
    shown = "–".join(names[:3]) + ("…" if len(names) > 3 else "")
    what = form if english else _FORMS.get(form, form)
    where = f" · {place}" if place else ""
    return _clipped(f"{shown} {what}{where}".strip(), LONGEST)


def statement_title(names: Sequence[str], gist: str, form: str, language: Language) -> str:
    """Who says what: 佩斯科夫：…"""
    english = language is Language.ENGLISH
    shown = "、".join(names[:2]) if not english else ", ".join(names[:2])
    what = gist.strip(' ，,。.：:“”"「」') or (form if english else _FORMS.get(form, form))
    return _clipped(f"{shown}{': ' if english else '：'}{what}", LONGEST)
