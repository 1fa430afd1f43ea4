# SPDX-License-Identifier: EUPL-1.2
"""Program: the sound of a recording in a new container, without titles, places, pictures or the name of a telephone."""

import io
from dataclasses import dataclass

import av
import av.audio.stream
import av.subtitles.stream
import av.video.stream
from av.container import InputContainer
from av.stream import Disposition

from ledfyr.contact.attachments.kinds import Change, FileRefused, Kind, Reason
from ledfyr.contact.attachments.workshop.answering import Made, answer_with

ALWAYS = {"fflags": "+bitexact"}  # the program that writes it does not put its own name there either
ID3, ID3_HEAD = b"ID3", 10  # the tag that music programs put before any sound
IS_AAC = (b"\xff\xf1", b"\xff\xf9")


@dataclass(frozen=True)
class Container:
    """How a kind is read and written, and what it may hold: what browsers play."""

    read_as: str
    write_as: str
    codecs: frozenset[str]
    options: tuple[str, str] | None = None


CONTAINERS = {
    Kind.MP3: Container("mp3", "mp3", frozenset({"mp3", "mp3float"}), ("id3v2_version", "0")),
    Kind.M4A: Container("mp4", "ipod", frozenset({"aac", "alac"})),
    Kind.AAC: Container("aac", "adts", frozenset({"aac"})),
    Kind.OGG: Container("ogg", "ogg", frozenset({"opus", "libopus", "vorbis"})),
    Kind.WAV: Container("wav", "wav", frozenset({"pcm_s16le", "pcm_s24le", "pcm_s32le", "pcm_u8", "pcm_f32le"})),
}


def clean_sound(content: bytes, word: str) -> Made:
    """The recording's first track of sound, bit by bit as it was."""
    kind = _behind_its_tag(Kind(word), content)
    how, made = CONTAINERS[kind], io.BytesIO()
    with av.open(io.BytesIO(content), "r", format=how.read_as, metadata_errors="replace") as source:
        _refuse_films(source)
        _hear_something(source)
        source.seek(0)
        _copy_sound(source, made, how)
    return Made(made.getvalue(), kind, (Change.METADATA,))


def _behind_its_tag(kind: Kind, content: bytes) -> Kind:
    """AAC with such a tag begins like an MP3."""
    if not content.startswith(ID3):
        return kind
    length = 0
    for seven_bits in content[6:ID3_HEAD]:
        length = length << 7 | seven_bits & 127
    after = content[ID3_HEAD + length :][:2]
    return Kind.AAC if after in IS_AAC else kind


def _refuse_films(source: InputContainer) -> None:
    if any(not stream.disposition & Disposition.attached_pic for stream in source.streams.video):
        raise FileRefused(Reason.KIND_UNKNOWN)


def _hear_something(source: InputContainer) -> None:
    """What does not decode is no sound."""
    if not source.streams.audio:
        raise FileRefused(Reason.KIND_UNKNOWN)
    if next(source.decode(audio=0), None) is None:
        raise FileRefused(Reason.DAMAGED)


def _copy_sound(source: InputContainer, made: io.BytesIO, how: Container) -> None:
    track = source.streams.audio[0]
    if track.codec_context.name not in how.codecs:
        raise FileRefused(Reason.KIND_UNKNOWN)
    options = {**ALWAYS, **dict([how.options] if how.options else [])}
    with av.open(made, "w", format=how.write_as, options=options) as target:
        kept = target.add_stream_from_template(track)
        kept.metadata.clear()
        for packet in source.demux(track):
            if packet.dts is not None:
                packet.stream = kept
                target.mux(packet)


if __name__ == "__main__":
    answer_with(clean_sound)
