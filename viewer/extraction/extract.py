"""From an article to its mentions."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from viewer.domain import Actor, Article, Evidence, Kind, Language, Mention, Status, When
from viewer.extraction.actors import ActorKind, ActorSpan
from viewer.extraction.annotations import Annotations, annotate
from viewer.extraction.clauses import Clauses
from viewer.extraction.dating import Dated, date_meeting, date_statement, expression_evidence, status_on
from viewer.extraction.english_meetings import EnglishMeetings
from viewer.extraction.english_quoted import QuotedMeetings
from viewer.extraction.gathering import gather_meetings, gather_statements
from viewer.extraction.groups import MINOR, Group
from viewer.extraction.lexicon import Lexicon
from viewer.extraction.meetings import MeetingFinder
from viewer.extraction.scenes import Sayings
from viewer.extraction.script import simplify
from viewer.extraction.sentences import Sentence
from viewer.extraction.statements import StatementFinder
from viewer.extraction.titles import Titles
from viewer.extraction.voices import Voices


def _kept(groups: Iterable[Group], lexicon: Lexicon) -> list[Group]:
    """Without what nobody in particular says or does: a party, a person or a body must be known."""
    common = frozenset(lexicon.grammar["bodies"]["common"])
    return [group for group in groups if group.keys and (group.parties or _named(group, common) or _crowd(group))]


def _crowd(group: Group) -> bool:
    """Whether people whose states are not told meet: foreign ministers from two dozen countries."""
    best = group.best
    meets = best.kind is Kind.MEETING and not best.pointing
    return (
        meets
        and best.place is not None
        and any(actor.kind is ActorKind.GROUP and actor.surface.isascii() for actor in best.actors)
    )


def _named(group: Group, common: frozenset[str]) -> bool:
    return any(
        actor.kind is ActorKind.PERSON or (actor.kind is ActorKind.BODY and simplify(actor.surface) not in common)
        for actor in group.best.actors
    )


def _evidence(group: Group, note: Annotations) -> tuple[Evidence, ...]:
    """The sentences of a group, the most telling first; the title only where the body does not say it."""
    found: dict[Sentence, None] = {}
    for act in sorted(group.acts, key=lambda act: (-act.weight, act.start)):
        found |= dict.fromkeys([act.sentence, *act.more])
    text = note.article.text
    body = [sentence for sentence in found if sentence.kind not in MINOR]
    return tuple(Evidence(s.start, s.end, text[s.start : s.end]) for s in body or found)


def _spans(group: Group) -> dict[str, list[ActorSpan]]:
    """The spans of every actor of a group, by key."""
    found: dict[str, list[ActorSpan]] = {}
    for act in group.acts:
        for actor in act.actors:
            if actor.kind is not ActorKind.PRONOUN and group.keys.intersection(actor.keys or (actor.key,)):
                found.setdefault(actor.key or actor.name, []).append(actor)
    return found


def _known(note: Annotations) -> Mapping[str, ActorSpan]:
    """The first span of every actor of an article that is no pronoun."""
    found: dict[str, ActorSpan] = {}
    for actor in note.actors:
        if actor.kind is not ActorKind.PRONOUN:
            found.setdefault(actor.key, actor)
    return found


def _actors(group: Group, note: Annotations, known: Mapping[str, ActorSpan]) -> tuple[Actor, ...]:
    spans = _spans(group)
    for key in sorted(group.keys - spans.keys()):
        if key in known:
            spans[key] = [known[key]]
    telling = {key for act in group.acts if not act.pointing for key in act.keys}
    people = _parties_of(spans, _PERSONAL)
    known_by_name = people | _parties_of(spans, (ActorKind.BODY,))
    kept = {
        key: found
        for key, found in spans.items()
        if not (found[0].kind in _UNNAMED and known_by_name.issuperset(found[0].parties))
        and not (found[0].kind is ActorKind.BODY and key not in telling and _told_of(found[0], people))
    }
    alone = group.best.kind is Kind.MEETING and len(kept) < len(telling & spans.keys()) == _PAIR
    return tuple(_actor(found, note) for found in (spans if alone or not kept else kept).values())


def _parties_of(spans: Mapping[str, Sequence[ActorSpan]], kinds: Sequence[ActorKind]) -> frozenset[str]:
    return frozenset(party for found in spans.values() for a in found if a.kind in kinds for party in a.parties)


def _told_of(body: ActorSpan, people: frozenset[str]) -> bool:
    """Whether a body only tells of a meeting of its people: 克里姆林宫在通话后说."""
    return bool(body.parties) and people.issuperset(body.parties)


_PAIR = 2
"""So few who meet are told of each by himself: a government and rebels of its state."""
_REMOTE = ("call", "video call")
_PERSONAL = (ActorKind.PERSON, ActorKind.OFFICE)
_UNNAMED = (ActorKind.STATE, ActorKind.GROUP)


def _actor(spans: Sequence[ActorSpan], note: Annotations) -> Actor:
    text = note.article.text
    surfaces = dict.fromkeys(text[a.start : a.end] for a in spans) | dict.fromkeys(
        text[slice(*a.extent)] for a in spans
    )
    return Actor(spans[0].name, tuple(surfaces), spans[0].parties)


def _parties(actors: Iterable[Actor]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(party for actor in actors for party in actor.parties))


def _place(group: Group) -> str | None:
    """The most telling act's place; of a visit to a state, the city where one is told."""
    if group.best.form in _REMOTE:
        return None
    told = [(not act.abroad, act.weight, act.place) for act in group.acts if act.place]
    return max(told, key=lambda one: one[:2])[2].text if told else None


class _Writer:
    """Turns the groups of one article into mentions."""

    def __init__(self, note: Annotations, titles: Titles) -> None:
        self._note = note
        self._known = _known(note)
        self._states = {span.name for span in self._known.values() if span.kind is ActorKind.STATE}
        self._titles = titles

    def meeting(self, group: Group, dated: Dated) -> Mention:
        actors = _actors(group, self._note, self._known)
        best, place = group.best, _place(group)
        title = self._titles.meeting(self._meeting(group, actors), best.form, place)
        status = status_on(group, dated.when, self._note.published)
        mention = self._mention(group, dated, actors, best.form, status, place, title)
        there = group.sites.values() if best.form == "visit" else (group.sites.get(place or "", frozenset()),)
        visited = [code for site in there for code in sorted(site)]
        return replace(mention, parties=tuple(dict.fromkeys([*mention.parties, *visited])))

    def statement(self, group: Group, dated: Dated) -> Mention:
        actors = _actors(group, self._note, self._known)
        telling = sorted(group.acts, key=lambda act: (act is not group.best, -act.weight, act.start))
        title = self._titles.statement(self._speaking(group, actors), telling)
        return self._mention(group, dated, actors, group.best.form, Status.HELD, None, title)

    def _meeting(self, group: Group, actors: tuple[Actor, ...]) -> list[str]:
        """The names of those who meet, without a state that somebody there acts for or, of a visit, that is visited."""
        states = self._states
        said = {code for site in group.sites.values() for code in site} if group.best.form == "visit" else set()
        said |= {party for actor in actors if actor.name not in states for party in actor.parties}
        shown = [actor.name for actor in actors if actor.name not in states or not said.issuperset(actor.parties)]
        return shown or [actor.name for actor in actors]

    def _speaking(self, group: Group, actors: tuple[Actor, ...]) -> list[str]:
        """The names of those who speak in the most telling act; whoever else only stands for them."""
        shown = {actor.name for actor in group.best.actors}
        return [actor.name for actor in actors if actor.name in shown] or [actor.name for actor in actors]

    def _mention(
        self,
        group: Group,
        dated: Dated,
        actors: tuple[Actor, ...],
        form: str,
        status: Status,
        place: str | None,
        title: str,
    ) -> Mention:
        return Mention(
            id="",
            kind=group.best.kind,
            form=form,
            status=status,
            when=dated.when,
            actors=actors,
            parties=_parties(actors),
            place=place,
            title=title,
            evidence=_evidence(group, self._note),
            optional=group.best.kind is Kind.STATEMENT and all(act.standing for act in group.acts),
            aggregate=group.best.aggregate,
            time_expression=expression_evidence(dated.expression, self._note),
            reading=dated.rule,
        )


def _mentions(note: Annotations, lexicon: Lexicon) -> Iterator[tuple[Mention, Group, Group | None]]:
    """Every mention with its group and with that of the meeting it is tied to."""
    clauses = Clauses(note, lexicon)
    verbs = lexicon.speech.over(note.folded)
    said = list(StatementFinder(clauses, lexicon, verbs).find())
    sayings = Sayings(said)
    met = [*MeetingFinder(clauses, lexicon, sayings).find(), *EnglishMeetings(clauses, lexicon, sayings).find()]
    if note.quotations and note.article.info.language is Language.ENGLISH:
        met += QuotedMeetings(Clauses(note, lexicon, quoted=True), lexicon, sayings).find()
    meetings = _kept(gather_meetings(sorted(met, key=lambda act: act.start)), lexicon)
    statements = _kept(Voices(lexicon).fold(gather_statements(said, note.published)), lexicon)
    writer = _Writer(note, Titles(note, lexicon, verbs))
    dated: list[tuple[Group, When]] = []
    for group in meetings:
        date = date_meeting(group, note, dated)
        dated.append((group, date.when))
        if group.best.pointing and group.best.form != "visit":
            continue
        yield writer.meeting(group, date), group, None
    dated.sort(key=lambda pair: pair[0].acts[0].start)
    for group in statements:
        said_on = date_statement(group, dated, note)
        yield writer.statement(group, said_on), group, said_on.about


def _numbered(told: Iterable[tuple[Mention, Group, Group | None]]) -> Iterator[Mention]:
    """The mentions in the order of the text, with their names and those of the meetings they are tied to."""
    ordered = sorted(told, key=lambda one: min(piece.start for piece in one[0].evidence))
    names = {id(group): f"m{number}" for number, (_, group, _) in enumerate(ordered, 1)}
    for mention, group, meeting in ordered:
        about = (names[id(meeting)],) if meeting is not None and id(meeting) in names else ()
        yield replace(mention, id=names[id(group)], about=about)


def extract(article: Article, lexicon: Lexicon) -> tuple[Mention, ...]:
    """The mentions of meetings and statements in `article`, in the order of the text.

    Never raises on content; takes time in proportion to the length of the text.
    """
    note = annotate(article, lexicon.gazetteer)
    return tuple(_numbered(_mentions(note, lexicon)))
