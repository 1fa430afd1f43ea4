# SPDX-License-Identifier: EUPL-1.2
"""The same words make the same file, in any order, thread or process."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256

from ledfyr.publishing.paper.tests.printing import in_swedish

PAGE = "<h1>Orostelefonen</h1><p>Ring 020-100 200.</p>"
ELSEWHERE = f"""
from hashlib import sha256
from ledfyr.publishing.paper.tests.printing import in_swedish
print(sha256(in_swedish({PAGE!r})).hexdigest())
"""


def test_another_process_makes_the_same_file() -> None:
    other = subprocess.run([sys.executable, "-c", ELSEWHERE], capture_output=True, check=True, text=True)

    assert other.stdout.strip() == sha256(in_swedish(PAGE)).hexdigest()


def test_what_was_printed_before_leaves_no_trace() -> None:
    first = in_swedish(PAGE)
    in_swedish("<h1>Annat</h1>")

    assert in_swedish(PAGE) == first


def test_several_threads_print_at_once() -> None:
    pages = [f"<h1>Sida {number}</h1>" for number in range(8)]

    with ThreadPoolExecutor(4) as threads:
        together = list(threads.map(in_swedish, pages))

    assert together == [in_swedish(page) for page in pages]
