"""Where a text was written, as its dateline says: NAIROBI, Kenya, Feb 13 -; （中央社奈洛比13日綜合外電報導）."""

from collections.abc import Sequence

from viewer.extraction.actors.gazetteer.entry import Entry, Role
from viewer.extraction.actors.gazetteer.gazetteer import Gazetteer, Token
from viewer.extraction.text.patterns import compiled

DATELINE = compiled("datelines", "dateline", folder="actors")
HOUSE = compiled("datelines", "house", folder="actors")
"""How documents of a government begin; the group that matches, however empty, is called by its state."""
SEATS = compiled("datelines", "seats", folder="actors")
HEAD = 600
"""A dateline stands in so many characters of a text, behind its title."""
COMPILED = compiled("datelines", "compiled", folder="actors")
"""What an agency has taken over from others opens with where they wrote it."""
CITY = range(2, 8)
"""So many characters a city's name has in Chinese."""
PLACES = frozenset({Role.PLACE, Role.CAPITAL, Role.STATE})


def written_in(text: str, gazetteer: Gazetteer) -> tuple[str, ...]:
    """The code of the state that the dateline of `text` lies in, or whose government issued it; none for
    a city where many states are represented."""
    for found in DATELINE.finditer(text, 0, HEAD):
        city = found[1].strip()
        entry = gazetteer.words.get(city) or gazetteer.words.get(city.title())
        if entry is not None and entry.role in PLACES and entry.country and not SEATS.fullmatch(city.title()):
            return (entry.country,)
    marked = HOUSE.search(text, 0, HEAD)
    return (marked.lastgroup,) if marked and marked.lastgroup else ()


def compiled_in(folded: str, gazetteer: Gazetteer) -> str | None:
    """The code of the state whose organs a Chinese text means that was compiled from what others wrote there."""
    found = COMPILED.search(folded, 0, HEAD)
    if found is None:
        return None
    names = (folded[found.end("place") - length : found.end("place")] for length in reversed(CITY))
    entries = (gazetteer.words.get(name) for name in names)
    return next((entry.country for entry in entries if entry and entry.role in PLACES and entry.country), None)


def at_home(text: str, tokens: Sequence[Token], gazetteer: Gazetteer) -> Sequence[Token]:
    """`tokens` with the organs that many states have by one name as those of the state that `text` was written in,
    where it does not tell of the state that they are known as: LIMA - Congress is none of the United States there."""
    common = gazetteer.organs.in_many
    shared = {
        token.start for token in tokens if token.entry.role is Role.BODY and text[token.start : token.end] in common
    }
    if not shared:
        return tokens
    others = [token.entry for token in tokens if token.start not in shared]
    told = {parties for entry in others for parties in (entry.parties, (entry.country or "",))}
    home = gazetteer.homes.told(text, text)
    written = written_in(text, gazetteer) or ((home,) if home else ())
    return [
        Token(token.start, token.end, Entry(Role.ORGAN))
        if written and token.start in shared and token.entry.parties not in told | {written}
        else token
        for token in tokens
    ]
