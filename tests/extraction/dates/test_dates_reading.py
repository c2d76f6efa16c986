"""What an expression says besides its days: where it stands, why it was read so, how far it commits itself."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from itertools import pairwise

import pytest

from viewer.domain.when import Basis, Precision
from viewer.extraction.dates import ExpressionKind, Relation, Rule, TimeExpression, find_dates
from viewer.extraction.text.script import simplify

WEDNESDAY = date(2022, 1, 12)
Read = Callable[..., list[tuple[str, str | None, str | None]]]


def one(text: str, published: date | None = WEDNESDAY) -> TimeExpression:
    (found,) = find_dates(text, published)
    return found


def test_offsets_count_code_points_of_the_text_given() -> None:
    text = "😀兩國元首將於週五通話。"
    found = one(text)
    assert text[found.start : found.end] == found.text == "週五"


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("双方2021年12月9日会面。", Rule.GIVEN),
        ("双方周一会面。", Rule.NEAREST),
        ("他将于周二到访。", Rule.FUTURE),
        ("他周六表示，谈判已经破裂。", Rule.PAST),
        ("周一", Rule.QUERY_NEXT),
        ("近日有消息传出。", Rule.NEAR_PRESENT),
        ("据报道，双方在会谈后握手。", Rule.EVENT_UNKNOWN),
        ("Lawmakers voted on Thursday.", Rule.PAST),
    ],
)
def test_the_rule_that_chose_is_told(text: str, rule: Rule) -> None:
    assert one(text).rule is rule


def test_narrative_rules_tell_the_day_they_count_from() -> None:
    _, next_day = find_dates("双方1月3日签约。次日，他飞往巴黎。", WEDNESDAY)
    assert (next_day.rule, next_day.reference, next_day.when.basis) == (Rule.TOLD, date(2022, 1, 3), Basis.ANCHORED)
    assert next_day.kind is ExpressionKind.CONNECTIVE


@pytest.mark.parametrize(
    ("text", "relation", "span"),
    [
        ("自2014年以来", Relation.SINCE, (date(2014, 1, 1), date(2014, 12, 31))),
        ("截至1月10日", Relation.UNTIL, (date(2022, 1, 10), date(2022, 1, 10))),
        ("2018年以前", Relation.BEFORE, (date(2018, 1, 1), date(2018, 12, 31))),
        ("2018年之后", Relation.AFTER, (date(2018, 1, 1), date(2018, 12, 31))),
        ("2018年", Relation.AT, (date(2018, 1, 1), date(2018, 12, 31))),
        ("It has rained since 2014.", Relation.SINCE, (date(2014, 1, 1), date(2014, 12, 31))),
    ],
)
def test_relation_and_span_are_kept_apart(text: str, relation: Relation, span: tuple[date, date]) -> None:
    found = one(text)
    assert (found.relation, tuple(found.span)) == (relation, span)


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("2021年", Precision.YEAR),
        ("去年3月", Precision.MONTH),
        ("上周", Precision.WEEK),
        ("1月3日至5日", Precision.RANGE),
        ("1月3日", Precision.DAY),
        ("1月3日上午", Precision.HOUR),
        ("1月3日下午4点", Precision.MINUTE),
        ("近日", Precision.VAGUE),
        ("10年前", Precision.YEAR),
        ("2月30日", Precision.VAGUE),
    ],
)
def test_precision_goes_no_further_than_the_words(text: str, precision: Precision) -> None:
    assert one(text).when.precision is precision


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("今天下午3点半", time(15, 30)),
        ("今晚八时", time(20, 0)),
        ("昨天凌晨2点42分", time(2, 42)),
        ("周三中午十二点", time(12, 0)),
        ("on Monday at 5 p.m.", time(17, 0)),
        ("2022-01-09 18:30", time(18, 30)),
    ],
)
def test_time_of_day(text: str, clock: time) -> None:
    assert one(text).when.time == clock


def test_markup_addresses_and_metadata_are_passed_over(read: Read) -> None:
    raw = (
        "---\ntitle: '周一会谈'\ndate: 2021-12-01\n---\n"
        '<p class="d20210304"><a href="https://a.example/2021/03/04/x.html">双方</a>1月3日<b>会面</b></p>'
        "<!-- 2020年 --> [链接](https://a.example/2020-05-06)"
    )
    assert [words for words, _, _ in read(raw)] == ["周一", "1月3日"]


def test_published_may_be_a_moment() -> None:
    moment = datetime(2022, 1, 12, 23, 30, tzinfo=UTC)
    assert one("昨天", moment).when.first == date(2022, 1, 11)


def test_without_a_day_of_publication_only_what_the_text_dates_has_days(read: Read) -> None:
    assert read("他周三到访。2022年1月10日，双方会谈。次日，他离开。", None) == [
        ("周三", None, None),
        ("2022年1月10日", "2022-01-10", "2022-01-10"),
        ("次日", "2022-01-11", "2022-01-11"),
    ]


def test_a_quotation_is_read_on_the_day_of_speaking(read: Read) -> None:
    assert read("部长10日对记者说：“我们明天就投票。”")[1] == ("明天", "2022-01-11", "2022-01-11")


def test_days_inside_quotations_do_not_anchor_what_follows_outside(read: Read) -> None:
    assert read("双方10日会面。他否认“1月3日就要入侵”的说法。当天，他飞往巴黎。")[-1][1] == "2022-01-10"


def test_an_event_dated_further_on_dates_what_hangs_on_it() -> None:
    first, _ = find_dates("会谈结束后，双方握手。会谈10日在日内瓦举行。", WEDNESDAY)
    assert (first.rule, first.when.first) == (Rule.EVENT_LATER, date(2022, 1, 10))


def test_expressions_are_sorted_and_do_not_overlap() -> None:
    text = "自2020年1月疫情开始以来，从1月3日起至5日，以及在10日会谈之后，本周早些时候，他都在。"
    found = find_dates(text, WEDNESDAY)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_simplify_keeps_the_length_and_names_that_need_their_character() -> None:
    assert simplify("週三１０點後，著名的乾隆") == "周三10点后，著名的乾隆"


def test_without_a_day_of_publication_nothing_is_nearest_to_it() -> None:
    *_, last = find_dates("2022年1月14日，双方会谈。周三，部长作了说明。", None)
    assert (last.text, last.rule) == ("周三", Rule.TOLD)


def test_a_year_told_says_no_weekday_where_the_day_of_publication_is_unknown(read: Read) -> None:
    assert read("The ministers met on Monday. Peru chairs the bloc in 2019.", None)[0] == ("on Monday", None, None)
    assert read("On 8 May 2019 they left. The ministers met on Tuesday.", None)[-1][1] == "2019-05-07"
