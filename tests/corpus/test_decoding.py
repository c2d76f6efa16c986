"""Bytes of all sorts become the text their writer meant."""

import codecs

import pytest

from viewer.corpus.decoding import NotTextError, decode

HANS = "外交部发言人周三在例行记者会上说，双方同意下周继续会谈，具体时间还在商量。"
HANT = "外交部發言人週三在例行記者會上說，雙方同意下週繼續會談，具體時間還在商量。"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (HANS.encode(), HANS),
        (codecs.BOM_UTF8 + HANS.encode(), HANS),
        (HANS.encode("utf-16"), HANS),
        (codecs.BOM_UTF16_BE + HANS.encode("utf-16-be"), HANS),
        (f"{HANS}\n10 January 2022\n".encode("utf-16-le"), f"{HANS}\n10 January 2022\n"),
        (f"{HANS}\n10 January 2022\n".encode("utf-16-be"), f"{HANS}\n10 January 2022\n"),
        (HANS.encode("gb18030"), HANS),
        (HANT.encode("big5"), HANT),
        (HANT.encode("gb18030"), HANT),
        ("The spokesman said “no” – again.".encode("cp1252") * 3, "The spokesman said “no” – again." * 3),
        (b'<meta charset="gb2312"><p>' + "元首".encode("gbk"), '<meta charset="gb2312"><p>元首'),
        (b"", ""),
        (b"a\r\nb\rc\nd", "a\nb\nc\nd"),
    ],
)
def test_encodings(data: bytes, text: str) -> None:
    assert decode(data).text == text


def test_utf8_needs_no_repair_and_another_encoding_is_told() -> None:
    assert decode(HANS.encode()).repairs == ()
    (repair,) = decode(HANS.encode("gb18030")).repairs
    assert str(repair) == "The file is not in UTF-8; it was read as GB18030."


def test_a_wrong_declaration_is_not_believed() -> None:
    page = f'<meta charset="gb2312"><p>{HANS}</p>'
    assert decode(page.encode()).text == page
    assert HANT in decode(f'<meta charset="ascii"><p>{HANT}</p>'.encode("big5")).text


@pytest.mark.parametrize("name", [b"hex", b"rot13", b"idna", b"zip", b"undefined", b"no-such", b"utf-7", b"punycode"])
def test_a_declared_encoding_that_is_none_for_texts_is_passed_over(name: bytes) -> None:
    page = b'<meta charset="' + name + b'"><p>A plain sentence about a caf\xe9, and not a na\xefve one.'
    assert decode(page).text.endswith("about a café, and not a naïve one.")


def test_what_no_text_may_hold_is_taken_out_and_told() -> None:
    decoded = decode("发\x1c\x08表\x00声明\x9f".encode())
    assert decoded.text == "发表声明"
    assert len(decoded.repairs) == 1


def test_broken_places_in_utf8_are_shown_as_such() -> None:
    decoded = decode(HANS.encode() + b"\xff" + HANS.encode())
    assert decoded.text == HANS + "\ufffd" + HANS
    assert len(decoded.repairs) == 1
    assert decode((HANS + "\ufffd").encode()).repairs == ()
    assert decode(HANS.encode()[:-1]).text == HANS[:-1] + "\ufffd"


def test_encoded_surrogates_do_no_harm() -> None:
    decoded = decode(HANS.encode() + "\ud83d".encode("utf-8", "surrogatepass"))
    decoded.text.encode()
    assert decoded.text.startswith(HANS)


@pytest.mark.parametrize("data", [bytes(range(256)) * 40, b"\x00" * 500, b"PK\x03\x04" + b"\x00\x01\x02\x03" * 100])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(NotTextError):
        decode(data)
