"""The command `programme`: what is followed is taken, shown and given up, and a lock is said beside it."""

from pathlib import Path

from tests.cli.told import Run, refused


def test_a_programme_is_followed_shown_and_left(run: Run, diary: Path, tmp_path: Path) -> None:
    assert run("programme").out.startswith("The guide's ladder is followed.")
    assert refused(run("programme", "use", "nobody")).startswith(
        "the programme is 'nobody'; accepted: guide, "
    )
    assert run("programme", "use", "alfredson").out.endswith(
        "Alfredson heel lowering, 12 weeks, week 1 of 12\n"
    )
    assert "Locked" not in run("programme").out
    run("checkin", "--sign", "pop")
    assert "Locked by RF1: no loading, no stretching." in run("programme").out
    file = tmp_path / "mine.toml"
    assert run("programme", "export", file).status == 0
    own = file.with_name("own.toml")
    own.write_bytes(file.read_bytes().replace(b"Alfredson heel lowering, 12 weeks", b"Anna's plan"))
    assert run("programme", "import", own).status == 0
    assert refused(run("programme", "delete", "Anna's plan")).startswith('the programme is "Anna\'s plan";')
    assert run("programme", "use", "guide").out.endswith("the guide's ladder\n")
    told = run("programme").out
    assert "Others: isometric, alfredson, beyer, silbernagel, jonsson, stanish-curwin, Anna's plan.\n" in told
    assert "Kept as left on 2026-09-04: Anna's plan, week 1 of 12.\n" in told
    own.write_bytes(own.read_bytes().replace(b"reps = 15", b"reps = 12"))
    assert run("programme", "import", own).out.startswith(
        "it takes the place of the Anna's plan that was kept"
    )
    run("programme", "use", "guide")
    assert run("programme", "use", "Anna's plan").out.endswith("Anna's plan, week 1 of 12\n")
    run("programme", "use", "guide")
    assert run("programme", "delete", "Anna's plan").out == "deleted: Anna's plan\n"
    assert "Anna" not in run("programme").out
    assert run("programme", "import", file).out.endswith("Alfredson heel lowering, 12 weeks, week 1 of 12\n")
    assert diary.exists()
