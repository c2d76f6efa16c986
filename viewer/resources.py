"""Where the data that ships with the program lies: in the wheel beside the code, in a checkout above it."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).resolve().parent


def _shipped(name: str) -> Path:
    packed = PACKAGE / f"_{name}"
    return packed if packed.is_dir() else PACKAGE.parent / name


def resource(*parts: str) -> Path:
    """The path of a file or folder below `resources/`, e.g. `resource("lexicon", "dates.toml")`.

    The path is not checked: opening what does not exist raises `FileNotFoundError` as usual.
    """
    return _shipped("resources").joinpath(*parts)


@cache
def lexicon(folder: str, name: str) -> Mapping[str, Any]:
    """The tables of `resources/lexicon/<folder>/<name>.toml`, read once: nobody changes them."""
    return tomllib.loads(resource("lexicon", folder, f"{name}.toml").read_text("utf-8"))


def sample_corpus() -> Path:
    """The folder of sample articles."""
    return _shipped("sample_corpus")
