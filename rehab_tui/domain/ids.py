"""Names for new records."""

from datetime import datetime
from uuid import UUID


def uuid7(moment: datetime, chance: bytes) -> str:
    """A UUIDv7 of that moment and at least 10 random bytes (RFC 9562, section 5.7)."""
    stamp = int(moment.timestamp() * 1000).to_bytes(6, "big")
    body = bytearray(stamp + chance[:10])
    body[6] = body[6] & 0x0F | 0x70
    body[8] = body[8] & 0x3F | 0x80
    return str(UUID(bytes=bytes(body)))
