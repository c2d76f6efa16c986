"""The whole way from a text to its actors."""

from viewer.extraction.actors.datelines import at_home
from viewer.extraction.actors.english_bodies import with_composed, with_speaking
from viewer.extraction.actors.gazetteer import Gazetteer, fold
from viewer.extraction.actors.glosses import with_aliases, without_glosses
from viewer.extraction.actors.naming import named, with_names
from viewer.extraction.actors.phrases import PhraseReader
from viewer.extraction.actors.resolution import Resolver
from viewer.extraction.actors.scanner import Scanner
from viewer.extraction.actors.shorts import ShortForms
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
