"""The day's answers as the public JSON of `rehab-tui today --json`."""

from typing import Any

from rehab_tui.domain.ladder import LegLadder, Work, weeks_in_block
from rehab_tui.domain.records import Movement, Run
from rehab_tui.domain.rules.verdict import VERSION, Reason
from rehab_tui.domain.today import Question, Today
from rehab_tui.exchange.today.ahead_json import after_race_json, ahead_json, race_json


def as_json(today: Today) -> dict[str, Any]:
    """One object of plain JSON values, its fields as in the contract."""
    said, rehab = today.verdict, today.rehab
    return {
        "date": today.day.isoformat(),
        "rules_version": VERSION,
        "run": {
            "level": said.level.word,
            "urgency": said.urgency.word,
            "sentence": today.sentence,
            "reasons": [_reason(reason, said.told(reason)) for reason in said.reasons],
            "shown": [reason.rule for reason in today.shown],
            "unknown": list(said.unknown),
            "flips": said.flips,
        },
        "rehab": {
            "locked_by": rehab.locked_by,
            "due": rehab.due,
            "next_due": rehab.next_due.isoformat() if rehab.next_due else None,
            "work": [_work(work) for work in rehab.work],
        },
        **_programme(today),
        "ladder": {str(ladder.position.leg): _ladder(ladder) for ladder in today.ladders},
        "plan": _plan(today),
        "race": race_json(today),
        "after_race": after_race_json(today),
        "trend": {
            "pain": today.situation.trend.word,
            "weekly_pain": [_whole(round(week.pain, 1)) for week in today.situation.weeks],
        },
        "escalation": (
            {"rule": today.escalation.rule, "firm": today.escalation.firm} if today.escalation else None
        ),
        "pattern": today.pattern,
        "recovery": _recovery(today),
        "questions": [_question(question) for question in today.questions],
    }


def _reason(reason: Reason, text: str) -> dict[str, Any]:
    return {
        "rule": reason.rule,
        "level": reason.level.word,
        "leg": reason.leg,
        "text": text,
        "facts": dict(reason.facts),
    }


def _question(question: Question) -> str:
    """The kind of question, and the id of the run if it is about one."""
    return f"{question.kind}:{question.about.id}" if isinstance(question.about, Run) else question.kind


def _work(work: Work) -> dict[str, Any]:
    return {
        "leg": work.leg,
        "step": work.step,
        "sets": work.sets,
        "reps": work.reps,
        "up_s": _whole(work.up_s),
        "down_s": _whole(work.down_s),
        "hold_s": _whole(work.hold_s),
        "rest_s": _whole(work.rest_s),
        "load_kg": _whole(work.load_kg),
        **(_asked(work, work.movement) if work.movement else {}),
    }


def _asked(work: Work, movement: Movement) -> dict[str, Any]:
    """What a programme that is no ladder says beside."""
    return {
        "top_s": _whole(work.top_s),
        "bottom_s": _whole(work.bottom_s),
        "what": movement.what,
        "knee": movement.knee,
        "floor": movement.floor,
        "name": movement.name,
        "per_day": work.per_day,
    }


def _programme(today: Today) -> dict[str, Any]:
    """Where one is in a programme that is no ladder; nothing without one."""
    plan, second = today.situation.programme.plan, today.rehab.not_before
    coming = None if today.rehab.locked_by else today.next_block
    if plan is None:
        return {}
    return {
        "programme": {
            "name": plan.name,
            "source": plan.source,
            "block": plan.at,
            "blocks": len(plan.block),
            "week": weeks_in_block(plan, today.day),
            "next_block": "offered" if coming and coming.offered else coming and coming.missing,
            "not_before": second.isoformat(timespec="minutes") if second else None,
            "remarks": list(today.programme_remarks),
        }
    }


def _ladder(ladder: LegLadder) -> dict[str, Any]:
    return {
        "step": ladder.position.step,
        "decision": ladder.decision,
        "next": ladder.next,
        "missing": list(ladder.missing),
    }


def _plan(today: Today) -> dict[str, Any]:
    plan = today.plan
    return {
        "week_from": plan.week.first.isoformat(),
        "week_km_done": plan.week_km_done,
        "week_km_cap": plan.week_km_cap,
        "week_why": plan.week_why,
        "week_cut": {"date": cut.date.isoformat(), "rule": cut.rule} if (cut := plan.week.cut) else None,
        "today_km": plan.today_km,
        "today_why": plan.today_why,
        "hard_ok_from": plan.hard_ok_from.isoformat(timespec="minutes") if plan.hard_ok_from else None,
        "hills_ok": plan.hills_ok,
        "speed_ok": plan.speed_ok,
        "notes": list(plan.notes),
        **ahead_json(today),
    }


def _recovery(today: Today) -> dict[str, int] | None:
    window = today.recovery
    if window is None:
        return None
    return {"from_weeks": window.from_weeks, "to_weeks": window.to_weeks, "week": window.week}


def _whole(number: float | None) -> float | None:
    return int(number) if number is not None and number == int(number) else number
