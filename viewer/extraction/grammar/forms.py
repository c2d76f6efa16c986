"""The forms of meeting, and the kind of contact that each is."""

REMOTE, MEAL = "remote", "meal"
"""The families of calls and of whatever is eaten together."""
CALL, DINNER, SESSION, SIGNING, SUMMIT, TALKS, VISIT = (
    "call",
    "dinner",
    "session",
    "signing",
    "summit",
    "talks",
    "visit",
)
"""Forms that are read in ways of their own."""
_FAMILIES = {
    CALL: REMOTE,
    "video call": REMOTE,
    DINNER: MEAL,
    SIGNING: SIGNING,
    "summons": "summons",
}


def family(form: str) -> str:
    """The kind of contact that a form of meeting is: face to face, remote, …"""
    return _FAMILIES.get(form, "face")
