# SPDX-License-Identifier: EUPL-1.2
"""Invented children in invented situations, each with what could be written of it; nothing here has happened."""

from collections.abc import Mapping
from dataclasses import dataclass

from ledfyr.casework.rules.steps import YES, Part, StepKind

INVENTED = "Påhittat."
AGES = {7: "sju", 9: "nio", 11: "elva", 12: "tolv", 13: "tretton", 14: "fjorton", 15: "femton", 16: "sexton"}
WHO = ("Flicka", "Pojke", "Ungdom")


@dataclass(frozen=True)
class Situation:
    """What was told of a child, what the inquiry could find, and what could help."""

    told: str
    need: str
    development: str
    parents: str
    surroundings: str
    view: str
    analysis: str
    measure: str


SITUATIONS = (
    Situation(
        "En fritidsledare ringde. Barnet vill inte gå hem, för hens bror är arg på alla.",
        "Trygghet hemma, och någon att prata med.",
        "Sover dåligt sedan i höstas. Är duktig på att rita, och har en nära vän i klassen.",
        "Pappan jobbar natt. Mamman ser att brodern skrämmer, och vill ha hjälp att säga stopp.",
        "Farmor bor i samma trappuppgång, och dit går barnet ofta. Lägenheten är trång.",
        "”Jag vill att det ska vara tyst när jag läser läxor.”",
        "Det är oroligt på kvällarna när ingen vuxen är hemma. Farmor och vännen bär mycket.",
        "Samtal i familjen varannan vecka, och en plats för läxor hos farmor.",
    ),
    Situation(
        "En granne kom på besök. Barnet är ute sent om kvällarna, och ingen verkar leta.",
        "Vuxna som vet var barnet är om kvällen.",
        "Trött i skolan och har hög frånvaro. Trivs på slöjden och med slöjdläraren.",
        "Föräldrarna har nyss separerat. Båda tror att den andra har koll.",
        "Två hem i var sin ort. En faster hjälper till ibland.",
        "”De frågar aldrig var jag har varit.”",
        "Ingen gör fel med vilja, men barnet faller mellan två hem.",
        "Föräldrasamtal om en gemensam veckoplan, och en kontaktperson på vardagarna.",
    ),
    Situation(
        "En förälder ringde. Den unge hotas av några äldre och vågar inte gå till skolan.",
        "Skydd mot hot, och stöd för att komma tillbaka till skolan.",
        "Har slutat med sin idrott och svarar inte vänner. Hjälper gärna till med småsyskonen.",
        "Föräldrarna är rädda men håller ihop. De har pratat med polisen.",
        "De äldre bor i samma område. Familjen har släkt i en annan del av kommunen.",
        "”Jag vill bara kunna ta bussen.”",
        "Hotet styr hela dagen. Familjen är stark, men behöver inte lösa det här ensam.",
        "Följe till skolan de första veckorna, och samtal varje vecka med familjestödet.",
    ),
    Situation(
        "En lärare ringde. Eleven chattar på nätterna med vuxna som visar filmer med våld.",
        "Någon vuxen att lita på, och trygga kvällar.",
        "Var öppen och rolig i fjol, och är nu mest för sig själv. Läser mycket.",
        "Föräldrarna vet inte vad som händer på nätet, och skäms för att fråga.",
        "En storasyster som har flyttat hemifrån betyder mycket.",
        "”De på nätet är de enda som svarar när jag inte kan sova.”",
        "Ensamheten är det svåra. De som svarar på nätterna vill barnet illa.",
        "Samtal med en behandlare varje vecka, och stöd till föräldrarna om kvällar och nät.",
    ),
    Situation(
        "En skolsköterska ringde. Eleven är orolig för sin mamma, som dricker när det blir helg.",
        "Trygga helger, och stöd till mamman.",
        "Klarar skolan bra och tar stort ansvar hemma. Har ont i magen på fredagar.",
        "Mamman berättar själv och har sökt vård. Hon vill inte att barnet ska oroa sig.",
        "Morfar bor nära och har sagt att barnet får komma när som helst.",
        "”Jag vill veta vem jag kan ringa.”",
        "Mamman är på väg mot hjälp. Tills dess behöver barnet någon som finns varje helg.",
        "Stödgrupp för barn på tisdagar, och en plan för helgerna som barnet har i sin telefon.",
    ),
)


def answers_of(kind: StepKind, situation: Situation) -> dict[Part, str]:
    """What a socionom could have written when taking the step, all of it marked as invented."""
    texts = {**ALWAYS.get(kind, {}), **_own(situation).get(kind, {})}
    marked = {part: said if said == YES or part in CODES else f"{INVENTED} {said}" for part, said in texts.items()}
    return {**marked, Part.SIGNED: YES, Part.EXPERIENCED: YES}


def _own(situation: Situation) -> Mapping[StepKind, Mapping[Part, str]]:
    return {
        StepKind.OPENED: {Part.NEED: situation.need},
        StepKind.DEVELOPMENT: {Part.TEXT: situation.development},
        StepKind.PARENTS: {Part.TEXT: situation.parents},
        StepKind.SURROUNDINGS: {Part.TEXT: situation.surroundings},
        StepKind.CHILDS_VIEW: {Part.TEXT: situation.view},
        StepKind.ANALYSIS: {Part.TEXT: situation.analysis, Part.NEED: situation.need},
        StepKind.MEASURES: {Part.TEXT: situation.measure},
    }


CODES = (Part.MEASURES, Part.CHILD_SAYS)
WEIGHED = {Part.HOW_WEIGHED: "Det barnet vill har fått avgöra hur stödet läggs upp.", Part.GIVES_ALL: YES}
ALWAYS: Mapping[StepKind, Mapping[Part, str]] = {
    StepKind.PROTECTION: {Part.TEXT: "Barnet är hos en släkting i natt och är tryggt där."},
    StepKind.GUARDIAN: {Part.TEXT: "Ett samtal med mamman, som också är orolig och vill ha hjälp."},
    StepKind.PRELIMINARY: {Part.TEXT: "Skolan berättar om hög frånvaro sedan i höstas."},
    StepKind.EXTENSION: {Part.REASONS: "Barnet ligger på sjukhus och orkar inte prata än."},
    StepKind.NOT_OPENED: {Part.REASONS: "Skolan och familjen har redan det stöd som behövs.", Part.CHILD_HEARD: YES},
    StepKind.INFORMED: {Part.TEXT: "Barnet och båda föräldrarna, vid ett möte.", Part.TO_CHILD: YES},
    StepKind.CHILD_TOLD: {
        Part.TEXT: "Berättade vad en utredning är, och vad som händer sedan.",
        Part.UNDERSTOOD: "Barnet förklarade det för sin pappa.",
    },
    StepKind.INQUIRY_EXTENDED: {Part.SPECIAL_REASONS: "Ett utlåtande från sjukvården kommer först om en månad."},
    StepKind.COMMUNICATED: {Part.TEXT: "Utredningen är lämnad till familjen vid ett möte.", Part.TO_CHILD: YES},
    StepKind.MEASURES: {
        Part.MEASURES: "ANOTHER",
        Part.CHILD_SAYS: "CONSENTS",
        Part.GUARDIANS_CONSENT: YES,
        Part.REASONS: "Behovet kan inte tillgodoses på annat sätt.",
        **WEIGHED,
    },
    StepKind.WITHOUT_MEASURE: {Part.REASONS: "Det som var svårt har lugnat sig, och släkten hjälper till.", **WEIGHED},
    StepKind.FOLLOWED: {Part.TEXT: "Det går bättre, säger barnet. Föräldrarna vill fortsätta en tid till."},
    StepKind.FOLLOWING: {Part.NEED: "Barnet är ofta ensamt.", Part.TOLD: "Familjen, i dag.", Part.TO_CHILD: YES},
    StepKind.FEEDBACK: {Part.ANSWERED: YES},
    StepKind.CLOSED: {Part.TEXT: "Familjen klarar sig själv, och vet vart de kan ringa."},
}
