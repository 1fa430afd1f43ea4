# SPDX-License-Identifier: EUPL-1.2
"""Packs samples as Opus and MP3 in pieces that can be put together: a sentence is packed once, for all pages it is on.

Every piece lasts a whole number of steps of 180 ms, which is three Opus packets and five MP3 frames, so that both
files keep the same time. Each is packed by an encoder of its own, begins from nothing and ends in silence, where a
decoder that goes from one to the next makes no sound.

The settings are those that were best for what they cost, of some fifty that were measured with PESQ (1 to 4.6). Opus at
12 kHz and complexity 6 scores 3.4 in 12 kbit/s: better and faster than at 16 kHz (3.2), and than complexity 3 (2.7) or
0 (2.5), which would take three quarters and two fifths of the time. MP3, for older phones and for taking along, scores
2.8 in 24 kbit/s and 2.2 in 16.
"""

import io
from array import array
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import chain
from math import ceil

import av
import lameenc

VERSION = "1"  # changes when the same samples would be packed otherwise

STEP = Fraction(180, 1000)  # seconds
PACKETS_A_STEP = 3
OPUS_RATE, OPUS_BITS = 12_000, 13_000  # measured: 11.9 kbit/s of speech, 10 to 11 of a page with its pauses
OPUS_OPTIONS = {"application": "voip", "frame_duration": "60", "compression_level": "6"}
OPUS_CLOCK = 48_000  # Opus counts time in this, whatever the rate
OPUS_PRE_SKIP = 312  # of that clock: what the encoder looks ahead, 6.5 ms

MP3_RATE, MP3_KILOBITS = 16_000, 24
MP3_QUALITY = 7  # LAME's fast one; the slower ones measured no better at this rate
MP3_BYTES_A_STEP = 5 * 72 * MP3_KILOBITS * 1000 // MP3_RATE  # MPEG-2 layer III: 72 bytes for each bit a sample
MP3_BYTES_A_SECOND = MP3_BYTES_A_STEP / STEP

QUIET = 60  # of 32 767: below this nobody hears anything
QUIET_TAIL = Fraction(1, 10)  # seconds that every piece ends with, more than an MP3 decoder's delay of 69 ms


@dataclass(frozen=True)
class Sound:
    """One piece, packed both ways."""

    packets: tuple[bytes, ...]
    frames: bytes

    @property
    def steps(self) -> int:
        return len(self.packets) // PACKETS_A_STEP


def pack(samples: bytes, rate: int) -> Sound:
    """Pack samples of 16 bits, without the silence around them."""
    heard = _without_silence(samples)
    steps = ceil((Fraction(len(heard), 2 * rate) + QUIET_TAIL) / STEP)
    packets = _opus_packets(_at_rate(heard, rate, OPUS_RATE), steps)
    return Sound(packets, _mp3_frames(_at_rate(heard, rate, MP3_RATE), steps))


@cache
def silence(steps: int) -> Sound:
    """A pause."""
    if steps == 1:
        return Sound(_opus_packets(b"", 1), _mp3_frames(b"", 1))
    return Sound(silence(1).packets * steps, silence(1).frames * steps)


def opus_file(sounds: list[Sound]) -> bytes:
    """The pieces one after another in an Ogg file, the same bytes each time."""
    file = io.BytesIO()
    with av.open(file, "w", format="ogg", options={"fflags": "+bitexact", "page_duration": "4000000"}) as container:
        stream = container.add_stream("libopus", rate=OPUS_RATE, layout="mono", options=OPUS_OPTIONS)
        stream.codec_context.format = "s16"
        container.start_encoding()
        length = int(STEP * OPUS_CLOCK) // PACKETS_A_STEP
        for number, content in enumerate(chain.from_iterable(sound.packets for sound in sounds)):
            packet = av.Packet(content)
            packet.stream, packet.time_base = stream, Fraction(1, OPUS_CLOCK)
            packet.pts = packet.dts = number * length - OPUS_PRE_SKIP
            packet.duration = length
            container.mux(packet)
    return file.getvalue()


def mp3_file(sounds: list[Sound]) -> bytes:
    """The pieces one after another; an MP3 file is nothing but its frames."""
    return b"".join(sound.frames for sound in sounds)


def _without_silence(samples: bytes) -> bytes:
    values = array("h", samples)
    first = next((at for at, value in enumerate(values) if abs(value) > QUIET), len(values))
    last = next((at for at in range(len(values), first, -1) if abs(values[at - 1]) > QUIET), first)
    return values[first:last].tobytes()


def _frame(samples: bytes, rate: int) -> av.AudioFrame:
    frame = av.AudioFrame(format="s16", layout="mono", samples=len(samples) // 2)
    plane = frame.planes[0]
    plane.update(samples.ljust(plane.buffer_size, b"\0"))
    frame.sample_rate, frame.pts = rate, 0
    return frame


def _at_rate(samples: bytes, rate: int, wanted: int) -> bytes:
    if not samples:
        return b""
    resampler = av.AudioResampler(format="s16", layout="mono", rate=wanted)
    frames = chain(resampler.resample(_frame(samples, rate)), resampler.resample(None))
    return b"".join(bytes(frame.planes[0])[: 2 * frame.samples] for frame in frames)


def _filled(samples: bytes, steps: int, rate: int) -> bytes:
    length = 2 * int(steps * STEP * rate)
    return samples[:length].ljust(length, b"\0")


def _opus_packets(samples: bytes, steps: int) -> tuple[bytes, ...]:
    encoder = av.CodecContext.create("libopus", "w")
    encoder.sample_rate, encoder.layout, encoder.format = OPUS_RATE, "mono", "s16"
    encoder.bit_rate, encoder.options = OPUS_BITS, OPUS_OPTIONS
    encoder.open()
    frame = _frame(_filled(samples, steps, OPUS_RATE), OPUS_RATE)
    packets = [bytes(packet) for packet in chain(encoder.encode(frame), encoder.encode(None))]
    return tuple(packets[: steps * PACKETS_A_STEP])  # what the encoder adds at its end is silence


def _mp3_frames(samples: bytes, steps: int) -> bytes:
    encoder = lameenc.Encoder()
    encoder.set_channels(1)
    encoder.set_bit_rate(MP3_KILOBITS)
    encoder.set_in_sample_rate(MP3_RATE)
    encoder.set_out_sample_rate(MP3_RATE)
    encoder.set_quality(MP3_QUALITY)
    encoder.silence()
    frames = bytes(encoder.encode(_filled(samples, steps, MP3_RATE))) + bytes(encoder.flush())
    return frames[: steps * MP3_BYTES_A_STEP]
