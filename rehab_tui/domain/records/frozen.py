"""Values with named fields that never change; what every record is made of."""

from collections.abc import KeysView
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, dataclass_transform


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
class Frozen:
    """Base of dataclasses that are frozen and made by keywords; equal are two of one kind with equal fields.

    What `dataclass` would write and compile for each kind stands here once: that took 12 ms of a start.
    """

    if TYPE_CHECKING:  # as annotations they would be fields' hints
        __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
        _defaults: ClassVar[dict[str, Any]]
        _names: ClassVar[KeysView[str]]
        _compared: ClassVar[Any]

    def __init_subclass__(cls) -> None:
        dataclass(init=False, repr=False, eq=False, match_args=False, kw_only=True)(cls)
        parts = fields(cls)
        cls._names = {part.name: part for part in parts}.keys()
        cls._defaults = {part.name: part.default for part in parts if part.default is not MISSING}
        cls._compared = attrgetter("__class__", *(part.name for part in parts if part.compare))

    def __init__(self, **values: object) -> None:
        """Take a value for each field that has no default; raises TypeError for one too few or too many."""
        told = self._defaults | values
        if told.keys() != self._names:
            wrong = ", ".join(sorted(told.keys() ^ self._names))
            raise TypeError(f"{type(self).__name__} lacks these fields, or has no such: {wrong}")
        self.__dict__.update(told)
        self.__post_init__()

    def __post_init__(self) -> None:
        """Refuse what may not be; kinds override it."""

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> NoReturn:
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __eq__(self, other: object) -> bool:
        return self._compared(self) == other._compared(other) if isinstance(other, Frozen) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._compared(self))

    def __repr__(self) -> str:
        told = (f"{part.name}={getattr(self, part.name)!r}" for part in fields(self) if part.repr)
        return f"{type(self).__qualname__}({', '.join(told)})"
