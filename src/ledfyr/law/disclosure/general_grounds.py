# SPDX-License-Identifier: EUPL-1.2
"""Grounds that do not ask about crime: consent, the own work, a duty in law, care elsewhere, whereabouts, suppliers."""

from datetime import date

from ledfyr.law.disclosure.ground import (
    ANY_SECRECY,
    ANYONE,
    AUTHORITIES,
    EVERYONE_IN_CHARGE,
    MANAGEMENT,
    MANAGEMENT_AND_EMERGENCY,
    ORDINARY,
    Force,
    Ground,
    Recipient,
)
from ledfyr.law.disclosure.needs import NotPassed, OneOf, Written, Yes
from ledfyr.law.disclosure.question import Question
from ledfyr.law.sources import Law, Provision, Source
from ledfyr.law.turning_days import SOL_BEGAN

WAIVER = Provision(
    Ground(
        "waiver",
        "Personen har hävt sekretessen",
        "Den som sekretessen skyddar kan själv bestämma att uppgifter får lämnas, helt eller till en del.",
        Force.MAY,
        ANYONE,
        ANY_SECRECY,
        (
            Question(
                "waived",
                "Har alla som råder över sekretessen hävt den för just de här uppgifterna och den här mottagaren? För "
                "ett barn kan det vara vårdnadshavaren, barnet eller båda, efter barnets ålder och mognad.",
                Yes(),
                "Sekretessen är inte hävd av alla som råder över den.",
            ),
            Question("waived_how", "Hur och när gavs samtycket, och vilka villkor har det?", Written()),
            Question(
                "waived_until",
                "Till och med vilken dag gäller samtycket?",
                NotPassed(),
                "Samtycket gäller inte längre.",
            ),
            Question("still_waived", "Gäller samtycket fortfarande?", Yes(), "Samtycket är återtaget."),
        ),
        EVERYONE_IN_CHARGE,
    ),
    Source(Law.OSL, "12:2", "B-30"),
    date(2019, 1, 1),
)

OWN_WORK = Provision(
    Ground(
        "own_work",
        "Nödvändigt för det egna arbetet",
        "Uppgifter får lämnas om socialtjänsten annars inte kan göra sitt eget arbete. Kravet är strängt.",
        Force.MAY,
        ANYONE,
        ANY_SECRECY,
        (
            Question(
                "necessary",
                "Är det nödvändigt, och inte bara enklare, för att socialtjänsten ska kunna göra sitt eget arbete?",
                Yes(),
                "Det räcker inte att det är enklare eller att mottagaren behöver uppgiften.",
            ),
            Question("necessary_why", "Vad går inte att göra utan att uppgiften lämnas?", Written()),
        ),
        MANAGEMENT_AND_EMERGENCY,
    ),
    Source(Law.OSL, "10:2", "B-31"),
    date(2009, 6, 30),
)

DUTY_BY_LAW = Provision(
    Ground(
        "duty_by_law",
        "Skyldighet i lag eller förordning",
        "Uppgifter lämnas till en annan myndighet när en lag eller förordning kräver det.",
        Force.DUTY,
        AUTHORITIES,
        ANY_SECRECY,
        (
            Question("which_law", "Vilken paragraf i vilken lag eller förordning kräver det?", Written()),
            Question(
                "covers",
                "Omfattar paragrafen just de här uppgifterna?",
                Yes(),
                "Paragrafen kräver inte att just de här uppgifterna lämnas.",
            ),
        ),
        MANAGEMENT,
        lawyer_decides="Undantar lagen från den 1 april 2025 om informationsskyldighet socialtjänstens uppgifter?",
    ),
    Source(Law.OSL, "10:28", "B-40"),
    date(2009, 6, 30),
)

CARE_ELSEWHERE = Provision(
    Ground(
        "care_elsewhere",
        "Nödvändig vård eller nödvändigt stöd",
        "Uppgifter får lämnas inom socialtjänsten och till vården om någon behöver nödvändig vård eller nödvändigt "
        "stöd, men bara i tre situationer.",
        Force.MAY,
        frozenset({Recipient.SOCIAL_SERVICES, Recipient.HEALTH_CARE}),
        ORDINARY,
        (
            Question(
                "needed",
                "Behöver uppgiften lämnas för att personen ska få nödvändig vård, behandling eller annat stöd?",
                Yes(),
                "Uppgiften behövs inte för nödvändig vård eller nödvändigt stöd.",
            ),
            Question(
                "situation",
                "I vilken situation är personen?",
                OneOf(("under 18 år", "fortgående missbruk", "psykiatrisk tvångsvård eller rättspsykiatrisk vård")),
            ),
        ),
        EVERYONE_IN_CHARGE,
    ),
    Source(Law.OSL, "26:9", "B-41"),
    date(2013, 7, 1),
)

WHEREABOUTS = Provision(
    Ground(
        "whereabouts",
        "Om någon vistas i ett boende eller familjehem",
        "På begäran i ett enskilt fall ska nämnden svara om någon vistas i ett familjehem, stödboende, skyddat boende "
        "eller hem för vård eller boende.",
        Force.DUTY,
        frozenset(
            {
                Recipient.COURT,
                Recipient.PROSECUTOR,
                Recipient.POLICE,
                Recipient.SECURITY_SERVICE,
                Recipient.ENFORCEMENT,
                Recipient.TAX_AGENCY,
                Recipient.CUSTOMS,
            }
        ),
        ANY_SECRECY,
        (
            Question(
                "requested",
                "Har mottagaren begärt uppgiften i ett enskilt fall?",
                Yes(),
                "Skyldigheten gäller bara på begäran i ett enskilt fall.",
            ),
            Question(
                "only_whereabouts",
                "Lämnas bara svar på om personen vistas där?",
                Yes(),
                "Skyldigheten gäller bara om personen vistas där, inget annat.",
            ),
        ),
        EVERYONE_IN_CHARGE,
    ),
    Source(Law.SOL, "15:7", "B-42"),
    SOL_BEGAN,
)

PROTECTED_REGISTRATION = Provision(
    Ground(
        "protected_registration",
        "Ärende om skyddad folkbokföring",
        "Nämnden ska lämna Skatteverket det som behövs i ett ärende om skyddad folkbokföring.",
        Force.DUTY,
        frozenset({Recipient.TAX_AGENCY}),
        ANY_SECRECY,
        (
            Question(
                "for_registration",
                "Behövs uppgifterna i ett ärende hos Skatteverket om skyddad folkbokföring?",
                Yes(),
                "Skyldigheten gäller bara ärenden om skyddad folkbokföring.",
            ),
        ),
        EVERYONE_IN_CHARGE,
    ),
    Source(Law.SOL, "15:7", "B-43"),
    SOL_BEGAN,
)

SUPPLIER = Provision(
    Ground(
        "supplier",
        "Teknisk lagring och bearbetning",
        "Uppgifter får finnas hos den som bara lagrar eller bearbetar dem tekniskt åt nämnden, om det inte är "
        "olämpligt.",
        Force.MAY,
        frozenset({Recipient.SUPPLIER}),
        ANY_SECRECY,
        (
            Question(
                "only_technical",
                "Har mottagaren i uppdrag att bara lagra eller bearbeta uppgifterna tekniskt, för nämndens räkning?",
                Yes(),
                "Mottagaren gör mer än att tekniskt lagra och bearbeta.",
            ),
            Question(
                "suitable",
                "Är det lämpligt med hänsyn till omständigheterna?",
                Yes(),
                "Det är olämpligt att uppgifterna finns hos mottagaren.",
            ),
            Question("suitable_why", "Vad visar lämplighetsbedömningen?", Written()),
        ),
        MANAGEMENT,
    ),
    Source(Law.OSL, "10:2 a", "B-44"),
    date(2023, 7, 1),
)
