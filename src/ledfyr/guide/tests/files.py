# SPDX-License-Identifier: EUPL-1.2
"""A small flow file that is right, for tests to spoil in one place."""

from pathlib import Path

RIGHT = """\
door = "fundera"
order = 1
link = "Jag undrar över någon"
neutral_title = "Att undra"
heading = "Du undrar över någon"
intro = "Svara på två frågor."
start = "vem"
keywords = ["undra"]

[[question]]
id = "vem"
text = "Vem gäller det?"

[[question.answer]]
text = "Mitt barn"
leads_to = "nu"

[[question.answer]]
text = "Mig själv"
leads_to = "prata"

[[question]]
id = "nu"
text = "Är det bråttom?"

[[question.answer]]
text = "Nej"
leads_to = "prata"

[[question.answer]]
text = "Ja, någon kan komma till skada"
leads_to = "ring"

[[outcome]]
id = "prata"
neutral_title = "Att prata"
heading = "Prata med någon"
services = ["mottagning", "orostelefonen"]
always = ["socialjour"]
what_happens = "De lyssnar."
first_sentence = "Jag undrar över någon."
does_not_lead_to = "Samtalet blir inget ärende."
also_read = ["barn-och-unga"]
writing = ["fraga"]

[[outcome]]
id = "ring"
neutral_title = "Att ringa"
heading = "Ring 112"
services = ["112"]
what_happens = "De skickar hjälp."
first_sentence = "Någon är i fara."
does_not_lead_to = "Du får inte skäll."
danger = true
"""


def write(folder: Path, text: str, name: str = "fundera.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path
