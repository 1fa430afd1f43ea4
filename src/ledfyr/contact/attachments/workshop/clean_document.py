# SPDX-License-Identifier: EUPL-1.2
"""Program: a PDF without its author, times, older versions, scripts and enclosed files. Its pages stay as they are."""

import io
from collections.abc import Iterator

import pikepdf
from pikepdf import Dictionary, Name, Object, ObjectStreamMode, PasswordError, Pdf, Stream

from ledfyr.contact.attachments.kinds import Change, FileRefused, Kind, Reason
from ledfyr.contact.attachments.workshop.answering import Made, answer_with
from ledfyr.contact.attachments.workshop.photographs import clean_photograph

TELLS_OF_ITS_MAKER = ("/Metadata", "/PieceInfo", "/Thumb", "/LastModified")
OF_A_NOTE = ("/T", "/M", "/CreationDate", "/NM")  # who wrote a note in the margin, and when
RUNS = ("/AA", "/JS", "/OpenAction", "/XFA", "/JavaScript")
ACTIONS_THAT_RUN = ("/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/GoToE", "/Rendition", "/RichMediaExecute")
ENCLOSES = ("/EmbeddedFiles", "/AF", "/EF", "/Collection")


def clean_document(content: bytes, _word: str) -> Made:
    """The document with what it shows and nothing else; one that asks for a password is refused."""
    try:
        document = pikepdf.open(io.BytesIO(content))
    except PasswordError:
        raise FileRefused(Reason.ENCRYPTED_PDF) from None
    with document:
        pages = len(document.pages)
        if not pages:
            raise FileRefused(Reason.DAMAGED)
        changes = {Change.METADATA}
        for found in _dictionaries(document):
            changes.update(_taken_out(document, found))
        _dropped(document.trailer, ("/Info", "/ID"))
        if document.get_warnings():
            changes.add(Change.REPAIRED)
        made = io.BytesIO()
        document.save(made, object_stream_mode=ObjectStreamMode.generate, encryption=False, deterministic_id=True)
    return Made(made.getvalue(), Kind.PDF, sorted(changes), pages)


def _dictionaries(document: Pdf) -> Iterator[Object]:
    """Each dictionary of the document, also those inside others."""
    waiting = [document.trailer, *document.objects]
    while waiting:
        found = waiting.pop()
        if isinstance(found, Dictionary | Stream):
            yield found
            waiting += [value for _key, value in found.items() if _is_inside(value)]
        elif isinstance(found, pikepdf.Array):
            waiting += [value for value in found if _is_inside(value)]


def _is_inside(value: object) -> bool:
    return isinstance(value, Dictionary | pikepdf.Array) and not value.is_indirect


def _taken_out(document: Pdf, found: Object) -> Iterator[Change]:
    _dropped(found, TELLS_OF_ITS_MAKER + (OF_A_NOTE if _is_note(found) else ()))
    if isinstance(found, Stream):
        clean_photograph(document, found)
    if _dropped(found, RUNS) or (found.get("/S") in ACTIONS_THAT_RUN and _dropped(found, tuple(found.keys()))):
        yield Change.SCRIPTS
    if _dropped(found, ENCLOSES):
        yield Change.ENCLOSED


def _dropped(found: Object, keys: tuple[str, ...]) -> bool:
    there = [key for key in keys if key in found]
    for key in there:
        del found[key]
    return bool(there)


def _is_note(found: Object) -> bool:
    return "/Subtype" in found and "/Rect" in found and found.get("/Subtype") != Name.Widget


if __name__ == "__main__":
    answer_with(clean_document)
