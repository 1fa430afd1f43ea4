# SPDX-License-Identifier: EUPL-1.2
"""A flow that would leave a reader without help is refused with file, line and what to write instead."""

from pathlib import Path

import pytest

from ledfyr.factfiles import FileRefused
from ledfyr.factfiles.tests.spoiling import Spoilt, line_of
from ledfyr.guide.flow_file import read_flow
from ledfyr.guide.tests.files import RIGHT, write

MYSELF = '"Mig själv"\nleads_to = '
NO = '"Nej"\nleads_to = '
SECOND_ANSWERS = RIGHT[RIGHT.index('[[question.answer]]\ntext = "Nej"') : RIGHT.index("[[outcome]]")]
THIRD = '\n[[question]]\nid = "tredje"\ntext = "Var?"\n\n[[question.answer]]\ntext = "Här"\nleads_to = "prata"\n'
LAST_ID = '[[outcome]]\nid = "ring"'

# fmt: off
SPOILT = {
    "an answer leads nowhere": Spoilt(
        f'{MYSELF}"prata"', f'{MYSELF}"pratta"', '"pratta"', "”pratta”, som inte", "Menade du ”prata”?"),
    "the start is no question": Spoilt(
        'start = "vem"', 'start = "prata"', 'start = "prata"', "som inte är en fråga", "Skriv något av nu, vem"),
    "a question without answers": Spoilt(
        SECOND_ANSWERS, "", '[[question]]\nid = "nu"', "”nu” har inga svar", "[[question.answer]]"),
    "a question nobody reaches": Spoilt(
        'leads_to = "nu"', 'leads_to = "ring"', '[[question]]\nid = "nu"', "Frågan ”nu” nås inte", 'leads_to = "nu"'),
    "an outcome nobody reaches": Spoilt(
        'leads_to = "ring"', 'leads_to = "prata"', LAST_ID, "Slutet ”ring” nås inte", 'leads_to = "ring"'),
    "a loop": Spoilt(
        f'{NO}"prata"', f'{NO}"vem"', 'leads_to = "vem"', "frågan ”vem”, så vägen går i en ring", "ett slut"),
    "a question that asks itself": Spoilt(
        f'{NO}"prata"', f'{NO}"nu"', 'leads_to = "nu"\n\n[[question.answer]]\ntext = "Ja', "i en ring", "ett slut"),
    "three questions in a row": Spoilt(
        f'{NO}"prata"', f'{NO}"tredje"', '[[question]]\nid = "tredje"', "tredje i rad", "högst 2 frågor"),
    "an outcome without services": Spoilt(
        'services = ["mottagning", "orostelefonen"]', "services = []", "services = []", "nämner ingen", "services = ["),
    "danger without 112 first": Spoilt(
        'services = ["112"]', 'services = ["11414", "112"]', '["11414"', "112 står inte", 'services = ["112", …]'),
    "danger with letters": Spoilt(
        "danger = true", 'danger = true\nwriting = ["lamna"]', 'writing = ["lamna"]', "läses först", "Ta bort raden"),
    "no path for danger": Spoilt(
        "danger = true", "danger = false", "door", "fara för någons liv", "danger = true"),
    "two parts with one id": Spoilt(
        LAST_ID, '[[outcome]]\nid = "prata"', 'id = "prata"\nneutral_title = "Att ringa"', "används redan", "eget id"),
    "two pages with one title": Spoilt(
        '"Att ringa"', '"Att Prata"', 'neutral_title = "Att Prata"', "används redan", "egen titel"),
    "a telling title": Spoilt(
        '"Att ringa"', '"Mot våldsamma"', 'neutral_title = "Mot', "avslöjar med ”våld”", "allmänt"),
    "a telling door": Spoilt(
        'door = "fundera"', 'door = "avhoppare"', "door", "avslöjar med ”avhopp”", "allmänt ord"),
    "a telling id": Spoilt(
        '"ring"', '"mot-vald"', 'id = "mot-vald"', "avslöjar med ”våld”", "allmänt ord"),
    "a key nobody uses": Spoilt(
        "danger = true", "fara = true", "fara = true", "”fara” är inte en nyckel", "Ta bort raden"),
    "a missing sentence": Spoilt(
        'first_sentence = "Någon är i fara."\n', "", LAST_ID, "”first_sentence” saknas", "Lägg till en rad"),
    "an id that is no address": Spoilt(
        'id = "vem"', 'id = "Vem då"', 'id = "Vem då"', "”Vem då” följer inte formen", "passar"),
    "no TOML at all": Spoilt(
        'start = "vem"', "start vem", "start vem", "följer inte formatet TOML", "Rätta"),
}
# fmt: on


@pytest.mark.parametrize("spoilt", SPOILT.values(), ids=SPOILT.keys())
def test_a_spoilt_flow_is_refused_with_file_line_and_remedy(spoilt: Spoilt, tmp_path: Path) -> None:
    text = RIGHT.replace(spoilt.old, spoilt.new) + (THIRD if "tredje" in spoilt.new else "")

    with pytest.raises(FileRefused) as refused:
        read_flow(write(tmp_path, text))

    found = [refusal for refusal in refused.value.refusals if spoilt.problem in refusal.problem]
    assert len(found) == 1, str(refused.value)
    assert (found[0].file, found[0].line) == ("fundera.toml", line_of(text, spoilt.pointed_at)), str(found[0])
    assert spoilt.remedy in found[0].remedy


def test_the_flow_that_is_not_spoilt_is_read(tmp_path: Path) -> None:
    flow = read_flow(write(tmp_path, RIGHT))

    assert flow.door == "fundera"
    assert [(outcome.id, outcome.danger) for outcome in flow.outcomes] == [("prata", False), ("ring", True)]
