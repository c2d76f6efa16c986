"""On which day, whether and where: what surrounds the word of an act decides. All are published on 23 January 2022."""

from collections.abc import Callable
from datetime import date

import pytest

from viewer.domain import Article, Kind, Mention, Status
from viewer.extraction import Lexicon, extract

Page = Callable[..., Article]
Told = Callable[..., tuple[Mention, ...]]


@pytest.fixture
def told(page: Page, lexicon: Lexicon) -> Told:
    """The mentions of an article of some paragraphs."""

    def read(*paragraphs: str) -> tuple[Mention, ...]:
        return extract(page(*paragraphs, english=paragraphs[0].isascii()), lexicon)

    return read


def day(number: int) -> date:
    return date(2022, 1, number)


def spans(told: tuple[Mention, ...], kind: Kind) -> list[tuple[date | None, date | None]]:
    return [(m.when.first, m.when.last) for m in told if m.kind is kind]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        pytest.param("Olaf Scholz will meet Emmanuel Macron in Paris on January 26th and 27th.", 26, 27, id="two days"),
        pytest.param("普京将于26日和27日与马克龙举行会谈。", 26, 27, id="two days in Chinese"),
        pytest.param("Olaf Scholz will meet Emmanuel Macron, Mario Draghi and others on Friday.", 28, 28, id="list"),
        pytest.param(
            "Olaf Scholz is set to visit France for a three-day trip starting from January 26.", 26, 28, id="three-day"
        ),
        pytest.param("法新社20日报道，普京将于21日上午会见马克龙。", 21, 21, id="to come when it was told"),
        pytest.param("（巴黎22日讯）普京与马克龙的会谈当地时间周五举行。", 21, 21, id="not of the agency"),
        pytest.param("普京将于21日至22日访问法国。", 21, 22, id="to come when it was written"),
        pytest.param("普京与马克龙会谈后，朔尔茨20日宣布了新计划。", 20, 20, id="what followed"),
        pytest.param("普京22日结束为期4日的访法行程。", 19, 22, id="up to the end"),
        pytest.param("普京与马克龙的会谈22日进入第二天。", 21, 22, id="second day"),
        pytest.param("普京将从26日起到法国进行三天访问。", 26, 28, id="three days"),
        pytest.param("普京下周访问法国，他将在26日至28日访问巴黎。", 26, 28, id="days, not the week"),
        pytest.param("安理会休会两个月后，22日举行会议。", 22, 22, id="how long it took"),
        pytest.param("普京本周会见了马克龙。普京18日在莫斯科与马克龙举行会谈。", 18, 18, id="the narrower"),
    ],
)
def test_days_of_a_meeting(text: str, first: int, last: int, told: Told) -> None:
    assert spans(told(text), Kind.MEETING) == [(day(first), day(last))]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        pytest.param("普京在结束法国之行后将前往德国访问。", 23, id="journey"),
        pytest.param("普京26日返国后，随即赴德国访问。", 26, id="day of something else"),
        pytest.param("克里将访问法国。他此行的最后一站是德国，将在柏林会见朔尔茨。", 23, id="last stop"),
    ],
)
def test_what_comes_after_is_open(text: str, first: int, told: Told) -> None:
    assert {(m.status, m.when.first, m.when.last) for m in told(text)[-1:]} == {(Status.PLANNED, day(first), None)}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        pytest.param("普京原定于12月访问法国，但因行程安排而被推迟。", Status.CANCELLED, id="was to be"),
        pytest.param("普京预定25日访问法国，讨论贸易，但现在确定无法成行。", Status.CANCELLED, id="will not come"),
        pytest.param("普京与马克龙的会晤只有在条件具备时才可能举行。", Status.PROPOSED, id="only if"),
        pytest.param("普京原定12月访问法国，但法国拒绝接待。", Status.CANCELLED, id="was to be on a day gone"),
        pytest.param("在与马克龙会面前，普京将参观工厂。", Status.PLANNED, id="before it"),
        pytest.param("普京与马克龙的会谈会在巴黎继续进行。", Status.PLANNED, id="will go on"),
        pytest.param("France is discussing a meeting between Putin and Macron.", Status.PROPOSED, id="discussing one"),
        pytest.param("欧盟22日及26日不举行会议。", None, id="not to be held"),
        pytest.param("普京先过境巴黎，接着访问德国和意大利。", Status.PLANNED, id="itinerary"),
        pytest.param("普京曾试图安排马克龙与朔尔茨会面。", Status.PROPOSED, id="tried to"),
        pytest.param("普京将出席在巴黎举行的欧盟峰会。", Status.PLANNED, id="will be at what is held"),
        pytest.param("工会与政府没有正常举行会谈。", None, id="was not held"),
        pytest.param("普京之后会转往法国访问。", Status.PLANNED, id="will"),
        pytest.param("普京将与朔尔茨、泽连斯基，以及马克龙会面。", Status.PLANNED, id="list goes on"),
        pytest.param("朔尔茨与泽连斯基讨论普京访问法国。", Status.PROPOSED, id="discussed"),
        pytest.param("普京可能与马克龙会谈。", Status.PLANNED, id="may"),
        pytest.param("Vladimir Putin may meet Emmanuel Macron in Paris.", Status.PLANNED, id="English may"),
        pytest.param(
            "A meeting of Vladimir Putin and Emmanuel Macron is being considered.", Status.PROPOSED, id="idea"
        ),
    ],
)
def test_whether(text: str, status: Status | None, told: Told) -> None:
    assert {m.status for m in told(text) if m.kind is Kind.MEETING} == ({status} if status else set())


def test_a_visit_begun_is_held(told: Told) -> None:
    visits = told(
        "普京20日启程，他将在为期四天的行程中访问法国。", "20日晚间，普京抵达巴黎，法国总统马克龙到机场迎接。"
    )
    assert {m.status for m in visits if m.form == "visit"} == {Status.HELD}


def test_words_of_a_month_ago_are_others(told: Told) -> None:
    assert spans(told("普京表示，双方应当对话。", "普京12月3日说，对话没有意义。"), Kind.STATEMENT) == [
        (day(23), day(23)),
        (date(2021, 12, 3), date(2021, 12, 3)),
    ]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        pytest.param("普京20日早些时候表示，双方应当对话。", 20, id="earlier that day"),
        pytest.param("普京昨表示，双方应当对话。", 22, id="one character"),
        pytest.param("朔尔茨在20日的记者会上，就21日举行的会谈表示，双方应当对话。", 20, id="not of the topic"),
        pytest.param("朔尔茨19日访问巴黎，与马克龙举行会谈，普京说，双方应当对话。", 23, id="day of others"),
    ],
)
def test_day_of_words(text: str, number: int, told: Told) -> None:
    assert spans(told(text), Kind.STATEMENT) == [(day(number), day(number))]


def test_that_day_is_none_to_come(told: Told) -> None:
    (plan, words) = told("普京提议25日与马克龙举行会谈。朔尔茨在当天举行的记者会上说，双方应当对话。")[-2:]
    assert (plan.status, words.when.first) == (Status.PROPOSED, None) or words.when.first == day(23)


@pytest.mark.parametrize(
    "paragraphs",
    [
        pytest.param(
            (
                "安理会20日举行会议。在会议上，联合国特使格伦德贝里和副秘书长格里菲思作了通报。",
                "格里菲思表示，需要援助。",
            ),
            id="told of at the sitting",
        ),
        pytest.param(("安理会20日举行会议。", "中国大使张军发言时说，双方应当对话。"), id="in the debate"),
    ],
)
def test_words_at_a_sitting_have_its_day(paragraphs: tuple[str, ...], told: Told) -> None:
    assert spans(told(*paragraphs), Kind.STATEMENT)[-1:] == [(day(20), day(20))]


def test_a_meeting_in_ones_own_words_is_not_where_they_were_said(told: Told) -> None:
    assert spans(told("普京表示，20日在莫斯科与马克龙的会谈取得进展。"), Kind.STATEMENT) == [(day(23), day(23))]


def test_what_is_planned_is_not_of_a_day_gone(told: Told) -> None:
    arrived, planned = told("普京21日抵达巴黎，其间计划与马克龙会面。")
    assert (arrived.when.first, arrived.status) == (day(21), Status.HELD)
    assert (planned.when.first, planned.status) == (day(23), Status.PLANNED)


def test_a_visit_ranked_by_a_meeting_to_come_has_its_own_day(told: Told) -> None:
    meetings = told("普京将于26日访问法国。普京这次访问法国将是朔尔茨预计2月访问前的最高层级会晤。")
    assert spans(meetings, Kind.MEETING)[:1] == [(day(26), day(26))]


def test_a_visit_told_by_its_number_is_another(told: Told) -> None:
    first, second = told("普京原定12月访问法国，但被推迟。第二次的访问原定于2月，但最后一刻被取消。")
    assert {first.status, second.status} == {Status.CANCELLED}
    assert (second.when.first, {a.name for a in second.actors}) == (date(2022, 2, 1), {"普京", "法国"})


def test_what_is_told_of_a_visit_later_says_how_long_it_lasts(told: Told) -> None:
    meetings = told("普京访问巴黎期间很忙。在本次为期两天的访问行程中，他参观了工厂。")
    assert spans(meetings, Kind.MEETING) == [(day(23), day(24))]


def test_how_far_talks_have_gone_says_when_they_began(told: Told) -> None:
    assert spans(told("俄罗斯与法国的会谈22日进入第三天。"), Kind.MEETING) == [(day(20), day(22))]


def test_what_is_said_of_talks_is_no_other_round(told: Told) -> None:
    meetings = told("普京26日将会见马克龙，以弥合谈判中的分歧。朔尔茨将在未来几天访问法国，下周三抵达。")
    assert spans(meetings, Kind.MEETING)[0] == (day(26), day(26))
    assert len(spans(meetings, Kind.MEETING)) == 2


def test_a_visit_that_its_sentence_ranks_is_told_once(told: Told) -> None:
    visits = told("普京20日抵达巴黎，这是他自2014年3月以来，首次访问法国。")
    assert spans(visits, Kind.MEETING) == [(day(20), day(20))]


def test_what_is_still_to_come_is_not_what_was_held(told: Told) -> None:
    meetings = told("普京22日与马克龙通话，两人进行了会谈。普京还提出在3月访问法国。")
    assert spans(meetings, Kind.MEETING) == [(day(22), day(22)), (date(2022, 3, 1), date(2022, 3, 31))]


def test_words_on_a_visit_that_goes_on_were_said_by_now(told: Told) -> None:
    assert spans(told("普京22日起对法国进行六天访问。普京表示，法国很美。"), Kind.STATEMENT) == [(day(22), day(23))]


def test_a_state_speaks_by_those_who_meet(told: Told) -> None:
    words = spans(told("普京与马克龙20日举行会谈。俄方承诺减少演习。"), Kind.STATEMENT)
    assert words == [(day(20), day(20))]


def test_the_next_stop_of_a_journey_is_on_a_later_day(told: Told) -> None:
    stops = told("普京26日启程，首站将抵达法国，之后前往德国，然后再转到意大利访问。")
    assert spans(stops, Kind.MEETING) == [(day(26), day(26)), (day(26), None), (day(26), None)]


def test_days_after_a_visit_it_is_over(told: Told) -> None:
    visits = told("Olaf Scholz met Emmanuel Macron on Friday. It came days after Mario Draghi visited Germany.")
    assert spans(visits, Kind.MEETING) == [(day(21), day(21)), (None, day(21))]


def test_the_day_of_an_outlet_is_not_that_of_a_plan(told: Told) -> None:
    assert spans(told("法新社今天称普京访问法国计划不变。"), Kind.MEETING) == [(day(23), None)]


def test_a_visit_that_another_followed_is_not_of_its_day(told: Told) -> None:
    meetings = told("普京26日将会见马克龙。这次会晤将是继朔尔茨访问中国后，又一次重要会晤。")
    assert spans(meetings, Kind.MEETING) == [(day(26), day(26)), (None, day(23))]


def test_the_first_of_several_days_is_that_of_what_follows_at_once(told: Told) -> None:
    dinner = told("普京20日下午与马克龙举行会谈。二人之后共进晚餐。")[-1]
    assert (dinner.form, dinner.when.first) == ("dinner", day(20))


def test_a_meeting_that_a_sentence_only_ranks_is_the_one_told_of(told: Told) -> None:
    meetings = told("普京20日与马克龙举行会谈。这是2014年冲突爆发以来，两人首次举行会谈。")
    assert spans(meetings, Kind.MEETING) == [(day(20), day(20))]


@pytest.mark.parametrize(
    "text",
    [
        "BERLIN, January 21 (Reuters) -- Olaf Scholz plans to meet Emmanuel Macron.",
        "Olaf Scholz plans to meet Emmanuel Macron, his office said Friday.",
        "The office said Friday Olaf Scholz is likely to meet Emmanuel Macron.",
    ],
)
def test_the_day_of_the_report_is_not_that_of_what_is_planned(text: str, told: Told) -> None:
    assert spans(told(text), Kind.MEETING) == [(day(23), None)]


def test_the_next_sentence_goes_on_with_the_day(told: Told) -> None:
    meetings = told("朔尔茨26日将在柏林会见马克龙。他还将会见泽连斯基。")
    assert spans(meetings, Kind.MEETING) == [(day(26), day(26)), (day(26), day(26))]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        pytest.param("其中最重要的包括普京与马克龙之间进行的会谈。", None, 23, id="named among others"),
        pytest.param("朔尔茨20日说，普京曾与马克龙会谈。", None, 20, id="was over"),
        pytest.param("普京近期与马克龙举行了会谈。", None, 23, id="lately"),
        pytest.param("克里姆林宮：普京當前準備與馬克龍會談。", 23, None, id="now, in Traditional"),
        pytest.param("根据总统府21日发布的文告，普京将与马克龙会面。", 23, None, id="day of a document"),
        pytest.param("普京21日起到法国访问。", 21, 23, id="begun"),
        pytest.param("普京21日起，到法国进行为期四天的访问。", 21, 24, id="begun, with its length"),
        pytest.param("李克强明起展开访问法国的3日行程。", 24, 26, id="days of a journey"),
        pytest.param("普京将于周三至五访问法国。", 26, 28, id="one word for two days"),
        pytest.param("随着法国本月改革，普京将与马克龙会谈。", 23, None, id="day of what goes along"),
        pytest.param("普京将于周三至周五（26日至28日）访问法国。", 26, 28, id="days in brackets"),
        pytest.param("普京将在26日访问法国。普京将于26至28日访问法国。", 26, 28, id="more than its first day"),
        pytest.param("普京选在马克龙胜选三周后访问法国。", 23, 23, id="counted from something else"),
        pytest.param("普京将于26日访问法国，并为马克龙与朔尔茨会面铺路。", 23, None, id="what is prepared"),
        pytest.param("Olaf Scholz will meet Emmanuel Macron ahead of elections next month.", 23, None, id="ahead of"),
        pytest.param("朔尔茨定于26日邀请马克龙到柏林会谈。", 26, 26, id="day before the inviting verb"),
        pytest.param("普京说，两国谈到在未来数周与马克龙举行会谈。", 23, None, id="soon without a mood"),
        pytest.param("普京将在未来几天访问法国。", 23, None, id="soon"),
        pytest.param("普京将从26日起访问法国。", 26, None, id="from a day on"),
        pytest.param("Vladimir Putin met on Friday with Emmanuel Macron.", 21, 21, id="met on"),
    ],
)
def test_loose_days(text: str, first: int | None, last: int | None, told: Told) -> None:
    expected = (first and day(first), last and day(last))
    assert spans(told(text), Kind.MEETING)[-1:] == [expected]


def test_a_day_ahead_is_planned(told: Told) -> None:
    (meeting,) = (m for m in told("朔尔茨20日确认，普京25日在巴黎与马克龙会谈。") if m.kind is Kind.MEETING)
    assert meeting.status is Status.PLANNED


def test_a_day_to_come_is_not_that_of_the_next_clause(told: Told) -> None:
    meetings = [m for m in told("普京下个月将访问法国，普京在莫斯科会见马克龙。") if m.form == "talks"]
    assert [(m.status, m.when.first) for m in meetings] == [(Status.HELD, day(23))]


def test_this_meeting_is_the_one_told_of(told: Told) -> None:
    meetings = told("北约与欧盟外长会议20日在布鲁塞尔举行。", "德国外长贝尔伯克、法国外长勒德里昂出席了本次会议。")
    assert spans(meetings, Kind.MEETING) == [(day(20), day(20))]


def test_a_year_that_counts_dates_nothing(told: Told) -> None:
    assert spans(told("普京与马克龙举行了今年第四次会谈。"), Kind.MEETING) == [(day(23), day(23))]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("普京21日抵达德国柏林，与马克龙举行会谈。", "柏林"),
        ("Emmanuel Macron met Olaf Scholz in the capital, Berlin, on Friday.", "Berlin"),
        ("普京21日在意大利北部小城格罗塔与马克龙会谈。", "格罗塔"),
        ("普京21日同正在中国访问的马克龙会谈。", "中国"),
        ("Emmanuel Macron met Olaf Scholz on Friday in Kenya.", "Kenya"),
        ("Emmanuel Macron left for Kenya, where he met Olaf Scholz on Friday.", "Kenya"),
        ("拉夫罗夫就美俄关系与马克龙举行会谈。", None),
    ],
)
def test_where(text: str, place: str | None, told: Told) -> None:
    assert {m.place for m in told(text) if m.form == "talks"} == {place}


def test_no_day_lies_beyond_the_calendar(page: Page, lexicon: Lexicon) -> None:
    article = page("普京将于9999年12月30日起对法国进行为期五天的访问。", published=date(9999, 12, 29))
    assert [m.when.last for m in extract(article, lexicon) if m.form == "visit"] == [date.max]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("普京20日会见马克龙。在他发表讲话的前一天，朔尔茨表示，德国愿意谈判。", 19, id="the day before"),
        pytest.param("在朔尔茨谴责这份提案两天之后，法国20日宣布停火。", 18, id="two days before"),
    ],
)
def test_days_counted_from_another_event(text: str, said: int, told: Told) -> None:
    words = [m for m in told(text) if m.kind is Kind.STATEMENT and m.actors[0].name == "朔尔茨"]
    assert [(m.when.first, m.when.last) for m in words] == [(day(said), day(said))]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        pytest.param("继20日的一次之后，朔尔茨表示，德国愿意再谈。", 23, 23, id="what came before"),
        pytest.param("Olaf Scholz visited a farm on Friday and told farmers the tax would go.", 21, 21, id="and told"),
        pytest.param("The market fell after Olaf Scholz announced a new tax.", None, 23, id="after he announced"),
        pytest.param("在朔尔茨宣布加税后，股市下跌。", None, 23, id="after he announced, in Chinese"),
    ],
)
def test_days_of_words(text: str, first: int | None, last: int | None, told: Told) -> None:
    expected = (first and day(first), last and day(last))
    assert spans(told(text), Kind.STATEMENT) == [expected]


def test_a_document_is_called_after_a_year(told: Told) -> None:
    assert spans(told("普京与马克龙就2015年协议举行了会谈。"), Kind.MEETING) == [(day(23), day(23))]


def test_an_anniversary_is_no_day_of_the_visit(told: Told) -> None:
    assert spans(told("朔尔茨说，今年是普京访问法国10周年。"), Kind.MEETING) == [(None, day(23))]


def test_another_anniversary_leaves_the_visit_its_day(told: Told) -> None:
    meetings = told("普京预计于25日对法国进行访问，此访恰逢两国建交30周年。", "普京20日访问法国,正值建交30周年。")
    assert spans(meetings, Kind.MEETING) == [(day(25), day(25)), (day(20), day(20))]


def test_the_days_of_a_visit_are_not_those_of_the_talks(told: Told) -> None:
    meetings = told("Olaf Scholz, who arrived in Paris on a five-day visit, will meet Emmanuel Macron on January 26.")
    assert [m.when.last for m in meetings if m.form == "talks"] == [day(26)]


def test_the_last_stop_comes_after_the_one_told(told: Told) -> None:
    meetings = told("朔尔茨26日将在巴黎会见马克龙。", "朔尔茨此行的最后一站是意大利，将在罗马会见意大利总理德拉吉。")
    assert spans(meetings, Kind.MEETING) == [(day(26), day(26)), (day(26), None)]


def test_what_may_be_announced_was_not_said(told: Told) -> None:
    assert spans(told("据报道，普京可能于20日宣布退出协议。"), Kind.STATEMENT) == []


def test_a_summit_that_is_to_take_place(told: Told) -> None:
    text = "Olaf Scholz met Emmanuel Macron on Friday and Saturday ahead of a summit among Germany, France and Italy, "
    meetings = told(text + "which is expected to take place in Rome, Italy, on January 29.")
    assert [(m.when.first, m.status) for m in meetings if m.form == "summit"] == [(day(29), Status.PLANNED)]


def test_a_dinner_follows_the_talks_on_their_day(told: Told) -> None:
    meetings = told("朔尔茨21日与马克龙举行会谈后，还将在柏林为马克龙主办一场工作晚宴。")
    assert [(m.when.first, m.when.last) for m in meetings if m.form == "dinner"] == [(day(21), day(21))]


@pytest.mark.parametrize("verb", ["盛赞", "允诺", "反讽", "控诉", "婉拒", "裁定", "忆述，", "提及"])
def test_verbs_of_words(verb: str, told: Told) -> None:
    assert [m.kind for m in told(f"朔尔茨20日{verb}这份协议。")] == [Kind.STATEMENT]


def test_who_sets_out_today_talks_when_he_is_there(told: Told) -> None:
    meetings = told("朔尔茨今天启程前往巴黎，即将与马克龙会谈。")
    assert spans(meetings, Kind.MEETING) == [(day(23), None)]


def test_a_council_of_which_a_statement_tells_lies_ahead(told: Told) -> None:
    meetings = told("德国外交部昨天发表声明说，由朔尔茨主持的内阁会议，将讨论停火问题。")
    assert [(m.when.first, m.status) for m in meetings if m.kind is Kind.MEETING] == [(day(23), Status.PLANNED)]


def test_talks_that_were_set_and_then_cancelled(told: Told) -> None:
    meetings = told(
        "Talks between Olaf Scholz and Emmanuel Macron, which were set for Friday but were cancelled, matter."
    )
    assert [m.status for m in meetings if m.form == "talks"] == [Status.CANCELLED]


@pytest.mark.parametrize(
    ("text", "first", "last", "status"),
    [
        ("朔尔茨22日起访问法国三天。", 22, 24, Status.HELD),
        ("朔尔茨24日起访法3日，期间将与马克龙会谈。", 24, 26, Status.PLANNED),
        ("马克龙很快会访问德国。", 23, None, Status.PLANNED),
        ("普京表示，支持朔尔茨与马克龙会谈。", 23, None, Status.PROPOSED),
        (
            "朔尔茨原定25日访问法国，但出发前感染甲型流感，出现细菌性和病毒性支气管肺炎，最后决定推迟访问。",
            25,
            25,
            Status.CANCELLED,
        ),
        ("Olaf Scholz will attend the 2022 Balkan Summit.", 23, None, Status.PLANNED),
        ("Olaf Scholz met Emmanuel Macron on Thursday, the second stop in his four-day tour.", 20, 20, Status.HELD),
    ],
)
def test_when_and_whether(text: str, first: int, last: int | None, status: Status, told: Told) -> None:
    meeting = next(m for m in told(text) if m.kind is Kind.MEETING)
    assert (meeting.when.first, meeting.when.last, meeting.status) == (day(first), last and day(last), status)


def test_the_first_visit_since_is_not_of_that_year(told: Told) -> None:
    assert spans(told("这是普京2019年就任以来首次访问法国。"), Kind.MEETING) == [(day(23), day(23))]


def test_what_is_usual_is_no_visit(told: Told) -> None:
    assert spans(told("根据过去德国总理前往巴黎的惯例，朔尔茨22日会见了马克龙。"), Kind.MEETING) == [(day(22), day(22))]


def test_whom_somebody_meets_besides(told: Told) -> None:
    meetings = told("佩斯科夫指出，除了与朔尔茨会面外，普京25日还将与马克龙举行会谈。")
    who = {frozenset(actor.name for actor in m.actors) for m in meetings if m.kind is Kind.MEETING}
    assert who == {frozenset({"普京", "朔尔茨"}), frozenset({"普京", "马克龙"})}


def test_what_somebody_else_does_first_has_its_own_day(told: Told) -> None:
    meetings = told("佩斯科夫说，普京希望在马克龙本周访问柏林后，与朔尔茨会晤。")
    assert [(next(iter(m.actors)).name, m.when.last) for m in meetings if m.form == "visit"] == [("马克龙", day(23))]
    assert [m.when.last for m in meetings if m.form == "talks"] == [None]


def test_whom_a_whole_clause_tells_more_of(told: Told) -> None:
    meetings = told("刚抵达巴黎的德国总理朔尔茨，21日与马克龙会面。")
    assert [{a.name for a in m.actors} for m in meetings if m.kind is Kind.MEETING] == [{"朔尔茨", "马克龙"}]


def test_after_what_is_planned_comes_what_is_planned(told: Told) -> None:
    meetings = told("朔尔茨将于25日至26日访问法国。之后，朔尔茨启程前往美国。")
    assert [m.status for m in meetings if m.kind is Kind.MEETING] == [Status.PLANNED] * 2


def test_the_sessions_of_a_parliament(told: Told) -> None:
    meetings = told("朔尔茨表示，25日举行第2次院会，28日举行第3次院会。")
    assert spans(meetings, Kind.MEETING) == [(day(25), day(25)), (day(28), day(28))]


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("Olaf Scholz, who travelled to Madrid on Thursday, held talks with Emmanuel Macron in Rome.", "talks", 23),
        ("Olaf Scholz spoke to Emmanuel Macron on Friday, said a readout of the call issued on Saturday.", "call", 21),
        ("Olaf Scholz has invited Emmanuel Macron, according to a readout of their phone call on Friday.", "call", 21),
    ],
)
def test_the_day_of_what_is_told_aside(text: str, form: str, expected: int, told: Told) -> None:
    assert [m.when.last for m in told(text) if m.form == form] == [day(expected)]


def test_who_has_yet_to_come(told: Told) -> None:
    text = "Emmanuel Macron, who was elected as France's president in November, has yet to visit Berlin."
    assert spans(told(text), Kind.MEETING) == []


def test_who_leaves_today_meets_when_he_is_there(told: Told) -> None:
    meetings = told("Emmanuel Macron on Sunday departed for Berlin, where he will meet Olaf Scholz.")
    assert [(m.when.first, m.when.last) for m in meetings if m.form == "talks"] == [(day(23), None)]


def test_before_somebody_else_comes(told: Told) -> None:
    meetings = told("普京计划在马克龙下月访问莫斯科前，与朔尔茨会谈。")
    assert [(m.when.first, m.when.last) for m in meetings if m.form == "talks"] == [(day(23), None)]


@pytest.mark.parametrize(
    ("text", "expected", "status"),
    [
        ("德法会谈推迟至25日举行。", 25, Status.PLANNED),
        ("原定24日举行的德法会谈推迟到25日。", 25, Status.PLANNED),
        ("朔尔茨周六设宴款待马克龙。", 22, Status.HELD),
        ("朔尔茨周六会同贝尔伯克会见了马克龙。", 22, Status.HELD),
        ("国家元首周六会见了马克龙。", 22, Status.HELD),
        ("联合国安理会周六举行闭门磋商。", 22, Status.HELD),
        ("欧洲央行管理委员会20日开会，将利率下调25个基点。", 20, Status.HELD),
    ],
)
def test_words_that_only_look_like_a_plan(text: str, expected: int, status: Status, told: Told) -> None:
    assert [(m.when.first, m.status) for m in told(text) if m.kind is Kind.MEETING] == [(day(expected), status)]


VERBS = [
    "坦言",
    "直言",
    "直指",
    "敦促",
    "承诺",
    "誓言",
    "指责",
    "解释",
    "驳斥",
    "痛批",
    "提醒",
    "保证",
    "澄清",
    "建议",
    "欢迎",
    "提出",
    "要求",
    "坦承",
    "警示",
    "呛声",
]


@pytest.mark.parametrize("verb", VERBS)
def test_what_is_said_of_the_future_was_said_before(verb: str, told: Told) -> None:
    """22 January is a Saturday; what the words are about puts nothing ahead."""
    for words in (f"德国总理朔尔茨周六{verb}将在两个月内提供更多援助。", f"朔尔茨周六{verb}，新的协议将很快生效。"):
        assert [(m.kind, m.when.first) for m in told(words)] == [(Kind.STATEMENT, day(22))]


@pytest.mark.parametrize("verb", ["欢迎", "希望", "预测", "主张"])
def test_an_opinion_of_a_day_at_the_head_was_said(verb: str, told: Told) -> None:
    sentence = f"周五，德国外长贝尔伯克{verb}双方尽快恢复谈判。"
    assert spans(told(sentence), Kind.STATEMENT) == [(day(21), day(21))]
    assert spans(told(sentence.removeprefix("周五，")), Kind.STATEMENT) == []


def test_things_that_arrive_are_no_visit(told: Told) -> None:
    assert spans(told("朔尔茨说，首批疫苗已运抵巴黎。"), Kind.MEETING) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("朔尔茨周六面见马克龙。", Status.HELD),
        ("朔尔茨与马克龙的会谈即将开始。", Status.PLANNED),
        ("朔尔茨提出周五与马克龙会面。", Status.PROPOSED),
        ("朔尔茨在提出和平方案后与马克龙会谈。", Status.HELD),
    ],
)
def test_whether_it_was_held(text: str, status: Status, told: Told) -> None:
    assert [m.status for m in told(text) if m.kind is Kind.MEETING] == [status]


@pytest.mark.parametrize(
    ("paragraphs", "number"),
    [
        pytest.param(("普京与马克龙20日在巴黎会谈。会谈前，马克龙对记者说，双方应当对话。",), 20, id="at the door"),
        pytest.param(
            ("Putin met Macron in Paris on Thursday.", "Ahead of the meeting, Macron told reporters he was hopeful."),
            20,
            id="at the door in English",
        ),
        pytest.param(("欧盟峰会将于26日举行。峰会前，马克龙表示，双方应当对话。",), 23, id="of what is to come"),
        pytest.param(
            ("Talks were held on Friday.", "On the eve of the talks, Putin told reporters that he was hopeful."),
            20,
            id="on the eve",
        ),
        pytest.param(
            ("普京20日说，他是在11日与马克龙通话的。", "中国外交部发言人汪文斌同日表示欢迎。"), 20, id="looked back"
        ),
        pytest.param(("马克龙22日抵达柏林，与朔尔茨会谈。", "朔尔茨表示，双方应当对话。"), 22, id="at the meeting"),
        pytest.param(("马克龙22日抵达柏林，与朔尔茨会谈。", "普京表示，双方应当对话。"), 22, id="of the story"),
        pytest.param(("马克龙20日抵达柏林，与朔尔茨会谈。", "普京表示，双方应当对话。"), 23, id="of an older story"),
        pytest.param(("根据1992年的《共同宣言》，普京呼吁双方对话。",), 23, id="year of a document"),
    ],
)
def test_day_of_words_told_around(paragraphs: tuple[str, ...], number: int, told: Told) -> None:
    assert spans(told(*paragraphs), Kind.STATEMENT)[-1:] == [(day(number), day(number))]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        pytest.param("普京上次会谈前曾表示，双方应当对话。", None, day(23), id="another meeting"),
        pytest.param("马克龙20日会见朔尔茨。在前往柏林之前，马克龙表示，双方应当对话。", None, day(20), id="before it"),
    ],
)
def test_words_before_what_has_no_day(text: str, first: date | None, last: date, told: Told) -> None:
    assert spans(told(text), Kind.STATEMENT)[-1:] == [(first, last)]


def test_a_meeting_that_closed_lasted_up_to_its_day(told: Told) -> None:
    assert spans(told("欧盟峰会20日在巴黎闭幕。峰会为期两天，由马克龙主持。"), Kind.MEETING) == [(day(19), day(20))]


def test_a_journey_goes_on_from_the_day_told(told: Told) -> None:
    meetings = told("普京18日会见马克龙，翌日转往柏林，与朔尔茨会面。")
    assert spans(meetings, Kind.MEETING) == [(day(18), day(18)), (day(19), day(19))]


@pytest.mark.parametrize(
    ("paragraphs", "first", "last"),
    [
        pytest.param(
            ("普京20日结束对欧洲三国的访问，返回莫斯科。", "在为期四天的行程中，普京先后访问了法国。"),
            17,
            20,
            id="over",
        ),
        pytest.param(("普京20日起出访欧洲，依次访问法国、德国。",), 20, 23, id="not over"),
        pytest.param(
            (
                "Vladimir Putin returned from a three-day tour of Europe on Friday.",
                "On the trip he met Emmanuel Macron.",
            ),
            19,
            21,
            id="English",
        ),
        pytest.param(("普京20日起出访欧洲。", "普京22日与马克龙会谈。"), 22, 22, id="with a day of its own"),
    ],
)
def test_a_stop_lies_within_the_journey(paragraphs: tuple[str, ...], first: int, last: int, told: Told) -> None:
    assert (day(first), day(last)) in spans(told(*paragraphs), Kind.MEETING)


def test_who_would_travel_to_meet_has_not_met(told: Told) -> None:
    meetings = told("Vladimir Putin said last week that he would travel to Paris to meet Emmanuel Macron.")
    assert {m.status for m in meetings if m.kind is Kind.MEETING} == {Status.PLANNED}


def test_words_beside_what_is_due_today_are_of_today(told: Told) -> None:
    words = told("普京今天将与马克龙会谈。", "朔尔茨表示，双方应当对话。", "泽连斯基22日说，对话没有意义。")
    assert spans(words, Kind.STATEMENT) == [(day(23), day(23)), (day(22), day(22))]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        pytest.param("Talks failed on Friday. Putin had warned of a war.", None, 23, id="past perfect"),
        pytest.param("Putin had warned on Thursday of a war.", 20, 20, id="with a day"),
    ],
)
def test_what_had_been_said(text: str, first: int | None, last: int, told: Told) -> None:
    assert spans(told(text), Kind.STATEMENT)[-1:] == [(day(first) if first else None, day(last))]


@pytest.mark.parametrize(
    "text",
    [
        "On Friday, Joe Biden came to Berlin and met Olaf Scholz.",
        "On Friday, after Russia attacked Kyiv, Olaf Scholz met Emmanuel Macron in Paris.",
        "On Friday, months after Russia invaded, Emmanuel Macron visited Kyiv.",
        "Unable to agree on gas, Olaf Scholz and Emmanuel Macron met again on Friday.",
        "Before dawn on Friday, Olaf Scholz met Emmanuel Macron in Paris.",
        "朔尔茨周五登机前与马克龙通电话。",
    ],
)
def test_a_day_of_its_own_stays_whatever_came_before(text: str, told: Told) -> None:
    assert spans(told(text), Kind.MEETING) == [(day(21), day(21))]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Russia bombed Kharkiv on Friday.", "Russia said the talks were over."),
        ("Olaf Scholz was born on January 3.", "He said the talks had ended."),
    ],
)
def test_what_a_state_did_or_somebody_long_ago_dates_no_words(paragraphs: tuple[str, str], told: Told) -> None:
    assert spans(told(*paragraphs), Kind.STATEMENT) == [(day(23), day(23))]


def test_what_was_said_on_two_days_is_two_statements(told: Told) -> None:
    text = "Germany said on Monday it would leave. Foreign Minister Annalena Baerbock announced the measures on Friday."
    assert spans(told(text), Kind.STATEMENT) == [(day(17), day(17)), (day(21), day(21))]
