"""Splitting and loading front matter that nobody vouches for: python-frontmatter behind handlers that know limits."""

import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from typing import cast

import frontmatter
import yaml
from frontmatter.default_handlers import BaseHandler

from viewer.domain import Remark

MAX_CHARACTERS = 64_000
"""Longer front matter is taken for part of the body; the longest real one met had 9 000."""
_MAX_TOML = 8_000
"""Dotted keys take the standard library's TOML reader quadratic time."""
_EXPECTED = frozenset({"title", "date", "author", "layout", "tags", "categories"})
_MAX_DEPTH = 8
_MAX_EVENTS = 5_000

Values = Mapping[str, tuple[str, ...]]
"""What front matter says: each key in lower case, with its value, or the items of its list, as printed."""


class BrokenError(Exception):
    """Front matter that does not keep its own grammar, or is nested or referenced in a way no article needs."""


class YamlHandler(BaseHandler):
    """`---` … `---` (or `...`), each value kept as the string it is printed as: no dates, numbers or truth values."""

    FM_BOUNDARY = re.compile(r"\A-{3}[ \t]*\n")
    START_DELIMITER = END_DELIMITER = "---"
    _END = re.compile(r"^(?:-{3}|\.{3})[ \t]*(?:\n|\Z)", re.MULTILINE)

    def split(self, text: str) -> tuple[str, str]:
        """The front matter and what follows; raises `ValueError` where there is none."""
        start = self.FM_BOUNDARY.match(text)
        end = None if start is None else self._END.search(text, start.end(), start.end() + MAX_CHARACTERS)
        if start is None or end is None:
            raise ValueError("no front matter")
        return text[start.end() : end.start()], text[end.end() :]

    def load(self, fm: str) -> dict[str, tuple[str, ...]]:
        """The mapping of strings in `fm`; raises `BrokenError`."""
        try:
            return dict(_top_level(yaml.parse(fm, Loader=yaml.CSafeLoader)))
        except yaml.YAMLError as error:
            raise BrokenError from error


class HexoHandler(YamlHandler):
    """Hexo also takes front matter without the opening `---`, closed by `---`; no line of it is empty."""

    FM_BOUNDARY = re.compile(r"\A(?=(?:(?:[A-Za-z_]{2,30}:|[ \t]+\S|- )[^\n]*+\n){1,500}+-{3}[ \t]*(?:\n|\Z))")


class TomlHandler(YamlHandler):
    """`+++` … `+++`."""

    FM_BOUNDARY = re.compile(r"\A\+{3}[ \t]*\n")
    START_DELIMITER = END_DELIMITER = "+++"
    _END = re.compile(r"^\+{3}[ \t]*(?:\n|\Z)", re.MULTILINE)

    def load(self, fm: str) -> dict[str, tuple[str, ...]]:
        """The top level of `fm` as strings; raises `BrokenError`."""
        if len(fm) > _MAX_TOML:
            raise BrokenError
        try:
            return dict(_as_strings(tomllib.loads(fm)))
        except (tomllib.TOMLDecodeError, RecursionError) as error:
            raise BrokenError from error


class JsonHandler(BaseHandler):
    """One JSON object at the top of the file, as Hugo has it."""

    FM_BOUNDARY = re.compile(r"\A\{\s*\"")
    START_DELIMITER = END_DELIMITER = ""

    def split(self, text: str) -> tuple[str, str]:
        """The object and what follows it; raises `ValueError` where there is none."""
        head = text[:MAX_CHARACTERS]
        try:
            end = json.JSONDecoder().raw_decode(head)[1]
        except RecursionError as error:
            raise ValueError("nested too deep") from error
        return text[:end], text[end:]

    def load(self, fm: str) -> dict[str, tuple[str, ...]]:
        """The top level of `fm` as strings."""
        return dict(_as_strings(json.loads(fm)))


def split(text: str, handler: BaseHandler) -> tuple[Values, str, tuple[Remark, ...]] | None:
    """The values, the body and what had to be mended of a text with `handler`'s front matter, else None."""
    if not handler.detect(text):
        return None
    try:
        values, body = frontmatter.parse(text, handler=handler)
    except BrokenError:
        return _mended(*handler.split(text))
    # Where there is none, python-frontmatter says so by an empty mapping.
    return (cast(Values, values), body, ()) if values else None


def _mended(head: str, body: str) -> tuple[Values, str, tuple[Remark, ...]] | None:
    """What can be saved of a broken `head`; None where it is prose between two rules and no front matter at all."""
    values = read_lines(head)
    if values.keys().isdisjoint(_EXPECTED):
        return None
    return values, body, (Remark("The front matter breaks its own grammar and was read line by line."),)


def _top_level(events: Iterable[yaml.Event]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The entries of a YAML document's mapping; what is nested deeper than a list of values is passed over."""
    depth, key, items = 0, None, []
    for count, event in enumerate(events):
        _refuse(event, depth, count)
        if isinstance(event, yaml.ScalarEvent):
            if depth == 1 and key is None:
                key = event.value.strip().lower()
                continue
            if depth <= 2:
                items.append(event.value)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth == 1 and key is not None:
            yield key, tuple(items)
            key, items = None, []


def _refuse(event: yaml.Event, depth: int, count: int) -> None:
    tagged = getattr(event, "tag", None) is not None
    if tagged or isinstance(event, yaml.AliasEvent) or depth > _MAX_DEPTH or count > _MAX_EVENTS:
        raise BrokenError
    if depth == 0 and isinstance(event, yaml.ScalarEvent | yaml.SequenceStartEvent):
        raise BrokenError


def _as_strings(mapping: Mapping[str, object]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for key, value in mapping.items():
        if isinstance(value, list):
            yield key.lower(), tuple(str(item) for item in value if not isinstance(item, dict | list))
        elif isinstance(value, dict):  # [extra], [taxonomies], params: one level down
            yield from ((inner, given) for inner, given in _flat(value) if inner not in mapping)
        else:
            yield key.lower(), (str(value),)


def _flat(mapping: Mapping[str, object]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for key, value in mapping.items():
        if isinstance(value, str):
            yield key.lower(), (value,)


_ENTRY = re.compile(r"([A-Za-z_][\w -]{0,40}?)[ \t]*[:=](?:[ \t]+|$)(.*)")
_ITEM = re.compile(r"\s*-\s+(.*)")


def read_lines(head: str) -> Values:
    """What can be made out of front matter whose grammar is broken: `key: value` lines, lists, lines that run on."""
    found: dict[str, list[str]] = {}
    key = ""
    for line in head.splitlines():
        entry, item = _ENTRY.fullmatch(line), _ITEM.fullmatch(line)
        if entry:
            key = entry[1].lower()
            found[key] = _list_or_value(entry[2])
        elif item and key:
            found[key].append(_unquoted(item[1]))
        elif key and found[key]:
            found[key][-1] += line.strip()
    return {key: tuple(_unquoted(value) for value in values if value) for key, values in found.items()}


def _list_or_value(value: str) -> list[str]:
    value = value.strip()
    if value.startswith("[") and value.endswith("]"):
        return [_unquoted(item) for item in value[1:-1].split(",")]
    return [value] if value else []


def _unquoted(value: str) -> str:
    """`value` without the pairs of quotation marks around it; those within are its own."""
    value = value.strip()
    if value.startswith(('""', "''")):  # quoted several times over, seldom as often at either end
        return value.strip("\"' ")
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].strip()
    return value[1:] if value[:1] in ("'", '"') and value.count(value[0]) == 1 else value
