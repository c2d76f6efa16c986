"""Meetings as English tells them: who takes part, whether they took place and when. Published on 23 January 2022."""

from collections.abc import Callable
from datetime import date

import pytest

from viewer.domain import Article, Kind, Mention, Status
from viewer.extraction import Lexicon, extract

Page = Callable[..., Article]
Told = Callable[..., tuple[Mention, ...]]


@pytest.fixture
def told(page: Page, lexicon: Lexicon) -> Told:
    """The mentions of an English article of some paragraphs."""

    def read(*paragraphs: str) -> tuple[Mention, ...]:
        return extract(page(*paragraphs, english=True), lexicon)

    return read


def meetings(told: tuple[Mention, ...]) -> list[set[str]]:
    """Who meets, meeting by meeting."""
    return [{actor.name for actor in mention.actors} for mention in told if mention.kind is Kind.MEETING]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        pytest.param("Olaf Scholz met today in Berlin with Emmanuel Macron.", {"Scholz", "Macron"}, id="met with"),
        pytest.param("Olaf Scholz and Emmanuel Macron spoke on Friday.", {"Scholz", "Macron"}, id="both spoke"),
        pytest.param("Olaf Scholz had a long meeting with Emmanuel Macron.", {"Scholz", "Macron"}, id="light verb"),
        pytest.param("Olaf Scholz called up Emmanuel Macron on Friday.", {"Scholz", "Macron"}, id="called up"),
        pytest.param("The talks between Mr. Scholz and Mr. Macron went well.", {"Scholz", "Macron"}, id="titles"),
        pytest.param("Olaf Scholz and Emmanuel Macron discussed the war.", {"Scholz", "Macron"}, id="both discussed"),
        pytest.param("Two of his aides plan to hold talks with Emmanuel Macron.", {"Macron"}, id="nameless"),
        pytest.param("Olaf Scholz will meet the French president.", {"Scholz", "French president"}, id="meet the"),
        pytest.param("ROME: Emmanuel Macron arrived here on Friday.", {"Macron"}, id="here"),
        pytest.param("Olaf Scholz will attend the Balkan Summit on Friday.", {"Scholz"}, id="summit with a name"),
        pytest.param(
            "A session of the NATO Council will be held with Olaf Scholz.", {"NATO Council", "Scholz"}, id="who sits"
        ),
        pytest.param("Olaf Scholz's talks with Emmanuel Macron went well.", {"Scholz", "Macron"}, id="owner"),
        pytest.param(
            "Olaf Scholz and Emmanuel Macron are old friends. The Scholz-Macron meeting went well.",
            {"Scholz", "Macron"},
            id="attributive",
        ),
        pytest.param("After meeting Olaf Scholz, Emmanuel Macron said little.", {"Scholz", "Macron"}, id="participle"),
        pytest.param(
            "A meeting between Olaf Scholz and Emmanuel Macron went well, Mario Draghi said.",
            {"Scholz", "Macron"},
            id="who tells of it is not there",
        ),
        pytest.param(
            "Olaf Scholz, who met Emmanuel Macron on Friday, praised Mario Draghi.", {"Scholz", "Macron"}, id="relative"
        ),
        pytest.param(
            "Olaf Scholz and his French counterpart, Emmanuel Macron, met on Friday.",
            {"Scholz", "Macron"},
            id="apposition",
        ),
        pytest.param(
            "Before leaving, Olaf Scholz met with Emmanuel Macron, Mario Draghi and Rishi Sunak.",
            {"Scholz", "Macron", "Draghi", "Sunak"},
            id="list",
        ),
        pytest.param(
            "Olaf Scholz and Emmanuel Macron agreed on it at a meeting.", {"Scholz", "Macron"}, id="at a meeting"
        ),
    ],
)
def test_who_meets(text: str, who: set[str], told: Told) -> None:
    assert meetings(told(text)) == [who]


@pytest.mark.parametrize(
    "text",
    [
        "Olaf Scholz spoke on Friday.",
        "Olaf Scholz had a meeting.",
        "Olaf Scholz signed the deal.",
        "Olaf Scholz received a letter from Emmanuel Macron.",
        "Olaf Scholz did not meet Emmanuel Macron.",
        "The talks between Olaf Scholz and Emmanuel Macron did not take place.",
        "If Olaf Scholz meets Emmanuel Macron, he will be glad.",
        "Olaf Scholz called Emmanuel Macron a friend of Europe.",
    ],
)
def test_no_meeting(text: str, told: Told) -> None:
    assert meetings(told(text)) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Mario Draghi said Olaf Scholz would meet Emmanuel Macron.", Status.PLANNED),
        ("Olaf Scholz, who was to hold talks with Emmanuel Macron, fell ill.", Status.PLANNED),
        ("Talks between Olaf Scholz and Emmanuel Macron will be held in Paris.", Status.PLANNED),
        ("A meeting between Olaf Scholz and Emmanuel Macron was called off.", Status.CANCELLED),
        ("Olaf Scholz cancelled a meeting with Emmanuel Macron planned for Friday.", Status.CANCELLED),
        ("Talks between Olaf Scholz and Emmanuel Macron were postponed until April.", Status.PLANNED),
        ("A meeting of Olaf Scholz and Emmanuel Macron, due in Rome, was called off.", Status.CANCELLED),
        ("Mario Draghi discussed Olaf Scholz's talks with Emmanuel Macron later this year.", Status.PLANNED),
        ("A planned meeting between Olaf Scholz and Emmanuel Macron was cancelled on Friday.", Status.CANCELLED),
        ("Olaf Scholz proposed meeting Emmanuel Macron on Friday.", Status.PROPOSED),
        ("Olaf Scholz has asked to meet Emmanuel Macron.", Status.PROPOSED),
        ("On a phone call on Friday, Olaf Scholz and Emmanuel Macron discussed trade.", Status.HELD),
        ("Olaf Scholz offered to meet Emmanuel Macron.", Status.PROPOSED),
        ("Olaf Scholz travelled to Paris to meet Emmanuel Macron.", Status.HELD),
    ],
)
def test_whether(text: str, status: Status, told: Told) -> None:
    assert {m.status for m in told(text) if m.kind is Kind.MEETING and len(m.actors) > 1} == {status}


def test_the_time_behind_its_word_comes_first(told: Told) -> None:
    text = (
        "On Friday Mario Draghi recalled that Olaf Scholz met Emmanuel Macron on January 11 ahead of a vote on Sunday."
    )
    meeting = next(mention for mention in told(text) if mention.kind is Kind.MEETING)
    assert meeting.when.first == meeting.when.last == date(2022, 1, 11)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Olaf Scholz met Emmanuel Macron on Friday in Kenya.", "Kenya"),
        ("Olaf Scholz met Emmanuel Macron to discuss developments in Mali.", None),
        ("Olaf Scholz met Emmanuel Macron in the French capital.", "French capital"),
        ("Olaf Scholz met Emmanuel Macron in Gmunden on Friday.", "Gmunden"),
        ("Olaf Scholz met Emmanuel Macron in Gmunden, a lakeside town near Vienna.", "Gmunden"),
        ("Olaf Scholz met Emmanuel Macron in the lakeside town of Gmunden.", "Gmunden"),
        ("Olaf Scholz met Emmanuel Macron at Schloss Cecilienhof on Friday.", "Schloss Cecilienhof"),
        ("Olaf Scholz met Emmanuel Macron at Hamburg City Hall.", "Hamburg City Hall"),
        ("Zurich hosted talks between Olaf Scholz and Emmanuel Macron.", "Zurich"),
        ("Olaf Scholz met Emmanuel Macron in March.", None),
        ("Olaf Scholz met Emmanuel Macron and talked in English for an hour.", None),
        ("Olaf Scholz met Emmanuel Macron at a time of unrest in West Africa.", None),
    ],
)
def test_where(text: str, place: str | None, told: Told) -> None:
    assert [m.place for m in told(text) if m.kind is Kind.MEETING] == [place]


def test_their_meeting_is_that_of_both(told: Told) -> None:
    text = (
        "Emmanuel Macron said on Friday that he had met Olaf Scholz.",
        "He thanked Scholz at their meeting on January 11.",
    )
    assert [m.when.first for m in told(*text) if m.kind is Kind.MEETING] == [date(2022, 1, 11)]


def test_a_guest_is_welcomed_and_no_words(told: Told) -> None:
    told_of = told("Emmanuel Macron welcomed Olaf Scholz in Paris.", "Mario Draghi welcomed the decision.")
    assert [(m.kind, len(m.actors)) for m in told_of] == [(Kind.MEETING, 2), (Kind.STATEMENT, 1)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        pytest.param("Olaf Scholz was received by Emmanuel Macron.", {"Macron", "Scholz"}, id="passive"),
        pytest.param(
            "Olaf Scholz summoned on Friday the French ambassador.", {"Scholz", "French ambassador"}, id="time"
        ),
        pytest.param("Olaf Scholz discussed the plan with Emmanuel Macron.", {"Scholz", "Macron"}, id="discussed"),
        pytest.param("Olaf Scholz, who is in Paris, met Emmanuel Macron.", {"Scholz", "Macron"}, id="closed relative"),
        pytest.param("“I met with Olaf Scholz in Rome,” Emmanuel Macron said.", {"Macron", "Scholz"}, id="I"),
        pytest.param(
            "“Olaf Scholz will meet Emmanuel Macron on January 30,” Mario Draghi said.",
            {"Scholz", "Macron"},
            id="quoted",
        ),
        pytest.param("Olaf Scholz spoke by phone with France’s Emmanuel Macron.", {"Scholz", "Macron"}, id="possessor"),
        pytest.param("Olaf Scholz called Emmanuel Macron on Friday to thank him.", {"Scholz", "Macron"}, id="called"),
        pytest.param("During talks with Olaf Scholz, Emmanuel Macron raised trade.", {"Scholz", "Macron"}, id="raised"),
        pytest.param("EU leaders gathered in Rome on Friday for dinner.", {"EU leaders"}, id="gathered"),
        pytest.param("EU ministers begin two days of talks in Rome.", {"EU ministers"}, id="days of talks"),
        pytest.param("Kenya will host a summit on trade.", {"Kenya"}, id="host"),
        pytest.param(
            "The talks ended on Friday, mediated by Kenya, Angola and Malawi.",
            {"Kenya", "Angola", "Malawi"},
            id="mediated by",
        ),
        pytest.param("Olaf Scholz met business leaders in Rome.", {"Scholz"}, id="people without a name"),
        pytest.param(
            "Olaf Scholz's first call with a neighbour will be with Emmanuel Macron.", {"Scholz", "Macron"}, id="again"
        ),
        pytest.param("Kenya and Malawi signed a border treaty in Rome.", {"Kenya", "Malawi"}, id="signed"),
        pytest.param("President Jane Holt of Zambia attended the EU summit.", {"Holt", "EU"}, id="attended"),
        pytest.param("Negotiators for Kenya and Malawi met in Rome.", {"Kenya", "Malawi"}, id="negotiators for"),
    ],
)
def test_who_meets_in_other_words(text: str, who: set[str], told: Told) -> None:
    assert meetings(told(text)) == [who]


def test_an_opinion_on_talks_that_is_quoted_is_no_meeting(told: Told) -> None:
    assert meetings(told("“Talks between Olaf Scholz and Emmanuel Macron are pointless,” Mario Draghi said.")) == []


def test_a_ministry_is_that_of_the_dateline(told: Told) -> None:
    told_of = told("LUSAKA, Zambia: The Foreign Ministry said that Kenya should wait.")
    assert [mention.parties for mention in told_of] == [("ZM",)]


def test_a_transcript_says_who_speaks(told: Told) -> None:
    told_of = told(
        "Press gaggle by Press Secretary Jane Holt and Foreign Minister Otto Brandt of Austria",
        "MS. HOLT:  Good morning, everyone. We are on our way.",
        "Q  Will he resign?",
        "MR. BRANDT:  I met with Emmanuel Macron on Friday. We will meet again.",
        "It was a good meeting.",
    )
    said = {mention.actors[0].name: len(mention.evidence) for mention in told_of if mention.kind is Kind.STATEMENT}
    assert said == {"Holt": 2, "Brandt": 3}
    assert {"Brandt", "Macron"} in meetings(told_of)


def test_what_is_over_was_held(told: Told) -> None:
    told_of = told("Mario Draghi will report on last week's talks between Olaf Scholz and Emmanuel Macron.")
    assert [mention.status for mention in told_of if mention.kind is Kind.MEETING] == [Status.HELD]


def test_who_speaks(told: Told) -> None:
    told_of = told(
        "Olaf Scholz met Emmanuel Macron, who said that he was glad.",
        "Olaf Scholz and Emmanuel Macron stressed that trade matters.",
        "The ZKR announced on Friday that it would wait.",
    )
    said = [mention.actors[0].name for mention in told_of if mention.kind is Kind.STATEMENT]
    assert said == ["Macron", "ZKR"]


def test_ministers_of_many_states_meet(told: Told) -> None:
    told_of = told("Foreign ministers met in Jakarta on Friday.", "Foreign ministers often meet.")
    assert [(m.place, m.when.first) for m in told_of] == [("Jakarta", date(2022, 1, 21))]


def test_a_speech_is_that_of_whom_its_title_names(page: Page, lexicon: Lexicon) -> None:
    speech = page(
        "Good evening. I thank you all, and I am glad to see you.",
        "Tomorrow I will travel to Nairobi for talks with Emmanuel Macron.",
        title="The WHO Director-General's opening remarks on polio",
        english=True,
    )
    told_of = extract(speech, lexicon)
    assert [mention.parties for mention in told_of if mention.kind is Kind.STATEMENT] == [("WHO",)]
    assert [mention.when.first for mention in told_of if mention.kind is Kind.MEETING] == [date(2022, 1, 24)]


def test_a_statement_is_that_of_whom_its_title_names(page: Page, lexicon: Lexicon) -> None:
    statement = page(
        "Six sailors came home this morning. We thank the government of Oman.",
        "Yesterday I spoke with Emmanuel Macron. I have asked Deputy Secretary Jane Roe to meet with Mario Draghi.",
        title="Statement by Olaf Scholz on the Sailors",
        english=True,
    )
    told_of = extract(statement, lexicon)
    assert [[actor.name for actor in m.actors] for m in told_of if m.kind is Kind.STATEMENT] == [["Scholz"]]
    assert meetings(told_of) == [{"Scholz", "Macron"}, {"Roe", "Draghi"}]


def test_a_given_name_goes_on_for_the_whole(told: Told) -> None:
    told_of = told("Prime Minister Prasert Wongsa denied it.", "Mr Prasert said there were no talks.")
    assert [{actor.name for actor in mention.actors} for mention in told_of] == [{"Wongsa"}]


def test_ways_to_go_on_are_no_meeting(told: Told) -> None:
    assert meetings(told("Olaf Scholz named ways for Emmanuel Macron and Mario Draghi to continue talks.")) == []


def test_the_meeting_told_of_is_not_with_whom_tells_of_it(told: Told) -> None:
    told_of = told("Olaf Scholz met Emmanuel Macron on Friday.", "Mario Draghi announced the talks with Macron.")
    assert meetings(told_of) == [{"Scholz", "Macron"}]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        pytest.param(
            "Olaf Scholz, Mario Draghi, and Emmanuel Macron met on Friday.",
            {"Scholz", "Draghi", "Macron"},
            id="subjects",
        ),
        pytest.param(
            "Olaf Scholz will meet Mario Draghi, Emmanuel Macron, and Rishi Sunak.",
            {"Scholz", "Draghi", "Macron", "Sunak"},
            id="objects",
        ),
        pytest.param(
            "Olaf Scholz met with three leaders, including Emmanuel Macron.", {"Scholz", "Macron"}, id="including"
        ),
        pytest.param("Olaf Scholz's Kenya visit went well.", {"Scholz", "Kenya"}, id="whose visit"),
    ],
)
def test_who_is_listed(text: str, who: set[str], told: Told) -> None:
    assert meetings(told(text)) == [who]


def test_states_that_qualify_a_thing_meet_nobody(told: Told) -> None:
    assert meetings(told("Foreign ministers met in Jakarta on Friday with U.S.-China rivalry in mind.")) == [
        {"Foreign ministers"}
    ]


def test_the_city_behind_a_state(told: Told) -> None:
    told_of = told("Olaf Scholz arrived in Kenya's rain-soaked capital Nairobi on Friday.")
    assert [m.place for m in told_of] == ["Nairobi"]


def test_who_is_told_of_before_an_adverb(told: Told) -> None:
    told_of = told("And the Kenyan Prime Minister, Otto Brandt, had previously announced that he would resign.")
    assert [{actor.name for actor in m.actors} for m in told_of] == [{"Brandt"}]


def test_what_others_run_does_not_speak(told: Told) -> None:
    assert told("Guests had left, NATO-run Harbour TV reported.") == ()


def test_who_adds_it_is_not_who_calls(told: Told) -> None:
    told_of = told("The minister is to pay a courtesy call on Emmanuel Macron, Olaf Scholz added.")
    assert meetings(told_of) == [{"Macron"}]


def test_a_house_speaks_for_its_own_state(told: Told) -> None:
    told_of = told(
        "James S. Brady Press Briefing Room", "MS. HOLT:  Good morning.", "The President spoke with Xi Jinping."
    )
    assert [m.parties for m in told_of if m.kind is Kind.MEETING] == [("US", "CN")]


def test_two_who_meet_others_meet_them_apart(told: Told) -> None:
    told_of = told(
        "Olaf Scholz and Robert Habeck will meet Emmanuel Macron on Friday.",
        "Scholz and Habeck will also meet Mario Draghi.",
    )
    assert [len(mention.actors) for mention in told_of] == [3, 3]


def test_a_title_with_its_field_before_a_name(told: Told) -> None:
    told_of = told("Olaf Scholz met with the French president in charge of trade, Emmanuel Macron, on Friday.")
    assert meetings(told_of) == [{"Scholz", "Macron"}]
