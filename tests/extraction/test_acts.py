"""How meetings and statements are told, one way of telling at a time."""

from collections.abc import Callable
from datetime import date

import pytest

from viewer.domain import Article, Kind, Mention, Status
from viewer.extraction import Lexicon, extract

Page = Callable[..., Article]
Only = Callable[[str], Mention]


@pytest.fixture
def only(page: Page, lexicon: Lexicon) -> Only:
    """The only mention of a text of one paragraph."""

    def read(text: str) -> Mention:
        (mention,) = extract(page(text, english=text.isascii()), lexicon)
        return mention

    return read


def _names(mention: Mention) -> set[str]:
    return {actor.name for actor in mention.actors}


@pytest.mark.parametrize(
    ("text", "form", "names"),
    [
        ("普京21日与马克龙举行会谈。", "talks", {"普京", "马克龙"}),
        ("普京和马克龙21日通了电话。", "call", {"普京", "马克龙"}),
        ("马克龙21日会见了到访的朔尔茨。", "talks", {"马克龙", "朔尔茨"}),
        ("马克龙21日在巴黎会晤了朔尔茨。", "talks", {"马克龙", "朔尔茨"}),
        ("朔尔茨21日飞抵巴黎，与马克龙共进晚餐。", "dinner", {"朔尔茨", "马克龙"}),
        ("习近平21日在人民大会堂同来华进行国事访问的马克龙举行会谈。", "talks", {"习近平", "马克龙"}),
        ("朔尔茨21日飞抵基辅与泽连斯基会晤。", "talks", {"朔尔茨", "泽连斯基"}),
        ("俄外交部21日召见德国驻俄大使。", "summons", {"俄外交部", "德国驻俄大使"}),
        ("Emmanuel Macron met Olaf Scholz in Paris on Friday.", "talks", {"Macron", "Scholz"}),
        ("Emmanuel Macron spoke by phone with Olaf Scholz on Friday.", "call", {"Macron", "Scholz"}),
    ],
)
def test_who_meets(text: str, form: str, names: set[str], page: Page, lexicon: Lexicon) -> None:
    told = [m for m in extract(page(text, english=text.isascii()), lexicon) if m.form == form]
    assert [(m.kind, _names(m)) for m in told] == [(Kind.MEETING, names)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("普京21日与马克龙举行会谈。", Status.HELD),
        ("普京将于25日与马克龙举行会谈。", Status.PLANNED),
        ("普京呼吁与马克龙举行会谈。", Status.PROPOSED),
        ("普京渴望与马克龙会谈。", Status.PROPOSED),
        ("普京与马克龙原定25日举行的会谈已被取消。", Status.CANCELLED),
        ("普京25日将前往巴黎，与马克龙会面。", Status.PLANNED),
    ],
)
def test_whether_a_meeting_takes_place(text: str, status: Status, page: Page, lexicon: Lexicon) -> None:
    assert {m.status for m in extract(page(text), lexicon) if m.kind is Kind.MEETING} == {status}


@pytest.mark.parametrize(
    "text",
    [
        "普京拒绝与马克龙会谈。",
        "普京不想与马克龙会谈。",
        "普京没有回应。",
        "如果普京与马克龙会谈，局势会好转。",
        "外界正关注普京会如何回应。",
        "《普京宣布》是一部小说。",
        "普京受到批评。",
        "俄罗斯人说这里冬天很长。",
        "路透社21日报道，油价上涨。",
        "香港街头出现抗议示威。",
    ],
)
def test_what_is_no_event(text: str, page: Page, lexicon: Lexicon) -> None:
    assert extract(page(text), lexicon) == ()


def test_several_days_up_to_the_closing(only: Only) -> None:
    when = only("为期三天的慕尼黑安全会议20日闭幕。").when
    assert (when.first, when.last) == (date(2022, 1, 18), date(2022, 1, 20))


def test_a_conference_sits_in_the_city_of_its_name(only: Only) -> None:
    assert only("慕尼黑安全会议20日闭幕。").place == "慕尼黑"


def test_a_city_within_a_state_is_the_place(only: Only) -> None:
    assert only("普京21日在意大利北部城市都灵会见马克龙。").place == "都灵"


def test_a_joint_statement_is_one(only: Only) -> None:
    assert _names(only("普京和马克龙21日发表联合声明。")) == {"普京", "马克龙"}


def test_words_at_a_meeting_have_its_day(page: Page, lexicon: Lexicon) -> None:
    told = extract(page("普京20日在莫斯科会见马克龙。", "普京在会谈中说，双方应当对话。"), lexicon)
    meeting, statement = sorted(told, key=lambda mention: mention.kind)
    assert statement.when.first == date(2022, 1, 20)
    assert statement.about == (meeting.id,)


def test_the_day_before(page: Page, lexicon: Lexicon) -> None:
    told = extract(page("普京与马克龙通话后一天，朔尔茨21日访问了基辅。"), lexicon)
    assert {m.form: m.when.first for m in told} == {"call": date(2022, 1, 20), "visit": date(2022, 1, 21)}


def test_a_name_hides_no_word(only: Only) -> None:
    assert only("中国外交部发言人郭芷若21日表示，中方欢迎这一消息。").kind is Kind.STATEMENT


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Olaf Scholz said on Friday that taxes would fall.", date(2022, 1, 21)),
        ("Olaf Scholz said members would vote on Friday.", date(2022, 1, 23)),
        ("In an interview on Thursday, Olaf Scholz said taxes would fall.", date(2022, 1, 20)),
        ("Olaf Scholz, on Friday, said taxes would fall.", date(2022, 1, 21)),
        ("Taxes would fall, Olaf Scholz told senior officials on Friday.", date(2022, 1, 21)),
    ],
)
def test_the_day_of_english_words(text: str, day: date, only: Only) -> None:
    assert only(text).when.first == day


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("普京赞扬马克龙愿意对话，表示希望谈判早日恢复。", {"普京"}),
        ("法国总统称，边境已恢复平静。", {"法国总统"}),
        ("普京说法国应当派代表出席。", {"普京"}),
        ("普京分别称赞两支球队。", {"普京"}),
        ("普京对其他欧盟官员表示，天然气供应不变。", {"普京"}),
        ("普京在会谈后通过两国联合公报表示，合作将继续。", {"普京"}),
        ("台中市环保局昨天回应，已派员稽查。", {"台中市环保局"}),
        ("欧盟外长发出联合声明，要求停火。", {"欧盟外长"}),
        ("普京出席智库论坛。对此，马克龙直言，立场不变。", {"马克龙"}),
        ("普京认为，局势趋于稳定。", {"普京"}),
        ("马克龙团队指，会议如期举行。", {"马克龙团队"}),
        ("马克龙的新闻发布会被取消。朔尔茨呛，「走着瞧」。", {"朔尔茨"}),
        ("普京威胁言论不断，说明局势紧张。马克龙说，应保持冷静。", {"马克龙"}),
        ("德国外交部说，会议如期举行。德方又说，愿意提供协助。", {"德国外交部"}),
        ("普京在世界商会年会致词。", {"普京"}),
        ("新华社巴西利亚1月21日电 普京在会议上呼吁停火。", {"普京"}),
        ("身为普京盟友的卢卡申科提出不同看法表示，应当停火。", {"卢卡申科"}),
        ("普京在首尔的统一部告诉记者，谈判将继续。", {"普京"}),
        ("普京就美国对俄制裁等问题向记者表示，措施不变。", {"普京"}),
        ("普京接受外媒访问，表示愿意改善关系。", {"普京"}),
        ("港口工会就突然宣布当晚停工。", {"港口工会"}),
        ("法国外交部发言人马丁：“大使会回来。”", {"马丁"}),
        ("Secretary Ann Grey was angry. She wrote to the port urging it to wait.", {"Grey"}),
        ("Indonesian Foreign Minister Retno Marsudi, ARQ chair, said the forum was useful.", {"Marsudi"}),
        ("埃及和苏丹称大坝构成“威胁”。", {"埃及", "苏丹"}),
        ("前总统候选人麦凯恩说，会议有用。", {"麦凯恩"}),
        ("一些议员不满。内政部长拿督斯里祖基菲里指出，警方会查。", {"祖基菲里"}),
        ("区议员李伟峰批政府“反应迟缓”。第一批船已到港。", {"李伟峰"}),
        ("乌克兰泽连斯基15日说，会议有用。", {"泽连斯基"}),
        ("随后“合约船员停工组织”要求政府说明。", {"合约船员停工组织"}),
        ("刚果民主共和国军队指控邻国越界。", {"刚果民主共和国军队"}),
        ("特朗普曾说，报告有误。", {"特朗普"}),
        ("（记者尚绪谦）联合国秘书长古特雷斯17日通报局势后举行记者见面会。他说，局势紧张。", {"古特雷斯"}),
        ("Ann Grey, chief executive, NHX Providers, said it was time.", {"Grey"}),
        ("当地水务部门回应称，管道已修好。", {"水务部门"}),
        ("“行政院长”卓荣泰表示，预算不变。", {"卓荣泰"}),
        ("复兴号方面表示，列车正点。", {"复兴号方面"}),
        ("参与协商的团长马克龙表示，愿意留下。", {"马克龙"}),
        ("民众党团提出两个版本。", {"民众党团"}),
        ("Interfax quoted Russian Foreign Minister Sergei Lavrov as saying the talks were over.", {"Lavrov"}),
        ("Vladimir Putin was quoted by the state news agency as saying the talks were over.", {"Putin"}),
        ("Emmanuel Macron said in a statement from the Kremlin that the call was useful.", {"Macron"}),
        ("苹果公司发言人表示，新品秋天上市。", {"苹果公司发言人"}),
        ("A Hillside Ferry Crews union official says the boats stay in port.", {"Hillside Ferry Crews union official"}),
        ("A DfX spokesperson said there was no reason to wait.", {"DfX spokesperson"}),
        ("The Chinese side said on Monday that the visit was welcome.", {"Chinese side"}),
        (
            "Talks failed. A statement issued on Monday by Ada Obi, a director in the Ministry of Works, said so.",
            {"Obi"},
        ),
        ("作为东道主的欧盟预期，谈判将十分「漫长」。", {"欧盟"}),
        ("云溪县水务局工作人员表示，正在核实。", {"云溪县水务局工作人员"}),
        ("面对是否会停火的问题,马克龙说:「法国准备好了。」", {"马克龙"}),
    ],
)
def test_who_speaks(text: str, names: set[str], page: Page, lexicon: Lexicon) -> None:
    told = [m for m in extract(page(text), lexicon) if m.kind is Kind.STATEMENT]
    assert [_names(m) for m in told] == [names]


def test_both_sides_of_a_bargain_speak(page: Page, lexicon: Lexicon) -> None:
    told = extract(page("俄方承诺减少军事行动，乌方提出确立中立地位。"), lexicon)
    assert [(_names(m), m.optional) for m in told] == [({"俄方"}, False), ({"乌方"}, False)]


def test_a_body_told_of_once_is_known_elsewhere(page: Page, lexicon: Lexicon) -> None:
    first = "云港船员勤务连线今上午在海员工会、渡轮公司陪同下到市府陈情。"
    told = extract(page(first, "云港船员勤务连线表示，会再来。"), lexicon)
    assert [_names(m) for m in told] == [{"云港船员勤务连线"}]


def test_a_minister_is_of_the_state_that_the_text_is_at_home_in(page: Page, lexicon: Lexicon) -> None:
    text = "The lecturers of ASUU are on leave. Labour Minister Chris Ngige said in Abuja that the naira was safe."
    (told,) = extract(page(text, english=True), lexicon)
    assert told.parties == ("NG",)


def test_a_union_and_its_secretary_speak_with_one_voice(page: Page, lexicon: Lexicon) -> None:
    text = "The Royal College of Piloting is old. RCP said no. “Too late,” RCP’s general secretary Ann Grey responded."
    (told,) = extract(page(text, english=True), lexicon)
    assert len(told.evidence) == 2


def test_officials_of_a_movement_are_not_those_of_the_state(page: Page, lexicon: Lexicon) -> None:
    told = extract(page("一名哈马斯官员说，谈判继续。一名巴勒斯坦官员说，谈判停了。"), lexicon)
    assert len(told) == 2


def test_two_with_courtesies_speak_both(page: Page, lexicon: Lexicon) -> None:
    told = extract(page("Dr Ann Grey and Dr Raj Rao, co-chairs of the committee, said so.", english=True), lexicon)
    assert [_names(m) for m in told] == [{"Grey"}, {"Rao"}]


def test_a_statement_goes_on_for_who_said_it(page: Page, lexicon: Lexicon) -> None:
    (told,) = extract(page("无国界记者周六发表声明，呼吁放人。", "声明说：“三年来毫无进展。”"), lexicon)
    assert len(told.evidence) == 2


def test_it_said_goes_on_for_a_body(page: Page, lexicon: Lexicon) -> None:
    text = "The European Commission met on Monday. It said the deal was off. It is late, and it rains."
    told = [m for m in extract(page(text, english=True), lexicon) if m.kind is Kind.STATEMENT]
    assert [_names(m) for m in told] == [{"European Commission"}]


@pytest.mark.parametrize(
    ("second", "count"), [("这位要求匿名的官员表示，很乐观。", 1), ("另一名官员称，还需时间。", 2)]
)
def test_officials_told_of_before_and_others(second: str, count: int, page: Page, lexicon: Lexicon) -> None:
    told = extract(page("一名以色列官员说，谈判继续。", second), lexicon)
    assert [m.parties for m in told] == [("IL",)] * count


def test_a_document_goes_on_for_who_issued_it(page: Page, lexicon: Lexicon) -> None:
    (told,) = extract(page("国家湿地局12日发布通报称，滩涂已修复。", "通报称，游客可以回来。"), lexicon)
    assert len(told.evidence) == 2


def test_a_bare_spokesman_is_the_one_told_before(page: Page, lexicon: Lexicon) -> None:
    (told,) = extract(page("法国外交部发言人说，大使会回来。", "美国反对。发言人强调，日期未定。"), lexicon)
    assert told.parties == ("FR",)


def test_answers_in_english_are_those_of_whoever_holds_the_briefing(page: Page, lexicon: Lexicon) -> None:
    asked = ("Q: Will it snow in Oslo?", "A: We expect some snow.", "Q: How much?", "A: Rather much, we think.")
    (told,) = extract(page("Spokesperson Mao Ning held a press conference.", *asked, english=True), lexicon)
    assert _names(told) == {"Mao Ning"}


def test_a_heading_governs_no_name_of_the_text(page: Page, lexicon: Lexicon) -> None:
    told = extract(page("普京接受“东方电视台”专访，谈到大选。", title="新春专访"), lexicon)
    assert [_names(m) for m in told] == [{"普京"}]


def test_labels_of_a_transcript_tell_who_speaks(page: Page, lexicon: Lexicon) -> None:
    asked, answered = (
        ("问：普京说冬天会冷。对此有何评论？", "问：还有呢？"),
        ("毛宁：我们注意到了。", "冬天每年都会来。"),
    )
    quoted, told = extract(page(asked[0], *answered, asked[1], "毛宁：没有了。"), lexicon)
    assert (_names(quoted), _names(told)) == ({"普京"}, {"毛宁"})
    assert len(told.evidence) == 3


def test_who_says_the_contrary_speaks_himself(page: Page, lexicon: Lexicon) -> None:
    told = extract(page("普京警告，冲突可能扩大，马克龙则称赞停火协议。"), lexicon)
    assert [_names(m) for m in told] == [{"普京"}, {"马克龙"}]


def test_a_foreign_outlet_is_no_source(page: Page, lexicon: Lexicon) -> None:
    assert extract(page("据埃及官方媒体消息，开罗气温创新高。"), lexicon) == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("马克龙21日同朔尔茨共同主持法德部长理事会第七次会议。", {"马克龙", "朔尔茨"}),
        ("马克龙21日缺席峰会，而是前往柏林访问，22日与朔尔茨会面。", {"马克龙", "朔尔茨"}),
        ("在与朔尔茨举行会谈时，马克龙表示，两国应加强合作。", {"马克龙", "朔尔茨"}),
        ("刚果(金)政府和“M23运动”21日开启谈判。", {"刚果(金)政府", "M23运动"}),
    ],
)
def test_who_meets_by_name(text: str, names: set[str], page: Page, lexicon: Lexicon) -> None:
    told = [m for m in extract(page(text), lexicon) if m.kind is Kind.MEETING]
    assert any(names <= _names(m) for m in told)


def test_a_joint_statement_stands_apart(page: Page, lexicon: Lexicon) -> None:
    told = extract(page("马克龙和朔尔茨21日发表联合声明，呼吁停火。马克龙说，谈判仍有希望。"), lexicon)
    assert sorted(len(m.actors) for m in told if m.kind is Kind.STATEMENT) == [1, 2]


def test_a_joint_statement_goes_on(page: Page, lexicon: Lexicon) -> None:
    told = extract(page("法国总统府和德国总理府21日发表联合声明，呼吁停火。声明说，谈判仍有希望。"), lexicon)
    assert [len(m.evidence) for m in told] == [2]


def test_what_talks_agreed_on_is_no_meeting(page: Page, lexicon: Lexicon) -> None:
    told = extract(page("普京说，双方应落实两国元首通话共识和峰会精神。"), lexicon)
    assert [m.kind for m in told] == [Kind.STATEMENT]


def test_this_session_is_the_one_told_before(page: Page, lexicon: Lexicon) -> None:
    told = extract(page("东盟外长21日在万象举行会议。马来西亚外长哈桑主持今次会议。"), lexicon)
    assert [m.kind for m in told].count(Kind.MEETING) == 1


def test_matters_of_a_clause_before_hold_no_speaker(page: Page, lexicon: Lexicon) -> None:
    text = "马克龙21日与德方就法德关系、落实法德会谈共识等问题进行交流，并就造船措施提出交涉。"
    told = [m for m in extract(page(text), lexicon) if m.kind is Kind.STATEMENT]
    assert [_names(m) for m in told] == [{"马克龙"}]


def test_both_ministries_speak_with_one_voice(page: Page, lexicon: Lexicon) -> None:
    text = "法国和德国两国政府21日发表联合声明，宣布停火。马克龙与朔尔茨会晤。两国外交部在联合声明中说，愿意合作。"
    told = [m for m in extract(page(text), lexicon) if m.kind is Kind.STATEMENT]
    assert [(len(m.actors), len(m.evidence)) for m in told] == [(2, 2)]


def test_what_has_not_been_said_about_a_matter(page: Page, lexicon: Lexicon) -> None:
    assert not extract(page("目前德国政府尚未就此事发表声明。"), lexicon)


def test_a_rank_is_no_future(page: Page, lexicon: Lexicon) -> None:
    told = extract(page("德国陆军发言人彼得·施密特中将表示，部队已经撤离。"), lexicon)
    assert [m.kind for m in told] == [Kind.STATEMENT]


def test_a_movement_does_not_speak_for_its_state(page: Page, lexicon: Lexicon) -> None:
    told = extract(page("黎巴嫩政府称，会谈已经结束。", "真主党发表声明，反对会谈。"), lexicon)
    assert [_names(m) for m in told if m.kind is Kind.STATEMENT] == [{"黎巴嫩政府"}, {"真主党"}]


def test_who_speaks_next_took_no_part(page: Page, lexicon: Lexicon) -> None:
    told = extract(page("马克龙21日会见德国总理朔尔茨，德国外交部发言人贝格尔说，会见很好。"), lexicon)
    assert [_names(m) for m in told if m.kind is Kind.MEETING] == [{"马克龙", "朔尔茨"}]


def test_nameless_sources_take_no_part(page: Page, lexicon: Lexicon) -> None:
    told = extract(page("知情人士透露，除了与马克龙安排会晤外，德方没有别的计划。"), lexicon)
    assert not [m for m in told if any("人士" in name for name in _names(m))]


@pytest.mark.parametrize(
    "text",
    [
        "德国外长瓦德富尔21日对此表示反对。",
        "德国外长瓦德富尔21日对此深表遗憾。",
        "东盟21日对停火协议表达欢迎。",
        "印尼外长苏吉约诺21日同巴西外长维埃拉共同会见记者。",
    ],
)
def test_what_is_said_about_this(text: str, page: Page, lexicon: Lexicon) -> None:
    assert [m.kind for m in extract(page(text), lexicon)] == [Kind.STATEMENT]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("据德国外长贝尔伯克说，谈判已经结束。", "贝尔伯克"),
        ("据德国外交部称，谈判已经结束。", "德国外交部"),
        ("据一名不愿具名的德国官员说，谈判已经结束。", "一名不愿具名的德国官员"),
        ("朔尔茨21日被法国外长勒德里昂批评立场软弱。", "勒德里昂"),
        ("朔尔茨21日被法国外长勒德里昂公开批评。", "勒德里昂"),
        ("朔尔茨的发言人贝格尔形容会谈具建设性。", "贝格尔"),
        ("朔尔茨21日被马克龙点名后表示，谈判已经结束。", "朔尔茨"),
        ("德国和法国的领导人宣布，双方已同意停火。", "德国和法国的领导人"),
    ],
)
def test_who_it_is_that_speaks(text: str, name: str, only: Only) -> None:
    mention = only(text)
    assert mention.kind is Kind.STATEMENT
    assert _names(mention) == {name}


@pytest.mark.parametrize(
    "text",
    ["伊朗官方媒体21日说，谈判已经结束。", "越南官方通讯社越通社21日称赞渔业合作。", "据路透社称，谈判已经结束。"],
)
def test_media_of_a_state_are_not_the_state(text: str, page: Page, lexicon: Lexicon) -> None:
    assert not extract(page(text), lexicon)
