# SPDX-License-Identifier: EUPL-1.2
"""A small municipality file that is right, for tests to spoil in one place."""

from pathlib import Path

RIGHT = """\
[municipality]
slug = "sjo"
name = "Sjö kommun"
genitive = "Sjö kommuns"
code = "9999"
county = "Västra Götalands län"
police_area = "lokalpolisområde Sjö"
localities = ["Sjöby"]
accent_colour = "#0b5c6b"
leave_to = "https://www.smhi.se/"
website = "https://www.example.se/"

[[service]]
key = "sjo-mottagning"
role = "mottagning"
name = "Mottagningen i Sjö kommun"
short_name = "Mottagningen"
description = "Här får du råd."
helps = ["relative"]
area = ["9999"]
languages = ["sv", "fi"]
anonymous = "ask"
on_phone_bill = "unknown"
interpreter = "yes"
who_answers = "En socialsekreterare."
police = false
when_you_call = "De lyssnar."
does_not_lead_to = "Inget ärende."
[service.source]
name = "Sjö kommuns webbplats"
url = "https://www.example.se/"
read_on = 2026-11-01
[service.check]
checked_on = 2026-11-01
checked_by = "redaktionen"
note = "Tiderna är osäkra."
[[service.channel]]
kind = "phone"
value = "0303-70 30 00"
first = true
  [[service.channel.hours]]
  kind = "weekly"
  weekdays = ["mon", "tue", "wed", "thu", "fri"]
  opens = 09:00:00
  closes = 15:00:00
  [[service.channel.hours]]
  kind = "holiday"
  closed = true
[[service.channel]]
kind = "email"
value = "mottagning@example.se"
"""

COUNTRY = RIGHT[RIGHT.index("[[service]]") :].replace('role = "mottagning"\n', "").replace("sjo-mottagning", "linjen")


def write(folder: Path, text: str = RIGHT, name: str = "sjo.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path
