"""Events in our own words for tests and pictures: a winter of invented talks between real states."""

import random
from datetime import date, datetime, time, timedelta

from viewer.domain import (
    Actor,
    ArticleInfo,
    Basis,
    Event,
    Evidence,
    Kind,
    Language,
    Mention,
    Precision,
    Publication,
    PublicationBasis,
    Report,
    Status,
    When,
)
from viewer.extraction.dates import Rule

OUTLETS = ("江畔日报", "北岸新闻", "云谷观察", "Harbour Post", "山海通讯社")
PARTIES = ("US", "RU", "NATO", "UA", "EU", "OSCE", "CN", "FR", "DE")
WEIGHTS = (9, 9, 6, 6, 4, 3, 2, 3, 3)
PEOPLE = {
    "US": "布朗特",
    "RU": "索科洛夫",
    "NATO": "林德伯格",
    "UA": "科瓦尔",
    "EU": "马丁尼",
    "OSCE": "诺瓦克",
    "CN": "李远",
    "FR": "杜瓦尔",
    "DE": "施密德",
}
NAMES = {
    "US": "美国",
    "RU": "俄罗斯",
    "NATO": "北约",
    "UA": "乌克兰",
    "EU": "欧盟",
    "OSCE": "欧安组织",
    "CN": "中国",
    "FR": "法国",
    "DE": "德国",
}
MEETINGS = (
    "{a}与{b}在日内瓦举行安全对话",
    "{a}{b}通电话",
    "{p}访问{b}",
    "{a}{b}副外长级磋商",
    "{a}、{b}工作午餐",
    "{p}会见{b}代表团",
    "{a}–{b}理事会会议",
)
STATEMENTS = (
    "{p}:对话“有益但不易”",
    "{p}称不会接受单方面要求",
    "{a}外交部发表声明",
    "{p}就部署问题答记者问",
    "{p}呼吁各方保持克制",
    "{a}否认有关报道",
)


def article(number: int, day: date, outlet: str) -> ArticleInfo:
    publication = Publication(day, datetime.combine(day, time(9, 30)), PublicationBasis.STATED)
    title = f"第{number}篇报道"
    return ArticleInfo(f"{day:%Y}/{number:05}.html", title, title, outlet, None, None, publication, Language.SIMPLIFIED)


def _when(rng: random.Random, day: date) -> When:
    precision = rng.choices(list(Precision), (2, 2, 60, 12, 5, 4, 1, 5))[0]
    last = day
    if precision is Precision.RANGE:
        last = day + timedelta(days=rng.randint(1, 5))
    elif precision is Precision.WEEK:
        day -= timedelta(days=day.weekday())
        last = day + timedelta(days=6)
    elif precision is Precision.MONTH:
        day = day.replace(day=1)
        last = (day + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    elif precision is Precision.YEAR:
        day, last = day.replace(month=1, day=1), day.replace(month=12, day=31)
    clock = time(rng.randint(8, 20)) if precision in {Precision.MINUTE, Precision.HOUR} else None
    basis = rng.choice(list(Basis))
    if precision is Precision.VAGUE:
        return When(None, last, precision, basis) if rng.random() < 0.7 else When(day, None, precision, basis)
    return When(day, last, precision, basis, clock)


def event(number: int, rng: random.Random, day: date) -> Event:
    kind = rng.choice(list(Kind))
    status = rng.choices(list(Status), (70, 15, 9, 6))[0]
    first = rng.choices(PARTIES, WEIGHTS)[0]
    second = rng.choices([party for party in PARTIES if party != first], [1] * 8)[0]
    parties = (first, second) if kind is Kind.MEETING else (first,)
    words = rng.choice(MEETINGS if kind is Kind.MEETING else STATEMENTS)
    title = words.format(a=NAMES[first], b=NAMES[second], p=PEOPLE[first])
    when = _when(rng, day)
    actors = tuple(Actor(PEOPLE[party], (PEOPLE[party],), (party,)) for party in parties)
    reports = []
    for told in range(rng.choices((1, 2, 3, 7), (80, 12, 6, 2))[0]):
        info = article(number * 8 + told, day, OUTLETS[(number + told) % len(OUTLETS)])
        evidence = (Evidence(0, len(title) + 1, title + "。"),)
        about = (f"m{rng.randint(1, 3)}",) if kind is Kind.STATEMENT and rng.random() < 0.5 else ()
        mention = Mention(
            "m1", kind, "talks", status, when, actors, parties, "日内瓦", title, evidence, about, reading=Rule.NEAREST
        )
        reports.append(Report(info, mention))
    return Event(f"e{number}", kind, "talks", status, when, actors, parties, "日内瓦", title, tuple(reports))


def events(count: int, *, seed: int = 1, start: date = date(2022, 1, 3), days: float = 40.0) -> tuple[Event, ...]:
    """So many events, most of them around two thirds of the span."""
    rng = random.Random(seed)
    made = []
    for number in range(count):
        offset = min(max(rng.gauss(0.4, 0.22), 0.0), 1.0) * days
        made.append(event(number, rng, start + timedelta(days=int(offset))))
    return tuple(made)
