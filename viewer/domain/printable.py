"""Text for the eye: names of files are bytes, which a text cannot always hold."""


def printable(text: str) -> str:
    """Text that any file and any widget can take: bytes that are no UTF-8, kept as lone surrogates, become `?`."""
    return text.encode("utf-8", "replace").decode("utf-8")
