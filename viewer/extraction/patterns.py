"""The small patterns of grammar that stand in a `patterns.toml` of the lexicon."""

import re

from viewer.resources import lexicon


def compiled(module: str, name: str, *, folder: str = "acts") -> re.Pattern[str]:
    """The pattern `name` of the table `module`."""
    return re.compile(lexicon(folder, "patterns")[module][name])
