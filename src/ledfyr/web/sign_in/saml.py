# SPDX-License-Identifier: EUPL-1.2
"""Asks a SAML provider who somebody is, and believes only what it has signed for this very question.

python3-saml, which allauth uses as well, reads and verifies the answer. It lets one pass that names no audience, or no
question that it answers; here both are demanded of the part that is signed.
"""

from typing import Any

import xmlsec
from django.http import HttpRequest
from django.urls import reverse
from onelogin.saml2.authn_request import OneLogin_Saml2_Authn_Request
from onelogin.saml2.constants import OneLogin_Saml2_Constants as Saml
from onelogin.saml2.errors import OneLogin_Saml2_Error, OneLogin_Saml2_ValidationError
from onelogin.saml2.response import OneLogin_Saml2_Response
from onelogin.saml2.settings import OneLogin_Saml2_Settings
from onelogin.saml2.utils import OneLogin_Saml2_Utils
from onelogin.saml2.xml_utils import OneLogin_Saml2_XML

from ledfyr.web.sign_in.identity_file import SamlProvider
from ledfyr.web.sign_in.linking import IdentityRefused
from ledfyr.web.sign_in.rules.matching import Identity, NotLetIn

LONGEST_ANSWER = 200_000
LONGEST_SUBJECT = 191
# A name that is given anew at each sign-in says nothing of who it is; an address may be given to somebody else.
LASTING = {Saml.NAMEID_PERSISTENT, Saml.NAMEID_WINDOWS_DOMAIN_QUALIFIED_NAME}
# What reading a broken answer can raise beside the library's own refusals; XML that is not XML is a SyntaxError.
BROKEN = (OneLogin_Saml2_Error, xmlsec.Error, SyntaxError, ValueError, TypeError, KeyError, AttributeError)
TOO_LATE = {
    OneLogin_Saml2_ValidationError.ASSERTION_EXPIRED,
    OneLogin_Saml2_ValidationError.ASSERTION_TOO_EARLY,
    OneLogin_Saml2_ValidationError.SESSION_EXPIRED,
}
SIGNATURE = {
    OneLogin_Saml2_ValidationError.INVALID_SIGNATURE,
    OneLogin_Saml2_ValidationError.NO_SIGNATURE_FOUND,
    OneLogin_Saml2_ValidationError.NO_SIGNED_ASSERTION,
    OneLogin_Saml2_ValidationError.NO_SIGNED_MESSAGE,
    OneLogin_Saml2_ValidationError.WRONG_ISSUER,
}


def question_to(request: HttpRequest, key: str, provider: SamlProvider) -> tuple[str, str]:
    """The id of a new question, and the address to which it is sent."""
    settings = _settings(request, key, provider)
    question = OneLogin_Saml2_Authn_Request(settings, force_authn=provider.ask_again)
    sent = {"SAMLRequest": question.get_request()}
    return question.get_id(), OneLogin_Saml2_Utils.redirect(provider.sign_on, sent, request_data=_where(request))


def identity_in(request: HttpRequest, key: str, provider: SamlProvider, answer: str, *, asked: str) -> Identity:
    """Whom the provider has signed in; raises IdentityRefused."""
    settings = _settings(request, key, provider)
    try:
        response = OneLogin_Saml2_Response(settings, answer)
        response.is_valid(_where(request), request_id=asked, raise_exceptions=True)
        _demand_that_it_answers(response, settings.get_sp_data(), asked)
        return _identity(response, key, provider)
    except OneLogin_Saml2_ValidationError as error:
        raise IdentityRefused(_reason(error.code)) from None
    except BROKEN:
        raise IdentityRefused(NotLetIn.UNREADABLE) from None


def question_answered_by(answer: str) -> str | None:
    """The id of the question that an answer claims to answer. Nothing is believed yet."""
    try:
        claimed: str | None = OneLogin_Saml2_XML.to_etree(OneLogin_Saml2_Utils.b64decode(answer)).get("InResponseTo")
    except BROKEN:
        return None
    return claimed


def metadata_of(request: HttpRequest, key: str, provider: SamlProvider) -> bytes:
    """What the provider's keeper needs to know of this face."""
    metadata: str | bytes = _settings(request, key, provider).get_sp_metadata()
    return metadata if isinstance(metadata, bytes) else metadata.encode()


def _demand_that_it_answers(response: OneLogin_Saml2_Response, ours: dict[str, Any], asked: str) -> None:
    if ours["entityId"] not in response.get_audiences():
        raise IdentityRefused(NotLetIn.NOT_FOR_US)
    # The library's own way to what is signed; its public methods tell of the envelope, which may not be.
    confirmed = response._query_assertion("/saml:Subject/saml:SubjectConfirmation/saml:SubjectConfirmationData")  # noqa: SLF001
    for each in confirmed:
        is_to_us = each.get("Recipient") == ours["assertionConsumerService"]["url"]
        if is_to_us and each.get("InResponseTo") == asked and each.get("NotOnOrAfter"):
            return
    raise IdentityRefused(NotLetIn.NOT_ASKED)


def _identity(response: OneLogin_Saml2_Response, key: str, provider: SamlProvider) -> Identity:
    said: dict[str, list[str]] = response.get_attributes()
    if provider.subject_attribute:
        subject = next(iter(said.get(provider.subject_attribute, [])), None)
    else:
        subject = response.get_nameid() if response.get_nameid_format() in LASTING else None
    if not subject or len(subject) > LONGEST_SUBJECT:
        raise IdentityRefused(NotLetIn.NO_SUBJECT)
    email = next(iter(said.get(provider.email_attribute, [])), None)
    shown = bool(set(response.get_authn_contexts()) & set(provider.second_factor))
    return Identity(key, subject, email, shown)


def _reason(code: int) -> NotLetIn:
    if code in TOO_LATE:
        return NotLetIn.TOO_LATE
    if code in SIGNATURE:
        return NotLetIn.NOT_SIGNED_RIGHT
    if code in (OneLogin_Saml2_ValidationError.WRONG_AUDIENCE, OneLogin_Saml2_ValidationError.WRONG_DESTINATION):
        return NotLetIn.NOT_FOR_US
    if code in (
        OneLogin_Saml2_ValidationError.WRONG_INRESPONSETO,
        OneLogin_Saml2_ValidationError.WRONG_SUBJECTCONFIRMATION,
    ):
        return NotLetIn.NOT_ASKED
    if code == OneLogin_Saml2_ValidationError.STATUS_CODE_IS_NOT_SUCCESS:
        return NotLetIn.CANCELLED
    return NotLetIn.UNREADABLE


def _where(request: HttpRequest) -> dict[str, Any]:
    return {
        "https": "on" if request.is_secure() else "off",
        "http_host": request.get_host(),
        "script_name": request.path,
        "get_data": {},
        "post_data": {},
    }


def _settings(request: HttpRequest, key: str, provider: SamlProvider) -> OneLogin_Saml2_Settings:
    asked = list(provider.second_factor) if provider.ask_for_second_factor and provider.second_factor else False
    stated = {
        "strict": True,
        "security": {
            "wantAssertionsSigned": True,
            "wantAttributeStatement": False,
            "wantNameId": not provider.subject_attribute,
            "requestedAuthnContext": asked,
            "rejectDeprecatedAlgorithm": True,
            "allowRepeatAttributeName": True,
            "allowSingleLabelDomains": True,  # a municipality's own network has such names
        },
        "idp": {
            "entityId": provider.entity_id,
            "singleSignOnService": {"url": provider.sign_on},
            "x509certMulti": {"signing": list(provider.certificates)},
        },
        "sp": {
            "entityId": request.build_absolute_uri(reverse("identity_metadata", args=[key])),
            "assertionConsumerService": {"url": request.build_absolute_uri(reverse("identity_answer", args=[key]))},
            "NameIDFormat": Saml.NAMEID_UNSPECIFIED if provider.subject_attribute else Saml.NAMEID_PERSISTENT,
        },
    }
    return OneLogin_Saml2_Settings(stated)
