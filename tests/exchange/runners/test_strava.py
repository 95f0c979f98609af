"""Strava's list: names that come twice, languages, UTC, and the watch's own file beside a row."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from benchmarks.runners_made import HEAD, fit, row
from rehab_tui.exchange.runners import strava
from rehab_tui.exchange.runners.dates import written_moment
from rehab_tui.exchange.runners.reading import read_runs
from rehab_tui.exchange.runners.seen import Kind
from tests.exchange.runners.making import one, read_all

EVENING = datetime(2022, 12, 9, 23, 24, 49, tzinfo=UTC)
GERMAN = (
    "Aktivitäts-ID,Aktivitätsdatum,Name der Aktivität,Aktivitätsart,Aktivitätsbeschreibung,Verstrichene Zeit,"
    "Distanz,Max. Herzfrequenz,Dateiname,Verstrichene Zeit,Bewegungszeit,Distanz\n"
    '1,"09.12.2022, 15:24:49",Lauf,Lauf,"zwei\nZeilen, mit ""Komma""",3189,"9,44",,,3189.0,2070.0,9440.0\n'
)
FRENCH = (
    "ID,Jour,Nom,Sorte,Texte,Durée,Distance,FC,Effort,Trajet,Note,Matériel,Fichier,Poids,Vélo,Durée,Bougé,"
    "Distance,Vitesse,Trajet\n"
    '1,"9 déc. 2022, 15:24:49",Soir,Course à pied,bien,3189,"9,44",,,false,,,activities/1.gpx,,,3189.0,'
    "2070.0,9440.0,5.2,0.0\n"
)


def table(*rows: str) -> str:
    return "\n".join((HEAD, *rows))


def test_the_second_distance_is_exact_and_the_time_is_utc() -> None:
    seen = one(strava.read, table(row(1, EVENING, 9.444, 34.5)))
    assert (seen.start, seen.zone_known, seen.kind) == (EVENING, False, Kind.RUN)
    assert (seen.distance, seen.cadence) == (9.444, 163)
    assert seen.minutes == pytest.approx(34.5 - 7 / 60)


@pytest.mark.parametrize("text", [GERMAN, FRENCH, GERMAN.replace(",", ";").replace('"9;44"', '"9,44"')])
def test_other_languages_are_read_by_their_names_or_by_how_the_columns_stand(text: str) -> None:
    if ";" in text:
        text = text.replace("09.12.2022; ", "09.12.2022, ").replace("Zeilen; mit", "Zeilen, mit")
    assert strava.looks_so(text.encode()[:4096])
    seen = one(strava.read, "\ufeff" + text)
    assert seen.start == datetime(2022, 12, 9, 15, 24, 49, tzinfo=UTC)
    assert (seen.kind, seen.distance, seen.minutes) == (Kind.RUN, 9.44, 34.5)


def test_before_july_2019_the_one_distance_is_in_metres() -> None:
    text = "id,date,name,type,description,elapsed_time,distance,filename\n"
    seen = one(strava.read, text + "1,2018-09-12 15:02:23,Evening,Run,,783,3681.0,activities/1.gpx\n")
    assert (seen.start, seen.distance, seen.minutes) == (
        datetime(2018, 9, 12, 15, 2, 23, tzinfo=UTC),
        3.681,
        13.05,
    )


def test_a_bad_row_is_told_and_the_others_come() -> None:
    good = row(1, EVENING, 5, 30)
    told = read_all(
        strava.read, table(good.replace("Dec 9, 2022", "soon"), good.replace("5000.0", "five"), good)
    )
    assert len(told.seen) == 1
    assert told.said[:2] == [
        "file, row 2: date is 'soon, 11:24:49 PM': it is no date with a time",
        "file, row 3: 'five' is no number",
    ]


@pytest.mark.parametrize(
    ("km", "metres", "found"),
    [
        ("5.02", "5,020", 5.02),
        ("5,02", "5.018", 5.02),
        ("0.40", "404.6", 0.4046),
        ("3.12", "5021.1", 5.0211),
        ("5.0", "7000.0", None),
        ("5.0", "50.0", None),
        ("", "5000.0", 5),
        ("5.0", "", 5),
    ],
)
def test_the_two_distances_are_held_against_each_other(km: str, metres: str, found: float | None) -> None:
    line = row(1, EVENING, 5, 30)
    assert (line.count(",5.00,"), line.count(",5000.0,")) == (1, 1)
    line = line.replace(",5.00,", f',"{km}",').replace(",5000.0,", f',"{metres}",')
    told = read_all(strava.read, table(line))
    assert [seen.distance for seen in told.seen] == pytest.approx([found] if found else [])
    assert found or "(m), which do not agree" in told.said[0]


def test_columns_that_cannot_be_told_are_refused() -> None:
    text = ",".join(["a", "b", "a", "b", *"cdefghijklm"]) + "\n" + "x" + "," * 14
    assert read_all(strava.read, text).refused.startswith("its columns cannot be told; accepted: ")


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("Dec 9, 2022, 3:24:49 PM", "2022-12-09 15:24:49"),
        ("Dec 9, 2022, 12:24:49\u202fAM", "2022-12-09 00:24:49"),
        ("9 de dez. de 2022, 15:24:49", "2022-12-09 15:24:49"),
        ("2022/12/09 15:24:49", "2022-12-09 15:24:49"),
        ("13/12/2022, 15:24", "2022-12-13 15:24:00"),
    ],
)
def test_dates_of_many_languages(text: str, moment: str) -> None:
    assert str(written_moment(text)) == moment


@pytest.mark.parametrize("text", ["", "soon", "1/2/2022, 15:24", "9.13.2022, 15:24", "9" * 70, "2022-12-09"])
def test_what_is_no_date_or_may_be_two(text: str) -> None:
    with pytest.raises(ValueError, match=r"it |month"):
        written_moment(text)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "activities").mkdir()
    return tmp_path


def test_the_file_beside_a_row_tells_its_zone_and_what_the_timer_ran(folder: Path) -> None:
    (folder / "activities" / "7.fit").write_bytes(fit(EVENING, 9.444, 34.5, timedelta(hours=1)))
    (folder / "list").write_text(table(row(1, EVENING, 9.444, 34.5, file="activities/7.fit")))
    (seen,) = read_runs([folder]).seen
    assert (str(seen.start), seen.zone_known) == ("2022-12-10 00:24:49+01:00", True)
    assert (seen.minutes, seen.cadence) == (34.5, 164)


def test_a_row_that_was_cut_keeps_its_own_minutes(folder: Path) -> None:
    (folder / "activities" / "7.fit").write_bytes(fit(EVENING, 12, 60, timedelta(hours=1)))
    (folder / "list").write_text(table(row(1, EVENING, 9.444, 34.5, file="activities/7.fit")))
    (seen,) = read_runs([folder]).seen
    assert (seen.distance, seen.zone_known) == (9.444, True)
    assert seen.minutes == pytest.approx(34.5 - 7 / 60)


def test_a_damaged_file_beside_a_row_is_listed_and_the_row_comes(folder: Path) -> None:
    (folder / "activities" / "7.fit").write_bytes(fit(EVENING, 9, 30, timedelta(hours=1))[:40])
    (folder / "list").write_text(table(row(1, EVENING, 9, 30, file="activities/7.fit")))
    told = read_runs([folder])
    assert [seen.zone_known for seen in told.seen] == [False]
    assert [said.sentence for said in told.said if not said.name.endswith("list")] == [
        "it ends early; the row of the list is taken"
    ]


def test_a_path_in_a_list_leads_nowhere_else(folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.fit"
    outside.write_bytes(fit(EVENING, 9, 30, timedelta(hours=1)))
    (folder / "activities" / "list").write_text(table(row(1, EVENING, 9, 30, file="../../outside.fit")))
    (seen,) = read_runs([folder / "activities"]).seen
    assert not seen.zone_known
