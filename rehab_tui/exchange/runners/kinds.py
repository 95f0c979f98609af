"""Words that files have for a sport, and the kind of activity each stands for."""

import re

from rehab_tui.exchange.runners.seen import Kind

WORDS: dict[Kind, str] = {
    Kind.UNCLEAR: "generic other unknown workout training all uncategorized sonstige andere autre otro",
    Kind.RUN: "run running jog jogging treadmill lauf laufen laufband traillauf joggen"
    " course footing correr carrera corrida corsa hardlopen hardloop löpning löb løb løping juoksu bieg"
    " lauftraining",
    Kind.WALK: "walk walking hike hiking spaziergang gehen wandern wanderung marche randonnée caminata"
    " senderismo camminata passeggiata escursione wandeling",
    Kind.RIDE: "ride ebikeride cycling biking bike bicycle handcycle velomobile radfahrt radfahren fahrrad"
    " vélo cyclisme sortie bicicleta ciclismo ciclo giro fietsrit fietsen",
    Kind.SWIM: "swim swimming schwimmen natation natación nuoto zwemmen",
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
