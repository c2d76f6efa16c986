"""From an article to its mentions."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from viewer.domain import Actor, Article, Evidence, Kind, Language, Mention, Status, When
from viewer.extraction.actors import PEOPLE, ActorKind, ActorSpan
from viewer.extraction.dating.days import Dated, date_meeting, date_statement, expression_evidence, status_on
from viewer.extraction.dating.replies import answered
from viewer.extraction.dating.story import Story
from viewer.extraction.dating.surroundings import Surroundings
from viewer.extraction.english.attendance import attended
from viewer.extraction.english.meetings import EnglishMeetings
from viewer.extraction.english.quoted import QuotedMeetings
from viewer.extraction.gathering.groups import Group
from viewer.extraction.gathering.joining import gather_meetings, gather_statements
from viewer.extraction.gathering.unions import SITTINGS
from viewer.extraction.gathering.voices import Voices
from viewer.extraction.grammar.acts import Act
from viewer.extraction.grammar.annotations import Annotations, annotate
from viewer.extraction.grammar.clauses import Clauses
from viewer.extraction.grammar.forms import REMOTE, VISIT, family
from viewer.extraction.grammar.scenes import Sayings
from viewer.extraction.lexicon import Lexicon
from viewer.extraction.meetings.finding import MeetingFinder
from viewer.extraction.statements.finding import LEADERS, StatementFinder
from viewer.extraction.text.script import simplify
from viewer.extraction.text.sentences import MINOR, Sentence
from viewer.extraction.titles.writing import Titles


def _kept(groups: Iterable[Group], lexicon: Lexicon, known: Mapping[str, ActorSpan]) -> list[Group]:
    """Without what nobody in particular says or does: a party, a person or a body must be known."""
    common = frozenset(lexicon.grammar["bodies"]["common"])
    return [
        group for group in groups if group.keys and (group.parties or _named(group, common, known) or _crowd(group))
    ]


def _crowd(group: Group) -> bool:
    """Whether people whose states are not told meet: ministers of a dozen states, 太平洋岛国."""
    best = group.best
    sits = best.form in SITTINGS and not best.aggregate
    meets = best.kind is Kind.MEETING and not best.pointing
    return (
        meets
        and (best.place is not None or best.time is not None)
        and any(actor.kind is ActorKind.GROUP and (sits or actor.surface.isascii()) for actor in best.actors)
    )


def _named(group: Group, common: frozenset[str], known: Mapping[str, ActorSpan]) -> bool:
    meant = (known.get(actor.key, actor) for actor in group.best.actors)
    return any(
        actor.kind is ActorKind.PERSON
        or (actor.kind is ActorKind.BODY and simplify(actor.surface) not in common)
        or (actor.kind is ActorKind.OFFICE and _is_owned(actor))
        or LEADERS.search(simplify(actor.surface)) is not None
        for actor in meant
    )


def _is_owned(office: ActorSpan) -> bool:
    """Whether something beside an office tells whose it is: 警方发言人. In English the article does: the mayor."""
    return office.surface.isascii() or (office.office or "") in office.surface[1:]


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
            if actor.kind is not ActorKind.PRONOUN and group.keys.intersection(actor.everybody):
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
    people = _parties_of(spans, PEOPLE)
    known_by_name = people | _parties_of(spans, (ActorKind.BODY,))
    kept = {
        key: found
        for key, found in spans.items()
        if not (_is_unnamed(found[0]) and known_by_name.issuperset(found[0].parties))
        and not (found[0].kind is ActorKind.BODY and key not in telling and _told_of(found[0], people))
    }
    alone = group.best.kind is Kind.MEETING and len(kept) < len(telling & spans.keys()) == _PAIR
    return tuple(_actor(found, note) for found in (spans if alone or not kept else kept).values())


def _parties_of(spans: Mapping[str, Sequence[ActorSpan]], kinds: Sequence[ActorKind]) -> frozenset[str]:
    told = (a for found in spans.values() for a in found if a.kind in kinds and not _is_unnamed(a))
    return frozenset(party for a in told for party in a.parties)


def _is_unnamed(actor: ActorSpan) -> bool:
    """Whether others tell who is meant: a state, a group, holders of an office in several states (A与B外长)."""
    return actor.kind in _UNNAMED or (actor.kind is ActorKind.OFFICE and len(actor.keys) > 1)


def _told_of(body: ActorSpan, people: frozenset[str]) -> bool:
    """Whether a body only tells of a meeting of its people: 克里姆林宫在通话后说."""
    return bool(body.parties) and people.issuperset(body.parties)


_PAIR = 2
"""So few who meet are told of each by himself: a government and rebels of its state."""
_UNNAMED = (ActorKind.STATE, ActorKind.GROUP)


def _actor(spans: Sequence[ActorSpan], note: Annotations) -> Actor:
    text = note.article.text
    surfaces = dict.fromkeys(text[a.start : a.end] for a in spans) | dict.fromkeys(
        text[slice(*a.extent)] for a in spans
    )
    return Actor(spans[0].name, tuple(surfaces), spans[0].parties)


def _place(group: Group) -> str | None:
    """The most telling act's place; of a visit to a state, the city where one is told."""
    if family(group.best.form) == REMOTE:
        return None
    told = [(not act.abroad, act.weight, act.place) for act in group.acts if act.place]
    return max(told, key=lambda one: one[:2])[2].text if told else None


class _Told(NamedTuple):
    """A group that becomes a mention, with its day, its sentences and the meeting it is tied to."""

    group: Group
    dated: Dated
    evidence: tuple[Evidence, ...]
    meeting: Group | None = None


class _Writer:
    """Turns the groups of one article into mentions."""

    def __init__(self, note: Annotations, titles: Titles, known: Mapping[str, ActorSpan]) -> None:
        self._note = note
        self._known = known
        self._states = {span.name for span in self._known.values() if span.kind is ActorKind.STATE}
        self._titles = titles

    def mention(self, told: _Told, name: str, about: tuple[str, ...]) -> Mention:
        """What is told under its `name`, with the names of the meetings it is `about`."""
        group, dated = told.group, told.dated
        actors = _actors(group, self._note, self._known)
        parties = dict.fromkeys(party for actor in actors for party in actor.parties)
        meets = group.best.kind is Kind.MEETING
        place = _place(group) if meets else None
        return Mention(
            id=name,
            kind=group.best.kind,
            form=group.best.form,
            status=status_on(group, dated.when, self._note.published) if meets else Status.HELD,
            when=dated.when,
            actors=actors,
            parties=tuple(parties | dict.fromkeys(_visited(group, place)) if meets else parties),
            place=place,
            title=self._meeting(group, actors, place) if meets else self._statement(group, actors),
            evidence=told.evidence,
            optional=not meets and all(act.standing for act in group.acts),
            aggregate=group.best.aggregate,
            about=about,
            time_expression=expression_evidence(dated.expression, self._note),
            reading=dated.rule,
        )

    def _meeting(self, group: Group, actors: tuple[Actor, ...], place: str | None) -> str:
        """The title of a meeting, with the names of those who meet, without a state that somebody there acts for or, of
        a visit, that is visited."""
        states = self._states
        said = {code for site in group.sites.values() for code in site} if group.best.form == VISIT else set()
        said |= {party for actor in actors if actor.name not in states for party in actor.parties}
        shown = [actor.name for actor in actors if actor.name not in states or not said.issuperset(actor.parties)]
        return self._titles.meeting(shown or [actor.name for actor in actors], group.best.form, place)

    def _statement(self, group: Group, actors: tuple[Actor, ...]) -> str:
        """The title of a statement, with the names of those who speak in its most telling act; whoever else only stands
        for them."""
        speaking = {actor.name for actor in group.best.actors}
        shown = [actor.name for actor in actors if actor.name in speaking] or [actor.name for actor in actors]
        telling = sorted(group.acts, key=lambda act: (act is not group.best, -act.weight, act.start))
        return self._titles.statement(shown, telling)


def _is_told(group: Group) -> bool:
    """Whether a meeting is told of and not only pointed to; that it failed (A与B的会谈无果) tells it, too."""
    if group.best.form == VISIT or not group.best.pointing:
        return True
    return any(not act.pointing and any(a.kind is not ActorKind.PRONOUN for a in act.actors) for act in group.acts)


def _visited(group: Group, place: str | None) -> list[str]:
    """The codes of the states where a meeting takes place; of a visit, of all that are visited."""
    visits = group.best.form == VISIT
    sites = group.sites.values() if visits else (group.sites.get(place or "", frozenset()),)
    return [code for site in sites for code in sorted(site)]


def _met(clauses: Clauses, lexicon: Lexicon, sayings: Sayings) -> list[Act]:
    """The acts of meeting in an article, in its order, whichever language tells of them."""
    note = clauses.note
    met = [*MeetingFinder(clauses, lexicon, sayings).find(), *EnglishMeetings(clauses, lexicon, sayings).find()]
    if note.quotations and note.article.info.language is Language.ENGLISH:
        met += QuotedMeetings(Clauses(note, lexicon, quoted=True), lexicon, sayings).find()
    met += attended(note)
    return sorted(met, key=lambda act: act.start)


def _told(note: Annotations, lexicon: Lexicon, known: Mapping[str, ActorSpan]) -> Iterator[_Told]:
    """The meetings and the statements that are told in an article, whose actors are `known` by key."""
    clauses = Clauses(note, lexicon)
    said = list(StatementFinder(clauses, lexicon).find())
    sayings = Sayings(said)
    met = _met(clauses, lexicon, sayings)
    meetings = _kept(gather_meetings(met), lexicon, known)
    statements = _kept(Voices(note.folded, lexicon).fold(gather_statements(said, note.published)), lexicon, known)
    story = Story([*met, *said], sayings, note)
    held: dict[int, Dated] = {}
    dated: list[tuple[Group, When]] = []
    for group in meetings:
        held[id(group)] = date_meeting(group, note, dated)
        dated.append((group, story.date(group, held[id(group)]).when))
    dated.sort(key=lambda pair: pair[0].acts[0].start)
    spoken = [*answered(((group, story.date(group, date_statement(group, dated, note))) for group in statements), note)]
    around = Surroundings(dated, ((group, one.when) for group, one in spoken), note)
    for group in meetings:
        if _is_told(group):
            yield _Told(group, story.date(group, around.date(group, held[id(group)])), _evidence(group, note))
    for group, one in spoken:
        yield _Told(group, one, _evidence(group, note), one.about)


def _mentions(note: Annotations, lexicon: Lexicon) -> Iterator[Mention]:
    """The mentions in the order of the text, with their names and those of the meetings they are tied to."""
    known = _known(note)
    ordered = sorted(_told(note, lexicon, known), key=lambda one: min(piece.start for piece in one.evidence))
    names = {id(one.group): f"m{number}" for number, one in enumerate(ordered, 1)}
    writer = _Writer(note, Titles(note, lexicon), known)
    for one in ordered:
        meeting = names.get(id(one.meeting))
        yield writer.mention(one, names[id(one.group)], (meeting,) if meeting else ())


def extract(article: Article, lexicon: Lexicon) -> tuple[Mention, ...]:
    """The mentions of meetings and statements in `article`, in the order of the text.

    Never raises on content; takes time in proportion to the length of the text.
    """
    note = annotate(article, lexicon)
    return tuple(_mentions(note, lexicon))
