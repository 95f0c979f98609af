"""`python -m rehab_tui.sound`: the child process that a player starts."""

from rehab_tui.sound.child import main

if __name__ == "__main__":
    main()
