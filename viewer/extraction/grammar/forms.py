"""The forms of meeting, and the kind of contact that each is."""

REMOTE = "remote"
"""The family of calls."""
CALL, SIGNING, SUMMIT, TALKS, VISIT = "call", "signing", "summit", "talks", "visit"
"""Forms that are read in ways of their own."""
_FAMILIES = {
    CALL: REMOTE,
    "video call": REMOTE,
    "dinner": "meal",
    SIGNING: SIGNING,
    "summons": "summons",
}


def family(form: str) -> str:
    """The kind of contact that a form of meeting is: face to face, remote, …"""
    return _FAMILIES.get(form, "face")
