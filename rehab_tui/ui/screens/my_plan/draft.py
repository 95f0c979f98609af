"""One's own programme while it is put together: it may lack what a programme needs."""

from dataclasses import dataclass, field, replace

from rehab_tui.domain.records import Block, For, PlanExercise, RehabPlan

WEEKS = 12


@dataclass(frozen=True)
class Part:
    """A block that may have no exercise yet."""

    weeks: int = WEEKS
    do: tuple[PlanExercise, ...] = ()


@dataclass(frozen=True)
class PlanDraft:
    """Name, source, tendon and limit of pain, and the blocks, of which the one at `at` is worked on."""

    name: str = ""
    source: str = ""
    tendon: For = For.ANY
    pain_max: int = 3
    parts: tuple[Part, ...] = field(default=(Part(),))
    at: int = 0

    @classmethod
    def of(cls, plan: RehabPlan) -> "PlanDraft":
        """A programme to be changed."""
        parts = tuple(Part(block.weeks, block.do) for block in plan.block)
        return cls(plan.name, plan.source, plan.tendon, plan.pain_max, parts, plan.at - 1)

    @property
    def plan(self) -> RehabPlan:
        """The programme; raises Refused."""
        blocks = tuple(Block(weeks=part.weeks, do=part.do) for part in self.parts)
        return RehabPlan(
            name=self.name, source=self.source, tendon=self.tendon, pain_max=self.pain_max, block=blocks
        )

    @property
    def part(self) -> Part:
        """The block that is worked on."""
        return self.parts[self.at]

    def with_part(self, part: Part) -> "PlanDraft":
        """The same with another block in its place."""
        return replace(self, parts=(*self.parts[: self.at], part, *self.parts[self.at + 1 :]))

    def put(self, exercise: PlanExercise, place: int) -> "PlanDraft":
        """The same with an exercise at a place of the block, at its end a new one; raises Refused."""
        do = (*self.part.do[:place], exercise, *self.part.do[place + 1 :])
        Block(weeks=self.part.weeks, do=do)  # refuses what does not go together
        return self.with_part(replace(self.part, do=do))

    def without(self, place: int) -> "PlanDraft":
        """The same without an exercise; a block that has none left goes too, if it is not the only one."""
        do = (*self.part.do[:place], *self.part.do[place + 1 :])
        if do or len(self.parts) == 1:
            return self.with_part(replace(self.part, do=do))
        parts = (*self.parts[: self.at], *self.parts[self.at + 1 :])
        return replace(self, parts=parts, at=min(self.at, len(parts) - 1))

    def moved(self, place: int, by: int) -> "PlanDraft":
        """The same with an exercise and its neighbour changed over."""
        do, to = list(self.part.do), place + by
        if 0 <= to < len(do):
            do[place], do[to] = do[to], do[place]
        return self.with_part(replace(self.part, do=tuple(do)))

    def with_block(self) -> "PlanDraft":
        """The same with a copy of the block after it, to be worked on."""
        after = self.at + 1
        return replace(self, parts=(*self.parts[:after], self.part, *self.parts[after:]), at=after)

    def turned(self, by: int) -> "PlanDraft":
        """The same with the block beside worked on, not round the ends."""
        return replace(self, at=min(max(0, self.at + by), len(self.parts) - 1))
