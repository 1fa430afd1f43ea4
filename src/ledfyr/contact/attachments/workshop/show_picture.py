# SPDX-License-Identifier: EUPL-1.2
"""Program: a picture as staff see it, written anew once more and no larger than a screen."""

from ledfyr.contact.attachments.kinds import Kind
from ledfyr.contact.attachments.workshop.answering import Made, answer_with
from ledfyr.contact.attachments.workshop.limits import LONGEST_SIDE
from ledfyr.contact.attachments.workshop.pictures import points_of, written


def show_picture(content: bytes, word: str) -> Made:
    """The picture as WebP."""
    picture, _count = points_of(content, Kind(word))
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    return Made(written(picture, Kind.WEBP), Kind.WEBP)


if __name__ == "__main__":
    answer_with(show_picture)
