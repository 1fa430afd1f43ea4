# SPDX-License-Identifier: EUPL-1.2
"""Takes the segments of a photograph inside a document out, which hold place, time and camera, and leaves its points.

A photograph in a document is not written anew: it would lose more each time, and the letters of a scanned page with it.
"""

from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

BEGINS, POINTS_FOLLOW = b"\xff\xd8", 0xDA
COMMENT, OF_PROGRAMS = 0xFE, range(0xE0, 0xF0)
COLOURS = (0xE0, 0xEE)  # how to read the points: JFIF, and whether they are ink or light


def clean_photograph(document: Pdf, stream: Object) -> None:
    """Leave of the stream what is to be seen, if it is a photograph; it may be packed in other filters, which go."""
    filters = stream.get("/Filter")
    names = list(filters) if isinstance(filters, Array) else [filters]
    if not names or names[-1] != Name.DCTDecode:
        return
    photograph = stream.read_raw_bytes()
    if len(names) > 1:
        photograph = Stream(document, photograph, Filter=Array(names[:-1])).read_bytes()
    told = stream.get("/DecodeParms")
    how = told[-1] if isinstance(told, Array) and len(told) else told
    stream.write(
        without_segments(photograph),
        filter=Name.DCTDecode,
        decode_parms=how if isinstance(how, Dictionary) else None,
    )


def without_segments(photograph: bytes) -> bytes:
    """The photograph from which everything is gone that only tells of it; what is no photograph is left alone."""
    if not photograph.startswith(BEGINS):
        return photograph
    return BEGINS + b"".join(_kept(photograph))


def _kept(photograph: bytes) -> Iterator[bytes]:
    position = len(BEGINS)
    while position + 4 <= len(photograph) and photograph[position] == 0xFF:  # noqa: PLR2004  # each segment begins so
        kind = photograph[position + 1]
        after = position + 2 + int.from_bytes(photograph[position + 2 : position + 4], "big")
        if kind == POINTS_FOLLOW:
            break
        if not _only_tells(kind):
            yield photograph[position:after]
        position = after
    yield photograph[position:]


def _only_tells(kind: int) -> bool:
    return kind == COMMENT or (kind in OF_PROGRAMS and kind not in COLOURS)
