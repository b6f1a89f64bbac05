"""Statutes as files: invented ones, real ones where they lie beside the project, hostile ones."""

from pathlib import Path

OWN = Path(__file__).parent / "xml"
SHARED = Path(__file__).parents[3] / "shared" / "law" / "xml"
REAL = sorted(SHARED.glob("*.xml"))
FIRST = OWN / "mustg_2024-01-05.xml"

HEAD = b'<?xml version="1.0"?><!DOCTYPE dokumente SYSTEM "http://www.gesetze-im-internet.de/dtd/1.01/gii-norm.dtd"'
BOMB = b"".join(
    b'<!ENTITY l%d "%s">' % (depth, b"&l%d;" % (depth - 1) * 10) for depth in range(1, 10)
)
HOSTILE = {
    "external entity": HEAD
    + b' [<!ENTITY x SYSTEM "file:///etc/passwd">]><dokumente>&x;</dokumente>',
    "remote entity": HEAD
    + b' [<!ENTITY x SYSTEM "http://127.0.0.1/x">]><dokumente>&x;</dokumente>',
    "parameter entity": HEAD + b' [<!ENTITY % x SYSTEM "http://127.0.0.1/x"> %x;]><dokumente/>',
    "entity bomb": HEAD + b' [<!ENTITY l0 "lol">' + BOMB + b"]><dokumente>&l9;</dokumente>",
    "undeclared entity": HEAD + b"><dokumente>&nbsp;</dokumente>",
    "truncated": FIRST.read_bytes()[:2000],
    "another document type": FIRST.read_bytes().replace(b"gii-norm.dtd", b"other.dtd"),
    "another host": FIRST.read_bytes().replace(b"gesetze-im-internet.de", b"example.org"),
    "another root": FIRST.read_bytes().replace(b"dokumente", b"books"),
    "no document type": b"<dokumente builddate='20240101'><norm/></dokumente>",
    "a well without ground": HEAD + b"><dokumente>" + b"<P>" * 50_000,
    "no type, another root": b"<html><body>x</body></html>",
    "a PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj",
    "nothing": b"",
    "not UTF-8": FIRST.read_bytes().replace("Ü".encode(), b"\xff\xfe"),
    "no sections": b"<dokumente builddate='20240101'/>",
    "no day": FIRST.read_bytes().replace(b'builddate="20240105213000"', b""),
    "an unknown encoding": b'<?xml version="1.0" encoding="klingon"?><dokumente/>',
}
