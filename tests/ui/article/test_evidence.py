"""Marks follow the evidence, overlapping or not."""

from dataclasses import replace
from datetime import date

from tests.ui.article.handmade import mention, talks
from viewer.domain import Evidence as Span
from viewer.domain import Kind
from viewer.ui.article.evidence import Evidence
from viewer.ui.article.hints import NameHint, TimeHint

FIRST, SECOND = "林川周一在日内瓦与对方会谈。", "会后，林川说：“有用。”"


def test_overlapping_evidence_is_cut_where_it_begins_and_ends() -> None:
    shown = talks()
    one = replace(mention(shown, "m1", FIRST), evidence=(Span(0, 6, ""),))
    two = replace(mention(shown, "m2", FIRST, kind=Kind.STATEMENT), evidence=(Span(4, 9, ""), Span(5, 9, "")))
    marks = Evidence((two, one)).marks
    assert [(mark.start, mark.end, mark.mentions) for mark in marks] == [
        (0, 4, ("m1",)),
        (4, 5, ("m1", "m2")),
        (5, 6, ("m1", "m2")),
        (6, 9, ("m2",)),
    ]
    assert marks[1].kinds == (Kind.MEETING, Kind.STATEMENT)


def test_places_lead_to_marks() -> None:
    shown = talks()
    evidence = Evidence((mention(shown, "m1", FIRST), mention(shown, "m2", SECOND)))
    start, end = shown.text.index(FIRST), shown.text.index(FIRST) + len(FIRST)
    assert evidence.at(start - 1) is None
    assert evidence.at(end) is None
    found = evidence.at(end - 1)
    assert found is not None
    assert found.mentions == ("m1",)
    assert [mark.mentions for mark in evidence.between(start + 1, start + 2)] == [("m1",)]
    assert [mark.mentions for mark in evidence.between(0, len(shown.text))] == [("m1",), ("m2",)]


def test_stepping_goes_in_reading_order_and_round() -> None:
    shown = talks()
    evidence = Evidence((mention(shown, "m2", SECOND), mention(shown, "m1", FIRST)))
    assert evidence.step(None, 1) == "m1"
    assert evidence.step(None, -1) == "m2"
    assert evidence.step("m2", 1) == "m1"
    assert Evidence().step(None, 1) is None


def test_names_and_time_expressions_can_be_asked_about() -> None:
    shown = talks()
    at = shown.text.index("周一")
    told = mention(shown, "m1", FIRST, time_expression=Span(at, at + 2, "周一"))
    evidence = Evidence((told,), shown)
    assert evidence.hints_at(at) == (TimeHint(at, at + 2, "周一", told.when, told.reading),)
    name = shown.text.index("林川")
    assert evidence.hints_at(name) == (NameHint(name, name + 2, told.actors[0]),)
    assert evidence.hints_at(at + 2) == ()


def test_a_time_expression_of_no_mention_can_be_asked_about_too() -> None:
    shown = talks()
    at = shown.text.index("周二")
    (hint,) = Evidence((), shown).hints_at(at)
    assert isinstance(hint, TimeHint)
    assert (hint.words, hint.when.first, hint.when.last) == ("周二", date(2022, 1, 11), date(2022, 1, 11))
