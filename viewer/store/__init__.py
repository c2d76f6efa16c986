"""What Dateline writes to disk: files of mentions and of events."""

from viewer.store.atomic import replacing
from viewer.store.calendar import write_calendar
from viewer.store.formats import DATA, PICTURES, SUFFIXES
from viewer.store.mentions import json_line, write_mentions
from viewer.store.spreadsheet import write_rows, write_table
from viewer.store.timelinejs import write_timelinejs
from viewer.store.watching import Cancelled, Progress

__all__ = [
    "DATA",
    "PICTURES",
    "SUFFIXES",
    "Cancelled",
    "Progress",
    "json_line",
    "replacing",
    "write_calendar",
    "write_mentions",
    "write_rows",
    "write_table",
    "write_timelinejs",
]
