"""The example of the bundle's contract, and the same with one value changed."""

import json
from typing import Any

EXAMPLE: dict[str, Any] = {
    "format": "rehab-tui",
    "version": 2,
    "profile": {
        "tendons": {"left": {"site": "mid-portion", "since": "2026-08-01", "tender_cm": 4, "nodule": False}},
        "assessed": "2026-08-10",
        "assessed_time": "09:30",
        "programme_start": "2026-09-01",
        "pattern": "predictable",
        "usual_weekly_km": 40,
        "week_starts": "monday",
        "units": {"distance": "km", "load": "kg"},
        "race": {"date": "2027-03-01", "name": "City half", "distance_km": 21.1},
        "screening": {
            "date": "2026-09-01",
            "fluoroquinolone": False,
            "fluoroquinolone_since": None,
            "inflammatory": False,
            "bone_night_pain": False,
            "steroid_injection": False,
            "steroid_injection_since": None,
            "cholesterol": False,
            "under_18": False,
        },
    },
    "checkins": [
        {
            "date": "2026-09-02",
            "time": "07:05",
            "tendons": {"left": {"morning_pain": 3, "stiffness_min": 15, "day_pain": None}},
            "signs": ["limp"],
            "versus_last_week": None,
            "note": "",
        }
    ],
    "runs": [
        {
            "id": "…",
            "date": "2026-09-02",
            "time": "18:10",
            "distance_km": 5.0,
            "duration_min": 30,
            "pain_start": 2,
            "pain_worst": 3,
            "pain_end": 2,
            "pain_after": 2,
            "limp": False,
            "gait_altered": False,
            "effort": "easy",
            "hills": False,
            "surface": "road",
            "cadence_spm": 168,
            "morning_after": None,
            "settled": "within_24h",
            "source": "manual",
            "note": "",
        }
    ],
    "sessions": [
        {
            "id": "…",
            "date": "2026-09-03",
            "started_at": "2026-09-03T19:00:00+02:00",
            "ended_at": "2026-09-03T19:14:10+02:00",
            "completed": True,
            "effort": 6,
            "note": "",
            "sets": [
                {
                    "step": "hold-double",
                    "leg": "both",
                    "set": 1,
                    "target_s": 45,
                    "held_s": 45.0,
                    "load_kg": 0,
                    "pain": 2,
                },
                {
                    "step": "raise-single-flat",
                    "leg": "left",
                    "set": 1,
                    "target_reps": 12,
                    "reps": 12,
                    "up_s": 3,
                    "down_s": 3,
                    "load_kg": 0,
                    "pain": 2,
                },
            ],
        }
    ],
    "measurements": [
        {"id": "…", "date": "2026-09-01", "kind": "knee-to-wall-cm", "leg": "left", "value": 9.5}
    ],
    "steps": [
        {
            "date": "2026-09-10",
            "leg": "left",
            "from": "hold-single",
            "to": "raise-double-flat",
            "by": "offer",
            "reason": "RH1",
        }
    ],
    "pauses": [{"from": "2026-09-20", "to": "2026-09-24", "reason": "illness"}],
}
"""The contract's own example, every value as it stands there."""


def with_value(value: object, *path: str | int) -> bytes:
    """The example with one value changed, as JSON."""
    changed = json.loads(json.dumps(EXAMPLE))
    at: Any = changed
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
    return json.dumps(changed).encode()
