"""What a folder's own `dateline.toml` adds, and how its mistakes are told."""

from collections.abc import Callable

import pytest

from viewer.domain import Article, Kind, ProblemKind
from viewer.extraction import FolderLexicon, Lexicon, extract, read_settings

Page = Callable[..., Article]

OWN = """\
[[actors]]
name = "阿尔戈"
aliases = ["老船长"]
parties = ["GR"]
office = "港务局长"

[[parties]]
code = "RIVER"
names = ["沿河同盟", "同盟方面"]

[[meetings]]
form = "parley"
words = ["围炉夜话"]

[[statements]]
words = ["放风"]
"""


def _read(page: Page, text: str, settings: str = OWN) -> list[tuple[str, str, list[str], tuple[str, ...]]]:
    own, problems = read_settings(settings)
    assert problems == ()
    mentions = extract(page(text), Lexicon.load(own))
    return [(m.kind.value, m.form, [actor.name for actor in m.actors], m.parties) for m in mentions]


def test_nothing_is_added_by_an_empty_file() -> None:
    assert read_settings("") == (FolderLexicon(), ())


def test_an_own_actor_speaks_by_name_and_by_alias(page: Page) -> None:
    told = _read(page, "阿尔戈21日表示，码头将扩建。老船长还说，船期不变。")
    assert told == [(Kind.STATEMENT, "remarks", ["阿尔戈"], ("GR",))]


def test_an_own_actor_is_meant_by_the_office_alone(page: Page) -> None:
    told = _read(page, "阿尔戈21日视察了码头。\n港务局长22日表示，船期不变。")
    assert told == [(Kind.STATEMENT, "remarks", ["阿尔戈"], ("GR",))]


def test_an_own_party_is_filed_under_its_code(page: Page) -> None:
    assert _read(page, "同盟方面22日宣布，过闸费不变。")[0][3] == ("RIVER",)


def test_own_words_of_meeting_and_saying(page: Page) -> None:
    told = _read(page, "阿尔戈21日与沿河同盟举行围炉夜话。阿尔戈22日放风：码头将扩建。")
    assert [(kind, form) for kind, form, _, _ in told] == [("meeting", "parley"), ("statement", "remarks")]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        pytest.param('[[actors]]\nname = "甲"\n', 1, "lacks “parties”", id="field missing"),
        pytest.param(
            '\n[[actors]]\nname = "甲"\nparties = ["CN"]\nage = 3\n', 2, "unknown field “age”", id="field unknown"
        ),
        pytest.param('[[actors]]\nname = ""\nparties = ["CN"]\n', 1, "“name” must be a text", id="empty name"),
        pytest.param('[[actors]]\nname = "甲"\nparties = "CN"\n', 1, "must be a list of texts", id="no list"),
        pytest.param('[[actors]]\nname = "甲"\nparties = []\n', 1, "“parties” must hold at least one", id="no party"),
        pytest.param('[[actors]]\nname = "甲"\nparties = [" "]\n', 1, "must be a list of texts", id="blank party"),
        pytest.param('[[parties]]\ncode = "A"\nnames = []\n', 1, "“names” must hold at least one", id="no name"),
        pytest.param('[[parties]]\ncode = ""\nnames = ["甲"]\n', 1, "“code” must be a text", id="empty code"),
        pytest.param('[[meetings]]\nform = "a"\nwords = []\n', 1, "“words” must hold at least one", id="no meeting"),
        pytest.param("[[statements]]\nwords = []\n", 1, "“words” must hold at least one", id="no statement"),
        pytest.param('[[meetings]]\nform = "a"\nrole = "b"\nwords = ["c"]\n', 1, "one of with, object", id="role"),
        pytest.param('# mine\n\n[[people]]\nname = "甲"\n', 3, "unknown table “people”", id="table unknown"),
        pytest.param('[[statements]]\nwords = ["甲"\n[[actors]]\n', 3, "not valid TOML", id="grammar"),
        pytest.param("a = " + "[" * 50_000, 1, "not valid TOML", id="nested too deep"),
        pytest.param('actors = "甲"\n', 1, "must be written as [[actors]]", id="no table"),
    ],
)
def test_a_mistake_is_a_problem_with_its_line(text: str, line: int, words: str) -> None:
    lexicon, problems = read_settings(text)
    assert lexicon == FolderLexicon()
    assert [(problem.kind, problem.path, problem.line) for problem in problems] == [
        (ProblemKind.CONFIGURATION, "dateline.toml", line)
    ]
    assert words in problems[0].reason


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "actors = []\n"])
def test_a_file_may_add_nothing(text: str) -> None:
    assert read_settings(text) == (FolderLexicon(), ())


def test_an_actor_may_have_no_other_name() -> None:
    lexicon, problems = read_settings('[[actors]]\nname = "甲"\nparties = ["CN"]\naliases = []\n')
    assert [actor.name for actor in lexicon.actors] == ["甲"]
    assert not problems


def test_one_mistake_leaves_the_other_entries() -> None:
    lexicon, problems = read_settings(OWN + "\n[[statements]]\nwords = 3\n")
    assert [problem.line for problem in problems] == [OWN.count("\n") + 2]
    assert lexicon == read_settings(OWN)[0]
