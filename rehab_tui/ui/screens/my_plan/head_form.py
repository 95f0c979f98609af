"""The form of what a programme is called, whose it is, and for which tendon."""

from collections.abc import Callable
from dataclasses import replace

from rehab_tui.domain.records import Block, For, RehabPlan
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.my_plan.draft import PlanDraft
from rehab_tui.ui.screens.shared.form import FormScreen
from rehab_tui.ui.widgets.fields import Choice, Entry, Field, answers, plain_text, whole

TENDONS = {For.ANY: "any", For.MID_PORTION: "mid-portion", For.INSERTIONAL: "insertional"}


class HeadScreen(FormScreen):
    """Changes a draft's name, source, tendon and limit of pain, and the weeks of the block at hand."""

    HEADING = "my plan"
    about = "The programme"
    remark = "A step, where the heel drops, needs a mid-portion tendon; more than 3 of 10 needs a source."

    def __init__(self, context: Context, draft: PlanDraft, keep: Callable[[PlanDraft], None]) -> None:
        super().__init__(context)
        self.draft, self.done = draft, keep
        name = Entry("name", plain_text(RehabPlan, "name"), draft.name, width=None, needed=True)
        source = Entry("source", plain_text(RehabPlan, "source"), draft.source, width=None)
        pain = Entry("pain up to", whole(RehabPlan, "pain_max", "of 10"), draft.pain_max, needed=True)
        self.weeks = Entry("weeks", whole(Block, "weeks", "weeks"), draft.part.weeks, needed=True)
        self.fields = {
            "name": Field(name),
            "source": Field(source, label="from whom, when"),
            "tendon": Field(Choice("tendon", TENDONS, draft.tendon, needed=True)),
            "pain_max": Field(pain, "above it there is one set less next time"),
            "weeks": Field(self.weeks, "of this block; then the next is offered"),
        }

    def save(self) -> None:
        """Hand the draft on."""
        said = answers(self.fields)
        part = replace(self.draft.part, weeks=said.pop("weeks"))
        self.done(replace(self.draft.with_part(part), **said))
        self.dismiss()
