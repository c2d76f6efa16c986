"""The pictures of the article on show: which are there, which wait to be asked for, which cannot be had."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from viewer.corpus import opening
from viewer.domain import Article, BlockKind, Image
from viewer.ui.article.decode import RefusedError, decode
from viewer.ui.article.fetch import Fetcher
from viewer.ui.article.sources import Source, locate

translate = QCoreApplication.translate

MOST = 200
"""Pictures of one article that are loaded; further ones stay placeholders."""


class ImagePolicy(StrEnum):
    """What is done about pictures that lie on the web."""

    NEVER = "never"
    ASK = "ask"
    ALWAYS = "always"


@dataclass(frozen=True, slots=True)
class ImageRules:
    """The reader's wishes: a policy, and the outlets whose pictures are always loaded when the policy is to ask."""

    policy: ImagePolicy = ImagePolicy.ASK
    outlets: frozenset[str] = frozenset()

    def load_unasked(self, outlet: str | None) -> bool:
        """Whether the pictures of an outlet's articles are fetched without a question."""
        return self.policy is ImagePolicy.ALWAYS or (self.policy is ImagePolicy.ASK and outlet in self.outlets)


class PictureState(StrEnum):
    """How far a picture has come."""

    WAITING = "waiting"
    BLOCKED = "blocked"
    LOADING = "loading"
    SHOWN = "shown"
    FAILED = "failed"


@dataclass(slots=True)
class Picture:
    """One picture; `reason` says why it cannot be shown."""

    image: Image
    source: Source
    state: PictureState = PictureState.WAITING
    pixels: QImage | None = None
    reason: str = ""


class Pictures(QObject):
    """Loads what the rules and the reader allow; decodes in a thread of its own, one picture at a time."""

    changed = Signal(int)
    """The number of a picture whose state has changed since `open`."""
    settled = Signal()
    """The last picture that was on its way has come or failed."""

    def __init__(self, fetcher: Fetcher, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetcher = fetcher
        self._fetcher.arrived.connect(self._arrived)
        self._fetcher.failed.connect(self._not_fetched)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pictures")
        self._jobs: dict[Future[QImage], int] = {}
        self._clock = QTimer(self)
        self._clock.setInterval(15)
        self._clock.timeout.connect(self._collect)
        self._rules = ImageRules()
        self._folder: Path | None = None
        self._outlet: str | None = None
        self.pictures: list[Picture] = []

    def set_rules(self, rules: ImageRules) -> None:
        """Takes effect with the next article."""
        self._rules = rules

    def set_folder(self, folder: Path | None) -> None:
        """The opened folder, inside of which pictures may be read."""
        self._folder = folder

    def open(self, article: Article | None) -> None:
        """Gives up the pictures of the last article; begins with those of this one that may be loaded unasked."""
        self.close()
        if article is None:
            return
        info = article.info
        images = [block.image or Image("") for block in article.blocks if block.kind is BlockKind.IMAGE]
        self.pictures = [Picture(image, locate(image.source, info.path, info.link)) for image in images]
        self._outlet = info.outlet
        # Nobody has seen them yet; who shows the article looks at all of them.
        self.blockSignals(True)
        for number in range(len(self.pictures)):
            self._begin(number)
        self.blockSignals(False)

    def close(self) -> None:
        """Gives up everything that is still on its way, and forgets the pictures."""
        self._fetcher.stop()
        for job in self._jobs:
            job.cancel()
        self._jobs.clear()
        self.pictures = []

    def picture(self, number: int) -> Picture | None:
        """The picture of that number in the article's order."""
        return self.pictures[number] if 0 <= number < len(self.pictures) else None

    def waiting(self) -> list[int]:
        """The numbers of the pictures that would be fetched if the reader asked."""
        return [number for number, picture in enumerate(self.pictures) if picture.state is PictureState.WAITING]

    def request(self, number: int) -> None:
        """The reader asks for one picture; also once more for one that failed."""
        picture = self.pictures[number]
        asked = picture.state in (PictureState.WAITING, PictureState.FAILED)
        if asked and picture.source.address and self._rules.policy is not ImagePolicy.NEVER:
            self._set(number, PictureState.LOADING)
            self._fetcher.fetch(picture.source.address)

    def request_all(self) -> None:
        """The reader asks for every picture of the article."""
        for number in self.waiting()[:MOST]:
            self.request(number)

    def _begin(self, number: int) -> None:
        source = self.pictures[number].source
        if source.path is not None and self._folder is not None and number < MOST:
            self._set(number, PictureState.LOADING)
            self._decode(number, partial(_read, self._folder, source.path))
        else:
            self._without_file(number)

    def _without_file(self, number: int) -> None:
        if self.pictures[number].source.address is None:
            self._fail(number, translate("Pictures", "There is no such picture in the opened folder."))
        elif self._rules.policy is ImagePolicy.NEVER:
            self._set(number, PictureState.BLOCKED)
        else:
            self._set(number, PictureState.WAITING)
            if self._rules.load_unasked(self._outlet) and number < MOST:
                self.request(number)

    def _set(self, number: int, state: PictureState, pixels: QImage | None = None, reason: str = "") -> None:
        picture = self.pictures[number]
        ended = picture.state is PictureState.LOADING and state is not PictureState.LOADING
        picture.state, picture.pixels, picture.reason = state, pixels, reason
        self.changed.emit(number)
        if ended and all(picture.state is not PictureState.LOADING for picture in self.pictures):
            self.settled.emit()

    def _fail(self, number: int, reason: str) -> None:
        self._set(number, PictureState.FAILED, reason=reason)

    def _decode(self, number: int, read: Callable[[], bytes]) -> None:
        self._jobs[self._worker.submit(_load, read)] = number
        self._clock.start()

    @Slot()
    def _collect(self) -> None:
        # The worker's futures are looked at from here, so that nothing of Qt is touched from two threads.
        for job in [job for job in self._jobs if job.done()]:
            number = self._jobs.pop(job)
            try:
                self._set(number, PictureState.SHOWN, job.result())
            except RefusedError as error:
                self._fail(number, str(error))
            except OSError:
                self._without_file(number)
        if not self._jobs:
            self._clock.stop()

    @Slot(str, bytes)
    def _arrived(self, address: str, data: bytes) -> None:
        for number in self._numbers(address):
            self._decode(number, partial(bytes, data))

    @Slot(str, str)
    def _not_fetched(self, address: str, reason: str) -> None:
        for number in self._numbers(address):
            self._fail(number, reason)

    def _numbers(self, address: str) -> list[int]:
        return [
            number
            for number, picture in enumerate(self.pictures)
            if picture.source.address == address and picture.state is PictureState.LOADING
        ]


def _load(read: Callable[[], bytes]) -> QImage:
    return decode(read())


def _read(folder: Path, path: str) -> bytes:
    try:
        return opening.read_bytes(folder, path).data
    except opening.RefusedError as error:
        raise OSError(str(error)) from error
