# SPDX-License-Identifier: EUPL-1.2
"""One file says which provider speaks for which municipality; a wrong one stops the start with a sentence."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from ledfyr.web.environment import WrongSetting
from ledfyr.web.sign_in.identity_file import OpenIdProvider, SamlProvider, read_identity_file
from ledfyr.web.sign_in.tests.fake_saml import certificate_of

CERTIFICATE = certificate_of(rsa.generate_private_key(65537, 2048))
ALE = """[provider.ale]
kind = "oidc"
name = "Ale kommun"
domains = ["ale.se"]
server = "https://login.ale.se/personal/"
client_id = "ledfyr"
client_secret = "mycket hemligt"
second_factor_amr = ["mfa"]
"""
LERUM = f"""[provider.lerum]
kind = "saml"
name = "Lerums kommun"
domains = ["lerum.se", "utb.lerum.se"]
entity_id = "https://idp.lerum.se"
sign_on = "https://idp.lerum.se/sso"
certificates = ['''{CERTIFICATE}''']
"""


def written(folder: Path, text: str, mode: int = 0o600) -> str:
    path = folder / "identity.toml"
    path.write_text(text, encoding="utf-8")
    path.chmod(mode)
    return str(path)


def test_several_municipalities_have_a_provider_each(tmp_path: Path) -> None:
    providers = read_identity_file(written(tmp_path, ALE + LERUM))
    ale, lerum = providers["ale"], providers["lerum"]

    assert isinstance(ale, OpenIdProvider)
    assert isinstance(lerum, SamlProvider)
    assert ale.server == "https://login.ale.se/personal"
    assert lerum.domains == ("lerum.se", "utb.lerum.se")
    assert (ale.ask_again, ale.email_is_decided_by_the_municipality, lerum.second_factor) == (True, False, ())


def test_without_a_file_there_are_none() -> None:
    assert read_identity_file("") == {}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (ALE.replace("oidc", "ldap"), "rad 2"),
        (ALE.replace("https://", "http://"), "https://"),
        (ALE.replace("domains = [", "domäner = ["), "TOML"),
        (ALE.replace('["ale.se"]', "[]"), "domains"),
        (ALE.replace('"ale.se"', '"@ale.se"'), "domains"),
        (ALE.replace('"mycket hemligt"', '"kort"'), "client_secret"),
        (ALE.replace("client_id", "client"), "client"),
        (ALE.replace("provider.ale", 'provider."Ale kommun"'), "identity.toml"),
        (ALE + LERUM.replace('"lerum.se"', '"ale.se"'), "står hos två kommuner"),
        (LERUM.replace("BEGIN", "BE"), "certifikat"),
        (LERUM.replace("saml", "oidc"), "server"),
        ("", "provider"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_with_a_sentence(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(WrongSetting, match="LEDFYR_IDENTITY") as refused:
        read_identity_file(written(tmp_path, text))

    assert said in str(refused.value)


def test_a_file_that_is_missing_is_refused_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(WrongSetting, match="går inte att läsa"):
        read_identity_file(str(tmp_path / "identity.toml"))


def test_a_secret_that_everybody_may_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WrongSetting, match="chmod 600"):
        read_identity_file(written(tmp_path, ALE, mode=0o644))

    assert read_identity_file(written(tmp_path, LERUM, mode=0o644))  # it holds no secret


def test_the_start_stops_with_the_sentence_and_nothing_else(tmp_path: Path) -> None:
    wrong = written(tmp_path, ALE.replace("oidc", "ldap"))
    environment = {**os.environ, "LEDFYR_FACE": "staff", "LEDFYR_HOME": str(tmp_path), "LEDFYR_IDENTITY": wrong}
    start = [sys.executable, "-c", "import ledfyr.web.settings"]
    stopped = subprocess.run(start, env=environment, capture_output=True, text=True, check=False)

    assert stopped.returncode == 1
    assert stopped.stderr.startswith("LEDFYR_IDENTITY cannot be used:\nidentity.toml, rad 2:")
    assert "Traceback" not in stopped.stderr
    assert "mycket hemligt" not in stopped.stderr
