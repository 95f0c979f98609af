"""Stores a session: a draft after every window, the diary's record at the end."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from rehab_tui.domain.records import DiaryError, Session, put, same
from rehab_tui.practice.course import Course
from rehab_tui.practice.draft import Draft
from rehab_tui.ui.context import Context

LONGEST_NOTE = 2000


class SessionFile:
    """What is stored of a session; `trouble` says in a sentence why the last attempt failed."""

    def __init__(self, context: Context, draft: Draft | None = None) -> None:
        self.context = context
        self.trouble = ""
        self.kept = True
        """Whether everything done so far is stored as a draft."""
        self.filed: Session | None = None
        """The session as it is in the diary, once it is."""
        self._draft = draft
        self._note = draft.note if draft else ""
        self._ended_at = draft.saved_at if draft else None

    def begin(self, course: Course) -> None:
        """Start the session now, if it has not been started before."""
        if self._draft is None:
            now = self.context.now()
            self._draft = Draft(
                id=self.context.new_id(),
                date=self.context.day,
                started_at=now,
                saved_at=now,
                plan=course.plan,
            )

    def end(self) -> None:
        """Note that the last set ended now."""
        self._ended_at = self.context.now()

    def lacks(self, course: Course) -> bool:
        """Whether something done is not yet in the draft."""
        return self._draft is not None and course.sets != self._draft.sets

    def keep(self, course: Course, notes: Sequence[str]) -> None:
        """Store what is done so far as a draft, if it changed."""
        if self._draft is None or not self.lacks(course):
            return
        self._draft = replace(
            self._draft,
            saved_at=self._later(self.context.now()),
            plan=course.plan,
            sets=course.sets,
            note=" ".join(part for part in (self._note, *notes) if part)[:LONGEST_NOTE],
        )
        self.kept = self._succeeds(partial(self.context.drafts.save, self._draft))

    def file(self, effort: int | None) -> None:
        """Put the session into the diary, or in place of itself with other answers, and drop the draft."""
        if self._draft is None:
            return
        session = self._draft.session(self._later(self._ended_at or self.context.now()), effort)
        change = put(self.context.diary.entries, session)
        self.filed = None
        if same(change.before, session) or self._succeeds(partial(self.context.record, change)):
            self.filed = session
            self._succeeds(self.context.drafts.clear)

    def drop(self) -> bool:
        """Forget the session, and say whether that could be done."""
        dropped = self._succeeds(self.context.drafts.clear)
        self._draft = None if dropped else self._draft
        return dropped

    def says(self, again: str) -> str:
        """The sentence about trouble, empty if all is stored; `again` says what tries next."""
        if self.filed or not self.trouble:
            return ""
        return f"Not saved: {self.trouble} Nothing is lost; {again} again."

    def _later(self, moment: datetime) -> datetime:
        """The moment, or the start if the wall clock was set back before it."""
        return max(moment, self._draft.started_at) if self._draft else moment

    def _succeeds(self, store: Callable[[], object]) -> bool:
        try:
            store()
        except DiaryError as error:
            self.trouble = str(error)
        else:
            self.trouble = ""
        return not self.trouble
