"""What a filter shows and counts."""

import json
from datetime import date

from tests.models.builders import day, event
from viewer.domain import Basis, Event, Kind, Precision, Status, When
from viewer.models.columns import Columns, ColumnsBuilder, Facet
from viewer.models.filtering import Filter, apply, from_json, to_json

EVENTS = (
    event(0, parties=("US", "RU"), actors=("布林肯", "拉夫罗夫"), title="美俄會談"),
    event(1, parties=("US", "UA"), actors=("布林肯",), outlet="玉山"),
    event(2, kind=Kind.STATEMENT, parties=("RU",), actors=("普京",), quote="普京说 NATO 必须停步。"),
    event(3, kind=Kind.STATEMENT, when=When(None, None, Precision.VAGUE, Basis.NONE), parties=("NATO",), outlet=None),
    event(4, when=day(21), status=Status.PLANNED, parties=("US", "RU", "NATO"), actors=("拉夫羅夫",)),
)


def columns(*events: Event) -> Columns:
    builder = ColumnsBuilder()
    builder.add(events or EVENTS)
    return builder.columns()


def shown(wanted: Filter) -> list[int]:
    return apply(wanted, columns()).mask.nonzero()[0].tolist()


def counted(facet: Facet, wanted: Filter | None = None) -> dict[str, int]:
    return {each.value: each.count for each in apply(wanted or Filter(), columns()).facets[facet]}


def test_everything_passes_the_empty_filter() -> None:
    assert Filter().empty
    assert shown(Filter()) == [0, 1, 2, 3, 4]


def test_a_search_looks_past_width_case_and_script_and_wants_every_word() -> None:
    assert shown(Filter(text="会谈 美俄")) == [0]
    assert shown(Filter(text="會談 美俄")) == [0]
    assert shown(Filter(text="ｎａｔｏ")) == [2]
    assert shown(Filter(text="普京 停步")) == [2]
    assert shown(Filter(text="普京 布林肯")) == []


def test_values_of_one_facet_add_and_facets_narrow() -> None:
    wanted = Filter().choosing(Facet.PARTY, ["UA", "RU"])
    assert shown(wanted) == [0, 1, 2, 4]
    assert shown(wanted.choosing(Facet.KIND, [Kind.MEETING])) == [0, 1, 4]


def test_a_facet_counts_what_choosing_its_other_values_would_show() -> None:
    wanted = Filter().choosing(Facet.KIND, [Kind.STATEMENT])
    assert counted(Facet.KIND, wanted) == {"meeting": 3, "statement": 2}
    assert counted(Facet.PARTY, wanted) == {"NATO": 1, "RU": 1}


def test_a_chosen_value_that_nothing_has_any_more_can_still_be_unchosen() -> None:
    wanted = Filter(text="普京").choosing(Facet.OUTLET, ["玉山"])
    assert counted(Facet.OUTLET, wanted) == {"东湖": 1, "玉山": 0}


def test_one_name_in_two_scripts_is_one_actor() -> None:
    assert counted(Facet.ACTOR)["拉夫罗夫"] == 2
    assert shown(Filter().choosing(Facet.ACTOR, ["拉夫羅夫"])) == [0, 4]


def test_together_wants_all_parties_at_once() -> None:
    assert shown(Filter(together=("US", "RU"))) == [0, 4]


def test_a_period_takes_what_touches_it_and_nothing_undated() -> None:
    assert shown(Filter(period=(date(2022, 1, 11), date(2022, 1, 31)))) == [4]
    assert shown(Filter(period=(date(1, 1, 1), date(9999, 12, 31)))) == [0, 1, 2, 4]


def test_an_open_side_counts_as_the_known_one() -> None:
    lately = event(0, when=When(None, date(2022, 1, 11), Precision.VAGUE, Basis.NONE))
    found = columns(lately)
    assert found.within(date(2022, 1, 11), date(2022, 1, 12)).tolist() == [True]
    assert found.within(date(2021, 1, 1), date(2021, 12, 31)).tolist() == [False]


def test_columns_grown_in_batches_are_those_of_one() -> None:
    builder = ColumnsBuilder()
    for each in EVENTS:
        builder.add([each])
    assert builder.columns().texts == columns().texts
    assert builder.columns().labels[Facet.PARTY].names == columns().labels[Facet.PARTY].names


def test_no_events_at_all_can_be_filtered() -> None:
    nothing = ColumnsBuilder().columns()
    assert apply(Filter(text="x", together=("US",)).choosing(Facet.YEAR, ["2022"]), nothing).shown == 0


def test_a_filter_comes_back_from_json() -> None:
    wanted = Filter("会谈", {Facet.PARTY: frozenset({"US"})}, ("US", "RU"), (date(2022, 1, 1), date(2022, 1, 31)))
    assert from_json(json.loads(json.dumps(to_json(wanted)))) == wanted
