"""What Dateline writes to disk: files of mentions."""

from viewer.store.atomic import replacing
from viewer.store.mentions import write_mentions

__all__ = ["replacing", "write_mentions"]
