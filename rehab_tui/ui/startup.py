"""What a person is asked or told when the program opens, or when this window takes over from another."""

from textual.app import App

from rehab_tui.domain.facts import later
from rehab_tui.domain.records import CheckIn, DiaryError, day_of, harmless, put, short, with_year
from rehab_tui.practice.draft import Draft
from rehab_tui.ui.commands import key
from rehab_tui.ui.context import Context
from rehab_tui.ui.following import DiaryFollower, refresh_front
from rehab_tui.ui.moved import REFUSED
from rehab_tui.ui.navigation import resume_screen, session_screen, welcome_screen
from rehab_tui.ui.ports import Copies
from rehab_tui.ui.screens.shared.complaint import complain
from rehab_tui.ui.screens.shared.dialogs import THROW_AWAY, NewsScreen, ask

USUAL = "Until the file is mended, or taken away, the program has its usual keys."

CONFLICT = (
    "A sync program has left a second copy of the diary, {}. Join it? Nothing is dropped: "
    "of each entry the last change stands."
)
ADVICE = (
    f"Nothing of it counts before its day; the calendar ({key('app.go.progress', 'p')}, then "
    f"{key('progress.go.calendar', 'k')}) leads there, to change or delete it."
)


async def offer_what_waits(app: App[None], context: Context, follower: DiaryFollower) -> bool:
    """News of keys and diary, conflict copies, dates, a session that was cut off; a new person is welcomed.

    While another window writes to the diary, only the news: the rest is for the window that takes over.
    False if a session that was cut off is gone on with, or waits.
    """
    if REFUSED:
        await app.push_screen_wait(NewsScreen("Your keys", "\n\n".join([*REFUSED, USUAL])))
    if news := context.diary.refresh():
        await app.push_screen_wait(NewsScreen("The diary", news))
    if not context.diary.writable:
        follower.watch()
        return True
    if context.copies:
        await offer_copies(app, context.copies)
    if words := date_words(context):
        app.notify(words, title="The date", timeout=15, markup=False)
    if draft := cut_off(app, context):
        return await offer_draft(app, context, draft)
    if not context.diary.entries.profile.tendons.sore and not context.diary.entries.checkins:
        app.push_screen(welcome_screen(context))
    return True


def date_words(context: Context) -> str:
    """What to say if entries are dated later than today or the clock's day is another; else ""."""
    rows = later(context.diary.entries, context.day)
    if rows:
        last = max(row.date for row in rows)
        many = f"{len(rows)} entries are" if len(rows) > 1 else "One entry is"
        signs = any(isinstance(row, CheckIn) and row.signs for row in rows)
        stop = " A stop sign is among them: if it is true, tick it today as well." if signs else ""
        return f"{many} dated later than today, up to {with_year(last)}.{stop} {ADVICE}"
    clock = day_of(context.now(), context.diary.settings.day_starts)
    if clock == context.day:
        return ""
    noted = short(context.day)
    return f"{noted} is noted already, so it is still that day; the clock says {short(clock)}."


def cut_off(app: App[None], context: Context) -> Draft | None:
    """The session that was cut off, if there is one; one that cannot be read is told of."""
    try:
        return context.drafts.load()
    except DiaryError as error:
        complain(app, "A session that was cut off", error)
        return None


async def offer_draft(app: App[None], context: Context, draft: Draft) -> bool:
    """Ask what to do with a session that was cut off, and say whether another may then begin.

    One that the diary holds already is forgotten without a question.
    """
    if any(session.id == draft.id for session in context.diary.entries.sessions):
        return drop_draft(app, context)
    refusal = context.facts.refusal(
        (plan.step for plan in draft.plan), (plan.movement for plan in draft.plan)
    )
    answer = await app.push_screen_wait(resume_screen(draft, context.day, refusal))
    if answer == "resume":
        app.push_screen(session_screen(context, draft.plan, draft))
    elif answer == "file":
        return store_draft(app, context, draft)
    elif answer == "drop" and await ask(app, THROW_AWAY, "throw away", "keep"):
        return drop_draft(app, context)
    return False


def drop_draft(app: App[None], context: Context) -> bool:
    """Forget a session that was cut off, and say whether that could be done."""
    try:
        context.drafts.clear()
    except DiaryError as error:
        complain(app, "Not thrown away", error)
        return False
    return True


def store_draft(app: App[None], context: Context, draft: Draft) -> bool:
    """Put a session that was cut off into the diary as it is, and forget the draft; False if that failed."""
    try:
        context.record(put(context.diary.entries, draft.session(draft.saved_at)))
        context.drafts.clear()
    except DiaryError as error:
        complain(app, "Not saved", error)
        return False
    app.notify("The session is in the diary as it was.")
    refresh_front(app)
    return True


async def offer_copies(app: App[None], copies: Copies) -> None:
    """Ask for each conflict copy whether to join it."""
    try:
        names = copies.waiting()
    except DiaryError as error:
        complain(app, "Not looked for copies", error)
        return
    for name in names:
        if await ask(app, CONFLICT.format(harmless(name)), "join", "not now"):
            join_copy(app, copies, name)


def join_copy(app: App[None], copies: Copies, name: str) -> None:
    """Join one copy and say what came of it."""
    try:
        app.notify(copies.join(name), markup=False)
    except DiaryError as error:
        complain(app, "Not joined", error)
    refresh_front(app)
