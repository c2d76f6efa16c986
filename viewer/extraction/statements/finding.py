"""Finding who says what: one act per verb of saying that has a speaker."""

import re
from collections.abc import Iterator, Sequence

from viewer.domain import BlockKind, Kind
from viewer.extraction.actors import PEOPLE, ActorKind, ActorSpan, parties_of
from viewer.extraction.dates import TimeExpression
from viewer.extraction.grammar.acts import Act
from viewer.extraction.grammar.agency import of_agency
from viewer.extraction.grammar.annotations import Annotations
from viewer.extraction.grammar.clauses import Clauses, is_latin
from viewer.extraction.grammar.crowds import is_included
from viewer.extraction.grammar.timing import is_firm, times_between, up_to
from viewer.extraction.lexicon import Lexicon, Strength
from viewer.extraction.statements.circumstances import comes_out, names_document, to_counterpart
from viewer.extraction.statements.commentators import Commentators
from viewer.extraction.statements.nouns import is_no_saying
from viewer.extraction.statements.speakers import COLON, Speakers, Voice
from viewer.extraction.statements.speaking import PAUSES, Speaking
from viewer.extraction.statements.stages import form_of, setting_of
from viewer.extraction.statements.transcripts import Turn, turns
from viewer.extraction.statements.unsaid import is_in_words_of, is_unsaid, only_agree
from viewer.extraction.text.patterns import compiled
from viewer.extraction.text.script import simplify
from viewer.extraction.text.sentences import Sentence
from viewer.extraction.text.words import Hit, pattern

LEADERS = compiled("acts", "leaders")
_EXPRESSED, _JOINT = compiled("statements", "expressed"), compiled("statements", "joint")
_CONTRASTS = compiled("statements", "contrasts")
_EACH_OTHER = compiled("statements", "each_other")
_SEVERALLY, _TOGETHER = compiled("statements", "severally"), compiled("statements", "together")
_BEHIND = 4
"""So far behind a verb, in code points, it may be told that several speak with one voice."""
_OWN_WORDS = compiled("statements", "own_words")
_PRESS = compiled("statements", "press")
_HAD, _HAS, _THEN = (compiled("statements", name) for name in ("had", "has", "then"))
_PRECEDED = compiled("statements", "preceded")
_LED_BY = compiled("statements", "led_by")
_FOLLOWED = compiled("statements", "followed")
_SERVED = compiled("statements", "served")
_OCCASION = compiled("statements", "occasion")
_QUOTING = re.compile(r"[^。；]{0,12}?[“「『\"]")
_PERSONAL = (*PEOPLE, ActorKind.BODY, ActorKind.GROUP)
"""Those who have words of their own; what states want is told by others."""
_ONE_VOICE = (ActorKind.STATE, ActorKind.BODY)
"""Several of these speak as one where nothing tells that each did."""
_PAUSE = re.compile(r"[,.;:“”\"]|\bthat\b")
_MUTUALLY = 2
_ROW = re.compile(f"[{PAUSES}]")
_DONE = ("已", "已经")
"""Before a verb that in somebody's words tells what another has done: X说，Y已确认出席."""
_REPORTING = "，："
"""What a verb ends in, in the lexicon, that tells somebody's words only before a pause."""
_SIDING = ("亲", "反", "仇", "媚")
"""Before a state with which, or against which, others side."""
_LEADING = 2
"""So many blocks, a title's and the first, tell the news."""
_ENDS = ".,"
_LEAD = 80
_AT_SITTING = 32
"""So many characters behind it the sitting is named at which the words were said."""
_SHORT = 24


class _Grammar:
    """The words around a verb of saying, as patterns."""

    def __init__(self, lexicon: Lexicon) -> None:
        grammar = lexicon.speech_grammar
        self.repeated = re.compile(pattern(grammar["hedges_repeated"]))
        self.earlier = compiled("statements", "earlier")
        self.following = compiled("statements", "following")
        self.punctual = frozenset(grammar["punctual"]["words"])
        self.people = re.compile(grammar["people"]["whole"])


class StatementFinder:
    """Finds the statements of one article, sentence by sentence."""

    def __init__(self, clauses: Clauses, lexicon: Lexicon) -> None:
        self.note = clauses.note
        self._clauses = clauses
        self._lexicon = lexicon
        self._verbs = clauses.note.words.speech
        self._settings = clauses.note.words.settings
        self._speakers = Speakers(clauses, lexicon)
        self._speaking = Speaking(clauses.note, lexicon)
        self._memory = self._speakers.memory
        self._grammar = lexicon.once(_Grammar)
        self._commentators = Commentators(clauses.note, lexicon)
        self._turns = turns(clauses.note)

    def find(self) -> Iterator[Act]:
        """Every act of saying, in the order of the text."""
        waiting: list[Sentence] = []
        told = 0
        for sentence in self.note.sentences:
            if sentence.kind in (BlockKind.PREFORMATTED, BlockKind.IMAGE):
                continue
            if sentence.block in self._turns:
                yield from self._spoken(sentence, self._turns[sentence.block])
                continue
            acts = self._in_sentence(sentence)
            if acts:
                yield from self._joined(acts, waiting)
                waiting, told = [], sentence.end
            elif self._goes_on(sentence):
                waiting = [sentence] if not waiting or waiting[-1].block != sentence.block else [*waiting, sentence]
                if not self.note.text[told : sentence.start].strip():
                    told = sentence.end
                    yield from self._continued(sentence)

    def _spoken(self, sentence: Sentence, turn: Turn) -> Iterator[Act]:
        """What a transcript gives is said by whom its label names."""
        start = max(sentence.start, min(turn.start, sentence.end))
        for speaker in turn.speakers:
            yield self._carried(sentence, (speaker,))._replace(
                start=start, end=start, weight=sentence.end - start > _SHORT, time=turn.time
            )

    def _joined(self, acts: list[Act], waiting: Sequence[Sentence]) -> list[Act]:
        """A quotation that stands before a short 他说 belongs to it as well."""
        sentence = acts[0].sentence
        if waiting and waiting[-1].block == sentence.block and sentence.end - sentence.start <= _SHORT:
            return [*acts, *(self._carried(piece, acts[0].actors) for piece in waiting)]
        return acts

    def _goes_on(self, sentence: Sentence) -> bool:
        return self._memory.block == sentence.block and bool(
            _OWN_WORDS.match(self.note.folded, sentence.start, sentence.end)
        )

    def _continued(self, sentence: Sentence) -> Iterator[Act]:
        if self._memory.last and not self._commentators.include(self._memory.last[0]):
            yield self._carried(sentence, self._memory.last)

    def _carried(self, sentence: Sentence, speakers: tuple[ActorSpan, ...]) -> Act:
        return Act(Kind.STATEMENT, "remarks", sentence.start, sentence.start, sentence, speakers[:1], weight=0)

    def _in_sentence(self, sentence: Sentence) -> list[Act]:
        acts: list[Act] = []
        told: Voice | None = None
        before: Hit[Strength] | None = None
        floor = sentence.start
        for actor, end in self._speakers.according(sentence):
            told, floor = Voice((actor,)), end
            acts += self._acts(Hit(end, end, Strength.SAY), told, sentence, sentence.start)
        for hit in self._verbs.between(floor, sentence.end):
            if self.note.quoted(hit.start) or self._is_noun(hit, sentence):
                continue
            find = self._speakers.agent if is_unsaid(self.note, sentence.start, hit.start) else self._speakers.of
            if (voice := find(hit, sentence, floor, told)) is None or not voice.speakers:
                continue
            if is_in_words_of(self.note, self._memory.last, voice.speakers, hit, sentence, self._memory.block):
                continue
            if hit.meaning is Strength.PUBLISH and comes_out(self.note, hit, voice.speakers):
                continue
            voice = self._with_others(self._speaking_for(voice, hit, sentence), hit)
            hosts = _PRESS.search(self.note.folded, hit.start, hit.end)
            if hosts and not any(actor.kind in PEOPLE for actor in voice.speakers):
                continue  # 举行记者会: only of a person is it told whose words follow
            if self._counts(hit, voice, told, sentence) or _next_side(self.note, hit, voice, before):
                if before is None and not voice.inherited and not is_latin(self.note.folded[hit.start : hit.end]):
                    acts = []  # 据X介绍，Y表示: X only tells of Y's words
                acts += self._acts(hit, voice, sentence, floor)
                told, floor, before = voice, hit.end, hit
        return acts

    def _speaking_for(self, voice: Voice, hit: Hit[Strength], sentence: Sentence) -> Voice:
        """中方支持… in the words of a Chinese minister are his words."""
        last = self._memory.last
        if hit.meaning is Strength.SAY or self._memory.block != sentence.block or not last:
            return voice
        if any(is_firm(time) for time in times_between(self.note, sentence.start, hit.start)):
            return voice
        if all(actor.kind is ActorKind.STATE for actor in voice.speakers) and last[0].kind is not ActorKind.STATE:
            ours = parties_of(voice.speakers)
            if ours <= set(last[0].parties):
                return Voice(last, inherited=True)
        return voice

    def _with_others(self, voice: Voice, hit: Hit[Strength]) -> Voice:
        """A与B发表联合声明: whoever somebody speaks together with speaks, too."""
        start, end = voice.speakers[-1].extent[1], hit.end + _BEHIND
        if (
            voice.inherited
            or start > hit.start
            or not _TOGETHER.search(self.note.folded, max(start, hit.start - _BEHIND), end)
        ):
            return voice
        clause, _ = self._clauses.clauses_before(start, hit.start)[0]
        chains = self._clauses.chains(self._clauses.actors(max(start, clause), hit.start))
        with_whom = next((chain for chain in chains if self._clauses.is_partner(chain[0])), ())
        return Voice((*voice.speakers, *with_whom)) if with_whom else voice

    def _is_noun(self, hit: Hit[Strength], sentence: Sentence) -> bool:
        if self.note.folded[hit.start] == COLON:
            return not self._speakers.labelling(hit, sentence)
        return is_no_saying(hit, self.note, sentence)

    def _counts(self, hit: Hit[Strength], voice: Voice, told: Voice | None, sentence: Sentence) -> bool:
        """Weaker words make no act of their own inside another's words."""
        if told is not None and not voice.inherited:
            return self._new_voice(hit, voice) or self._speaking.at_sitting(hit, voice.speakers)
        if hit.meaning is Strength.SAY:
            return True
        if told is None:
            owns = voice.inherited or voice.speakers is self._memory.owner
            if hit.meaning is not Strength.OPINION or owns:
                return True
            quotes = _QUOTING.match(self.note.folded, hit.end) is not None  # 形容预算案“务实”: that was said
            return quotes or self._contrasts(hit, voice) or self._speaking.on_occasion(hit, voice.speakers, sentence)
        return voice.inherited

    def _contrasts(self, hit: Hit[Strength], voice: Voice) -> bool:
        """X则希望: told beside somebody else's words."""
        start = max(hit.start - _LEAD, *(actor.extent[1] for actor in voice.speakers))
        return _CONTRASTS.search(self.note.folded, start, hit.start) is not None

    def _new_voice(self, hit: Hit[Strength], voice: Voice) -> bool:
        """Whether somebody else's words in the same sentence are an act of their own, not part of what is told."""
        own = all(actor.kind in _PERSONAL and not _is_crowd(actor) for actor in voice.speakers)
        own = own or (hit.meaning is Strength.SAY and self._speaking.on_own_day(hit, voice.speakers))
        start = min(actor.extent[0] for actor in voice.speakers)
        follows = self._grammar.following.search(self.note.folded, max(0, start - 12), start)
        contrasts = self._contrasts(hit, voice)
        latter = voice.speakers[0].kind is ActorKind.PRONOUN and contrasts
        reports = hit.meaning is Strength.SAY or self.note.folded[hit.end - 1] in _REPORTING
        reports = reports or _EXPRESSED.match(self.note.folded, hit.start, hit.end) is not None
        reports = reports and not self.note.folded.endswith(_DONE, start, hit.start)
        return bool(follows) or latter or (own and (contrasts or reports))

    def _acts(self, hit: Hit[Strength], voice: Voice, sentence: Sentence, floor: int) -> Iterator[Act]:
        self._memory.last, self._memory.block = voice.speakers, sentence.block
        if only_agree(self.note, hit, voice.speakers):
            return
        if self._speak_as_one(hit, voice) or self._jointly(hit, voice, sentence):
            if any(self._commentators.include(speaker) for speaker in voice.speakers):
                return
            yield self._act(hit, voice, sentence, floor, voice.speakers)
            return
        for speaker in voice.speakers:
            joint = len(speaker.keys) > 1 and not (speaker.kind is ActorKind.OFFICE and hit.meaning is Strength.SAY)
            if not self._commentators.include(speaker) and not joint and self._can_speak(speaker):
                yield self._act(hit, voice, sentence, floor, (speaker,))

    def _speak_as_one(self, hit: Hit[Strength], voice: Voice) -> bool:
        """Whether several issued one document, are named of a crowd (包括A和B在内的领导人), or are states or bodies."""
        crowd = is_included(self.note, voice.speakers[0])
        if len(voice.speakers) < 2 or voice.speakers is self._memory.owner or crowd:
            return len(voice.speakers) > 1
        states = all(actor.kind in _ONE_VOICE for actor in voice.speakers)
        return states and not _SEVERALLY.search(self.note.folded, voice.speakers[-1].extent[1], hit.start)

    def _jointly(self, hit: Hit[Strength], voice: Voice, sentence: Sentence) -> bool:
        """Whether several say what the verb tells with one voice, or in one letter; what follows it is theirs, too."""
        if not _JOINT.search(self.note.folded, max(sentence.start, hit.start - 6), hit.end + 4):
            return False
        joint = not _SEVERALLY.search(self.note.folded, voice.speakers[-1].extent[1], hit.start)
        self._memory.owner = voice.speakers if joint else self._memory.owner
        return joint

    def _can_speak(self, actor: ActorSpan) -> bool:
        """Neither a place nor a whole people (俄罗斯人), nor a state whom others side with (亲俄武装)."""
        if actor.kind is ActorKind.STATE and self.note.folded.endswith(_SIDING, 0, actor.start):
            return False
        several = actor.kind in (ActorKind.STATE, ActorKind.GROUP)
        people = several and self._grammar.people.search(simplify(actor.surface))
        return actor.kind is not ActorKind.PLACE and not people

    def _act(
        self, hit: Hit[Strength], voice: Voice, sentence: Sentence, floor: int, speakers: tuple[ActorSpan, ...]
    ) -> Act:
        lead = max(sentence.start, floor, hit.start - 120)
        near = self.note.folded[max(sentence.start, hit.start - 20) : hit.start]
        led_to = _led_to(self.note, hit, sentence)
        past = self._is_past(near, sentence) or led_to is not None
        told = (found for found in self._settings.between(lead, hit.end) if not self.note.quoted(found.start))
        settings = [found.meaning for found in told] or _sitting(self.note, hit)
        settings = settings or (to_counterpart(self.note, hit, speakers[-1]) if floor == sentence.start else [])
        time = self._speaking.time(hit, sentence, speakers[0], floor, inherited=voice.inherited)
        past = past or (time is None and _HAD.search(near) is not None)
        time = None if _THEN.match(self.note.folded, hit.end) else time
        if past and time is not None and not self._speaking.is_that_day(time, hit):
            time = None if not is_firm(time) or self._lexicon.background.match(time.plain) else time
        if time is None and led_to:
            time = next(map(up_to, filter(is_firm, times_between(self.note, sentence.start, led_to))), None)
        occasion = settings or _OCCASION.findall(self.note.folded, hit.end, sentence.end)
        if hit.meaning is Strength.PUBLISH or names_document(self.note, hit):
            self._memory.owner = speakers
        return Act(
            kind=Kind.STATEMENT,
            form=form_of(settings, published=hit.meaning is Strength.PUBLISH),
            start=hit.start,
            end=hit.end,
            sentence=sentence,
            actors=speakers,
            time=time,
            setting=setting_of(settings),
            settings=frozenset(settings),
            weight=1 + 2 * (not voice.inherited) + (time is not None) + bool(settings) + (hit.meaning is Strength.SAY),
            standing=self._stands(hit, speakers, occasion, time)
            or bool(self._grammar.repeated.search(_ROW.split(near)[-1]))
            or (time is None and not occasion and _is_perfect(self.note, near, hit, sentence)),
            past=past,
            borrowed=time is not None and of_agency(self.note, time),
        )

    def _is_past(self, near: str, sentence: Sentence) -> bool:
        """此前曾表示, 早些时候: said earlier, without saying when."""
        if self._grammar.earlier.match(self.note.folded, sentence.start):
            return True
        told = self._lexicon.background.finditer(near)
        found = [hit for hit in told if not _SERVED.match(near, hit.end())]
        return bool(found) and not any(pause in near[found[-1].end() :] for pause in "，,；")

    def _stands(
        self, hit: Hit[Strength], speakers: Sequence[ActorSpan], settings: Sequence[str], time: TimeExpression | None
    ) -> bool:
        if hit.meaning is Strength.SAY or settings or time is not None:
            return False
        if self.note.folded[hit.start : hit.end] in self._grammar.punctual:
            return False
        return all(actor.kind is ActorKind.STATE or _is_crowd(actor) for actor in speakers)


def _next_side(note: Annotations, hit: Hit[Strength], voice: Voice, before: Hit[Strength] | None) -> bool:
    """A promises …, B proposes …; A and B blame each other, B says …: demands and offers of several sides in a row,
    and what a side says behind them, not what one says of the other."""
    if before is None or voice.inherited or before.meaning is not Strength.STANCE:
        return False
    if hit.meaning is Strength.SAY and note.folded[before.end] in PAUSES:
        if not _EACH_OTHER.search(note.folded, max(0, before.start - _MUTUALLY), before.start):
            return False  # 检察院指控，X说…: that is what they say
    elif hit.meaning not in (Strength.STANCE, Strength.SAY):
        return False
    start = voice.speakers[0].extent[0]
    return before.end < start and note.folded[start - 1] in PAUSES


def _sitting(note: Annotations, hit: Hit[Strength]) -> list[str]:
    """Told delegates, said at the opening session, 告诉路透社: the sitting that a verb names, or who is told."""
    pause = _PAUSE.search(note.folded, hit.end, hit.end + _AT_SITTING)
    end = pause.start() if pause else hit.end + _AT_SITTING
    sits = "meeting" if is_latin(note.folded[hit.start : hit.end]) else None
    told = note.words.settings.between(hit.start, end)
    return [found.meaning for found in told if found.start == hit.start or found.meaning == sits]


def _is_perfect(note: Annotations, near: str, hit: Hit[Strength], sentence: Sentence) -> bool:
    """X has accused Y: what somebody has come to stand for, unless it is the news: in the lead; …, X has said."""
    news = sentence.block < _LEADING or note.folded[hit.end] in _ENDS or hit.meaning is Strength.SAY
    return not news and _HAS.search(near) is not None


def _led_to(note: Annotations, hit: Hit[Strength], sentence: Sentence) -> int | None:
    """Where the clause ends that words led to: …|, after X announced; 0 where it follows: 在X宣布…后，…."""
    start = max(sentence.start, hit.start - 96)
    before = _PRECEDED.search(note.folded, start, hit.start)
    if before is not None:
        return before.start() if before.start() > sentence.start else None
    led = _LED_BY.search(note.folded, max(sentence.start, hit.start - 40), hit.start)
    return 0 if led and _FOLLOWED.match(note.folded, hit.end, sentence.end) else None


def _is_crowd(actor: ActorSpan) -> bool:
    """Whether an actor is a crowd of states (the West), not people of one or of a union."""
    return actor.kind is ActorKind.GROUP and not actor.parties and not LEADERS.search(simplify(actor.surface))
