"""Who met whom, who spoke."""

from tests.models.builders import event
from viewer.domain import Kind
from viewer.models.tally import tally
from viewer.models.tally_table import PairTable, SpeakerTable
from viewer.models.wording import Wording


def test_a_meeting_of_three_counts_once_for_each_pair() -> None:
    counted = tally([event(0, parties=("US", "RU", "NATO")), event(1, parties=("RU", "US"))])
    assert counted.pairs["US", "RU"] == counted.pairs["RU", "US"] == 2
    assert counted.pairs["NATO", "RU"] == 1
    assert counted.totals == {"US": 2, "RU": 2, "NATO": 1}
    assert counted.parties == ("RU", "US", "NATO")


def test_statements_count_for_their_speakers_and_not_as_meetings() -> None:
    said = [
        event(n, kind=Kind.STATEMENT, parties=("RU",), actors=(name,))
        for n, name in enumerate(["普京", "普京", "拜登"])
    ]
    counted = tally(said)
    assert counted.speakers == (("普京", 2), ("拜登", 1))
    assert counted.pairs == {}


def test_a_speaker_in_two_scripts_is_one() -> None:
    said = [event(n, kind=Kind.STATEMENT, actors=(name,)) for n, name in enumerate(("拉夫羅夫", "拉夫罗夫"))]
    assert tally(said).speakers == (("拉夫羅夫", 2),)


def test_both_tables_can_be_written_as_rows_of_text() -> None:
    counted = tally([event(0, parties=("US", "RU")), event(1, kind=Kind.STATEMENT, actors=("普京",))])
    pairs, speakers = PairTable(Wording("zh_CN")), SpeakerTable(Wording("zh_CN"))
    pairs.show(counted)
    speakers.show(counted)
    assert pairs.rows() == [["", "俄罗斯", "美国"], ["俄罗斯", "1", "1"], ["美国", "1", "1"]]
    assert speakers.rows()[1:] == [["普京", "1"]]
