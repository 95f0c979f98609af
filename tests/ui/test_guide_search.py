"""What a person types to search the guide, and the page that must be among the first three."""

import pytest

from rehab_tui.ui.screens.guide.pages import pages
from rehab_tui.ui.screens.guide.search import search, stem

FOUND = (
    ("My Achilles does not hurt: can I run?", "questions"),
    ("is it ok to run through the pain", "questions"),
    ("should I stretch a sore Achilles", "stretching"),
    ("how can I know that it is getting worse", "questions"),
    ("can I cross-train instead of a run", "questions"),
    ("who to call", "red-flags"),
    ("swelling", "red-flags"),
    ("sudden sharp pain", "red-flags"),
    ("bruising", "red-flags"),
    ("throbbing", "red-flags"),
    ("popped", "red-flags"),
    ("blood clot", "red-flags"),
    ("speed work", "modify"),
    ("isometrics", "hold-double"),
    ("running surface", "modify"),
    ("soft tissue", "treatments"),
    ("reactive tendinopathy", "patterns"),
    ("coming back", "prevention"),
    ("warmup", "warm-up"),
    ("warm-up", "warm-up"),
    ("bicycle", "cross-training"),
    ("10%", "distance"),
    ("10 %", "distance"),
    ("pain-free", "modify"),
    ("limping", "stop"),
    ("prevention", "prevention"),
    ("heel raises", "raise-double"),
    ("heel lifts", "shoes"),
    ("pain at night", "red-flags"),
    ("hot", "red-flags"),
    ("numb", "red-flags"),
    ("numbness", "red-flags"),
    ("swollen calf", "red-flags"),
    ("stretches", "stretching"),
    ("shoe", "shoes"),
    ("racing", "racing"),
    ("marathon", "racing"),
    ("hills", "modify"),
    ("injections", "treatments"),
    ("antibiotics", "safety-questions"),
    ("cortisone", "treatments"),
    ("cycling", "cross-training"),
    ("can i run", "safe"),
    ("knee to wall", "knee-to-wall"),
    ("calf raises", "raise-double"),
    ("eccentric", "ladder"),
    ("how long", "time"),
    ("holiday", "prevention"),
    ("sick", "prevention"),
    ("slippers", "shoes"),
    ("stiff mornings", "settling"),
    ("48 hours", "settling"),
    ("flare", "flare"),
    ("setback", "flare"),
    ("physio", "no-clinician"),
    ("AM3", "settling"),
    ("am1", "pain-scale"),
    ("bruis", "red-flags"),
    ("swel", "flare"),
    ("orthotics", "causes"),
    ("treadmill", "modify"),
    ("soleus", "seated-raise"),
    ("foam rolling", "treatments"),
    ("swimming", "cross-training"),
    ("cadence", "technique"),
    ("rest", "goes-on"),
    ("cold", "warm-up"),
    ("returning to running", "trial-run"),
    ("fever", "red-flags"),
    ("barefoot", "shoes"),
    ("rupture", "red-flags"),
    ("can't push off", "red-flags"),
    ("how many steps", "technique"),
    ("when can i run again", "trial-run"),
    ("knee wall", "knee-to-wall"),
    ("stretch heel", "stretching"),
    ("swelling", "flare"),
    ("trial run", "trial-run"),
    ("when can i run fast again", "modify"),
    ("nurofen", "pain-relief"),
    ("should i ice it", "pain-relief"),
    ("can i take painkillers", "pain-relief"),
    ("ibuprofen before a run", "pain-relief"),
    ("heating pad", "pain-relief"),
    ("taping", "treatments"),
    ("night splint", "treatments"),
    ("surgery", "treatments"),
    ("cortisone shot", "treatments"),
    ("swollen ankle", "red-flags"),
    ("short of breath", "red-flags"),
    ("tingling", "red-flags"),
    ("is it torn", "red-flags"),
    ("tight calves", "stretching"),
    ("treadmill incline", "modify"),
    ("beach", "modify"),
    ("jump rope", "modify"),
    ("why does it hurt in the morning", "settling"),
    ("first steps hurt", "settling"),
    ("pain after run", "settling"),
    ("pain during run", "pain-scale"),
    ("how much can i run", "distance"),
    ("10k race", "racing"),
    ("after the marathon", "racing"),
    ("both heels hurt", "safety-questions"),
    ("my son", "safety-questions"),
    ("levofloxacin", "safety-questions"),
    ("bump at heel", "places"),
    ("plantar fasciitis", "places"),
    ("spinning", "cross-training"),
    ("pool running", "cross-training"),
    ("metronome", "raise-double"),
    ("missed sessions", "ladder"),
    ("RPE", "ladder"),
    ("flu", "prevention"),
    ("massage gun", "treatments"),
    ("when to add weight", "raise-loaded"),
    ("lump on tendon", "patterns"),
    ("what to tell the doctor", "no-clinician"),
    ("ankle mobility", "knee-to-wall"),
    ("heel pad", "shoes"),
    ("start running again", "trial-run"),
    ("will it come back", "prevention"),
)


def names(words: str) -> list[str]:
    return [page.name for page in search(words)]


@pytest.mark.parametrize(("words", "page"), FOUND)
def test_a_search_finds_the_page(words: str, page: str) -> None:
    assert page in names(words)[:3]


def test_a_search_for_nothing_that_is_there_finds_nothing() -> None:
    assert names("zeppelin") == names("shoes zeppelin") == names("") == names("...") == []


def test_a_whole_word_goes_before_one_that_is_only_begun() -> None:
    found = names("numb")
    assert found[0] == "red-flags"
    assert "pain-scale" in found, "number may still be typed"
    assert "pain-scale" not in names("numb calf"), "it is not typed any more"


def test_every_page_is_found_by_its_title_first() -> None:
    assert [page.name for page in pages().values() if names(page.title)[0] != page.name] == []


@pytest.mark.parametrize(
    "words",
    [
        ("run", "runs", "running"),
        ("pop", "pops", "popped", "popping"),
        ("bruise", "bruises", "bruising", "bruised"),
        ("race", "races", "racing"),
        ("limp", "limps", "limping"),
        ("injury", "injuries"),
    ],
)
def test_a_word_has_one_stem_whatever_its_ending(words: tuple[str, ...]) -> None:
    assert len({stem(word) for word in words}) == 1
