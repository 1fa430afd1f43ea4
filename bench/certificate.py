# SPDX-License-Identifier: EUPL-1.2
"""Makes the key and certificate with which every contestant speaks TLS: elliptic curve P-256, for this run only."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path


class OpensslMissing(SystemExit):
    """TLS cannot be measured without openssl."""


@dataclass(frozen=True)
class Certificate:
    """A certificate and its key, as files."""

    chain: Path
    key: Path


def make_certificate(folder: Path) -> Certificate:
    """Write a certificate for the loopback address, signed by itself; the key is PKCS#8, which all servers read."""
    certificate = Certificate(folder / "certificate.pem", folder / "key.pem")
    program = shutil.which("openssl")
    if program is None:
        message = "openssl is missing. Type: apt install openssl"
        raise OpensslMissing(message)
    curve = ["genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", str(certificate.key)]
    signed = ["req", "-x509", "-key", str(certificate.key), "-out", str(certificate.chain), "-days", "2"]
    named = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"]
    for arguments in (curve, [*signed, *named]):
        subprocess.run([program, *arguments], check=True, capture_output=True)
    return certificate
