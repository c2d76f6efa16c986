"""The small patterns of grammar that stand in `resources/lexicon/acts/patterns.toml`."""

import re
import tomllib
from functools import cache

from viewer.resources import resource


@cache
def _tables() -> dict[str, dict[str, str]]:
    return tomllib.loads(resource("lexicon", "acts", "patterns.toml").read_text("utf-8"))


def compiled(module: str, name: str) -> re.Pattern[str]:
    """The pattern `name` of the table `module`."""
    return re.compile(_tables()[module][name])
