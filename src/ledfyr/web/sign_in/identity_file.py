# SPDX-License-Identifier: EUPL-1.2
"""Reads which municipalities let their own identity provider say who somebody is, and on which conditions."""

from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from cryptography.x509 import load_pem_x509_certificates
from pydantic import AfterValidator, Field, model_validator

from ledfyr.factfiles import FactModel, FileRefused, Several, check_fact_file, read_fact_file
from ledfyr.web.environment import WrongSetting

READABLE_BY_ALL = 0o004
ON_THIS_MACHINE = ("localhost", "127.0.0.1")
SAML_EMAIL = "urn:oid:0.9.2342.19200300.100.1.3"


def _encrypted(address: str) -> str:
    found = urlsplit(address)
    if not found.hostname or (found.scheme != "https" and found.hostname not in ON_THIS_MACHINE):
        message = f"”{address}” går inte att använda. Skriv en adress som börjar med https://."
        raise ValueError(message)
    return address.rstrip("/")


def _certificate(text: str) -> str:
    try:
        load_pem_x509_certificates(text.encode())
    except ValueError:
        message = "Ett certifikat går inte att läsa. Klistra in det hela, från BEGIN CERTIFICATE till END CERTIFICATE."
        raise ValueError(message) from None
    return text


Name = Annotated[str, Field(min_length=1, max_length=60)]
Domain = Annotated[str, Field(pattern=r"^[a-z0-9-]+(\.[a-z0-9-]+)+$")]
Address = Annotated[str, AfterValidator(_encrypted)]


class _Provider(FactModel):
    """What every kind of identity provider says."""

    name: Name
    domains: Annotated[Several[Domain], Field(min_length=1)]
    ask_again: bool = True  # also when the person is signed in there already: computers are shared


class OpenIdProvider(_Provider):
    """One that speaks OpenID Connect."""

    kind: Literal["oidc"]
    server: Address
    client_id: Name
    client_secret: Annotated[str, Field(min_length=8)]
    second_factor_amr: Several[str] = ()
    second_factor_acr: Several[str] = ()
    ask_for_acr: str = ""
    email_claim: Name = "email"
    # Set when the municipality itself decides every address, and the provider does not say that it is verified.
    email_is_decided_by_the_municipality: bool = False


class SamlProvider(_Provider):
    """One that speaks SAML 2.0. The municipality itself decides every address that it states."""

    kind: Literal["saml"]
    entity_id: Annotated[str, Field(min_length=1)]
    sign_on: Address
    certificates: Annotated[Several[Annotated[str, AfterValidator(_certificate)]], Field(min_length=1)]
    second_factor: Several[str] = ()
    ask_for_second_factor: bool = False
    subject_attribute: str = ""
    email_attribute: Annotated[str, Field(min_length=1)] = SAML_EMAIL


Provider = OpenIdProvider | SamlProvider
Key = Annotated[str, Field(pattern=r"^[a-z0-9-]{1,40}$")]


class IdentityFile(FactModel):
    """One provider for each municipality that has one."""

    provider: dict[Key, Annotated[Provider, Field(discriminator="kind")]]

    @model_validator(mode="after")
    def _each_domain_has_one_provider(self) -> "IdentityFile":
        domains = [domain for provider in self.provider.values() for domain in provider.domains]
        if twice := next((domain for domain in domains if domains.count(domain) > 1), None):
            message = f"”{twice}” står hos två kommuner. En e-postadress kan bara höra till en."
            raise ValueError(message)
        return self


def read_identity_file(stated: str) -> dict[str, Provider]:
    """The providers that LEDFYR_IDENTITY names a file of, by municipality; none without one. Raises WrongSetting."""
    if not stated:
        return {}
    path = Path(stated)
    try:
        providers = check_fact_file(read_fact_file(path), IdentityFile).provider
    except FileRefused as refused:
        message = f"LEDFYR_IDENTITY cannot be used:\n{refused}"
        raise WrongSetting(message) from None
    has_secret = any(isinstance(provider, OpenIdProvider) for provider in providers.values())
    if has_secret and path.stat().st_mode & READABLE_BY_ALL:
        message = f"LEDFYR_IDENTITY holds a secret that everybody on this machine may read. Type: chmod 600 {path}"
        raise WrongSetting(message)
    return providers
