"""Bytes that terminals send, by the terminal: those that say something by themselves, and keys that pass.

Most of the first are replies: to this program's questions, to those of one before it, or to nobody's.
"""

from collections.abc import Mapping

UNASKED: Mapping[str, tuple[bytes, ...]] = {
    "xterm": (
        *(b"\x1b[?64;1;2;6;9;15;16;17;18;21;22;28c", b"\x1b[>41;390;0c", b"\x1bP!|00000000\x1b\\"),
        *(b"\x1b[0n", b"\x1b[24;80R", b"\x1b[?24;80R", b"\x1b[?24;80;1R", b"\x1b[8;24;80t"),
        *(
            b"\x1b[1t",
            b"\x1b[2t",
            b"\x1b[3;10;20t",
            b"\x1b[4;480;640t",
            b"\x1b[5;1080;1920t",
            b"\x1b[6;18;9t",
        ),
        *(b"\x1b[9;60;200t", b"\x1b]Licon\x1b\\", b"\x1b]lrunner's title\x1b\\"),
        *(
            b"\x1b]10;rgb:ffff/ffff/ffff\x07",
            b"\x1b]11;rgb:0000/0000/0000\x1b\\",
            b"\x1b]4;1;rgb:cd/00/00\x07",
        ),
        *(b"\x1b]12;rgb:ffff/0000/1111\x07", b"\x1b]52;c;eTEy\x07", b"\x1b]52;c;eTEy\x1b\\"),
        *(
            b"\x1bP>|XTerm(390)\x1b\\",
            b"\x1bP1+r544e=787465726d\x1b\\",
            b"\x1bP0+r\x1b\\",
            b"\x1bP1$r0m\x1b\\",
        ),
        *(b"\x1bP0$r\x1b\\", b"\x1b[?25;1$y", b"\x1b[4;2$y", b"\x1b[1;5Z", b"\x1b[2;5y", b"\x1b[?1;2;0S"),
        *(
            b"\x1b[M !!",
            b"\x1b[M#\x80\x81",
            b"\x1b[M \xff\xfe",
            b"\x1b[M@yn",
            b"\x1b[32;10;20M",
            b"\x1b[0;1;2;3;4&w",
        ),
        *(
            b"\x9b?64;1;2c",
            b"\x90>|XTerm(390)\x9c",
            b"\x9d11;rgb:1/2/3\x9c",
            b"\x9b<35;20;10M",
            b"\xc2\x9b?1;2c",
        ),
        *(
            b"\x1b[?62;22c",
            b"\x1b[>0;276;0c",
            b"\x1b[=0c",
            b"\x1b[3n",
            b"\x1b[?13n",
            b"\x1b[?27;0n",
            b"\x1b[?53n",
        ),
    ),
    "VS Code": (
        *(
            b"\x1b[<32;NaN;NaNM",
            b"\x1b[<35;NaN;NaNM",
            b"\x1b[<0;NaN;NaNm",
            b"\x1b[<0;NaN;3M",
            b"\x1b[<64;4;NaNM",
        ),
        *(
            b"\x1b[<0;undefined;undefinedM",
            b"\x1b[<0;-Infinity;InfinityM",
            b"\x1b[<null;1;2m",
            b"\x1b[NaN;NaNR",
        ),
        *(b"\x1b[4;NaN;NaNt", b"\x1b[8;NaN;NaNt", b"\x1b[6;undefined;nullt", b"\x1b[48;NaN;NaN;NaN;NaNt"),
        *(b"\x1b[<0;1.5;2.25M", b"\x1b[<35;1e+21;10M", b"\x1b[<35;12.5;7M", b"\x1b[>0;276;0c", b"\x1b[?1;2c"),
        *(b"\x1bP>|xterm.js(5.6.0)\x1b\\", b"\x1b]633;P;y=1\x07", b"\x1b]10;rgb:cccc/cccc/cccc\x1b\\"),
    ),
    "kitty": (
        *(
            b"\x1b[?0u",
            b"\x1b[?25u",
            b"\x1b[?31u",
            b"\x1b[?62;c",
            b"\x1b[>1;4000;32c",
            b"\x1bP>|kitty(0.39.1)\x1b\\",
        ),
        *(
            b"\x1b[121;1:3u",
            b"\x1b[110;1:3u",
            b"\x1b[49;1:3u",
            b"\x1b[32;1:3u",
            b"\x1b[13;1:3u",
            b"\x1b[27;1:3u",
        ),
        *(b"\x1b[1;1:3A", b"\x1b[3;1:3~", b"\x1b[121:89;2:3u", b"\x1b[57441;2:3u", b"\x1b[1114112u"),
        *(
            b"\x1b[99999999u",
            b"\x1b[9999999u",
            b"\x1b[121;1;1114112u",
            b"\x1b[121;1;99999999999u",
            b"\x1b[55296u",
        ),
        *(
            b"\x1b[121;1;55296u",
            b"\x1b[121;999u",
            b"\x1b[121;1;:u",
            b"\x1b[121;1;27u",
            b"\x1b[57460u",
            b"\x1b[5u",
        ),
        *(b"\x1b_Gi=31;OK\x1b\\", b"\x1b_Gi=31;ENOENT:no y or n\x1b\\", b"\x1b[?5522;1$y", b"\x1b[?997;1n"),
        *(
            b"\x1b]99;i=1;y\x1b\\",
            b"\x1b]5522;type=read:status=OK\x1b\\",
            b"\x1b]21;foreground=rgb:1/2/3\x1b\\",
        ),
        *(b'\x1bP@kitty-cmd{"ok": true}\x1b\\', b"\x1b]30001\x1b\\", b"\x1b]22;pointer\x1b\\"),
    ),
    "iTerm2": (
        *(b"\x1b[>0;95;0c", b"\x1b]1337;ReportCellSize=18.0;9.0;2.0\x1b\\", b"\x1b[?65;1;4;6;18;22c"),
        *(b"\x1bP>|iTerm2 3.5.0\x1b\\", b"\x1b]1337;Capabilities=T3CwLrMSc7UUw9Ts3BFGsSyHNoSxF\x1b\\"),
        *(b"\x1b[<0;-1;-1M", b"\x1b[<35;0;0M", b"\x1b]11;rgb:1e1e/1e1e/1e1e\x07"),
    ),
    "foot": (
        *(b"\x1b[?62;4;22;29c", b"\x1b[>1;11600;0c", b"\x1bP>|foot(1.16.0)\x1b\\", b"\x1bP!|464f4f54\x1b\\"),
        *(b"\x1b[?1;0;256S", b"\x1b[?2;0;1200;800S", b"\x1b]176;foot\x1b\\", b"\x1b[48;0;0;0;0t"),
        *(b"\x1b[48;24;0;480;640t", b"\x1b[48;0;80;480;640t", b"\x1b[48;99999;99999;1;1t", b"\x1b[48;24;80t"),
    ),
    "wezterm": (
        *(b"\x1b[?65;4;6;18;22;52c", b"\x1b[>1;277;0c", b"\x1b[=00000000c", b"\x1bP>|WezTerm 20240203\x1b\\"),
        *(b"\x1b[?2027;3$y", b"\x1b[?1004;2$y", b"\x1b[?61;1c", b"\x1b]9;4;1;50\x1b\\"),
    ),
    "alacritty": (
        *(b"\x1b[?6c", b"\x1b[>0;2401;1c", b"\x1b[?2004;1$y", b"\x1b]11;rgb:1818/1818/1818\x07", b"\x1b[?1u"),
        *(b"\x1b]4;255;rgb:ee/ee/ee\x07", b"\x1b[14;2t", b"\x1b[4;0;0t"),
    ),
    "Windows Terminal": (
        *(b"\x1b[?61;4;6;7;14;21;22;23;24;28;32;42;52c", b"\x1b[>0;10;1c", b"\x1bP!|00000000\x1b\\"),
        *(
            b"\x1b[65;30;97;1;0;1_",
            b"\x1b[89;21;121;1;0;1_",
            b"\x1b[89;21;121;0;0;1_",
            b"\x1b[27;1;27;0;0;1_",
        ),
        *(b"\x1b[32;57;32;1;0;1_", b"\x1b[?9001;2$y", b"\x1b]10;rgb:cccc/cccc/cccc\x1b\\", b"\x1b[?0;0n"),
    ),
    "tmux": (
        *(b"\x1b[?1;2;4c", b"\x1b[>84;0;0c", b"\x1bP>|tmux 3.4\x1b\\", b"\x1b]11;rgb:0000/0000/0000\x1b\\"),
        b"\x1b]52;;eW4x\x07",
    ),
    "screen": (
        *(
            b"\x1b[?1;2c",
            b"\x1b[>83;50000;0c",
            b"\x1b_window y\x1b\\",
            b"\x1b^a message, n\x1b\\",
            b"\x1bXy1n\x1b\\",
        ),
    ),
    "linux console": (
        b"\x1b[?6c",
        b"\x1b[>0;0;0c",
        b"\x1b[24;80R",
        b"\x1b]P1ff0000\x07",
    ),
    "rxvt": (
        *(
            b"\x1b[?1;2c",
            b"\x1b[>85;95;0c",
            b"\x1b]702;rxvt;urxvt;9;3\x1b\\",
            b"\x1b[35;100;200M",
            b"\x1bO1y",
        ),
        *(b"\x1b[M#\xa1\xa1", b"\x1b[M#\xe9\x79", b"\x1b[9^", b"\x1b[51$"),
    ),
    "mintty": (
        *(b"\x1b[>77;30700;0c", b"\x1bP>|mintty 3.7.0\x1b\\", b"\x1b[?64;1;2;4;6;9;15;21;22;28;29c"),
        *(b"\x1b]7771;!;y\x07", b"\x1b[?7727;1$y", b"\x1b]7704;1;rgb:1/2/3\x1b\\"),
    ),
    "konsole": (
        *(
            b"\x1b[?62;1;4c",
            b"\x1b[>1;115;0c",
            b"\x1bP>|Konsole 24.02\x1b\\",
            b"\x1b]10;rgb:fcfc/fcfc/fcfc\x07",
        ),
        *(b"\x1b[?25;0$y", b"\x1b_Gi=1;EINVAL\x1b\\"),
    ),
    "vte": (
        *(b"\x1b[?65;1;9c", b"\x1b[>65;7600;1c", b"\x1bP>|VTE(7600)\x1b\\", b"\x1bP!|7E565445\x1b\\"),
        *(
            b"\x1b[?1;2;0;y",
            b"\x1b]777;notify;y;n\x1b\\",
            b"\x1b]3008;start=1y\x1b\\",
            b"\x1b]11;rgb:1/2/3\x1b\\",
        ),
    ),
    "ghostty": (
        *(
            b"\x1b[?62;22c",
            b"\x1b[>1;10;0c",
            b"\x1bP>|ghostty 1.0.1\x1b\\",
            b"\x1b[<35;-12;-3M",
            b"\x1b[<0;-1;4M",
        ),
        *(b"\x1b[?2031;2$y", b"\x1b[?997;2n", b"\x1b]21;cursor=rgb:1/2/3\x1b\\"),
    ),
    "contour": (
        *(
            b"\x1b[?65;1;4;6;18;22;52;314c",
            b"\x1b[>65;500;0c",
            b"\x1bP>|contour 0.5.0\x1b\\",
            b"\x1b[?2028;0$y",
        ),
        *(b"\x1b[>31u", b"\x1b[?4;0;4096S", b"\x1bP1$r2 q\x1b\\"),
    ),
    "mice of more buttons": (
        b"\x1b[<128;5;5M",
        b"\x1b[<129;5;5M",
        b"\x1b[<160;5;5M",
        b"\x1b[<999;5;5M",
        b"\x1b[<1;2M",
    ),
    "no numbers": (
        *(b"\x1b[8;1E5;3t", b"\x1b[8;NAN;2t", b"\x1b[8;NULL;2t", b"\x1b[8;None;2t", b"\x1b[8;nil;2t"),
        *(
            b"\x1b[8;-nan(ind);2t",
            b"\x1b[8;1.#IND;2t",
            b"\x1b[8;INF;2t",
            b"\x1b[8;true;2t",
            b"\x1b[8;-1e+21;2t",
        ),
        *(b"\x1b[8;[object Object];2t", b"\x1b[8;FALSE;2t", b"\x1b[M \xc4\x80y", b"\x1b[M\xc4\x80\xc4\x80y"),
    ),
    "a slow or broken line": (
        *(b"\x9b 5R", b"\x9d 5\x9c", b"\x90 5 y\x9c", b"\x9f 5\x9c", b"\xc2\x90 5\xc2\x9c", b"\xc2\x9b 5 y"),
        *(b"\x9d0;\xe2\x9c\x93 y 5\x9c", b"\x8f 5y"),
        *(b"\xfc", b"\xff\xfe", b"\xc3", b"\xed\xa0\x80", b"\xf5\x80\x80\x80", b"\xc0\xaf", b"\x80\x81\x9a"),
        *(
            b"\x1b[<35;20;10\x18",
            b"\x1b[1;\x1a",
            b"\x1b]11;rgb:1\x18",
            b"\x1b[1;5\x1b[24;80R",
            b"\x1b[" + b"1;" * 99 + b"y",
        ),
        *(b"\x1b[<35;20;10;5M", b"\x1b[<;;M", b"\x1b[<M", b"\x1b[<35;;M", b"\x1b[1\r;5y"),
        *(b"\x1b[201~", b"\x1b[200;1~", b"\x1b]" + b"y" * 5000 + b"\x1b\\", b"\x1bP1\x1b[0n", b"\x1b[1 2y"),
        *(b"\x1b]0;\xe2\x9c\x93 y\x07", b"\x1b[;y", b"\x1b[?y", b"\x1b[!y", b"\x1b[1;1;1;1;1y", b"\x1b[=1y"),
    ),
}
"""Each alone must be nothing, also if what follows its ESC comes late."""

NEVER_SO_SLOW = (
    *(b"\x1b]Licon\x1b\\", b"\x1b]lrunner's title\x1b\\", b"\x1b]P1ff0000\x07"),
    *(b"\x1b_window y\x1b\\", b"\x1b^a message, n\x1b\\", b"\x1bXy1n\x1b\\"),
    *(b"\x9b 5R", b"\x9d 5\x9c", b"\x90 5 y\x9c", b"\x9f 5\x9c", b"\xc2\x90 5\xc2\x9c", b"\xc2\x9b 5 y"),
    *(b"\x9d0;\xe2\x9c\x93 y 5\x9c", b"\x8f 5y", b"\x1b[1\r;5y", b"\x1b[1 2y"),
)
"""Those that are keys byte by byte with half a second and more between each. None comes so (`ui/incoming`):
the titles are asked for by a program, the strings meant for a terminal, and the rest is broken in itself.
"""

AT_ONCE: Mapping[str, tuple[bytes, ...]] = {
    "VT52 and VT220": (
        b"\x1b/Z",
        b"\x1b/K",
        b"\x1b(B",
        b"\x1b)0",
        b"\x1b#8",
        b"\x1b%G",
        b"\x1bc",
        b"\x1bZ",
        b"\x1b\\",
    ),
    "linux console": (b"\x1b[[Z", b"\x1b[[["),
    "words of no kind": (b"\x1b[8;what;2t", b"\x1b[8;2 px;3t", b"\x1b[what 2", b"\x1bN2", b"\x1bn\x1bN2"),
    "a broken line": (b"\xfc 5", b"\xc3 5\r", b"\x80 5", b"\xc2\x85 y", b"\x1b[\xc3\xa9y", b"\x1bO;y"),
}
"""Each alone must be nothing; no line makes them come late."""

KEYS: Mapping[str, tuple[bytes, ...]] = {
    "every terminal": (
        *(b"y", b"n", b"1", b" ", b"\r", b"\t", b"\x7f", b"\x03", "é".encode(), "я".encode(), "🏃".encode()),
        *(
            b"\x1b[A",
            b"\x1b[B",
            b"\x1b[C",
            b"\x1b[D",
            b"\x1b[H",
            b"\x1b[F",
            b"\x1b[Z",
            b"\x1b[2~",
            b"\x1b[3~",
        ),
        *(b"\x1b[5~", b"\x1b[6~", b"\x1bOP", b"\x1bOS", b"\x1b[15~", b"\x1b[24~", b"\x1b[1;5C", b"\x1b[1;2P"),
        *(b"\x1b[3;5~", b"\x1b[I", b"\x1b[O", b"\x1bOA", b"\x1bOM", b"\x1bb", b"\x1b\x7f"),
        *(b"\x1b[<0;5;6M", b"\x1b[<0;5;6m", b"\x1b[<35;250;60M", b"\x1b[<64;1;1M", b"\x1b[<0;2000;900M"),
        *(b"\x1b[?2026;2$y", b"\x1b[?2026;0$y", b"\x1b[?2048;2$y"),
    ),
    "kitty, foot, ghostty": (
        *(
            b"\x1b[27u",
            b"\x1b[121;;121u",
            b"\x1b[121;2;89u",
            b"\x1b[121;65;89u",
            b"\x1b[32;;32u",
            b"\x1b[13u",
        ),
        *(b"\x1b[57441;2u", b"\x1b[97;5u", b"\x1b[0;;228u", b"\x1b[57417u", b"\x1b[1;3A", b"\x1b[57427~"),
        *(b"\x1b[48;24;80;480;640t", b"\x1b[1081;;1081u"),
    ),
    "linux console and rxvt": (
        b"\x1b[[A",
        b"\x1b[[E",
        b"\x1b[7~",
        b"\x1b[3$",
        b"\x1b[23$",
        b"\x1b[a",
        b"\x1bOa",
        b"\x1b[3^",
    ),
}
"""Each must pass as it is."""
