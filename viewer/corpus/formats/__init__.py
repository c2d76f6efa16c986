"""The formats of articles: one module each, tried in the order of their `ORDER`.

A format is a module of this package with `ORDER: int` (small is tried first) and
`recognise(source: Source) -> Draft | None`. A new module is found by being there. Formats below `WHOLE` take a head off
the text, and the rest may again be of such a format; from there on they take a text as it is, and the last takes any.
"""

import importlib
import pkgutil
from collections.abc import Iterator

from viewer.corpus.draft import Draft, Source

WHOLE = 50
_MAX_HEADS = 3

_MODULES = tuple(
    sorted(
        (importlib.import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__)),
        key=lambda module: (module.ORDER, module.__name__),
    )
)


def recognise(text: str, suffix: str) -> Draft:
    """What the formats make of `text`, one within the other. `suffix` is the file's, in lower case, with its dot."""
    draft = next(_drafts(Source(text, suffix), last=100))
    for _ in range(_MAX_HEADS):
        inner = next(_drafts(Source(draft.body, suffix), last=WHOLE), None)
        if inner is None or not inner.title:
            break
        draft = inner.within(draft)
    return draft


def _drafts(source: Source, last: int) -> Iterator[Draft]:
    for module in _MODULES:
        if last > module.ORDER and (draft := module.recognise(source)) is not None:
            yield draft
