"""Words that files have for a sport, and the kind of activity each stands for."""

import re

from rehab_tui.exchange.runners.seen import Kind

WORDS: dict[Kind, str] = {
    Kind.UNCLEAR: "generic other unknown workout training all uncategorized sonstige andere autre otro trail"
    " autres otros altro outro overig anders inne övrigt andet annet",
    Kind.RUN: "run running jog jogging treadmill lauf laufen laufband traillauf joggen"
    " course footing correr carrera corrida corsa hardlopen hardloop löpning löb løb løping juoksu bieg"
    " lauftraining trailrun trailrunning bahnlauf bahnlaufen straßenlauf berglauf ultralauf loopband"
    " trailhardlopen traillöpning terränglöpning löpband løbebånd tredemølle terrengløping bieganie běh"
    " futás koşu бег ランニング 跑步 달리기",
    Kind.WALK: "walk walking hike hiking spaziergang gehen wandern wanderung marche randonnée caminata"
    " senderismo camminata passeggiata escursione wandeling wandelen caminar"
    " escursionismo caminhada chodzenie promenad vandring gåtur vandretur kävely",
    Kind.RIDE: "ride ebikeride cycling biking bike bicycle handcycle velomobile radfahrt radfahren fahrrad"
    " vélo cyclisme sortie bicicleta ciclismo ciclo giro fietsrit fietsen"
    " mountainbiken rennradfahren vtt wielrennen kolarstwo rower cykling sykling pyöräily",
    Kind.SWIM: "swim swimming schwimmen natation natación nuoto zwemmen"
    " freiwasserschwimmen schwimmbadschwimmen natação pływanie simning svømning svømming uinti",
}
"""Single words in small letters; a name that has one of them is of that kind."""

KIND_OF = {word: kind for kind, words in WORDS.items() for word in words.split()}


def kind_of(name: str) -> Kind:
    """The kind a sport's name stands for, such as "Trail Run", "lap_swimming" or "VirtualRide"."""
    parts = re.findall(r"[^\W\d_]+", re.sub(r"(?<=[a-zà-ÿ])(?=[A-Z])", " ", name))
    words = [name.strip().lower(), *(part.lower() for part in parts)]
    found = [KIND_OF.get(word, Kind.OTHER) for word in words]
    known = [kind for kind in found if kind not in (Kind.UNCLEAR, Kind.OTHER)]
    return known[0] if known else Kind.UNCLEAR if Kind.OTHER not in found[1:] else Kind.OTHER
