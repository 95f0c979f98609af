"""Works the sample diary out anew and writes it to assets/, to be run where the rules have changed.

Run from the checkout: `python -m benchmarks.sample_diary`.
"""

from pathlib import Path

from rehab_tui.codec.convert import to_json
from rehab_tui.exchange.demo.runner import demo_entries
from rehab_tui.exchange.demo.shipped import FILE, SHIPPED_DAY

if __name__ == "__main__":
    asset = Path(__file__).parent.parent / "assets" / FILE
    asset.write_bytes(to_json(demo_entries(SHIPPED_DAY)))
    print(f"{asset.name}: {asset.stat().st_size} bytes")
