"""How Chinese news tells meetings: who is there, where, and whether it has taken place."""

from collections.abc import Callable

import pytest

from viewer.domain import Article, Kind, Mention, Status
from viewer.extraction import Lexicon, extract

Page = Callable[..., Article]
Meetings = Callable[..., list[Mention]]


@pytest.fixture
def meetings(page: Page, lexicon: Lexicon) -> Meetings:
    """The meetings that paragraphs tell, in their order."""

    def read(*paragraphs: str) -> list[Mention]:
        return [m for m in extract(page(*paragraphs), lexicon) if m.kind is Kind.MEETING]

    return read


def names(mention: Mention) -> set[str]:
    return {actor.name for actor in mention.actors}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("普京21日抵达巴黎，随后与马克龙会晤。", "巴黎"),
        ("普京21日在瑞士采尔马特会见马克龙。", "瑞士采尔马特"),
        ("朔尔茨21日在联邦德国国家图书馆会见马克龙。", "联邦德国国家图书馆"),
        ("蔡英文總統21日在台北賓館會見馬克龍。", "台北賓館"),
        ("普京21日到巴黎与马克龙会晤。", "巴黎"),
        ("马克龙21日访问意大利都灵。", "都灵"),
        ("朔尔茨21日与马克龙在巴黎市政厅举行会谈。", "巴黎市政厅"),
        ("七国集团峰会21日在加拿大西部山区的卡纳纳斯基斯举行。", "卡纳纳斯基斯"),
        ("马克龙21日与普京在法国总统府爱丽舍宫举行会谈。", "法国总统府爱丽舍宫"),
        ("马克龙21日在柏林郊外的波茨坦会见朔尔茨。", "波茨坦"),
        ("普京21日与马克龙在埃及恢复举行会谈。", "埃及"),
        ("马克龙21日起访问非洲四国。", "非洲四国"),
        ("马克龙将前往西非国家加蓬访问。", "加蓬"),
        ("七国集团魁北克北约峰会21日举行。", "魁北克"),
        ("马克龙21日在朗布依埃宫（Rambouillet）会见普京。", "朗布依埃宫"),
        ("马克龙21日在柏林工人之家与朔尔茨会谈。", "柏林工人之家"),
        ("马克龙21日拜访世界贸易组织。", "世界贸易组织"),
        ("普京21日在莫斯科表示，他曾与马克龙会晤。", None),
    ],
)
def test_where_it_is(text: str, place: str | None, meetings: Meetings) -> None:
    (meeting,) = meetings(text)
    assert meeting.place == place


@pytest.mark.parametrize(
    "text",
    [
        "朔尔茨21日与马克龙会见时表示，双方应当对话。",
        "朔尔茨21日在同马克龙会见后说，双方应当对话。",
        "朔尔茨21日与马克龙会见期间说，双方应当对话。",
        "朔尔茨21日与马克龙的会见持续了两个小时。",
        "朔尔茨21日会见前总统马克龙。",
        "朔尔茨21日会见时任总统马克龙。",
    ],
)
def test_a_verb_of_meeting_with_the_partner_before_or_behind_it(text: str, meetings: Meetings) -> None:
    (meeting,) = meetings(text)
    assert names(meeting) == {"朔尔茨", "马克龙"}


def test_ministers_of_two_states_meet_each_other(meetings: Meetings) -> None:
    (meeting,) = meetings("德国和法国外长21日在巴黎会见。")
    assert meeting.place == "巴黎"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("外交部副部长陈晓东21日同日本外务省事务次官森健良举行第三轮中日战略对话。", {"陈晓东", "森健良"}),
        ("马克龙21日会见由朔尔茨率领的代表团。", {"马克龙", "朔尔茨"}),
        ("马克龙21日会见来法国出席活动的朔尔茨。", {"马克龙", "朔尔茨"}),
        ("马克龙21日拜会了朔尔茨。", {"马克龙", "朔尔茨"}),
        ("苏丹军方代表与快速支援部队代表21日在吉达会谈。", {"苏丹军方代表", "快速支援部队代表"}),
        ("马克龙同朔尔茨讨论了乌克兰局势。", {"马克龙", "朔尔茨"}),
        ("马克龙21日会见了默茨以及特朗普的女婿贾里德·库什纳。", {"马克龙", "默茨", "库什纳"}),
        ("来自法国、德国的谈判代表21日在巴黎进行了磋商。", {"法国、德国的谈判代表"}),
        ("马克龙21日从德国抵达罗马。", {"马克龙"}),
        ("香港行政長官李家超21日到北京述職。", {"李家超"}),
        ("伊朗與法國丶德國21日在維也納舉行會談。", {"伊朗", "法國", "德國"}),
        ("朔尔茨21日访问中国进行国事访问。", {"朔尔茨", "中国"}),
        ("马克龙和朔尔茨计划于7月的欧盟峰会期间会晤。", {"马克龙", "朔尔茨"}),
        ("白宫说，到法国出席会议的总理朔尔茨感到满意。", {"朔尔茨"}),
        ("马克龙预计泽连斯基将与朔尔茨会面。", {"泽连斯基", "朔尔茨"}),
        ("马克龙此行是为泽连斯基与朔尔茨下月会面铺路。", {"泽连斯基", "朔尔茨"}),
        ("新任大使马克龙21日抵美履新。", None),
        ("英国内阁21日开会讨论局势。", {"英国内阁"}),
        ("美国参议院外交委员会21日举行听证会。", {"美国参议院外交委员会"}),
        ("立法院21日進行朝野協商。", {"立法院"}),
        ("长荣航空与工会21日在劳动局协商。", {"长荣航空", "工会"}),
        ("巴黎最高阶外交官马克龙21日访问德国。", {"马克龙", "德国"}),
        ("李家超21日與朔爾茨茶敘。", {"李家超", "朔爾茨"}),
        ("朔尔茨21日与当地企业有关负责人围绕能源合作进行了深入交流。", {"朔尔茨", "当地企业有关负责人"}),
        ("朔尔茨21日与法国工会有关领导围绕能源合作，以及工时问题进行了探讨。", {"朔尔茨", "法国工会有关领导"}),
        ("李家超21日和六大商會會長舉行茶敘。", {"李家超", "六大商會會長"}),
        ("马克龙21日会见来法国参加展览会的主要嘉宾。", {"马克龙", "主要嘉宾"}),
        ("王毅21日与欧盟委员会负责贸易事务的主席冯德莱恩举行会谈。", {"王毅", "冯德莱恩"}),
        ("克里、扎里夫和刚刚卸任欧盟高级代表的阿什顿21日举行了三方会谈。", {"克里", "扎里夫", "阿什顿"}),
        ("如果进展顺利，马克龙将与朔尔茨会谈。", None),
        ("台灣自由黨21日與正義聯盟會談。", {"台灣自由黨", "正義聯盟"}),
        ("伊核问题六国21日与伊朗举行会谈。", {"伊核问题六国", "伊朗"}),
        ("前进党党魁披塔21日与为泰党领袖会面。", {"披塔", "为泰党领袖"}),
        ("賴清德、侯友宜、柯文哲21日出席電視辯論會。", {"賴清德", "侯友宜", "柯文哲"}),
        ("马克龙21日在巴黎为朔尔茨设宴，两人共进晚宴。", {"马克龙", "朔尔茨"}),
        ("会谈由马克龙和朔尔茨共同主持。", {"马克龙", "朔尔茨"}),
        ("马克龙21日赴德国柏林出席二十国集团峰会。", {"马克龙", "二十国集团"}),
        ("马克龙正为系列活动做准备，包括欧盟峰会以及北约峰会。", None),
        ("王毅同巴罗举行中法外长年度磋商。", {"王毅", "巴罗"}),
        ("泽连斯基21日在伦敦受到斯塔默接见。", {"泽连斯基", "斯塔默"}),
        ("行政院長卓榮泰今天赴立法院備詢。", {"卓榮泰", "立法院"}),
        ("朔尔茨将在总理府为马克龙主办一场晚宴。", {"朔尔茨", "马克龙"}),
        ("李家超21日出席会议，其间与法国财长会面。", {"李家超", "法国财长"}),
        ("马克龙21日同朔尔茨在北约峰会场边短暂交谈。", {"马克龙", "朔尔茨"}),
        ("马克龙21日在晚宴上会晤朔尔茨。", {"马克龙", "朔尔茨"}),
        ("法国和德国21日举行乌克兰问题会议。", {"法国", "德国"}),
        ("欧盟21日召开财政部长会议。", {"欧盟", "财政部长"}),
        ("马克龙21日率领经济代表团访问德国。", {"马克龙", "德国"}),
        ("马克龙21日前往德国与德方会谈。", {"马克龙", "德国"}),
        ("法国和德国21日签署能源合作协议。", {"法国", "德国"}),
        ("马克龙21日与家人见面。", None),
        ("马克龙21日与此同时参与座谈。", None),
        ("朔尔茨出席由法国商会主办的展览，21日与马克龙会面。", {"朔尔茨", "马克龙"}),
    ],
)
def test_who_is_there(text: str, who: set[str] | None, meetings: Meetings) -> None:
    assert [names(meeting) for meeting in meetings(text)] == ([who] if who else [])


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("朔尔茨相信很快会与马克龙会面。", Status.PLANNED),
        ("朔尔茨除会晤马克龙外，也将参观工厂。", Status.PLANNED),
        ("朔尔茨将首先参观工厂，随后赴法国与马克龙会晤。", Status.PLANNED),
        ("朔尔茨将邀请马克龙到柏林会晤。", Status.PLANNED),
        ("朔尔茨21日就推动能源合作同马克龙进行会谈。", Status.HELD),
        ("朔尔茨21日同马克龙举行了呼吁停火的会谈。", Status.HELD),
        ("立法院長韓國瑜21日邀請總統賴清德赴立法院作報告。", Status.PROPOSED),
    ],
)
def test_whether_it_is_held(text: str, status: Status, meetings: Meetings) -> None:
    assert [meeting.status for meeting in meetings(text)] == [status]


def test_an_invitation_taken_up_is_no_proposal(meetings: Meetings) -> None:
    (visit,) = meetings("外交部宣布，应外长勒德里昂邀请，德国外长贝尔伯克将于25日访问法国。")
    assert visit.status is Status.PLANNED
    assert names(visit) == {"贝尔伯克", "法国"}


def test_a_comment_on_a_visit_is_no_other_visit(meetings: Meetings) -> None:
    (visit,) = meetings("朔尔茨20日抵达巴黎。", "这是朔尔茨就任总理以来首次访问法国。")
    assert visit.place == "巴黎"


def test_leaders_can_be_whoever_is_named_after(meetings: Meetings) -> None:
    (talks,) = meetings("朔尔茨20日在巴黎会见了法国领导人。朔尔茨会见马克龙时，双方讨论了能源。")
    assert "马克龙" in names(talks)


def test_names_in_latin_letters_make_no_headline(meetings: Meetings) -> None:
    (met,) = meetings("马克龙（Emmanuel Macron）21日会见朔尔茨（Olaf Scholz）和泽连斯基（Volodymyr Zelensky）。")
    assert names(met) == {"马克龙", "朔尔茨", "泽连斯基"}


def test_the_end_of_a_title_governs_nobody(page: Page, lexicon: Lexicon) -> None:
    told = extract(page("朔尔茨21日与马克龙会面。", title="总理召见大使"), lexicon)
    assert [names(met) for met in told if met.kind is Kind.MEETING] == [{"朔尔茨", "马克龙"}]


def test_he_is_who_speaks(meetings: Meetings) -> None:
    told = meetings("朔尔茨21日会见马克龙时对记者表示，他将访问意大利。")
    assert [names(met) for met in told] == [{"朔尔茨", "马克龙"}, {"朔尔茨", "意大利"}]


def test_what_follows_talks_in_a_sentence_is_another_meeting(meetings: Meetings) -> None:
    told = meetings("马克龙21日在与德国外交部会谈后，还与朔尔茨进行了会谈。")
    assert [names(met) for met in told] == [{"马克龙", "德国外交部"}, {"马克龙", "朔尔茨"}]


def test_what_is_thought_of_a_visit_is_no_visit(meetings: Meetings) -> None:
    told = meetings("蔡英文21日过境夏威夷。中国对美国安排蔡英文过境夏威夷予以谴责。")
    assert [names(met) for met in told] == [{"蔡英文"}]


def test_many_heads_are_none_of_them(meetings: Meetings) -> None:
    told = meetings("立法院長韓國瑜表示滿意。總統賴清德21日與五院院長茶敘。")
    assert [names(met) for met in told] == [{"賴清德", "五院院長"}]


def test_narrow_marks_are_read_like_wide_ones(meetings: Meetings) -> None:
    assert [names(met) for met in meetings("马克龙21日抵达柏林,随后与朔尔茨会谈.")] == [{"马克龙", "朔尔茨"}]


def test_what_was_held_is_not_what_is_asked_for(meetings: Meetings) -> None:
    told = meetings("俄罗斯提议与乌克兰举行会谈。俄罗斯与乌克兰20日举行了会谈。")
    assert [met.status for met in told] == [Status.PROPOSED, Status.HELD]


def test_two_cities_are_two_visits(meetings: Meetings) -> None:
    told = meetings("朔尔茨将前往巴黎参加气候问题会议。", "在此行的最后一站，朔尔茨将前往伦敦与约翰逊会晤。")
    assert {meeting.place for meeting in told} == {"巴黎", "伦敦"}


def test_whom_else_a_guest_meets_belongs_to_his_visit(meetings: Meetings) -> None:
    (visit,) = meetings("王毅将于25日至28日访问法国。访问期间，王毅将会见马克龙，同勒德里昂举行会谈。")
    assert names(visit) == {"王毅", "马克龙", "勒德里昂"}


def test_an_earlier_round_is_another_meeting(meetings: Meetings) -> None:
    told = meetings(
        "王毅将同勒德里昂举行第二轮会谈。", "首轮会谈已于2021年4月在北京举行。王毅同勒德里昂4月举行了会谈。"
    )
    assert {meeting.status for meeting in told} == {Status.PLANNED, Status.HELD}


def test_two_pairs_of_one_state_meet_apart(meetings: Meetings) -> None:
    told = meetings("賴清德21日與蔡英文會面。", "賴清德另與韓國瑜會面。")
    assert sorted(map(sorted, map(names, told))) == [["蔡英文", "賴清德"], ["賴清德", "韓國瑜"]]


def test_a_session_of_a_convention(meetings: Meetings) -> None:
    (session,) = meetings("《联合国气候变化框架公约》（以下简称“公约”）第二十八次缔约方大会21日在阿联酋迪拜闭幕。")
    assert session.place == "迪拜"


def test_every_stop_of_a_journey_is_to_come(meetings: Meetings) -> None:
    told = meetings("賴清德將過境夏威夷，訪問吐瓦魯、馬紹爾群島後，過境關島，再至帛琉訪問。")
    assert {(m.place, m.status) for m in told} == {
        (place, Status.PLANNED) for place in ("夏威夷", "馬紹爾群島", "吐瓦魯", "關島", "帛琉")
    }


def test_what_both_agree_to_hold_is_another_round(meetings: Meetings) -> None:
    told = meetings("普京20日与马克龙举行会谈。双方同意尽快启动下一轮谈判。")
    assert [meeting.status for meeting in told] == [Status.HELD, Status.PLANNED]


def test_a_last_stop_is_to_come(meetings: Meetings) -> None:
    told = meetings("布林肯此行的第一站是法国，意大利是第二站，最后一站是德国。")
    assert [m.place for m in told if m.status is Status.PLANNED] == ["德国"]


def test_talks_told_before_their_subject_are_background(meetings: Meetings) -> None:
    (talks,) = meetings("和与马克龙会面后不同，肖尔茨这次没有见记者。")
    assert names(talks) == {"肖尔茨", "马克龙"}
    assert talks.when.first is None


def test_a_caption_tells_no_other_meeting(meetings: Meetings) -> None:
    (visit,) = meetings("朔尔茨20日访问巴黎，与马克龙会晤。", "德国总理朔尔茨抵达巴黎。（路透社）")
    assert names(visit) == {"朔尔茨", "马克龙"}


def test_others_met_are_no_part_of_a_visit(meetings: Meetings) -> None:
    told = meetings("马克龙将于25日抵达德国。", "马克龙近期与泽连斯基的会谈气氛紧张。")
    assert {meeting.form: names(meeting) for meeting in told} == {
        "visit": {"马克龙", "德国"},
        "talks": {"马克龙", "泽连斯基"},
    }


def test_whom_one_meets_there_is_no_place_to_go(meetings: Meetings) -> None:
    told = meetings("王毅将率团赴瑞士同美方举行会谈。")
    assert [(meeting.form, meeting.place) for meeting in told] == [("visit", "瑞士"), ("talks", "瑞士")]


def test_a_round_without_people_is_that_of_those_told_before(meetings: Meetings) -> None:
    told = meetings("普京20日与马克龙举行会谈。首轮会谈已于2021年11月3日在日内瓦举行。")
    assert [names(meeting) for meeting in told] == [{"普京", "马克龙"}] * 2


def test_a_state_is_no_part_of_the_world(meetings: Meetings) -> None:
    (visit,) = meetings("马克龙21日前往美国，与拜登会谈。")
    assert visit.place == "美国"


@pytest.mark.parametrize(
    "words",
    [
        "意大利外长塔亚尼说，意大利将密切关注两国的谈判。",
        "意大利外长塔亚尼说，意大利欢迎两国的会谈。",
        "意大利外长塔亚尼说，意大利欢迎有关各方开展对话。",
    ],
)
def test_talks_that_somebody_watches_or_welcomes_are_those_told_of(words: str, meetings: Meetings) -> None:
    (meeting,) = meetings("朔尔茨21日在柏林与马克龙举行会谈。", words)
    assert names(meeting) == {"朔尔茨", "马克龙"}
