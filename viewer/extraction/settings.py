"""What a folder's own `dateline.toml` adds to the lexicons.

The file lies in the opened folder and may hold any of these tables::

    [[actors]]
    name = "里亚布科夫"            # the short form to show; required
    aliases = ["谢尔盖·里亚布科夫", "Ryabkov"]
    parties = ["RU"]              # ISO 3166 two-letter codes or NATO, EU, UN, …; required
    kind = "person"               # person, office, state, body, group, outlet or place; person where left out
    office = "俄副外长"            # what he is called instead of by name; optional

    [[parties]]
    code = "SCO"                  # how it is filed
    names = ["上合组织", "上海合作组织", "SCO"]

    [[meetings]]
    form = "exercise"             # what the event is called
    role = "with"                 # with, object, visit or body; see resources/lexicon/acts/meetings.toml
    words = ["圆桌会"]

    [[statements]]
    words = ["放风"]

Lists that are required, and all texts, hold something; `aliases` may be empty, and so may the file. Anything else is a
mistake and listed as a problem with its line.
"""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from viewer.domain import Problem, ProblemKind, Remark

FILE_NAME = "dateline.toml"
ACTOR_KINDS = ("person", "office", "state", "body", "group", "outlet", "place")
ROLES = ("with", "object", "visit", "body")


@dataclass(frozen=True, slots=True)
class OwnActor:
    """An actor that the folder's settings add."""

    name: str
    aliases: tuple[str, ...]
    parties: tuple[str, ...]
    kind: str = "person"
    office: str | None = None


@dataclass(frozen=True, slots=True)
class OwnMeetings:
    """Words of meeting that the folder's settings add."""

    form: str
    role: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FolderLexicon:
    """What one folder adds to the lexicons; the default adds nothing."""

    actors: tuple[OwnActor, ...] = ()
    meetings: tuple[OwnMeetings, ...] = ()
    statements: tuple[str, ...] = ()


class _MistakeError(ValueError):
    """A table of the settings that cannot be used, and why."""

    def __init__(self, template: str, *values: str) -> None:
        super().__init__(template, *values)
        self.remark = Remark(template, values)


_FIELDS: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    # table: (fields it must have, fields it may have)
    "actors": (frozenset({"name", "parties"}), frozenset({"aliases", "kind", "office"})),
    "parties": (frozenset({"code", "names"}), frozenset()),
    "meetings": (frozenset({"form", "words"}), frozenset({"role"})),
    "statements": (frozenset({"words"}), frozenset()),
}


def _problem(remark: Remark, line: int | None) -> Problem:
    return Problem(ProblemKind.CONFIGURATION, FILE_NAME, remark, line)


def _line_of_syntax_error(error: Exception, text: str) -> int:
    found = re.search(r"\(at line (\d+)", str(error))
    return int(found[1]) if found else text.count("\n") + 1


def _lines_of(table: str, text: str) -> list[int]:
    header = re.compile(rf"\s*\[\[\s*{re.escape(table)}\s*\]\]")
    return [number for number, line in enumerate(text.split("\n"), 1) if header.match(line)]


def _line_of(name: str, text: str) -> int | None:
    mark = re.compile(rf"\s*\[*\s*\"?{re.escape(name)}\b")
    return next((number for number, line in enumerate(text.split("\n"), 1) if mark.match(line)), None)


def _string(entry: Mapping[str, object], field: str, default: str = "") -> str:
    value = entry.get(field, default)
    if not isinstance(value, str) or (field in entry and not value.strip()):
        raise _MistakeError("“{0}” must be a text that is not empty", field)
    return value


def _strings(entry: Mapping[str, object], field: str) -> tuple[str, ...]:
    value = entry.get(field, [])
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        raise _MistakeError('“{0}” must be a list of texts that are not empty, such as ["…"]', field)
    return tuple(value)


def _some_strings(entry: Mapping[str, object], field: str) -> tuple[str, ...]:
    strings = _strings(entry, field)
    if not strings:
        raise _MistakeError("“{0}” must hold at least one text", field)
    return strings


def _choice(entry: Mapping[str, object], field: str, choices: tuple[str, ...], default: str) -> str:
    value = _string(entry, field, default)
    if value not in choices:
        raise _MistakeError("“{0}” must be one of {1}, not “{2}”", field, ", ".join(choices), value)
    return value


def _checked(table: str, entry: object) -> Mapping[str, object]:
    if not isinstance(entry, dict):
        raise _MistakeError("“{0}” must be written as [[{0}]]", table)
    required, allowed = _FIELDS[table]
    for missing in sorted(required - entry.keys()):
        raise _MistakeError("an entry of “{0}” lacks “{1}”", table, missing)
    for unknown in sorted(entry.keys() - required - allowed):
        raise _MistakeError("an entry of “{0}” has an unknown field “{1}”", table, unknown)
    return entry


def _actor(entry: Mapping[str, object]) -> OwnActor:
    return OwnActor(
        _string(entry, "name"),
        _strings(entry, "aliases"),
        _some_strings(entry, "parties"),
        _choice(entry, "kind", ACTOR_KINDS, "person"),
        _string(entry, "office") or None,
    )


def _party(entry: Mapping[str, object]) -> OwnActor:
    names = _some_strings(entry, "names")
    return OwnActor(names[0], names[1:], (_string(entry, "code"),), "body")


def _meetings(entry: Mapping[str, object]) -> OwnMeetings:
    return OwnMeetings(_string(entry, "form"), _choice(entry, "role", ROLES, "with"), _some_strings(entry, "words"))


def _statements(entry: Mapping[str, object]) -> tuple[str, ...]:
    return _some_strings(entry, "words")


Own = OwnActor | OwnMeetings | tuple[str, ...]
_READERS: Mapping[str, Callable[[Mapping[str, object]], Own]] = {
    "actors": _actor,
    "parties": _party,
    "meetings": _meetings,
    "statements": _statements,
}


def _entries(table: str, value: object, text: str) -> Iterator[Own | Problem]:
    lines = _lines_of(table, text)
    for number, entry in enumerate(value if isinstance(value, list) else [value]):
        line = lines[number] if number < len(lines) else _line_of(table, text)
        try:
            yield _READERS[table](_checked(table, entry))
        except _MistakeError as mistake:
            remark = Remark("The settings of this folder are read without one entry: {0}.", (mistake.remark,))
            yield _problem(remark, line)


def _all_entries(tables: Mapping[str, object], text: str) -> Iterator[Own | Problem]:
    for table, value in tables.items():
        if table in _READERS:
            yield from _entries(table, value, text)
        else:
            known = ", ".join(_READERS)
            remark = Remark("The settings of this folder have an unknown table “{0}”; known are {1}.", (table, known))
            yield _problem(remark, _line_of(table, text))


def read_settings(text: str) -> tuple[FolderLexicon, tuple[Problem, ...]]:
    """The additions that the text of a `dateline.toml` makes, and its mistakes, each with its line.

    A mistake in one entry leaves out that entry; a mistake in the grammar of the file leaves out the file.
    """
    try:
        tables = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        remark = Remark("The settings of this folder are not used, they are not valid TOML: {0}.", (str(error),))
        return FolderLexicon(), (_problem(remark, _line_of_syntax_error(error, text)),)
    found = tuple(_all_entries(tables, text))
    return (
        FolderLexicon(
            tuple(item for item in found if isinstance(item, OwnActor)),
            tuple(item for item in found if isinstance(item, OwnMeetings)),
            tuple(word for item in found if isinstance(item, tuple) for word in item),
        ),
        tuple(item for item in found if isinstance(item, Problem)),
    )
