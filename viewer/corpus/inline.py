"""The text of one block as it is gathered from its pieces."""

from dataclasses import dataclass

from viewer.corpus.text import fold, runs_on, visible
from viewer.domain import Run, RunStyle

_SPACE = " \t\n\r\u00a0\u2028\u2029"


@dataclass(slots=True)
class _Mark:
    """An inline element that is open, and where its text starts."""

    tag: str
    start: int
    style: RunStyle | None = None
    target: str | None = None
    aside: bool = False


class Inline:
    """Gathers a block's text, white space folded as HTML folds it, with the styled runs in it."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._space = ""
        self._last = ""
        self._marks: list[_Mark] = []
        self._runs: list[Run] = []
        self._aside = True

    @property
    def is_empty(self) -> bool:
        """Whether no text was gathered yet."""
        return self._length == 0

    @property
    def ends_with_break(self) -> bool:
        """Whether a line break was the last thing to come."""
        return self._last == "\n"

    def add(self, data: str) -> None:
        """Gather `data`, in which white space only parts words."""
        text = data.strip(_SPACE)
        if not text:
            self._space = self._space or _kind_of_space(data)
            return
        text = fold(text)
        if not text:
            return
        lead = data[: len(data) - len(data.lstrip(_SPACE))]
        space = self._space or _kind_of_space(lead)
        if space and self._last not in ("", "\n") and not (space == "\n" and runs_on(self._last, text[0])):
            self._append(" ")
        self._append(text)
        self._space = _kind_of_space(data[len(data.rstrip(_SPACE)) :])
        self._aside = self._aside and any(mark.aside for mark in self._marks)

    def add_as_is(self, data: str) -> None:
        """Gather `data` with its spaces and line breaks."""
        text = visible(data.replace("\r\n", "\n").replace("\u00a0", " "))
        if text:
            self._append(text)
            self._aside = False

    def add_break(self) -> None:
        """Break the line; at the start of a block there is nothing to break."""
        self._space = ""
        if self._length:
            self._append("\n")

    def open(self, tag: str, style: RunStyle, target: str | None) -> None:
        """Begin a run."""
        self._marks.append(_Mark(tag, -1, style, target))

    def open_aside(self, tag: str) -> None:
        """Begin what is set small or grey, as captions are."""
        self._marks.append(_Mark(tag, -1, aside=True))

    def open_plain(self, tag: str) -> None:
        """Begin an element that only its end tag has to find again."""
        self._marks.append(_Mark(tag, -1))

    def close(self, tag: str) -> None:
        """End the innermost open `tag`, if one is."""
        for place in range(len(self._marks) - 1, -1, -1):
            if self._marks[place].tag == tag:
                self._end(self._marks.pop(place))
                return

    def take(self, *, keep_space: bool = False) -> tuple[str, tuple[Run, ...], bool]:
        """The text gathered, its runs, and whether all of it is set aside; what is open goes on in the next block."""
        if not self._pieces:
            self._space = ""
            return "", (), False
        text = "".join(self._pieces)
        for mark in self._marks:
            self._end(mark)
            mark.start = -1
        text = text.strip("\n").rstrip() if keep_space else text.rstrip(" \n\u3000")
        shift = len(text) - len(text.lstrip("\u3000")) if not keep_space else 0
        runs = tuple(moved for run in self._runs if (moved := _moved(run, shift, len(text))) is not None)
        aside = self._aside and bool(text)
        self._pieces, self._length, self._space, self._last, self._runs, self._aside = [], 0, "", "", [], True
        return text[shift:], tuple(sorted(runs, key=lambda run: (run.start, -run.end))), aside

    def _append(self, text: str) -> None:
        if text != " ":
            for mark in self._marks:
                if mark.start < 0:
                    mark.start = self._length
        self._pieces.append(text)
        self._length += len(text)
        self._last = text[-1]

    def _end(self, mark: _Mark) -> None:
        if mark.style is None or not 0 <= mark.start < self._length:
            return
        if mark.style is RunStyle.LINK and not mark.target:
            return
        self._runs.append(Run(mark.start, self._length, mark.style, mark.target))


def _kind_of_space(space: str) -> str:
    """Nothing, a space, or a line end, which comes to nothing between two Chinese characters."""
    if not space:
        return ""
    return "\n" if "\n" in space else " "


def _moved(run: Run, shift: int, length: int) -> Run | None:
    start, end = max(run.start - shift, 0), min(run.end, length) - shift
    return Run(start, end, run.style, run.target) if start < end else None
