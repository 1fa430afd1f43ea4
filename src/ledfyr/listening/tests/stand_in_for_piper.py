# SPDX-License-Identifier: EUPL-1.2
"""A program that answers as piper_program does, without Piper: it hums, stops at “stopp”, and knows one vowel sign."""

import sys
from pathlib import Path

from ledfyr.listening.piper_program import Answer, answer_until_the_end
from ledfyr.listening.tests.cast import RATE, hum


def answer(text: str) -> Answer:
    if "stopp" in text:
        sys.exit(1)
    if len(sys.argv) == 1:
        return {"text": f"{text}\u064e", "bytes": 0}, b""
    samples = hum(0.01 * len(text))
    return {"rate": RATE, "bytes": len(samples)}, samples


if __name__ == "__main__":
    if len(sys.argv) > 1 and Path(sys.argv[1]).read_bytes() != b"rost":
        sys.exit(1)
    answer_until_the_end(answer)
