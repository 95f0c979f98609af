"""The signs of a terminal's encoding, byte by byte."""

from codecs import getincrementaldecoder

NO_SIGN = "\x80"
"""Stands for bytes that are none; like all control characters up to 9F, no key sends it."""
LAST_NO_SIGN = "\x9f"


class Signs:
    """Bytes in, signs out; an encoding may need several bytes for one."""

    def __init__(self, encoding: str) -> None:
        self.encoding = encoding
        self.decoder = getincrementaldecoder(encoding)()

    @property
    def half(self) -> bytes:
        """What has come of a sign that is not complete."""
        return self.decoder.getstate()[0]

    def take(self, byte: int) -> str:
        """The signs that are complete with this byte; `NO_SIGN` if it cannot follow what came."""
        try:
            signs = self.decoder.decode(bytes([byte]))
        except UnicodeDecodeError:
            self.forget()
            return NO_SIGN
        return NO_SIGN if any(NO_SIGN <= sign <= LAST_NO_SIGN for sign in signs) else signs

    def forget(self) -> None:
        """Wait for no second half of a sign."""
        self.decoder.reset()

    def alone(self, byte: int) -> bool:
        """Whether a byte from 80 on is no part of a letter now: a control character, if it is below A0."""
        return self.half in (b"", b"\xc2") and not self.is_letter(byte)

    def is_letter(self, byte: int) -> bool:
        """Whether in the encoding a byte from 80 on is a letter or begins one."""
        try:
            return getincrementaldecoder(self.encoding)().decode(bytes([byte])) != chr(byte)
        except UnicodeDecodeError:
            return False
