# SPDX-License-Identifier: EUPL-1.2
"""The product as an operator meets it: set up, run, a changed number goes live, wrong settings stop with a sentence."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests.ports import free_port

ROOT = Path(__file__).parents[1]
LEDFYR = Path(sys.executable).parent / "ledfyr"
LONGEST_WAIT = 60.0  # seconds


def ledfyr(*words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, **settings}
    return subprocess.run([LEDFYR, *words], env=environment, cwd=ROOT, capture_output=True, text=True, check=False)


@contextmanager
def run_while(*words: str, **settings: str) -> Iterator[str]:
    """Give the first line that `ledfyr run` says, and stop it however the test ends: a failure must not hang."""
    environment = {**os.environ, **settings}
    with subprocess.Popen([LEDFYR, "run", *words], env=environment, cwd=ROOT, stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        try:
            yield run.stdout.readline()
        finally:
            run.send_signal(signal.SIGTERM)
            try:
                run.wait(timeout=LONGEST_WAIT)
            except subprocess.TimeoutExpired:
                run.kill()
                raise


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Settings of an installation of its own, with a copy of the facts that may be changed."""
    folder = tmp_path_factory.mktemp("installation")
    shutil.copytree(ROOT / "municipalities", folder / "facts")
    port = free_port(in_a_row=4)
    settings = {"LEDFYR_HOME": str(folder / "home"), "LEDFYR_FACTS": str(folder / "facts"), "LEDFYR_PORT": str(port)}
    first = ledfyr("setup", **settings)
    assert first.returncode == 0, first.stderr
    return settings


def test_a_new_installation_is_read_in_swedish_first_and_in_every_language_soon(tmp_path: Path) -> None:
    port = free_port(in_a_row=4)
    settings = {"LEDFYR_HOME": str(tmp_path), "LEDFYR_PORT": str(port)}
    with run_while("--set-up", **settings) as opened:
        assert f"http://localhost:{port}/ale/" in opened
        assert "Just nu svarar" in read(f"http://localhost:{port}/ale/")
        wait_for(f"http://localhost:{port}/ale/uk/")


def wait_for(address: str) -> None:
    deadline = time.monotonic() + 2 * LONGEST_WAIT
    while True:
        try:
            read(address)
        except HTTPError as missing:
            missing.close()
            assert time.monotonic() < deadline, f"{address} never came"
            time.sleep(0.2)
        else:
            return


@pytest.fixture(scope="module")
def running(installation: dict[str, str]) -> Iterator[str]:
    """What `ledfyr run` says when the faces answer."""
    with run_while(**installation) as opened:
        yield opened


def read(address: str) -> str:
    with urlopen(address) as answer:  # noqa: S310  # our own server on this machine
        return str(answer.read().decode())


def test_run_says_in_one_line_what_to_open(running: str, installation: dict[str, str]) -> None:
    port = int(installation["LEDFYR_PORT"])

    assert re.findall(r"http://localhost:(\d+)/(\S*)", running) == [
        (str(port), "ale/"), (str(port + 1), ","), (str(port + 2), ","), (str(port + 3), ""),
    ]  # fmt: skip


def test_the_four_faces_answer_side_by_side(running: str) -> None:
    public, editor, staff, letterbox = re.findall(r"http://localhost:\d+/", running)

    assert "Just nu svarar" in read(f"{public}ale/")
    assert "Logga in" in read(editor)
    assert "Logga in" in read(staff)
    assert "Just nu svarar" in read(f"{letterbox}ale/")


@pytest.mark.parametrize("place", [0, 3], ids=["public", "letterbox"])
def test_what_faces_the_internet_knows_nothing_of_the_others(running: str, place: int) -> None:
    public = re.findall(r"http://localhost:\d+/", running)[place]

    for path in ("logga-in/", "admin/", "pages/", "utseende.css", "release.json", "ale/404/"):
        with pytest.raises(HTTPError) as refused:
            read(public + path)
        assert refused.value.code == 404
        refused.value.close()


def test_a_changed_number_is_live_within_seconds(running: str, installation: dict[str, str]) -> None:
    public = re.findall(r"http://localhost:\d+/", running)[0]
    file = Path(installation["LEDFYR_FACTS"]) / "ale.toml"
    file.write_text(file.read_text(encoding="utf-8").replace("0303-70 30 00", "0303-70 39 99"), encoding="utf-8")

    said = ledfyr("setup", **installation)

    deadline = time.monotonic() + LONGEST_WAIT
    while "0303-70 39 99" not in read(f"{public}ale/kontakter/mottagning/"):
        assert time.monotonic() < deadline
        time.sleep(0.2)
    baked, kept = map(int, re.findall(r"(\d+) sidor bakade, (\d+) oförändrade", said.stdout)[0])
    assert 0 < baked < kept + baked


def test_setting_up_again_changes_nothing(installation: dict[str, str]) -> None:
    ledfyr("setup", **installation)

    assert "0 sidor bakade" in ledfyr("setup", **installation).stdout


def test_a_taken_port_is_said_with_what_to_type(running: str, installation: dict[str, str]) -> None:
    assert running
    second = ledfyr("run", **installation)

    assert second.returncode == 1
    assert "is taken by another program" in second.stderr


@pytest.mark.parametrize(
    ("setting", "value", "said"),
    [
        ("LEDFYR_FACE", "admin", "LEDFYR_FACE cannot be “admin”. Write one of: public, editor, staff, letterbox."),
        ("LEDFYR_PORT", "99999", "LEDFYR_PORT cannot be “99999”. Write a whole number from 1 to 65532."),
        ("LEDFYR_HTTPS", "maybe", "LEDFYR_HTTPS cannot be “maybe”. Write one of: yes, no."),
        ("LEDFYR_SECRET", "short", "LEDFYR_SECRET is too short."),
    ],
)
def test_a_wrong_setting_stops_the_start_with_a_sentence(setting: str, value: str, said: str) -> None:
    stopped = ledfyr("--help", **{setting: value})

    assert stopped.returncode == 1
    assert stopped.stderr.startswith(said)
    assert "Traceback" not in stopped.stderr


def test_a_broken_file_is_refused_line_by_line_and_the_site_stays(installation: dict[str, str], tmp_path: Path) -> None:
    facts = tmp_path / "facts"
    shutil.copytree(installation["LEDFYR_FACTS"], facts)
    file = facts / "ale.toml"
    file.write_text(file.read_text(encoding="utf-8").replace('"#0b5c6b"', '"#ffff00"'), encoding="utf-8")

    checked = ledfyr("check", str(file), **installation)
    refused = ledfyr("setup", **{**installation, "LEDFYR_FACTS": str(facts)})

    assert re.fullmatch(r"ale\.toml, rad \d+: .* Välj en mörkare\.\s*", checked.stdout)
    assert (checked.returncode, refused.returncode) == (1, 1)
    assert "ale.toml, rad" in refused.stderr
    assert "0 sidor bakade" in ledfyr("setup", **installation).stdout


def test_every_file_in_the_repository_is_right() -> None:
    files = [
        *(ROOT / "municipalities").glob("*.toml"),
        *(ROOT / "src/ledfyr/guide/flows/sv").glob("*.toml"),
        *(ROOT / "src/ledfyr/pages/content/sv").glob("*.toml"),
    ]

    assert ledfyr("check", *map(str, files)).stdout == "Allt stämmer.\n"


def test_nginx_sends_what_is_written_to_the_public_face(installation: dict[str, str]) -> None:
    here, elsewhere = ledfyr("nginx", **installation), ledfyr("nginx", "--upstream", "http://10.0.0.7", **installation)

    assert f"proxy_pass http://127.0.0.1:{installation['LEDFYR_PORT']};" in here.stdout
    assert "proxy_pass http://10.0.0.7;" in elsewhere.stdout


@pytest.mark.parametrize("words", [[], ["guide"], ["directory"], ["account"], ["setup"], ["directory", "to-osm"]])
def test_help_stands_at_every_level(words: list[str]) -> None:
    helped = ledfyr(*words, "--help")

    assert helped.returncode == 0
    assert "Usage:" in helped.stdout
