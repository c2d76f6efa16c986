"""The formats of articles: one module each, tried in the order of their names' `ORDER`.

A format is a module of this package with `ORDER: int` (small is tried first) and
`recognise(source: Source) -> Draft | None`. A new module is found by being there.
"""

import importlib
import pkgutil

from viewer.corpus.draft import Format


def _found() -> tuple[Format, ...]:
    modules = [importlib.import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__)]
    return tuple(module.recognise for module in sorted(modules, key=lambda module: (module.ORDER, module.__name__)))


FORMATS: tuple[Format, ...] = _found()
"""Every format, the most particular first; the last takes any text."""
