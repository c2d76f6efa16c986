"""When somebody speaks: which time of a sentence belongs to its verb of saying."""

import re
from collections.abc import Sequence

from viewer.domain import Precision
from viewer.extraction.actors import PEOPLE, ActorKind, ActorSpan
from viewer.extraction.dates import ExpressionKind, Relation, TimeExpression
from viewer.extraction.grammar.agency import told_first
from viewer.extraction.grammar.annotations import Annotations
from viewer.extraction.grammar.clauses import is_latin
from viewer.extraction.grammar.counted import counts_from, days_apart, days_before, since_event
from viewer.extraction.grammar.timing import (
    MONTH,
    choose_time,
    firmness,
    is_beside,
    is_bound,
    is_firm,
    is_recent,
    leads_up,
    times_between,
    up_to,
)
from viewer.extraction.lexicon import Lexicon, Strength
from viewer.extraction.text.patterns import compiled
from viewer.extraction.text.sentences import Sentence
from viewer.extraction.text.words import Hit, is_participle

_UP_TO = ("到", "至", " to ")
"""Between the first and the last of a stretch of time."""
_NEXT = 2
"""So near behind a stretch of months whoever speaks does so within it."""
_EARLIER_THAT_DAY = compiled("statements", "earlier_that_day")
_ABOUT, _WHO = compiled("statements", "about"), compiled("statements", "who")
_OF_WHOM = compiled("statements", "of_whom")
_WHEN = compiled("statements", "when")
_LEAD = 80
"""How far before a time, in code points, its clause is looked at."""
_ADVERB = 3
"""So many characters may stand between a day and a stance: 周二又否认."""
_HEAD = 3
"""Characters that may stand before a time at the head of its sentence."""
_OPENER = 8
"""So far into its sentence, behind a link or a title, who opens it may stand."""
_OPENING = 16
"""Such a time ends so soon."""
_PAUSE = re.compile(r"[,.;，。；\n]")
_TOLD_BEFORE, _STOPS = compiled("statements", "told_before"), ("", ".", "\n")
_CONTENT = 24
"""What is told has so many characters at least."""
CLAUSE = re.compile(r"[，。；、）」”,;)]")
"""What ends a clause, or a piece of it."""
PAUSES = "，；"
_APART, _FRAME = compiled("statements", "apart"), compiled("statements", "frame")
_FRAMING = (Precision.HOUR, Precision.DAY, Precision.WEEK)
"""Of what led somebody to speak only such a time is that of his words, too."""
_IN = ("in ", "since ", "until ")
"""Before a year that is no name: reaffirmed a 2016 ruling."""
_OWNING = ("'s", "’s")
"""Behind the time of something else: described Monday's call."""
_AT_OR_AFTER = ("at ", "during ", "after ", "following ")
"""Before it, what tells that the words were spoken there: said after |Monday's talks."""
_CITED = ("according to ", "according to the ", "according to a ", "according to an ")
_NEAR = 20
"""Of these, how far before a source they begin."""
_ISSUED = ("by", "by the", "from", "from the")
"""Between the day of a document and whose it is."""


class _Grammar:
    """Where a time stands in an English sentence of saying, as patterns."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.heard = re.compile(lexicon.speech_grammar["heard"]["english"])
        self.told = re.compile(lexicon.speech_grammar["heard"]["told"])
        self.beside = re.compile(lexicon.speech_grammar["heard"]["beside"])
        self.object = re.compile(lexicon.speech_grammar["heard"]["object"])
        self.closing = re.compile(lexicon.speech_grammar["heard"]["closing"])
        self.clausal = re.compile(lexicon.speech_grammar["heard"]["clausal"])
        self.aside = re.compile(lexicon.speech_grammar["heard"]["aside"])
        self.coordinate = re.compile(lexicon.speech_grammar["coordinate"]["english"])
        self.fronted = re.compile(lexicon.speech_grammar["fronted"]["english"])
        self.own = re.compile(lexicon.speech_grammar["fronted"]["own"])


class Speaking:
    """Finds the times of one article's verbs of saying."""

    def __init__(self, note: Annotations, lexicon: Lexicon) -> None:
        self._note = note
        self._settings = note.words.settings
        self._grammar = lexicon.once(_Grammar)

    def time(
        self, hit: Hit[Strength], sentence: Sentence, speaker: ActorSpan, floor: int, *, inherited: bool
    ) -> TimeExpression | None:
        """When `speaker` says what the verb `hit` tells, if the sentence says so; up to `floor` another verb was told,
        somebody else's, whose words end in a semicolon, or his own, where he is `inherited` from it."""
        latin = is_latin(self._note.folded[hit.start : hit.end] or speaker.surface)
        time = (self._in_english if latin else self._in_chinese)(hit, sentence, speaker)
        if time is None and latin and any(map(counts_from, self._note.times_in(sentence.start, hit.start))):
            time = days_apart(self._note, sentence.start, (hit.start, hit.end), sentence.end)
        others = time is not None and sentence.start < floor <= time.start
        if time and others and _APART.search(self._note.folded, time.end, speaker.extent[0]):
            return None
        carried = inherited or (floor > sentence.start and hit.meaning is Strength.OPINION)
        if carried and not self._goes_on(time, hit, floor):
            time = self._own(hit, floor) if time and not latin else None
        if latin and time is not None and _is_quarter(time):
            return None
        if time is None or self._ahead(time) or _is_stretch(time, speaker) or self._of_others(time, sentence, speaker):
            return None
        exact = is_firm(time) and (time.when.precision is not Precision.YEAR or time.kind is ExpressionKind.CALENDAR)
        return time if exact or self._applies(time, hit, sentence, speaker) else None

    def _own(self, hit: Hit[Strength], floor: int) -> TimeExpression | None:
        """今年8月宣布…，但也在10月坦承: the day of the verb itself, where that of the one before it is as firm."""
        own = [time for time in times_between(self._note, floor, hit.start) if self._goes_on(time, hit, floor)]
        return own[-1] if own else None

    def _goes_on(self, time: TimeExpression | None, hit: Hit[Strength], floor: int) -> bool:
        """Whether a verb that goes on with words told up to `floor` has a day of its own: 周一表示…，周二又否认."""
        if time is None or time.start >= hit.end:
            return time is not None
        near = hit.meaning is Strength.SAY or hit.start - time.end <= _ADVERB
        own = near and floor <= time.start and is_firm(time)
        return own and not CLAUSE.search(self._note.folded, time.end, hit.start)

    def is_that_day(self, time: TimeExpression, hit: Hit[Strength]) -> bool:
        """Whether what was said earlier was said on the day told: 同日稍早表示, 讲话前一天曾表示."""
        return is_beside(time) or _EARLIER_THAT_DAY.search(self._note.folded, time.start, hit.start) is not None

    def on_occasion(self, hit: Hit[Strength], speakers: Sequence[ActorSpan], sentence: Sentence) -> bool:
        """Whether an opinion was said: 周二欢迎, 周二，X欢迎, 在会上预测, welcomed the agreement in a post."""
        folded, end = self._note.folded, max(actor.extent[1] for actor in speakers)
        if is_latin(folded[hit.start : hit.end]):
            pause = _PAUSE.search(folded, hit.end, hit.end + _LEAD)
            told = self._settings.between(hit.end, pause.start() if pause else hit.end)
        else:
            told = self._settings.between(end, hit.start)
        times = times_between(self._note, end, hit.start)
        own = [time for time in times if is_firm(time) and not folded.startswith("的", time.end)]  # 今年|的债务估计将…
        if any(told) or any(not CLAUSE.search(folded, time.end, hit.start) for time in own):
            return True
        if any(speaker.kind not in PEOPLE for speaker in speakers):
            return False
        head = times_between(self._note, sentence.start, min(sentence.start + _OPENING, end))[:1]
        return any(is_firm(time) and not CLAUSE.search(folded, time.end + 1, hit.start) for time in head)

    def on_own_day(self, hit: Hit[Strength], speakers: Sequence[ActorSpan]) -> bool:
        """X宣布…|，北韩|星期六表示: whether who speaks begins a clause and has a day of his own."""
        start, end = speakers[0].extent[0], speakers[-1].extent[1]
        if self._note.folded[start - 1] not in PAUSES or self._note.actors_in(end, hit.start):
            return False
        return any(is_firm(time) for time in times_between(self._note, end, hit.start))

    def at_sitting(self, hit: Hit[Strength], speakers: Sequence[ActorSpan]) -> bool:
        """X说，Y在会谈中重申…: whether one tells of another's words at a sitting."""
        if hit.meaning is Strength.OPINION or speakers[0].kind is ActorKind.PRONOUN:
            return False
        between = self._settings.between(speakers[-1].extent[1], hit.start)
        return any(found.meaning == "meeting" for found in between)

    def _in_chinese(self, hit: Hit[Strength], sentence: Sentence, speaker: ActorSpan) -> TimeExpression | None:
        """The firmest before the verb; of what is talked about only where nothing else is said."""
        earlier = days_before(self._note, sentence, (hit.start, hit.end))
        if earlier is not None:
            return earlier
        if told := _told_beside(self._note, hit, sentence, speaker):
            return told
        time = choose_time(self._note, sentence.start, (sentence.start, hit.end), (hit.start, hit.end))
        if time is None or not self._is_aside(time, hit, sentence, speaker):
            return time
        times = times_between(self._note, sentence.start, hit.start)
        own = [time for time in times if not self._is_aside(time, hit, sentence, speaker) and is_firm(time)]
        return own[-1] if own else None

    def _is_aside(self, time: TimeExpression, hit: Hit[Strength], sentence: Sentence, speaker: ActorSpan) -> bool:
        """Whether a time tells of something else than the words: what they are about, or who the speaker is."""
        return self._is_topic(time, hit, sentence) or self._is_of_speaker(time, speaker)

    def _is_of_speaker(self, time: TimeExpression, speaker: ActorSpan) -> bool:
        """上周当选的|总统X说: a time of the clause that tells who speaks."""
        return _WHO.fullmatch(self._note.folded, time.end, speaker.start) is not None

    def _is_topic(self, time: TimeExpression, hit: Hit[Strength], sentence: Sentence) -> bool:
        """Whether a time is that of what is talked about: 就31日的会谈表示."""
        about = _ABOUT.search(self._note.folded, max(sentence.start, time.start - _LEAD), time.start)
        if about is None:
            return False
        fronted = about.start() == sentence.start or self._note.folded[about.start() - 1] in PAUSES
        return fronted or not any(pause in self._note.folded[time.end : hit.start] for pause in PAUSES)

    def _is_cited(self, speaker: ActorSpan) -> bool:
        """Whether a source is told of without a verb: according to X."""
        start = speaker.extent[0]
        return self._note.folded.endswith(_CITED, max(0, start - _NEAR), start)

    def _in_english(self, hit: Hit[Strength], sentence: Sentence, speaker: ActorSpan) -> TimeExpression | None:
        """At the head of the sentence, between speaker and verb, or right behind the verb, the hearer or the speaker;
        what a source without a verb tells of has a day of its own."""
        start, counted = since_event(self._note, sentence, hit.start)
        cited = self._is_cited(speaker)
        inverted = speaker.extent[0] >= hit.end
        fitting = [
            time
            for time in times_between(self._note, start, sentence.end)
            if (time.end <= hit.start and not cited and self._leads(time, hit, sentence, speaker))
            or (hit.start < time.start and (time.end <= hit.end or self._follows(time, hit)))
            or (inverted and self._told_behind(speaker.extent[1], time.start))
            or self._note.folded[time.end : speaker.extent[0]].strip() in _ISSUED
        ]
        beside = (time for time in fitting if _is_between(self._note, speaker, time, hit))
        best = next(beside, None) or max(
            fitting, key=lambda time: (firmness(time), not self._owns(time), time.start), default=None
        )
        best = best or counted
        return up_to(best) if best and leads_up(self._note, best, sentence.start, hit.start) else best

    def _follows(self, time: TimeExpression, hit: Hit[Strength]) -> bool:
        """Said on Monday; said in a statement on Monday; told officials on Monday; rejected the plan on Monday."""
        folded = self._note.folded
        if self._owns(time):
            return self._follows_event(time, hit)
        if time.plain.isdecimal() and not folded.endswith(_IN, 0, time.start):
            return False
        if self._heard(hit.end, max(hit.end, time.start)):
            return True
        if not self._grammar.clausal.fullmatch(folded, hit.start, hit.end):
            closes = self._grammar.closing.match(folded, time.end)
            return bool(closes and self._grammar.object.fullmatch(folded, hit.end, time.start))
        told = folded[hit.start : hit.end] in ("told", "tells", "telling")
        return told and self._grammar.told.fullmatch(folded, hit.end, time.start) is not None

    def _told_behind(self, start: int, end: int) -> bool:
        """Whether between a speaker behind the verb and a time no more stands than whose he is: said an aide to X| on
        Friday; said X, the minister|, on Friday."""
        folded = self._note.folded
        return _OF_WHOM.fullmatch(folded, start, end) is not None or self._heard(start, end)

    def _owns(self, time: TimeExpression) -> bool:
        """Whether a time is that of something else: |Monday's talks."""
        folded = self._note.folded
        return folded.startswith(_OWNING, time.end) or folded.endswith(_OWNING, time.start, time.end)

    def _follows_event(self, time: TimeExpression, hit: Hit[Strength]) -> bool:
        """Said at Monday's summit; told reporters after |Monday's talks; not: condemned |Monday's attack."""
        before = next((word for word in _AT_OR_AFTER if self._note.folded.endswith(word, 0, time.start)), "")
        tied = time.relation is Relation.AT and (before or time.plain.startswith(_AT_OR_AFTER))
        return bool(tied) and self._heard(hit.end, max(hit.end, time.start - len(before)))

    def _heard(self, start: int, end: int) -> bool:
        """Whether between a verb, or a speaker behind it, and a time nothing else stands than what the speaker is, and
        to whom or where the words were said."""
        beside = self._grammar.beside.match(self._note.folded, start, end)
        return self._grammar.heard.fullmatch(self._note.folded, beside.end() if beside else start, end) is not None

    def _leads(self, time: TimeExpression, hit: Hit[Strength], sentence: Sentence, speaker: ActorSpan) -> bool:
        """On Monday X said; in an interview in May, X said; X, in May, said; X spoke on Monday and said; but not: Y
        met Z on Monday, X said."""
        folded, before = self._note.folded, time.start - sentence.start
        if self._is_of_content(time, hit, speaker):
            return False
        if before <= _HEAD or leads_up(self._note, time, sentence.start, hit.start):
            return True
        if self._grammar.fronted.fullmatch(folded, sentence.start, time.start):
            return True
        if folded[time.end : hit.start].strip() == "," and is_participle(folded, hit):
            return True  # X doubled down on Monday, saying …
        if _WHEN.fullmatch(folded, time.end, speaker.extent[0]) and hit.start > speaker.start:
            return True
        if self._grammar.coordinate.fullmatch(folded, time.end, hit.start):
            return not self._note.actors_in(time.end, hit.start)
        pauses = folded[time.end : hit.start].count(",")
        aside = folded[max(0, time.start - 4) : time.start].rstrip().endswith(",")
        aside = aside or self._grammar.aside.fullmatch(folded, speaker.extent[1], time.start) is not None
        aside = aside and pauses == 1
        return not self._note.actors_in(time.end, hit.start) and (not pauses or aside)

    def _is_of_content(self, time: TimeExpression, hit: Hit[Strength], speaker: ActorSpan) -> bool:
        """Whether a time is that of what is told before whoever said it ends the sentence: In 2004 growth slowed, the
        bank said; not: On Monday, “growth slowed,” the bank said."""
        first, last = min(speaker.extent[0], hit.start), max(speaker.extent[1], hit.end)
        told = self._note.text[time.end : first]
        ends = self._note.folded[last : last + 1] in _STOPS and len(told) > _CONTENT
        return ends and _TOLD_BEFORE.fullmatch(told) is not None

    def _of_others(self, time: TimeExpression, sentence: Sentence, speaker: ActorSpan) -> bool:
        """Whether a time is that of what another party does in a clause before: X周二访问Y，Z说."""
        between = self._note.folded[time.end : speaker.extent[0]]
        if told_first(self._note, time, sentence.start) or leads_up(
            self._note, time, sentence.start, speaker.extent[0]
        ):
            return False
        if self._closes(time) or self._grammar.own.fullmatch(self._note.folded, sentence.start, time.start):
            return False
        if time.end > speaker.extent[0] or not any(pause in between for pause in PAUSES):
            return False
        if time.when.precision in _FRAMING and _FRAME.fullmatch(between):
            return False  # A周二发射导弹后，B谴责
        before = self._note.folded[sentence.start : time.start]
        start = sentence.start + max(0, *(before.rfind(pause) for pause in PAUSES))
        no_doer = (ActorKind.OUTLET, ActorKind.PLACE)
        doers = [actor for actor in self._note.actors_in(start, time.start) if actor.kind not in no_doer]
        return bool(doers) and not any(set(a.parties) & set(speaker.parties) or a.key == speaker.key for a in doers)

    def _applies(self, time: TimeExpression, hit: Hit[Strength], sentence: Sentence, speaker: ActorSpan) -> bool:
        """Whether 会后, 同日, 近日 … belong to the verb.

        They stand in its clause, at the head of the sentence or behind the speaker who opens it, or end the clause
        before it (在他讲话的前一天，X表示).
        """
        between = self._note.folded[time.end : hit.start]
        pauses = sum(between.count(pause) for pause in "，；;")
        if pauses == 1 and self._closes(time):
            return True
        apart = is_recent(time) and not (pauses == 1 and between.startswith("，"))
        if told_first(self._note, time, sentence.start):
            return True
        first, last = speaker.extent
        head = last if last <= time.start and first - sentence.start <= _OPENER else sentence.start
        return not pauses or (time.start - head <= _HEAD and not apart)

    def _closes(self, time: TimeExpression) -> bool:
        """Whether a clause of another event ends in the day beside it: 在他发表讲话的前一天，X表示."""
        return is_beside(time) and self._note.folded.startswith("，", time.end)

    def _ahead(self, time: TimeExpression) -> bool:
        """Whether a time lies ahead: nobody has spoken then."""
        published = self._note.published
        if published is None:
            return False
        if time.when.first is not None and time.when.first > published:
            return True
        return (is_bound(time) or not is_firm(time)) and (time.when.last is None or time.when.last > published)


def _told_beside(
    note: Annotations, hit: Hit[Strength], sentence: Sentence, speaker: ActorSpan
) -> TimeExpression | None:
    """X预计今天会见Y，总统府昨天表示: the day right behind the speaker, where another stands before him."""
    end = speaker.extent[1]
    if not any(map(is_firm, times_between(note, sentence.start, speaker.extent[0]))):
        return None
    time = next((time for time in times_between(note, end, hit.start) if time.start <= end + 1), None)
    if time is None or not is_firm(time) or time.when.first != time.when.last:
        return None
    apart = CLAUSE.search(note.folded, time.end, hit.start)
    return None if apart or note.folded.startswith("的", time.end) else time


def _is_quarter(time: TimeExpression) -> bool:
    """In the fourth quarter X reported: months of what is told, not of telling it."""
    return time.when.precision is Precision.RANGE and _is_long(time)


def _is_long(time: TimeExpression) -> bool:
    """Whether an expression means more than a month."""
    first, last = time.when.first, time.when.last
    return first is not None and last is not None and last - first > MONTH


def _is_stretch(time: TimeExpression, speaker: ActorSpan) -> bool:
    """自3月到8月，A九次进攻，X称…: months of something else are no day of saying; 5月至6月，X称…: those are."""
    ranges = time.when.precision is Precision.RANGE and any(to in time.plain for to in _UP_TO)
    return speaker.extent[0] - time.end > _NEXT and ranges and _is_long(time)


def _is_between(note: Annotations, speaker: ActorSpan, time: TimeExpression, hit: Hit[Strength]) -> bool:
    """X on Monday |proposed talks this week: a day between speaker and verb is that of the verb."""
    between = speaker.extent[1] <= time.start and time.end <= hit.start
    return between and is_firm(time) and not note.folded[time.end : hit.start].strip()
