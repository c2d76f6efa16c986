"""What the rooms below the window remark on files, in the reader's language."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from viewer.domain import Remark

# The rooms know no Qt, and lupdate finds only what is marked so: whatever they remark has to stand here too.
TEMPLATES = (
    QT_TRANSLATE_NOOP("Problems", "Control characters in the file were left out."),
    QT_TRANSLATE_NOOP("Problems", "Dateline failed to search it ({0}); it can be read. Please report the file to us."),
    QT_TRANSLATE_NOOP("Problems", "Halves of characters in the file are shown as \ufffd."),
    QT_TRANSLATE_NOOP("Problems", "Disk quota exceeded"),
    QT_TRANSLATE_NOOP("Problems", "File name too long"),
    QT_TRANSLATE_NOOP("Problems", "File too large"),
    QT_TRANSLATE_NOOP("Problems", "Input/output error"),
    QT_TRANSLATE_NOOP("Problems", "Is a directory"),
    QT_TRANSLATE_NOOP("Problems", "It is a folder or a device, which no file can replace"),
    QT_TRANSLATE_NOOP("Problems", "No space left on device"),
    QT_TRANSLATE_NOOP("Problems", "No such file or directory"),
    QT_TRANSLATE_NOOP("Problems", "Not a directory"),
    QT_TRANSLATE_NOOP("Problems", "Operation not permitted"),
    QT_TRANSLATE_NOOP("Problems", "Permission denied"),
    QT_TRANSLATE_NOOP("Problems", "Read-only file system"),
    QT_TRANSLATE_NOOP("Problems", "Too many levels of symbolic links"),
    QT_TRANSLATE_NOOP("Problems", "Too many open files"),
    QT_TRANSLATE_NOOP("Problems", "Only its first {0} characters were searched."),
    QT_TRANSLATE_NOOP("Problems", "Some bytes are no {0} and are shown as \ufffd."),
    QT_TRANSLATE_NOOP("Problems", "The article has too many marks to be read as Markdown; it is shown as it stands."),
    QT_TRANSLATE_NOOP("Problems", "The article is cut after {0} characters."),
    QT_TRANSLATE_NOOP("Problems", "The article is cut after {0} paragraphs."),
    QT_TRANSLATE_NOOP("Problems", "The file could not be opened: {0}."),
    QT_TRANSLATE_NOOP("Problems", "The file has a title but no text; perhaps the page was never captured."),
    QT_TRANSLATE_NOOP("Problems", "The file has {0} bytes; only its first {1} were read."),
    QT_TRANSLATE_NOOP("Problems", "The file is empty: it has neither a title nor any text."),
    QT_TRANSLATE_NOOP("Problems", "The file is not in UTF-8; it was read as {0}."),
    QT_TRANSLATE_NOOP("Problems", "The front matter breaks its own grammar and was read line by line."),
    QT_TRANSLATE_NOOP("Problems", "The markup is too large or nested too deep: {0} tags in it were passed over."),
    QT_TRANSLATE_NOOP("Problems", "The settings of this folder are not used, they are not valid TOML: {0}."),
    QT_TRANSLATE_NOOP("Problems", "The settings of this folder are not used: {0}"),
    QT_TRANSLATE_NOOP("Problems", "The settings of this folder are read without one entry: {0}."),
    QT_TRANSLATE_NOOP("Problems", "The settings of this folder have an unknown table “{0}”; known are {1}."),
    QT_TRANSLATE_NOOP("Problems", "This folder could not be opened: {0}."),
    QT_TRANSLATE_NOOP("Problems", "This is a device or pipe, not a file, and was left alone."),
    QT_TRANSLATE_NOOP("Problems", "This is a folder with the name of an article."),
    QT_TRANSLATE_NOOP("Problems", "This is a link; put what it leads to into the folder to read it."),
    QT_TRANSLATE_NOOP("Problems", "This is no text in any encoding; is its name right?"),
    QT_TRANSLATE_NOOP("Problems", "This path leads out of the opened folder and was not followed."),
    QT_TRANSLATE_NOOP("Problems", "an entry of “{0}” has an unknown field “{1}”"),
    QT_TRANSLATE_NOOP("Problems", "an entry of “{0}” lacks “{1}”"),
    QT_TRANSLATE_NOOP("Problems", "it is not in UTF-8; save it so, and read the folder again."),
    QT_TRANSLATE_NOOP("Problems", "{0} Put a plain file in its place."),
    QT_TRANSLATE_NOOP("Problems", "It is left out: reading it crashed the reader. Please report the file to us."),
    QT_TRANSLATE_NOOP("Problems", "{0}. See that you may read it."),
    QT_TRANSLATE_NOOP("Problems", "“{0}” must hold at least one text"),
    QT_TRANSLATE_NOOP("Problems", '“{0}” must be a list of texts that are not empty, such as ["…"]'),
    QT_TRANSLATE_NOOP("Problems", "“{0}” must be a text that is not empty"),
    QT_TRANSLATE_NOOP("Problems", "“{0}” must be one of {1}, not “{2}”"),
    QT_TRANSLATE_NOOP("Problems", "“{0}” must be written as [[{0}]]"),
)


def in_words(remark: Remark) -> str:
    """The remark as the interface's language has it, and what stands within it likewise."""
    values = (value if isinstance(value, str) else in_words(value) for value in remark.values)
    return QCoreApplication.translate("Problems", remark.template).format(*values)
