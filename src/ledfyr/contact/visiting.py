# SPDX-License-Identifier: EUPL-1.2
"""Writes and comes back as a visitor does: by the forms of the letterbox's own pages, without scripts or cookies."""

from dataclasses import dataclass, field
from typing import Final, Protocol
from urllib.parse import urlencode, urljoin
from urllib.request import ProxyHandler, Request, build_opener

from bs4 import BeautifulSoup, Tag

from ledfyr.contact.addresses import RETURN, WRITE, Act
from ledfyr.contact.rules.doors import Door

PATIENCE: Final = 30.0  # seconds


class FormMissing(LookupError):
    """A page came back that does not hold what the next step takes; it may be the one that says why not."""


class Visitor(Protocol):
    """Somebody who writes a first letter and comes back with its receipt."""

    def write(self, municipality: str, nonce: bytes, text: str) -> str:
        """Send a letter through the door for questions, and return the words of the receipt."""
        ...

    def come_back(self, municipality: str, receipt: str) -> str:
        """What the page of the thread says."""
        ...


@dataclass(frozen=True)
class VisitorOverHttp:
    """Goes to the letterbox at an address, straight and through no proxy."""

    address: str
    host: str = field(default="")  # what the letterbox is called, where its address is another

    def write(self, municipality: str, nonce: bytes, text: str) -> str:
        """Read it through, put one's own mark in place of the page's, and send it."""
        below = f"{municipality}/{WRITE}"
        read = self._send(below, {"door": Door.QUESTION.value, "act": Act.READ_THROUGH.value, "text": text})
        fields = _fields_with(read, "nonce")
        if fields.get("text") != text:
            raise FormMissing
        sent = self._send(below, {**fields, "nonce": nonce.hex(), "act": Act.SEND.value})
        return _fields_with(sent, "receipt")["receipt"]

    def come_back(self, municipality: str, receipt: str) -> str:
        """Show the receipt and read."""
        page = self._send(f"{municipality}/{RETURN}", {"receipt": receipt, "act": Act.OPEN.value})
        return page.get_text(" ")

    def _send(self, below: str, fields: dict[str, str]) -> BeautifulSoup:
        headers = {"Host": self.host} if self.host else {}
        form = urlencode(fields).encode()
        request = Request(urljoin(f"{self.address}/", below), form, headers)  # noqa: S310  # an address of the installation's own
        with build_opener(ProxyHandler({})).open(request, timeout=PATIENCE) as answer:
            return BeautifulSoup(answer.read(), "html.parser")


def _fields_with(page: BeautifulSoup, wanted: str) -> dict[str, str]:
    """The hidden fields of the form that has the wanted one."""
    for form in page.find_all("form"):
        fields = {str(each["name"]): str(each["value"]) for each in form.find_all("input", type="hidden") if _is(each)}
        if wanted in fields:
            return fields
    raise FormMissing


def _is(field_of_form: Tag) -> bool:
    return field_of_form.has_attr("name") and field_of_form.has_attr("value")
