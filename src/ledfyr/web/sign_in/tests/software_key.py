# SPDX-License-Identifier: EUPL-1.2
"""A passkey made of software, which answers a face as a browser does; and can be told to answer falsely."""

import hashlib
import json
import secrets
from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from fido2.cose import ES256
from fido2.utils import websafe_decode, websafe_encode
from fido2.webauthn import AttestationObject, AttestedCredentialData, AuthenticatorData, CollectedClientData

FLAG = AuthenticatorData.FLAG
USED_WITH_FINGER = FLAG.UP | FLAG.UV


@dataclass
class SoftwareKey:
    """One key pair for one host."""

    host: str = "localhost"
    origin: str = "http://localhost"
    private: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    credential_id: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    owner: bytes = b""

    def make(self, options: dict[str, Any], *, flags: int = USED_WITH_FINGER) -> str:
        """Answer the options of a new passkey."""
        asked = options["publicKey"]
        self.owner = websafe_decode(asked["user"]["id"])
        public = ES256.from_cryptography_key(self.private.public_key())  # type: ignore[no-untyped-call]
        attested = AttestedCredentialData.create(b"\0" * 16, self.credential_id, public)
        about = self._about(flags | FLAG.AT, attested)
        said = self._said("webauthn.create", asked["challenge"])
        return self._sent(
            {"clientDataJSON": said, "attestationObject": AttestationObject.create("none", about, {})},
            {"credProps": {"rk": True}},
        )

    def use(self, options: dict[str, Any], *, flags: int = USED_WITH_FINGER, owner: bytes | None = None) -> str:
        """Answer the options of a sign-in."""
        about = self._about(flags)
        said = self._said("webauthn.get", options["publicKey"]["challenge"])
        signature = self.private.sign(about + hashlib.sha256(said).digest(), ec.ECDSA(hashes.SHA256()))
        parts = {"clientDataJSON": said, "authenticatorData": about, "signature": signature}
        return self._sent({**parts, "userHandle": self.owner if owner is None else owner}, {})

    def _about(self, flags: int, attested: bytes = b"") -> AuthenticatorData:
        host = hashlib.sha256(self.host.encode()).digest()
        return AuthenticatorData(AuthenticatorData.create(host, FLAG(flags), 0, attested))

    def _said(self, kind: str, challenge: str) -> CollectedClientData:
        return CollectedClientData.create(kind, challenge, self.origin)

    def _sent(self, response: dict[str, bytes], extensions: dict[str, Any]) -> str:
        name = websafe_encode(self.credential_id)
        parts = {key: websafe_encode(value) for key, value in response.items()}
        answer = {"id": name, "rawId": name, "type": "public-key", "response": parts}
        return json.dumps(answer | {"clientExtensionResults": extensions})
