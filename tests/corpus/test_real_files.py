"""Third parties' real files, read where they lie: each is read right, or listed with its reason."""

import html
import re
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from tests.corpus.strict import block_faults
from viewer.corpus import find_files, read_article
from viewer.domain import Article, BlockKind, Language, Problem, ProblemKind, PublicationBasis

Readings = dict[str, tuple[Article | None, tuple[Problem, ...]]]


def read_all(folder: Path) -> Readings:
    return {path: read_article(folder, path) for path in find_files(folder) if isinstance(path, str)}


@pytest.fixture(scope="module")
def wild_folder(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    packed = shared / "wild" / "odd_files.tar.xz"
    if not packed.is_file():
        pytest.skip(f"no odd files: {packed} does not exist")
    folder = tmp_path_factory.mktemp("wild")
    with tarfile.open(packed) as archive:
        archive.extractall(folder, filter="data")
    return folder


@pytest.fixture(scope="module")
def wild(wild_folder: Path) -> Readings:
    return read_all(wild_folder)


@pytest.fixture(scope="module")
def goldlib(shared: Path) -> Iterator[ModuleType]:
    sys.path.insert(0, str(shared / "gold"))
    import goldlib as library  # noqa: PLC0415  # it is no package and lies where the fixture says

    yield library
    sys.path.remove(str(shared / "gold"))


def articles(wild: Readings, kind: str) -> list[tuple[str, Article]]:
    found = [(path, article) for path, (article, _) in wild.items() if path.startswith(kind + "/") and article]
    assert found
    return found


def test_no_odd_file_is_dropped_in_silence(wild_folder: Path, wild: Readings) -> None:
    assert len(wild) == sum(1 for path in wild_folder.rglob("*") if path.is_file())
    unread = {path: problems for path, (article, problems) in wild.items() if article is None}
    assert all(len(problems) == 1 and problems[0].reason for problems in unread.values())
    assert [path.split("/")[0] for path in unread] == ["empty_title"]


def test_every_odd_article_is_whole(wild: Readings) -> None:
    for path, (article, _) in wild.items():
        if article is None:
            continue
        assert article.text == "".join(block.text + "\n" for block in article.blocks)
        assert len(article.info.title) == len(article.info.stated_title)
        assert article.info.title
        assert "\ufeff" not in article.text
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029]", article.text), path
        assert block_faults(article.blocks) == []


@pytest.mark.parametrize(
    "kind", ["yaml_at_sign", "yaml_inner_double_quotes", "yaml_newline_in_unquoted_url", "yaml_unquoted_colon"]
)
def test_broken_front_matter_gives_all_it_says(wild: Readings, kind: str) -> None:
    for path, article in articles(wild, kind):
        assert "---" not in article.text.split("\n")[:3]
        assert article.info.outlet or article.info.author
        assert [problem.kind for problem in wild[path][1]] == [ProblemKind.REPAIRED]
        assert not article.info.title.startswith(('"', "'"))


def test_quotes_around_a_title_go_and_those_within_stay(wild: Readings) -> None:
    ((_, inner),) = articles(wild, "yaml_inner_double_quotes")
    assert inner.info.title.count('"') == 2
    ((_, seven),) = articles(wild, "yaml_seven_quotes_formatA")
    assert not set("\"'") & set(seven.info.title)


def test_control_characters_go_and_are_told(wild: Readings) -> None:
    for path, article in articles(wild, "yaml_control_char_in_front_matter"):
        assert article.info.publication.basis is PublicationBasis.STATED
        assert any("Control" in problem.reason for problem in wild[path][1])


def test_entities_in_titles_are_characters(wild: Readings) -> None:
    for _, article in articles(wild, "entity_in_title"):
        assert '"' in article.info.title
        assert "&quot;" not in article.text


@pytest.mark.parametrize("kind", ["date_unknown", "empty_date", "error_page_captured", "wrong_page_captured"])
def test_an_unknown_date_stays_unknown(wild: Readings, kind: str) -> None:
    for _, article in articles(wild, kind):
        assert article.info.publication.day is None
        assert article.info.publication.basis is PublicationBasis.NONE


@pytest.mark.parametrize("kind", ["error_page_captured", "wrong_page_captured"])
def test_pages_without_text_are_told(wild: Readings, kind: str) -> None:
    for path, _ in articles(wild, kind):
        assert any("no text" in problem.reason for problem in wild[path][1])


@pytest.mark.parametrize("kind", ["formatB_no_timestamp", "lone_CR", "u2028", "script", "newline_in_file_name"])
def test_the_linked_title_format_is_known_in_every_state(wild: Readings, kind: str) -> None:
    for _, article in articles(wild, kind):
        assert article.info.link is not None
        assert article.info.link.startswith("https://")
        assert "](" not in article.info.title
        assert article.info.publication.day is not None
        assert article.info.language is Language.SIMPLIFIED
        assert len(article.blocks) > 5


def test_a_printed_date_beats_the_crawler(wild: Readings) -> None:
    for _, article in articles(wild, "formatB_no_timestamp") + articles(wild, "newline_in_file_name"):
        assert article.info.publication.basis is PublicationBasis.STATED
        assert not re.match(r"日期|\d{4}-\d\d-\d\d", article.blocks[1].text)
    for _, article in articles(wild, "lone_CR") + articles(wild, "script"):
        assert article.info.publication.basis is PublicationBasis.CRAWLED


def test_no_script_or_shortcode_reaches_the_text(wild: Readings) -> None:
    for _, article in articles(wild, "script") + articles(wild, "hugo_shortcode"):
        assert not re.search(r"\{\{[<%]|function\s*\(|document\.|platform\.twitter\.com/widgets", article.text)


def test_embedded_pictures_leave_no_trace(wild: Readings) -> None:
    for _, article in articles(wild, "huge_base64"):
        assert "base64" not in article.text
        assert all(block.image is None or block.image.source.startswith("http") for block in article.blocks)


def test_large_articles_are_read_to_their_end(wild_folder: Path, wild: Readings) -> None:
    for path, article in articles(wild, "very_large"):
        assert len(article.blocks) > 500
        assert not any("cut" in problem.reason for problem in wild[path][1])


def test_other_front_matters_are_known(wild: Readings) -> None:
    for kind in ("toml_plus_fences", "pelican_no_fences"):
        for _, article in articles(wild, kind):
            assert article.info.language is Language.ENGLISH
            assert "+++" not in article.text
            assert not any("Category:" in block.text for block in article.blocks)


def test_a_digest_has_a_heading_for_each_item_and_the_day_of_its_name(wild: Readings) -> None:
    ((_, digest),) = articles(wild, "digest_many_items")
    assert sum(block.kind is BlockKind.HEADING for block in digest.blocks) > 10
    assert digest.info.publication.basis is PublicationBasis.FILE_NAME


def test_another_encoding_is_told(wild: Readings) -> None:
    ((path, article),) = articles(wild, "not_utf8")
    assert "\ufffd" not in article.text
    assert any("UTF-8" in problem.reason for problem in wild[path][1])


@pytest.mark.parametrize("name", ["gold/articles", "seeds"])
def test_what_can_be_quoted_stands_in_the_file(shared: Path, goldlib: ModuleType, name: str) -> None:
    """Evidence is taken from `Article.text` and looked up in the raw file by `goldlib`."""
    folder = shared / name
    quoted = lost = 0
    for path, (article, problems) in read_all(folder).items():
        assert article is not None
        assert problems == ()
        raw = goldlib.plain((folder / path).read_text("utf-8"))
        assert goldlib.squeeze(article.info.stated_title) in raw or "\\" in (folder / path).read_text("utf-8")[:2000]
        for block in article.blocks:
            if block.text and block.kind is not BlockKind.TITLE:
                quoted += 1
                lost += goldlib.squeeze(block.text) not in raw
    assert quoted > 100
    assert lost == 0


def test_gold_articles_have_the_day_and_language_that_is_known_of_them(shared: Path, goldlib: ModuleType) -> None:
    folder = shared / "gold" / "articles"
    for known in goldlib.read_jsonl(shared / "gold" / "articles.jsonl"):
        article, _ = read_article(folder, known["article"])
        assert article is not None
        assert article.info.language == known["language"]
        if known["published"] not in (None, "unknown"):
            day = article.info.publication.day
            assert day is not None
            assert html.unescape(known["published"]).count(str(day.year)) == 1
            assert re.search(rf"\b0?{day.day}(?:\b|T)", known["published"])


def test_gold_quotes_are_found_in_the_text(shared: Path, goldlib: ModuleType) -> None:
    """What annotators quoted from the files is there to be quoted by us."""
    folder = shared / "gold" / "articles"
    texts = {}
    missing = total = 0
    for mention in goldlib.read_jsonl(shared / "gold" / "gold.jsonl"):
        name = mention["article"]
        if name not in texts:
            article, _ = read_article(folder, name)
            assert article is not None
            texts[name] = goldlib.squeeze(article.info.stated_title + "\n" + article.text)
        for quote in mention["evidence"]:
            total += 1
            missing += goldlib.squeeze(quote) not in texts[name]
    assert total > 200
    assert missing <= total // 100
