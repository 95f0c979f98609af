"""`python -m rehab_tui`."""

from rehab_tui.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
