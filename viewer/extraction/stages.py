"""Where words are said: in talks, to the press, in a post; and which of these may be told of one occasion."""

from collections.abc import Sequence

from viewer.extraction.acts import Act
from viewer.extraction.groups import Group

_FORMS = {
    "press conference": "press conference",
    "interview": "interview",
    "press": "interview",
    "post": "post",
    "speech": "speech",
    "document": "publication",
    "publication": "publication",
}
_SETTINGS = (
    "another",
    "post",
    "interview",
    "before",
    "press conference",
    "press",
    "after",
    "meeting",
    "there",
    "speech",
    "document",
    "written",
    "publication",
)
"""Settings, the most telling first."""
_BESIDE = {
    "press": frozenset({"press conference", "interview", "before", "after", "there"}),
    "press conference": frozenset({"press", "before", "after", "there"}),
    "interview": frozenset({"press", "before"}),
    "before": frozenset({"press", "press conference", "interview", "speech"}),
    "after": frozenset({"press", "press conference", "speech", "document"}),
    "speech": frozenset({"meeting", "before", "after", "there"}),
    "meeting": frozenset({"speech", "there"}),
    "there": frozenset({"press", "press conference", "speech", "meeting"}),
    "post": frozenset({"written", "document"}),
    "written": frozenset({"post", "document"}),
    "document": frozenset({"post", "written", "after"}),
}
"""Settings that tell occasions apart, words in the talks from those to the press, with those that the same occasion may
be told by besides: what is said 会后 may be said 在记者会上."""
_ANOTHER = "another"
"""The setting of what is told as one more: 在另一份声明中."""


def form_of(settings: Sequence[str], *, published: bool) -> str:
    """The form of a statement told with `settings`, or of what is `published`."""
    told = next((form for setting, form in _FORMS.items() if setting in settings), None)
    return told or ("publication" if published else "remarks")


def setting_of(settings: Sequence[str]) -> str | None:
    """Of `settings` the one that most tells an occasion from others."""
    return next((setting for setting in _SETTINGS if setting in settings), None)


def one_occasion(group: Group, act: Act) -> bool:
    """Whether the setting of `act` can be that of `group`."""
    if act.setting == _ANOTHER:
        return False
    told = group.settings & _BESIDE.keys()
    if act.setting not in _BESIDE or act.setting in told:
        return True
    return told <= _BESIDE[act.setting]
