from pathlib import Path
p = Path("rehab_tui/domain/diary.py"); s = p.read_text()
s = s.replace('''    def apply(self, *changes: Change, keep_modified: bool = False) -> None:
        """Store the changes, stamped with this moment unless they keep their own stamps."""
''', '''    def apply(self, *changes: Change, keep_modified: bool = False) -> tuple[Change, ...]:
        """Store the changes, stamped with this moment unless they keep their own stamps.

        Returns what they made of each entry: `before` is what really stood, which another device may have
        changed in the meantime, and `after` bears its stamp.
        """
''')
s = s.replace('''def changed(entries: Entries, *changes''', '''def same(one: Record | None, other: Record | None) -> bool:
    """Whether two records say the same, whenever they were noted."""
    return one == other or bool(one and other and replace(one, modified=None) == replace(other, modified=None))


def changed(entries: Entries, *changes''')
p.write_text(s)
p = Path("rehab_tui/storage/tables.py"); s = p.read_text()
s = s.replace('''def tables_of(entries''', '''def made(changes: Iterable[tuple[Change, datetime]], tables: Tables) -> tuple[Change, ...]:
    """What the changes make of each entry that they touch, as it stands in the tables before them."""
    found: dict[str, Change] = {}
    for change, _ in changes:
        for record, after in ((change.before, None), (change.after, change.after)):
            if record:
                here = tables.get(_table(record), {}).get(key(record))
                stood = from_plain(type(record), here) if here is not None else None
                found[_place(record)] = Change(stood, after)
    return tuple(found.values())


def tables_of(entries''')
p.write_text(s)
p = Path("rehab_tui/storage/tiny_diary.py"); s = p.read_text()
s = s.replace('''    def apply(self, *changes: Change, keep_modified: bool = False) -> None:
        """Store the changes, all or none, stamped with this moment unless they keep their own stamps.

        Raises''', '''    def apply(self, *changes: Change, keep_modified: bool = False) -> tuple[Change, ...]:
        """Store the changes, all or none, stamped with this moment unless they keep their own stamps.

        Returns what they made of each entry, by what really stood before. Raises''')
s = s.replace('''        entries = changed(self._entries, *(change for change, _ in marked))
        with''', '''        entries = changed(self._entries, *(change for change, _ in marked))
        done = made(marked, tables)
        with''')
s = s.replace('''        self._entries = entries
        self._settle()

    def configure''', '''        self._entries = entries
        self._settle()
        return done

    def configure''')
s = s.replace("Tables, records, stamped, written", "Tables, made, records, stamped, written")
p.write_text(s)
p = Path("rehab_tui/ui/kit.py"); s = p.read_text()
s = s.replace('''        self.diary.apply(*changes)
        self.made.append(changes)
''', '''        self.made.append(self.diary.apply(*changes))
''')
s = s.replace('''        """Take back the last change; False where there is none."""
        if not self.made:
            return False
        self.diary''', '''        """Take back the last change; False where there is none.

        Raises DiaryError where the entry has been changed elsewhere since, and then what stands stays.
        """
        if not self.made:
            return False
        for change in self.made[-1]:
            record = change.after or change.before
            if record and not same(find(self.diary.entries, record), change.after):
                self.made.pop()
                raise DiaryError("It was changed elsewhere since; what stands now stays.")
        self.diary''')
s = s.replace("import Change, Diary, put", "import Change, Diary, DiaryError, find, put, same")
p.write_text(s)
p = Path("rehab_tui/ui/app.py"); s = p.read_text()
s = s.replace('''        """Take back the last change and show what stands then."""
        try:''', '''        """Take back the last change and show what stands then."""
        self.tell_news()
        try:''')
s = s.replace('''        before = self.kit.diary.writable
        if news := self.kit.diary.refresh():
            self.notify(news, title="The diary", timeout=15, markup=False)
        self.look_again()
''', '''        before = self.kit.diary.writable
        self.tell_news()
        self.look_again()
''')
s = s.replace('''    @work
    async def offer_what_waits''', '''    def tell_news(self) -> None:
        """Take in what others have written, and say so."""
        if news := self.kit.diary.refresh():
            self.notify(news, title="The diary", timeout=15, markup=False)

    @work
    async def offer_what_waits''')
p.write_text(s)
p = Path("tests/ui/memory.py"); s = p.read_text()
s = s.replace('''    def apply(self, *changes: Change, keep_modified: bool = False) -> None:
        self._check()
        self._entries = changed(self._entries, *changes)
''', '''    def apply(self, *changes: Change, keep_modified: bool = False) -> tuple[Change, ...]:
        self._check()
        self._entries = changed(self._entries, *changes)
        return changes
''')
p.write_text(s)
