"""Who speaks in English without a name, and on which day. Published on Sunday, 23 January 2022."""

from collections.abc import Callable
from datetime import date

import pytest

from viewer.domain import Article, Kind, Mention
from viewer.extraction import Lexicon, extract

Page = Callable[..., Article]
Told = Callable[..., list[Mention]]
SUNDAY, FRIDAY = date(2022, 1, 23), date(2022, 1, 21)


@pytest.fixture
def said(page: Page, lexicon: Lexicon) -> Told:
    """The statements of an English article of some paragraphs."""

    def read(*paragraphs: str) -> list[Mention]:
        return [m for m in extract(page(*paragraphs, english=True), lexicon) if m.kind is Kind.STATEMENT]

    return read


@pytest.mark.parametrize(
    ("text", "who"),
    [
        pytest.param("The court said the appeal had no merit.", "court", id="the court"),
        pytest.param("Police said two men were held.", "Police", id="police"),
        pytest.param("The tunnel stays shut, police said.", "police", id="behind its words"),
        pytest.param("The foreign ministry said it would wait.", "foreign ministry", id="of no state"),
        pytest.param("The statistics office said prices had risen.", "statistics office", id="no list holds it"),
        pytest.param("The nurses' union also rejected the offer.", "nurses' union", id="private"),
        pytest.param("The company said the plant would close.", "company", id="company"),
        pytest.param("The tunnel stays shut, according to the ministry.", "ministry", id="according to"),
        pytest.param("A defence ministry spokesman said it would wait.", "defence ministry spokesman", id="spokesman"),
        pytest.param("The tunnel stays shut, according to the nurses' union.", "nurses' union", id="cited"),
        pytest.param('"It stays shut," said police.', "police", id="inverted"),
        pytest.param('"It stays shut," quipped Olaf Scholz.', "Scholz", id="inverted, a rare verb"),
        pytest.param("Berlin hinted that it would wait.", "Berlin", id="capital"),
        pytest.param("The Supreme Court of Kenya said it would wait.", "Supreme Court of Kenya", id="of a state"),
        pytest.param("Kestrel said on Friday it would hire.", "Kestrel", id="company at the head"),
        pytest.param("Police wrote in a post that it was over.", "Police", id="wrote"),
        pytest.param("The tunnel stays shut, according to Olaf Scholz.", "Scholz", id="according to a person"),
    ],
)
def test_who_speaks(text: str, who: str, said: Told) -> None:
    (statement,) = said(text)
    assert [actor.name for actor in statement.actors] == [who]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Talk of the court and the party went on.", id="says nothing"),
        pytest.param("The official said it would wait.", id="anybody"),
        pytest.param("A spokesman said it would wait.", id="nobody's"),
        pytest.param("The plan that the union rejected was his.", id="relative"),
        pytest.param("Police said to be armed were seen there.", id="said to be"),
        pytest.param("Neighbours said on Friday it had rained.", id="people"),
        pytest.param("It is over, according to a French estimate.", id="no state"),
        pytest.param("Critics of the ministry said it had waited.", id="of the ministry"),
    ],
)
def test_who_does_not(text: str, said: Told) -> None:
    assert not said(text)


def test_a_body_named_before_is_meant(said: Told) -> None:
    told = said("Nestbau said on Friday it would wait. A pause followed at Nestbau. The company said no more.")
    assert [[actor.name for actor in each.actors] for each in told] == [["Nestbau"]]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param('"It is over," said Olaf Scholz on Friday.', FRIDAY, id="behind the speaker"),
        pytest.param("Olaf Scholz, speaking in Rome on Friday, said it was over.", FRIDAY, id="aside"),
        pytest.param('Olaf Scholz wrote in a post on X on Friday: "It is over."', FRIDAY, id="post"),
        pytest.param("Olaf Scholz denied it in a report published on Friday.", FRIDAY, id="report"),
        pytest.param("Olaf Scholz was quoted as saying by state media on Friday that it was over.", FRIDAY, id="by"),
        pytest.param("Two boats sank on Friday, according to the Italian navy.", SUNDAY, id="what it tells of"),
        pytest.param("Olaf Scholz said in an interview with Reuters on Friday it was over.", FRIDAY, id="with whom"),
        pytest.param("Olaf Scholz said it in a letter to the bank dated January 21.", FRIDAY, id="dated"),
        pytest.param("Olaf Scholz said at a summit in Rome on Friday that it was over.", FRIDAY, id="occasion"),
        pytest.param("Hours after landing in Rome on Friday, Olaf Scholz said it was over.", FRIDAY, id="hours after"),
        pytest.param("Olaf Scholz used a speech on Friday to ask for help.", FRIDAY, id="used a speech"),
        pytest.param("Olaf Scholz swore on Friday that it would be over.", FRIDAY, id="irregular verb"),
        pytest.param("Olaf Scholz said at least ten people had died on Friday.", SUNDAY, id="at least"),
        pytest.param("It was over on Friday. Before ending, Olaf Scholz said thanks.", SUNDAY, id="no event"),
        pytest.param("It would be over, according to Olaf Scholz on Friday.", FRIDAY, id="cited"),
        pytest.param("It is over, according to a report by the Italian navy on Friday.", FRIDAY, id="text"),
        pytest.param("Two boats sank on Friday, according to a report by the Italian navy.", SUNDAY, id="its matter"),
        pytest.param("A statement issued on Friday by Olaf Scholz said it was over.", FRIDAY, id="issued"),
    ],
)
def test_day_of_saying(text: str, day: date, said: Told) -> None:
    (statement,) = said(text)
    assert statement.when.first == day


def test_a_list_that_opens_a_sentence_speaks_as_one(said: Told) -> None:
    (statement,) = said("Kenya, Malawi and Angola said in a joint statement that it was over.")
    assert [actor.name for actor in statement.actors] == ["Kenya", "Malawi", "Angola"]


def test_who_is_called_in_other_words_is_the_same(said: Told) -> None:
    told = said("Spanish police said on Friday two men were held. Police added that the search went on.")
    assert [[actor.name for actor in each.actors] for each in told] == [["Spanish police"]]


def test_a_speech_dates_what_is_said_in_it(said: Told) -> None:
    (statement,) = said("Olaf Scholz addressed parliament on Friday. He said it was late.")
    assert statement.when.first == FRIDAY


def test_whom_one_speaks_to_is_not_in_the_list(said: Told) -> None:
    (statement,) = said("In talks with Kenya, Malawi and Angola said that it was over.")
    assert [actor.name for actor in statement.actors] == ["Malawi", "Angola"]


def test_who_said_it_is_not_whom_it_is_about(said: Told) -> None:
    told = said("Olaf Scholz told reporters on Friday it was late. Emmanuel Macron is glad of it, he added.")
    assert [[actor.name for actor in each.actors] for each in told] == [["Scholz"]]


def test_what_a_state_is_said_to_think_is_said_by_its_minister(said: Told) -> None:
    told = said(
        "Kenya's central bank said on Friday it would wait. Kenya welcomes it, Foreign Minister Amina Odede said."
    )
    assert [[actor.name for actor in each.actors] for each in told] == [["Kenya's central bank"], ["Odede"]]


def test_calling_it_something_says_so_and_calling_somebody_does_not(said: Told) -> None:
    assert [m.kind for m in said("Olaf Scholz called the visit a success.")] == [Kind.STATEMENT]
    assert not said("Olaf Scholz called Emmanuel Macron on Friday.")
    assert not said("Olaf Scholz called the chancellor a few hours later on Friday.")
