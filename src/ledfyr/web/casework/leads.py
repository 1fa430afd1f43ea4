# SPDX-License-Identifier: EUPL-1.2
"""What the page of each step says first: what it is for, by when, and what the law asks for in it."""

from collections.abc import Mapping

from ledfyr.casework.rules.steps import StepKind

LEADS: Mapping[StepKind, str] = {
    StepKind.PROTECTION: (
        "Den görs genast, samma dag som anmälan kom (20 kap. 1 § SoL). Prata inte med vårdnadshavarna innan den är"
        " gjord."
    ),
    StepKind.PRELIMINARY: "Det ni tar reda på för att kunna välja. Valet görs inom fjorton dagar (20 kap. 2 § SoL).",
    StepKind.GUARDIAN: "Vem ni pratade med, när, och vad som sades. Skyddsbedömningen kommer alltid före.",
    StepKind.EXTENSION: (
        "Fjorton dagar räcker nästan alltid. Längre tid kräver synnerliga skäl och en ny sista dag, och beslutas "
        "innan tiden är ute (20 kap. 2 § SoL)."
    ),
    StepKind.OPENED: "En utredning inleds när barnet kan behöva skydd eller stöd. En åsikt är aldrig ett skäl.",
    StepKind.NOT_OPENED: "Beslutet säger varför, och om barnet har fått komma till tals.",
    StepKind.INFORMED: (
        "De som berörs får genast veta att en utredning har inletts, om inte särskilda skäl talar mot det (20 kap."
        " 4 § SoL)."
    ),
    StepKind.DEVELOPMENT: (
        "Hur barnet mår, lär sig och har det med andra. Skriv också det som går bra. Ingen enda sak förklarar hur "
        "det är."
    ),
    StepKind.PARENTS: "Vad de vuxna hemma klarar, och vad de skulle klara med hjälp.",
    StepKind.SURROUNDINGS: "Släkt, vänner, boende, skola, arbete och pengar: det som bär, och det som tynger.",
    StepKind.CHILDS_VIEW: (
        "Barnet har rätt att säga vad det tycker i allt som rör det (3 kap. 2 § SoL). I en utredning får ni prata "
        "med barnet utan vårdnadshavarna (20 kap. 7 § SoL)."
    ),
    StepKind.NOT_HEARD: (
        "Bara när det inte gick att höra barnet, eller när barnet inte ville. Går det senare, skriv då vad barnet "
        "säger."
    ),
    StepKind.CHILD_TOLD: (
        "Barnet ska förstå vad som händer. Berätta så att det passar åldern, och fråga efteråt vad barnet "
        "uppfattade (3 kap. 3 § SoL)."
    ),
    StepKind.INQUIRY_EXTENDED: (
        "Fyra månader är gränsen. Längre tid kräver särskilda skäl och en dag då utredningen senast är klar, och "
        "beslutas innan tiden är ute (20 kap. 3 § SoL)."
    ),
    StepKind.COMMUNICATED: (
        "Före beslutet får den som är part se materialet och säga sin mening om det (25 § FL). Part är "
        "vårdnadshavarna, och barnet självt från 15 år. Alla får veta att de kan tala muntligt inför nämnden (14 "
        "kap. 8 § SoL)."
    ),
    StepKind.ANALYSIS: (
        "Väg ihop de tre sidorna med det barnet säger. Vilka behov finns, och vad händer om inget görs? En åsikt "
        "är aldrig ett behov."
    ),
    StepKind.MEASURES: (
        "Beslutet avslutar utredningen. Här beslutas om öppna insatser. Vård utanför hemmet beslutas i kommunens "
        "andra system."
    ),
    StepKind.WITHOUT_MEASURE: (
        "Beslutet avslutar utredningen. Behöver barnet ändå särskilt stöd kan ni följa upp det i högst sex månader."
    ),
    StepKind.FOLLOWED: (
        "Börja med vad barnet och familjen själva säger. Skriv vad som har blivit bättre, vad som är svårt och vad"
        " ni gör härnäst."
    ),
    StepKind.FOLLOWING: (
        "Slutade utredningen utan insats får ni följa upp ett barn i särskilt behov av skydd eller stöd, högst sex"
        " månader från den dag då utredningen slutade (23 kap. 1 § SoL). Inleds en ny utredning slutar "
        "uppföljningen."
    ),
    StepKind.FOLLOWING_ENDED: (
        "Berätta för vårdnadshavarna att uppföljningen är slut, och för barnet från 15 år (23 kap. 3 § SoL)."
    ),
    StepKind.FEEDBACK: (
        "Den som anmäler i sitt arbete och ber om det får veta om en utredning har inletts. Inget mer (19 kap. 6 §"
        " SoL)."
    ),
    StepKind.CLOSED: (
        "När inget återstår. Efteråt kan texter rättas, men inget läggs till: det som händer sedan blir ett nytt "
        "ärende. Ska barnet följas upp utan samtycke, besluta om det först."
    ),
}
