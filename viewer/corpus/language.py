"""Which language an article is written in, by its characters."""

import re

from viewer.domain import Language

_SAMPLE = 8_000

# Frequent characters that only one of the two scripts has: from the pairs of the General Standard Chinese Character
# List (2013), annex 1.
_SIMPLIFIED = re.compile("[这个们来时国说对会为过发经后见问开关长东车马门员实现业产动条义军务总统战议谈访盟联欧]")
_TRADITIONAL = re.compile("[這個們來時國說對會為過發經後見問開關長東車馬門員實現業產動條義軍務總統戰議談訪盟聯歐]")
# A repeated class at the head of a pattern would be tried at every place: see `text.py`.
_HAN = re.compile("[\u3400-\u9fff][\u3400-\u9fff]*")
_KANA_OR_HANGUL = re.compile("[\u3041-\u30fa\uac00-\ud7a3]")
_LATIN = re.compile("[A-Za-z][A-Za-z]*")
_ENGLISH = re.compile(
    r"(?-i:[AFIOTWafiotw])(?<!\w.)(?:(?<=t)(?:he|o|hat)|(?<=o)[fn]|(?<=a)(?:nd|s)|(?<=i)[ns]|(?<=f)or|(?<=w)(?:ith|as))\b",
    re.IGNORECASE,
)


def _count(letters: re.Pattern[str], text: str) -> int:
    """How many characters of `text` belong to the runs that a pattern matches."""
    return sum(map(len, letters.findall(text)))


def language_of(text: str) -> Language:
    """The language of most of `text`; `UNKNOWN` where it is none of those read here or there is none."""
    sample = text[:_SAMPLE]
    han, latin = _count(_HAN, sample), _count(_LATIN, sample)
    if han * 4 >= latin and han:
        return _chinese(sample, han)
    words = latin / 5
    return Language.ENGLISH if words and len(_ENGLISH.findall(sample)) >= words * 0.08 else Language.UNKNOWN


def _chinese(sample: str, han: int) -> Language:
    if _count(_KANA_OR_HANGUL, sample) * 10 > han:
        return Language.UNKNOWN
    simplified, traditional = len(_SIMPLIFIED.findall(sample)), len(_TRADITIONAL.findall(sample))
    return Language.TRADITIONAL if traditional > simplified else Language.SIMPLIFIED
