# SPDX-License-Identifier: EUPL-1.2
"""Program: a picture written anew, without place, time, camera, thumbnail or anything else beside its points."""

from ledfyr.contact.attachments.kinds import Change, Kind
from ledfyr.contact.attachments.workshop.answering import Made, answer_with
from ledfyr.contact.attachments.workshop.pictures import points_of, written


def clean_picture(content: bytes, word: str) -> Made:
    """The picture as it was sent; one in Apple's format becomes a JPEG, which every browser shows."""
    kind = Kind(word)
    picture, count = points_of(content, kind)
    kept = Kind.JPEG if kind is Kind.HEIC else kind
    changes = (Change.METADATA, Change.FIRST_PICTURE) if count > 1 else (Change.METADATA,)
    return Made(written(picture, kept), kept, changes)


if __name__ == "__main__":
    answer_with(clean_picture)
