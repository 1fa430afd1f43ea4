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
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from ledfyr.web.command_line.servers import first_taken_port

ROOT = Path(__file__).parents[1]
LEDFYR = Path(sys.executable).parent / "ledfyr"
PORT = 8570
LONGEST_WAIT = 60.0  # seconds


def ledfyr(*words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, **settings}
    return subprocess.run([LEDFYR, *words], env=environment, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Settings of an installation of its own, with a copy of the facts that may be changed."""
    folder = tmp_path_factory.mktemp("installation")
    shutil.copytree(ROOT / "municipalities", folder / "facts")
    port = next(port for port in range(PORT, PORT + 100, 3) if first_taken_port(range(port, port + 3)) is None)
    settings = {"LEDFYR_HOME": str(folder / "home"), "LEDFYR_FACTS": str(folder / "facts"), "LEDFYR_PORT": str(port)}
    first = ledfyr("setup", **settings)
    assert first.returncode == 0, first.stderr
    return settings


@pytest.fixture(scope="module")
def running(installation: dict[str, str]) -> Iterator[str]:
    """What `ledfyr run` says when the faces answer."""
    command = [LEDFYR, "run"]
    with subprocess.Popen(
        command, env={**os.environ, **installation}, cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as run:
        assert run.stdout is not None
        yield run.stdout.readline()
        run.send_signal(signal.SIGTERM)
        run.wait(timeout=LONGEST_WAIT)


def read(address: str) -> str:
    with urlopen(address) as answer:  # noqa: S310  # our own server on this machine
        return str(answer.read().decode())


def test_run_says_in_one_line_what_to_open(running: str, installation: dict[str, str]) -> None:
    port = int(installation["LEDFYR_PORT"])

    assert re.findall(r"http://localhost:(\d+)/(\S*)", running) == [
        (str(port), "ale/"), (str(port + 1), ","), (str(port + 2), ""),
    ]  # fmt: skip


def test_the_three_faces_answer_side_by_side(running: str) -> None:
    public, editor, staff = re.findall(r"http://localhost:\d+/", running)

    assert "Just nu svarar" in read(f"{public}ale/")
    assert "Logga in" in read(editor)
    assert "Logga in" in read(staff)


def test_the_public_face_knows_nothing_of_the_others(running: str) -> None:
    public = re.findall(r"http://localhost:\d+/", running)[0]

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
        ("LEDFYR_FACE", "admin", "LEDFYR_FACE cannot be “admin”. Write one of: public, editor, staff."),
        ("LEDFYR_PORT", "99999", "LEDFYR_PORT cannot be “99999”. Write a whole number from 1 to 65533."),
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
