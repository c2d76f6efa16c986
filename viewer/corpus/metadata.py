"""The names under which files keep what they say about an article."""

from viewer.corpus.draft import Draft, Markup
from viewer.corpus.front_matter import Values
from viewer.corpus.markup import guess_markup
from viewer.domain import Remark

TITLE = ("title", "headline", "标题", "標題", "题目", "題目")
_OUTLET = (
    "outlet",
    "publisher",
    "site_name",
    "sitename",
    "media",
    "newspaper",
    "source_name",
    "来源",
    "來源",
    "媒体",
    "媒體",
    "出处",
    "出處",
)
_AUTHOR = ("author", "authors", "byline", "creator", "作者", "记者", "記者")
_LINK = (
    "from",
    "link",
    "original_url",
    "source_url",
    "canonical",
    "canonical_url",
    "url",
    "source",
    "permalink",
    "original",
    "external_url",
    "链接",
    "連結",
    "鏈接",
    "网址",
    "網址",
)
_DATE = (
    "date",
    "published_time",
    "published",
    "published_at",
    "publishdate",
    "pubdate",
    "date_published",
    "datepublished",
    "publish_date",
    "publication_date",
    "time",
    "created",
    "created_at",
    "updated",
    "last_updated",
    "modified_time",
    "modified",
    "日期",
    "时间",
    "時間",
    "发布时间",
    "發布時間",
)
_CATEGORY = ("categories", "category", "section")
_EMPTY = frozenset({"", "unknown", "none", "null", "n/a", "nan", "undefined", "~", "-"})


def draft_from(values: Values, body: str, repairs: tuple[Remark, ...] = (), markup: Markup | None = None) -> Draft:
    """The draft of an article from what its front matter says; keys that are not known are passed over."""
    author, outlet = _first(values, _AUTHOR), _first(values, _OUTLET) or _named_source(values)
    if not outlet and author in {name.strip() for key in _CATEGORY for name in values.get(key, ())}:
        author, outlet = "", author  # the feeds print the outlet as author and file the article under it
    return Draft(
        body=body,
        markup=markup or guess_markup(body),
        title=_first(values, TITLE),
        outlet=outlet,
        author=author,
        link=_link(values),
        date=_first(values, _DATE),
        repairs=repairs,
    )


def _first(values: Values, keys: tuple[str, ...]) -> str:
    """The first of `keys` that says anything; the items of a list are joined."""
    for key in keys:
        said = ", ".join(item for item in map(str.strip, values.get(key, ())) if item.lower() not in _EMPTY)
        if said:
            return said
    return ""


def _named_source(values: Values) -> str:
    return next((item for item in values.get("source", ()) if item.strip() and "://" not in item), "")


def _link(values: Values) -> str:
    said = (item.strip() for key in _LINK for item in values.get(key, ()))
    return next((item for item in said if item.startswith(("http://", "https://"))), "")
