"""Today as text, laid out for a width: may I run, what is my work, am I getting better; pure."""

from textual.content import Content

from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.shared.offers import pending
from rehab_tui.ui.screens.shared.text import lines
from rehab_tui.ui.screens.today.question import first_question
from rehab_tui.ui.screens.today.rehab import rehab_answer
from rehab_tui.ui.screens.today.run import run_answer
from rehab_tui.ui.screens.today.trend import trend_answer

LABEL_WIDTH = 8


def page(context: Context, width: int, minutes: int, *, tall: bool) -> Content:
    """The whole of Today: three answers and the question that waits, each beside its label."""
    facts, room = context.facts, width - LABEL_WIDTH
    question = first_question(facts, context.now())
    sections = {
        "RUN": run_answer(facts, room, tall=tall),
        "REHAB": rehab_answer(facts, room, minutes, context.diary.settings, pending(context)),
        "TREND": trend_answer(facts, tall=tall),
        **({"ASK": question.text} if question else {}),
    }
    return Content("\n\n\n" if tall else "\n\n").join(
        _labelled(*section, room) for section in sections.items()
    )


def _labelled(label: str, body: Content, width: int) -> Content:
    first, *others = body.wrap(width)
    return lines(
        Content.assemble((f"{label:<{LABEL_WIDTH}}", "bold $secondary"), first),
        *(Content.assemble(" " * LABEL_WIDTH, line) for line in others),
    )
