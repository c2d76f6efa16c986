"""Where words are said: in talks, to the press, in a post."""

from collections.abc import Sequence

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
    "press",
    "press conference",
    "after",
    "meeting",
    "there",
    "speech",
    "document",
    "written",
    "publication",
)
"""Settings, the most telling first."""
SITTING = frozenset({"meeting", "there"})
"""Settings of words that are spoken at a sitting, whoever is told to take part."""
SPEAKING = SITTING | {"speech"}
"""Settings of words that are spoken to those who meet."""
HANGING = SITTING | {"after", "press conference"}
"""Settings that tie words to a meeting."""


def form_of(settings: Sequence[str], *, published: bool) -> str:
    """The form of a statement told with `settings`, or of what is `published`."""
    told = next((form for setting, form in _FORMS.items() if setting in settings), None)
    return told or ("publication" if published else "remarks")


def setting_of(settings: Sequence[str]) -> str | None:
    """Of `settings` the one that most tells an occasion from others."""
    return next((setting for setting in _SETTINGS if setting in settings), None)
