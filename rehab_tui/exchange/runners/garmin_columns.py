"""Where the columns of Garmin Connect's list stand: by their names in some languages, else by their order."""

from typing import NamedTuple

from rehab_tui.exchange.runners.table import Table

TYPES = (
    "activity type",
    "aktivitätstyp",
    "type d'activité",
    "tipo de actividad",
    "tipo di attività",
    "activiteittype",
    "activiteitstype",
    "typ aktywności",
    "tipo de atividade",
    "aktivitetstyp",
    "aktivitetstype",
)
DATES = "date", "datum", "fecha", "data", "dato"
DISTANCES = (
    "distance",
    "distanz",
    "distancia",
    "distanza",
    "afstand",
    "dystans",
    "distância",
    "distans",
    "distanse",
)
TIMES = "time", "zeit", "durée", "temps", "tiempo", "tempo", "tijd", "czas", "tid"
MOVING = (
    "moving time",
    "zeit in bewegung",
    "temps de déplacement",
    "tiempo en movimiento",
    "tempo in movimento",
    "tijd bewogen",
)
CADENCES = (
    "avg run cadence",
    "ø schrittfrequenz (laufen)",
    "cadence de course moyenne",
    "cadencia de carrera media",
    "cadenza di corsa media",
)


class Places(NamedTuple):
    """Where the columns stand: by their names, else where they always stand."""

    sport: int
    date: int
    distance: int
    time: int
    moving: int | None
    cadence: int | None


def places_in(table: Table) -> Places:
    """Where they stand in this table."""
    found = [next(iter(table.columns(*names)), None) for names in (TYPES, DATES, DISTANCES, TIMES)]
    known = [place if place is not None else usual for place, usual in zip(found, (0, 1, 4, 6), strict=True)]
    others = (next(iter(table.columns(*names)), None) for names in (MOVING, CADENCES))
    return Places(*known, *others)
