"""Events in the reader's words: kinds, states, days and parties as the interface's language has them."""

from datetime import date, datetime
from functools import lru_cache

from babel import Locale
from babel.dates import format_date, format_interval, format_skeleton, format_time
from PySide6.QtCore import QCoreApplication

from viewer.domain import Basis, Event, Kind, Precision, ProblemKind, Status, When
from viewer.models.columns import Facet, outlets
from viewer.models.parties import party_name
from viewer.models.readings import reason

translate = QCoreApplication.translate


class Wording:
    """Words for one interface language, a locale's name such as `en` or `zh_CN`.

    Qt's translator has to be installed before: fixed words come through it, dates and states through Babel.
    """

    def __init__(self, language: str) -> None:
        self.language = language.replace("-", "_")
        self.locale = Locale.parse(self.language)
        self.party = lru_cache(maxsize=1024)(self._party)
        self.when = lru_cache(maxsize=4096)(self._when)
        self._separator = "、" if self.locale.language == "zh" else ", "

    def _party(self, code: str) -> str:
        return party_name(code, self.language)

    def number(self, value: int) -> str:
        """A whole number with the language's grouping."""
        return format_number(value, self.locale)

    def listed(self, names: list[str]) -> str:
        """Names as a list in the language's punctuation."""
        return self._separator.join(names)

    def parties(self, event: Event) -> str:
        """Everybody's parties by name."""
        return self.listed([self.party(code) for code in event.parties])

    def actors(self, event: Event) -> str:
        """Who took part, as the articles print the names."""
        return self.listed([actor.name for actor in event.actors])

    def outlets(self, event: Event) -> str:
        """Who reports it."""
        return self.listed(list(outlets(event)))

    def kind(self, kind: str) -> str:
        """Meeting or statement."""
        words = {
            Kind.MEETING: translate("Wording", "Meeting"),
            Kind.STATEMENT: translate("Wording", "Statement"),
        }
        return words[Kind(kind)]

    def status(self, status: str) -> str:
        """Whether it took place."""
        words = {
            Status.HELD: translate("Wording", "Held"),
            Status.PLANNED: translate("Wording", "Planned"),
            Status.PROPOSED: translate("Wording", "Proposed"),
            Status.CANCELLED: translate("Wording", "Cancelled"),
        }
        return words[Status(status)]

    def precision(self, precision: str) -> str:
        """How exactly the time is known."""
        words = {
            Precision.MINUTE: translate("Wording", "To the minute"),
            Precision.HOUR: translate("Wording", "To the hour"),
            Precision.DAY: translate("Wording", "One day"),
            Precision.RANGE: translate("Wording", "Several days"),
            Precision.WEEK: translate("Wording", "A week"),
            Precision.MONTH: translate("Wording", "A month"),
            Precision.YEAR: translate("Wording", "A year"),
            Precision.VAGUE: translate("Wording", "Vague"),
        }
        return words[Precision(precision)]

    def basis(self, basis: Basis) -> str:
        """How the time was found, as a clause that explains it."""
        words = {
            Basis.EXPLICIT: translate("Wording", "the article names the date"),
            Basis.RELATIVE: translate("Wording", "read from the day of publication"),
            Basis.ANCHORED: translate("Wording", "tied to another event of the article"),
            Basis.PUBLICATION: translate("Wording", "no time is given: the day of publication is assumed"),
            Basis.NONE: translate("Wording", "nothing is known of the time"),
        }
        return words[basis]

    def reading(self, when: When, rule: str) -> str:
        """How the time was found, as closely as the rule that gave it is known."""
        return reason(rule) or self.basis(when.basis)

    def problem(self, kind: ProblemKind) -> str:
        """The sort of a problem."""
        words = {
            ProblemKind.UNREADABLE: translate("Wording", "Not readable"),
            ProblemKind.SKIPPED: translate("Wording", "Left out"),
            ProblemKind.REPAIRED: translate("Wording", "Mended"),
            ProblemKind.CONFIGURATION: translate("Wording", "Settings file"),
        }
        return words[kind]

    def facet(self, facet: Facet) -> str:
        """The heading of a facet."""
        words = {
            Facet.KIND: translate("Wording", "Kind"),
            Facet.STATUS: translate("Wording", "Status"),
            Facet.YEAR: translate("Wording", "Year"),
            Facet.MONTH: translate("Wording", "Month"),
            Facet.PARTY: translate("Wording", "Party"),
            Facet.ACTOR: translate("Wording", "Actor"),
            Facet.OUTLET: translate("Wording", "Outlet"),
            Facet.PRECISION: translate("Wording", "Precision"),
        }
        return words[facet]

    def value(self, facet: Facet, value: str) -> str:
        """One value of a facet."""
        match facet:
            case Facet.KIND:
                return self.kind(value)
            case Facet.STATUS:
                return self.status(value)
            case Facet.PRECISION:
                return self.precision(value)
            case Facet.PARTY:
                return self.party(value)
            case Facet.YEAR:
                return format_skeleton("y", date(int(value), 1, 1), locale=self.locale)
            case Facet.MONTH:
                return self._month(date.fromisoformat(f"{value}-01"))
            case Facet.ACTOR | Facet.OUTLET:
                return value

    def day(self, day: date) -> str:
        """A day with its weekday."""
        return format_skeleton("yMMMEd", _noon(day), locale=self.locale)

    def days(self, first: date, last: date) -> str:
        """Several days; what they have in common is said once."""
        if first == last:
            return self.day(first)
        return format_interval(first, last, skeleton="yMMMd", locale=self.locale)

    def _plain(self, day: date) -> str:
        return format_date(day, "long" if self.locale.language == "zh" else "medium", locale=self.locale)

    def _month(self, day: date) -> str:
        return format_skeleton("yMMM", _noon(day), locale=self.locale)

    def _when(self, when: When) -> str:
        if when.first is None or when.last is None:
            return self._one_sided(when)
        match when.precision:
            case Precision.MONTH if (when.first.year, when.first.month) == (when.last.year, when.last.month):
                return self._month(when.first)
            case Precision.YEAR if when.first.year == when.last.year:
                return format_skeleton("y", _noon(when.first), locale=self.locale)
            case Precision.WEEK:
                return translate("Wording", "week of {days}").format(days=self.days(when.first, when.last))
            case Precision.VAGUE:
                return translate("Wording", "around {days}").format(days=self.days(when.first, when.last))
        days = self.days(when.first, when.last)
        return f"{days} {format_time(when.time, 'HH:mm')}" if when.time and when.first == when.last else days

    def _one_sided(self, when: When) -> str:
        if when.first is not None:
            return translate("Wording", "since {day}").format(day=self._plain(when.first))
        if when.last is not None:
            return translate("Wording", "by {day}, day unknown").format(day=self._plain(when.last))
        return translate("Wording", "time unknown")


def format_number(value: int, locale: Locale) -> str:
    """Thousands are parted by a thin space in English, as the language likes elsewhere."""
    return f"{value:,}".replace(",", "\u202f" if locale.language == "en" else ",")


def _noon(day: date) -> datetime:
    """Babel's skeletons with a weekday want a moment; noon is the same day in every zone."""
    return datetime(day.year, day.month, day.day, 12)
