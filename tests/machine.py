"""How long the machine let a process wait for a processor: a bound on real seconds leaves that out."""

from pathlib import Path


def waited(process: int) -> float:
    """Seconds for which its threads could have run and the machine ran others; 0 where that is not known."""
    threads = Path(f"/proc/{process}/task").glob("*/schedstat")  # Linux
    return sum(float(thread.read_text(encoding="utf-8").split()[1]) for thread in threads) / 1e9
