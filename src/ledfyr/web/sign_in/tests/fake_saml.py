# SPDX-License-Identifier: EUPL-1.2
"""A SAML identity provider that signs whatever a test wants it to say."""

import zlib
from base64 import b64decode, b64encode
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
from onelogin.saml2.constants import OneLogin_Saml2_Constants as Saml
from onelogin.saml2.utils import OneLogin_Saml2_Utils
from onelogin.saml2.xml_utils import OneLogin_Saml2_XML

ENTITY = "https://idp.ale.example"
FACE = "http://testserver/logga-in/kommun/ale"
MFA = "http://schemas.microsoft.com/claims/multipleauthn"
PASSWORD_ONLY = "urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport"  # noqa: S105  # a name
EMAIL = "urn:oid:0.9.2342.19200300.100.1.3"

ANSWER = """<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="{response_id}" Version="2.0"
 IssueInstant="{now}" Destination="{destination}"{in_response_to}>
<saml:Issuer xmlns:saml="{saml}">{issuer}</saml:Issuer>
<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:{status}"/></samlp:Status>
{assertion}</samlp:Response>"""
ASSERTION = """<saml:Assertion xmlns:saml="{saml}" ID="{assertion_id}" Version="2.0" IssueInstant="{now}">
<saml:Issuer>{issuer}</saml:Issuer><saml:Subject><saml:NameID Format="{name_format}">{subject}</saml:NameID>
<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData
 NotOnOrAfter="{until}" Recipient="{recipient}"{confirmed}/></saml:SubjectConfirmation></saml:Subject>
<saml:Conditions NotBefore="{since}" NotOnOrAfter="{until}">{audience}</saml:Conditions>
<saml:AuthnStatement AuthnInstant="{now}"><saml:AuthnContext>
<saml:AuthnContextClassRef>{context}</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>
<saml:AttributeStatement><saml:Attribute Name="{email_name}">
<saml:AttributeValue>{email}</saml:AttributeValue></saml:Attribute></saml:AttributeStatement></saml:Assertion>"""


def _pem_of(key: rsa.RSAPrivateKey) -> str:
    plain = serialization.NoEncryption()
    return key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain).decode()


def certificate_of(key: rsa.RSAPrivateKey) -> str:
    """A certificate that a key has signed for itself."""
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "idp.ale.example")])
    now = datetime.now(UTC)
    number, until = x509.random_serial_number(), now + timedelta(days=9)
    signed = x509.CertificateBuilder(name, name, key.public_key(), number, now, until).sign(key, hashes.SHA256())
    return signed.public_bytes(serialization.Encoding.PEM).decode()


def question_in(address: str) -> Any:  # noqa: ANN401  # an element of a library without types
    """The question that an address carries."""
    sent = parse_qs(urlsplit(address).query)["SAMLRequest"][0]
    return OneLogin_Saml2_XML.to_etree(zlib.decompress(b64decode(sent), -15))


def moment(later: timedelta = timedelta()) -> str:
    return (datetime.now(UTC) + later).strftime("%Y-%m-%dT%H:%M:%SZ")


@dataclass
class FakeSaml:
    """The provider and its key."""

    key: rsa.RSAPrivateKey = field(default_factory=lambda: rsa.generate_private_key(65537, 2048))
    digest: str = Saml.SHA256
    algorithm: str = Saml.RSA_SHA256

    def answer(self, question: str, *, sign: bool = True, **says: Any) -> str:  # noqa: ANN401
        """Answer the question, as it is or with other things said."""
        asked = question_in(question).get("ID", "")
        said = {
            "response_id": OneLogin_Saml2_Utils.generate_unique_id(),
            "assertion_id": OneLogin_Saml2_Utils.generate_unique_id(),
            "saml": Saml.NS_SAML,
            "now": moment(),
            "since": moment(-timedelta(minutes=1)),
            "until": moment(timedelta(minutes=5)),
            "destination": f"{FACE}/svar/",
            "recipient": f"{FACE}/svar/",
            "in_response_to": f' InResponseTo="{asked}"',
            "confirmed": f' InResponseTo="{asked}"',
            "issuer": ENTITY,
            "status": "Success",
            "name_format": Saml.NAMEID_PERSISTENT,
            "subject": "person-17",
            "audience": audience(f"{FACE}/metadata/"),
            "context": MFA,
            "email_name": EMAIL,
            "email": "anna.berg@ale.example",
        } | says
        assertion = ASSERTION.format(**said)
        signed = self.signed(assertion) if sign else assertion
        return b64encode(ANSWER.format(assertion=signed, **said).encode()).decode()

    def signed(self, assertion: str) -> str:
        """The assertion with the provider's signature in it."""
        certificate = certificate_of(self.key)
        key = _pem_of(self.key)
        signed = OneLogin_Saml2_Utils.add_sign(assertion, key, certificate, False, self.algorithm, self.digest)
        return str(signed, "utf-8")


def audience(for_whom: str) -> str:
    return f"<saml:AudienceRestriction><saml:Audience>{for_whom}</saml:Audience></saml:AudienceRestriction>"
