"""The whole way from a text to its actors."""

from viewer.extraction.actors.gazetteer.gazetteer import Gazetteer, fold
from viewer.extraction.actors.names.naming import named, with_names
from viewer.extraction.actors.phrases.english_bodies import with_composed, with_speaking
from viewer.extraction.actors.phrases.glosses import with_aliases, without_glosses
from viewer.extraction.actors.phrases.reading import PhraseReader
from viewer.extraction.actors.phrases.scanner import Scanner
from viewer.extraction.actors.phrases.shorts import ShortForms
from viewer.extraction.actors.resolution.datelines import at_home
from viewer.extraction.actors.resolution.resolving import Resolver
from viewer.extraction.actors.spans import ActorSpan


def find_actors(text: str, gazetteer: Gazetteer) -> tuple[ActorSpan, ...]:
    """Every actor and place that `text` names or points to, sorted and not overlapping. Never raises."""
    folded = fold(text)
    tokens = at_home(folded, list(Scanner(folded, gazetteer).tokens()), gazetteer)
    tokens = list(with_composed(folded, tokens, gazetteer))
    tokens = with_aliases(folded, tokens, gazetteer)
    names = named(folded, tokens, gazetteer.names)
    tokens = list(with_speaking(folded, with_names(tokens, names, folded, gazetteer), gazetteer.names))
    tokens = list(without_glosses(folded, tokens))
    tokens = ShortForms(folded, tokens, gazetteer.shorts, gazetteer.acting).merged()
    phrases = PhraseReader(folded, tokens, names, gazetteer).read()
    return tuple(Resolver(text, folded, phrases, gazetteer).spans())
