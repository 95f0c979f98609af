"""Every heading and question of the coach's guide has its page here, and none of its sentences."""

import re
from base64 import b64decode
from hashlib import blake2b
from itertools import pairwise
from pathlib import Path

import pytest

from rehab_tui.domain.facts.mornings import FELT_PAIN
from rehab_tui.domain.facts.sessions import HEAVY_EFFORT, MANAGEABLE_EFFORT
from rehab_tui.domain.facts.situation import PAIN_FREE_LOGGED_DAYS, SCREENING_HOLDS
from rehab_tui.domain.facts.stops import CALM_CHECKINS, LIFTING_PAIN
from rehab_tui.domain.facts.trends import LOGGED_DAYS_NEEDED, PARTS, STIFF_UP
from rehab_tui.domain.helpful import CALM_DAYS, FLARE_DAYS
from rehab_tui.domain.ladder.gates import HOLD_DAYS, STAGE_DAYS
from rehab_tui.domain.ladder.loads import LEAST_RISE_KG, RISE
from rehab_tui.domain.ladder.past import LONG_GAP
from rehab_tui.domain.records.scales import CALM_PAIN, STOP_PAIN
from rehab_tui.domain.today import SCREENED_AGAIN
from rehab_tui.ui.screens.guide.pages import page_of
from tests.ui.test_guide_pages import ALL, each_page, said

RUN = 8
"""So many words in a row are a sentence of somebody's."""

COUNTED = {2: "two", 3: "three", 4: "four", 7: "seven", 10: "ten"}

BYTES = 6
RUNS = Path(__file__).with_name("guide_runs.txt")
"""A digest of each run of words of the coach's guide, so that none of its text is kept here."""

ANSWERS = (
    # the coach's heading, in short; the page or rule that answers it; what must be found there
    ("the quick answer", "safe", "at 3 of 10"),
    ("what it is", "tendinopathy", "heel bone"),
    ("how common it is", "tendinopathy", "one running injury in ten"),
    ("the middle", "places", "Two to six centimetres"),
    ("the insertion", "places", "lowest two centimetres"),
    ("why the stage matters", "patterns", "only an examination tells"),
    ("reactive", "patterns", "stays at 3 or less"),
    ("degenerative", "patterns", "each week is worse"),
    ("how to decide", "safe", "All six must hold"),
    ("24 hours", "settling", "gone within 48 hours"),
    ("24 hours, the rule", "AM2", "too much"),
    ("pain scale", "pain-scale", "6-10, stop"),
    ("pain scale, the middle zone", "AM1", "Slower and shorter"),
    ("week on week", "AM4", "Two to four weeks"),
    ("when it is safe", "GR1", "ruled out a tear"),
    ("a gait of one's own", "AM7", "your own stride"),
    ("rest is not the answer", "safe", "Why not just rest?"),
    ("stop: a pop", "RF1", "pop or a snap"),
    ("stop: no push-off", "RF2", "push off your toes"),
    ("stop: no standing on one leg", "RF3", "stand on that leg alone"),
    ("stop: pain above 5", "ST1", "Pain above 5"),
    ("stop: 48 hours", "ST2", "48 hours"),
    ("stop: a limp", "ST3", "A limp"),
    ("stop: worse each week", "ST4", "two weeks without running"),
    ("stop: sorer at the end", "ST5", "by 2 or more"),
    ("stop: swelling, bruise", "RF4", "Marked swelling, or a bruise"),
    ("two weeks against six months", "stop", "half a year of rehab"),
    ("volume first", "MD1", "20-30 % off"),
    ("hard days apart", "MD2", "two days between"),
    ("hills", "MD4", "downhill presses"),
    ("stride", "MD5", "5-10 % more steps"),
    ("warm-up", "warm-up", "Five easy minutes"),
    ("speed last", "MD7", "Speed last"),
    ("surface", "MD8", "level grass"),
    ("rehab beside running", "AM6", "side by side"),
    ("isometrics", "hold-double", "5 x 45 s"),
    ("heavy slow resistance", "ladder", "heavy, slow, patient"),
    ("the four raises: both legs", "raise-double-flat", "3 x 15"),
    ("the four raises: one leg", "raise-single-flat", "3 x 12"),
    ("the four raises: the step", "raise-single-step", "never for an insertional tendon"),
    ("the four raises: weight", "raise-loaded", "rucksack"),
    ("soleus", "seated-raise", "soleus"),
    ("dorsiflexion", "knee-to-wall", "10 cm"),
    ("stretching", "stretching", "presses the tendon on the bone"),
    ("foot strike", "technique", "On the forefoot"),
    ("cadence", "technique", "170-180"),
    ("hips and glutes", "glutes", "the calf has to push more"),
    ("heel drop", "shoes", "8 mm"),
    ("heel raises", "shoes", "in both shoes"),
    ("barefoot", "shoes", "No bare feet"),
    ("racing, with eyes open", "RC1", "You take a risk you know"),
    ("racing, rather not", "RC2", "half a year or more"),
    ("racing, in doubt", "RC3", "sports physio"),
    ("how long", "time", "6-12 months"),
    ("shockwave", "treatments", "Shockwave"),
    ("PRP", "treatments", "three to six months"),
    ("cortisone", "treatments", "weaken the tendon"),
    ("massage", "treatments", "belly of the calf"),
    ("ten per cent", "distance", "a tenth a week"),
    ("strength all year", "all-year", "twice a week"),
    ("spikes", "prevention", "One change at a time"),
    ("biomechanics", "causes", "high or very low arch"),
    ("question: no pain", "questions", "Nothing hurts. May I run?"),
    ("question: through pain", "questions", "May I run through the pain?"),
    ("question: stretching", "questions", "Should I stretch?"),
    ("question: getting worse", "questions", "it gets worse?"),
    ("question: cross-training", "cross-training", "deep water"),
    ("the bottom line", "questions", "Neither grit your teeth nor stop everything"),
    ("unsure after two or three weeks", "AM5", "After two or three weeks"),
)


@pytest.mark.parametrize(("heading", "answer", "words"), ANSWERS, ids=[one[0] for one in ANSWERS])
def test_a_heading_of_the_coachs_guide_is_answered(heading: str, answer: str, words: str) -> None:
    assert words in said(page_of(answer)), heading


NUMBERS = (
    # a page or rule, and what it must say for the numbers of the program
    ("pain-scale", f"0-{CALM_PAIN}, calm"),
    ("pain-scale", f"{CALM_PAIN + 1}-{STOP_PAIN}, less"),
    ("pain-scale", f"{STOP_PAIN + 1}-10, stop"),
    ("stop", f"{COUNTED[CALM_CHECKINS]} check-ins in a row at {LIFTING_PAIN} or less"),
    ("AM13", f"After {SCREENING_HOLDS.days} days"),
    ("AM13", f"from the {SCREENED_AGAIN.days}th day on"),
    ("MD4", f"14 days at 0, {COUNTED[PAIN_FREE_LOGGED_DAYS]} of them noted"),
    ("RH1", f"{COUNTED[HOLD_DAYS]} days of them"),
    ("RH2", f"effort {MANAGEABLE_EFFORT} or less ({HEAVY_EFFORT} with weight)"),
    ("RH6", f"{LEAST_RISE_KG} kg (5 lb) or {100 * RISE - 100:.0f} % more"),
    ("RH8", f"{COUNTED[STAGE_DAYS // 7]} weeks each"),
    ("raise-loaded", f"Begin with {LEAST_RISE_KG} kg"),
    ("weeks", f"from {COUNTED[LOGGED_DAYS_NEEDED]} noted days on"),
    ("weeks", f"a point, or {STIFF_UP // PARTS} minutes of stiffness"),
    ("settling", f"if the morning stands at {FELT_PAIN} or more"),
    (
        "flare",
        f"the first bad day after {COUNTED[CALM_DAYS]} without one, and for {COUNTED[FLARE_DAYS - 1]} days",
    ),
    ("all-year", f"After more than {COUNTED[LONG_GAP]} days"),
)


@pytest.mark.parametrize(("page", "words"), NUMBERS)
def test_a_page_names_the_number_that_the_program_goes_by(page: str, words: str) -> None:
    assert words in said(page_of(page))


def runs(text: str) -> set[bytes]:
    """A digest of every run of words of a text, however it is pointed."""
    words = re.findall(r"[a-z0-9%]+", text.lower().replace("'", ""))
    rows = (" ".join(words[n : n + RUN]) for n in range(len(words) - RUN + 1))
    return {blake2b(row.encode(), digest_size=BYTES).digest() for row in rows}


def kept() -> set[bytes]:
    data = b64decode(RUNS.read_text(encoding="ascii"))
    return {data[a:b] for a, b in pairwise(range(0, len(data) + 1, BYTES))}


@each_page
def test_no_page_has_a_sentence_of_the_coachs_guide(page: object) -> None:
    (text,) = (said(one) for one in ALL if one is page)
    assert not runs(text) & kept()


def test_a_sentence_that_is_copied_would_be_noticed() -> None:
    assert len(kept()) > 4000
    title = "Guide Coach's A Tendinopathy? Achilles with Run You Can"  # backwards: it stands nowhere here
    assert runs(" ".join(reversed(title.split()))) & kept()
    assert not runs("none of these words stand in that order in any guide") & kept()
