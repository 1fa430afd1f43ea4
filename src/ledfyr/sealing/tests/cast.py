# SPDX-License-Identifier: EUPL-1.2
"""The cast: two units, two members and a stranger, each with a key that is the same in every run, and one letter."""

from ledfyr.sealing import Context, Effort, PrivateKey, Stretching, SymmetricKey

RECEPTION = PrivateKey(b"reception".ljust(32, b"."))
RECEPTION_NEXT = PrivateKey(b"reception after somebody left".ljust(32, b"."), version=2)
CASEWORK = PrivateKey(b"casework".ljust(32, b"."))
ASTRID = PrivateKey(b"astrid".ljust(32, b"."))
BERTIL = PrivateKey(b"bertil".ljust(32, b"."))
RECORD_KEY = RECEPTION.record_key()
FILE_KEY = SymmetricKey(b"a file".ljust(32, b"."))

LETTER = Context(kind="letter", owner="ale:reception", record="17", field="text", sequence=3)
TEXT = "Hen sa att mötet är på torsdag. 🌲"

PHRASE = "mössa lampa tåg berg"
LOCK = Context(kind="member-key", owner="account:4", record="1", field="phrase")
LEAST = Effort(rounds=1, memory=8 * 1024)
QUICK = Stretching(chosen=LEAST, least=LEAST, most=LEAST)  # what libsodium takes at least, so that tests are fast
