# SPDX-License-Identifier: EUPL-1.2
"""Times envelopes and sealed files beside the bare libsodium calls that they are made of, on the same bytes."""

import os
import time
import tracemalloc
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_encrypt,
    crypto_box_keypair,
    crypto_box_seal,
    crypto_scalarmult,
    crypto_secretstream_xchacha20poly1305_init_push,
    crypto_secretstream_xchacha20poly1305_push,
    crypto_secretstream_xchacha20poly1305_state,
)

from bench.report import Finding, heading, note, spread, table, whole
from ledfyr.sealing import Context, PrivateKey, SymmetricKey, open_stream, open_text, seal_stream, seal_text
from ledfyr.sealing.streams import CHUNK

LETTER = "Jag är orolig för min bror. " * 70  # 2 kB
CONTEXT = Context("letter", "ale:reception", "17", "text", 0)
FILLED = 4096  # bytes that such a letter is padded to
ROUNDS, ROUND = 5, 0.15  # seconds of a core
LETTERS_A_SECOND = 5000

FILE = 100_000_000  # bytes
FILE_ROUNDS = 3
MEGABYTES_A_SECOND = 200
MB = 1_000_000

SEAL, OPEN, BARE, BOX = "a letter sealed", "a letter opened", "its bare libsodium calls", "libsodium's sealed box"
NOTE_SEALED, NOTE_OPENED = "a note sealed, symmetric", "a note opened, symmetric"
SEAL_FILE, OPEN_FILE, COPY = "a file sealed", "a file opened", "the file only copied"
BARE_FILE = "its bare libsodium calls, nothing read or written"


def measure_sealing() -> Iterator[Finding]:
    """Print letters and megabytes a second, and beside them what libsodium alone takes for the same bytes."""
    heading("Sealing")
    yield from _letters()
    with TemporaryDirectory(prefix="ledfyr-sealing-") as folder:
        yield from _files(Path(folder))
    note("A second is one of a core's work, for this program and the kernel, whoever else kept the machine busy.")
    note(f"Files of {FILE // MB} MB go from one to another in a temporary folder, in chunks of {CHUNK // 1024} KiB.")
    note("The bare calls are PyNaCl's: for a letter a key pair, a multiplication and 4 KiB of XChaCha20-Poly1305.")


def _letters() -> Iterator[Finding]:
    rates = _by_turns(_contestants())
    table(("", "a second of a core"), [(name, spread(each, whole)) for name, each in rates.items()])
    rate = f"{whole(median(rates[SEAL]))}/s"
    for beside in (BARE, BOX):
        yield _beside("A letter sealed, 2 kB", rate, rates[SEAL], rates[beside], beside)
    yield _aimed("Letters sealed", median(rates[SEAL]), LETTERS_A_SECOND, "/s")


def _contestants() -> dict[str, Callable[[], object]]:
    unit = PrivateKey.new()
    record_key, filled = unit.record_key(), os.urandom(FILLED)
    letter, written = seal_text(LETTER, unit.public, CONTEXT), seal_text(LETTER, record_key, CONTEXT)
    header, nonce = letter[:90], letter[:24]

    def bare() -> None:
        _, scalar = crypto_box_keypair()
        secret = crypto_scalarmult(scalar, unit.public.raw)
        crypto_aead_xchacha20poly1305_ietf_encrypt(filled, header, nonce, secret)

    return {
        BARE: bare,
        BOX: lambda: crypto_box_seal(filled, unit.public.raw),
        SEAL: lambda: seal_text(LETTER, unit.public, CONTEXT),
        OPEN: lambda: open_text(letter, unit, CONTEXT),
        NOTE_SEALED: lambda: seal_text(LETTER, record_key, CONTEXT),
        NOTE_OPENED: lambda: open_text(written, record_key, CONTEXT),
    }


def _by_turns(contestants: Mapping[str, Callable[[], object]]) -> dict[str, list[float]]:
    """In short rounds, so that a busy moment of the machine meets them all alike."""
    rates: dict[str, list[float]] = {name: [] for name in contestants}
    for _ in range(ROUNDS):
        for name, act in contestants.items():
            rates[name].append(_rate(act))
    return rates


def _rate(act: Callable[[], object]) -> float:
    done, began = 0, time.process_time()
    while (took := time.process_time() - began) < ROUND:
        for _ in range(100):
            act()
        done += 100
    return done / took


def _files(folder: Path) -> Iterator[Finding]:
    plain, sealed, opened = (folder / name for name in ("plain", "sealed", "opened"))
    plain.write_bytes(os.urandom(CHUNK) * (FILE // CHUNK + 1))
    os.truncate(plain, FILE)
    key = SymmetricKey.new()
    contestants: dict[str, Callable[[], object]] = {
        BARE_FILE: lambda: _push_only(key),
        COPY: lambda: _copy(plain, opened),
        SEAL_FILE: lambda: _seal(plain, sealed, key),
        OPEN_FILE: lambda: _open(sealed, opened, key),
    }
    rates: dict[str, list[float]] = {name: [] for name in contestants}
    for _ in range(FILE_ROUNDS):
        for name, act in contestants.items():
            rates[name].append(FILE / MB / _seconds(act))
    table(("", "MB a second of a core"), [(name, spread(each, whole)) for name, each in rates.items()])
    for name in (SEAL_FILE, OPEN_FILE):
        measured = f"{whole(median(rates[name]))} MB/s"
        yield _beside(f"{name.capitalize()}, 100 MB", measured, rates[name], rates[BARE_FILE], BARE_FILE)
        yield _aimed(f"{name.capitalize()}, 100 MB", median(rates[name]), MEGABYTES_A_SECOND, " MB/s")
    yield _memory(contestants)


def _push_only(key: SymmetricKey) -> None:
    state, chunk = crypto_secretstream_xchacha20poly1305_state(), bytes(CHUNK)
    crypto_secretstream_xchacha20poly1305_init_push(state, key.revealed())
    for _ in range(FILE // CHUNK):
        crypto_secretstream_xchacha20poly1305_push(state, chunk)


def _copy(plain: Path, copied: Path) -> None:
    with plain.open("rb") as read, copied.open("wb") as written:
        while chunk := read.read(CHUNK):
            written.write(chunk)


def _seal(plain: Path, sealed: Path, key: SymmetricKey) -> None:
    with plain.open("rb") as read, sealed.open("wb") as written:
        seal_stream(read, written, key, CONTEXT)


def _open(sealed: Path, opened: Path, key: SymmetricKey) -> None:
    with sealed.open("rb") as read, opened.open("wb") as written:
        for chunk in open_stream(read, key, CONTEXT):
            written.write(chunk)


def _seconds(act: Callable[[], object]) -> float:
    began = time.process_time()
    act()
    return time.process_time() - began


def _memory(contestants: Mapping[str, Callable[[], object]]) -> Finding:
    """The peak while all of it runs once more, apart from the timing, which it would disturb."""
    tracemalloc.start()
    for act in contestants.values():
        act()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return Finding("Memory for 100 MB, peak", f"{peak / MB:.1f} MB", "the file, 100 MB", f"{peak / FILE:.3f}")


def _beside(what: str, measured: str, ours: list[float], theirs: list[float], name: str) -> Finding:
    ratios = [own / other for own, other in zip(ours, theirs, strict=True)]
    return Finding(what, measured, name, spread(ratios))


def _aimed(what: str, rate: float, aim: int, unit: str) -> Finding:
    return Finding(what, f"{whole(rate)}{unit}", f"target {whole(aim)}{unit}", f"{rate / aim:.2f}", "≥ 1")
