"""How the web page of a sheet looks on a screen, and on paper like the PDF."""

from backcoach.paper.sheet import Paper, Sheet, TypeSize
from backcoach.paper.typography import type_scale

_PAPERS = {Paper.A4: "A4", Paper.LETTER: "letter"}
_SCREEN = """
:root { color: #22313a; background: #fff; line-height: 1.45; }
:root { font-family: Inter, "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", "Noto Sans",
  "DejaVu Sans Condensed", system-ui, sans-serif; }
body { max-width: 52rem; margin: 2rem auto; padding: 0 1rem; font-size: SCREEN; }
header { border-bottom: 1px solid #b9c2c4; padding-bottom: .5rem; color: #4d5c64; }
header p { margin: 0; } header p:first-child { color: #1f6f6b; font-weight: 600; }
h1 { line-height: 1.2; margin: .8rem 0 .4rem; } h2 { color: #1f6f6b; line-height: 1.25; }
h2, h3 { margin: 1.2rem 0 .3rem; break-after: avoid; } p, ul, ol, dl { margin: .5rem 0; }
.headed { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1rem; }
.headed p { flex: 1 1 15rem; } .headed h2 { margin-bottom: 0; }
.small { font-size: .88em; color: #4d5c64; }
.card { border: 1px solid #b9c2c4; border-radius: .6rem; padding: .6rem 1rem; margin: 1rem 0; }
.card { break-inside: avoid; } .card > :first-child, .headed > :first-child { margin-top: .2rem; }
.notice { background: #fbf6e6; border-color: #c9b26b; } .alarm { border: 2px solid #b4432f; }
.quiet { border-top: 1px solid #b9c2c4; padding-top: .6rem; margin: 1rem 0; }
.quiet { break-inside: avoid; } .quiet > :first-child { margin-top: 0; }
.columns { display: flex; flex-wrap: wrap; gap: 0 1.4rem; }
.columns > div { flex: 1 1 15rem; min-width: 0; }
.figures { display: flex; flex-wrap: wrap; gap: 1rem; }
figure { margin: .5rem 0; flex: 1 1 9rem; max-width: 26rem; break-inside: avoid; }
.chart { flex: 1 1 24rem; max-width: none; }
svg { display: block; width: 100%; height: auto; } figcaption { font-size: .88em; color: #4d5c64; }
dl { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: .15rem 1rem; }
dt { font-weight: 600; } dd { margin: 0; overflow-wrap: anywhere; }
.strip { display: flex; flex-wrap: wrap; gap: .4rem 2rem; background: #e6efed; }
.strip { padding: .5rem 1rem; border-radius: .4rem; } .strip dd { font-weight: 600; }
.strip dt { font-weight: 400; font-size: .88em; color: #4d5c64; }
table { border-collapse: collapse; margin: 1rem 0; width: 100%; } tr { break-inside: avoid; }
caption { text-align: start; font-weight: 600; margin-bottom: .3rem; }
th, td { text-align: start; vertical-align: top; padding: .25rem .5rem; }
th, td { border-bottom: 1px solid #b9c2c4; }
thead th { background: #e6efed; font-size: .88em; } .number { text-align: end; }
.ticks { width: auto; } .ticks thead th { background: none; }
.ticks th, .ticks td { border: 0; } .ticks td { padding: .3rem .5rem; }
.ticks tbody td::before { content: ""; display: block; width: 1.9em; height: 1.9em; }
.ticks tbody td::before { border: 1px solid #4d5c64; }
.rule { border-bottom: 1px solid #b9c2c4; height: 2.2em; } .break { break-after: page; }
"""
_PRINT = """
@page { size: PAPER; margin: 10mm 13mm; }
@media print {
* { print-color-adjust: exact; }
:root { line-height: LEADING; }
body { margin: 0; max-width: none; padding: 0; font-size: PRINT; }
header { padding-bottom: 1mm; } h1 { font-size: 2em; margin: 1.5mm 0; }
h2 { font-size: 1.29em; margin: .9em 0 .3em; } h3 { font-size: 1.05em; margin: .5em 0 .3em; }
p, ul, ol, dl { margin: .5em 0; } li { margin: .13em 0; } ul, ol { padding-left: 1.8em; }
.card { padding: 2.6mm; margin: 2.7mm 0; } .card > :first-child { margin-top: 0; }
.card > :last-child, .quiet > :last-child { margin-bottom: 0; }
.quiet { padding-top: 1.8mm; margin: 1.8mm 0; } .headed { flex-wrap: nowrap; gap: 0 4mm; }
.headed h2 { margin-top: 0; flex: none; max-width: 50%; } .headed p { margin: 0; }
.columns { display: grid; grid-template-columns: var(--parts); gap: 0 5mm; }
.columns > div > :first-child { margin-top: 0; } .figures { gap: 0 3mm; margin: 1.5mm 0; }
figure { margin: 0; flex: 1 1 0; } svg { max-height: var(--tall); }
.strip { flex-wrap: nowrap; gap: 5mm; padding: 1mm 3mm; margin: 1.5mm 0; }
table { margin: 1.5mm 0; } th, td { padding: .9mm 1.8mm; }
.ticks td { padding: .5mm 1.2mm; } .ticks th { padding: 0 1.2mm; }
.ticks tbody td::before { width: TICK; height: TICK; } }
"""


def web_style(sheet: Sheet, share: float) -> str:
    """The style sheet, with letters on paper of a share of their usual size."""
    large = sheet.type_size is TypeSize.LARGE
    hand = type_scale(sheet.type_size, share)
    values = {
        "SCREEN": "1.4rem" if large else "1.05rem",
        "PRINT": f"{hand.body.points:g}pt",
        "LEADING": f"{hand.body.leading:.2f}",
        "PAPER": _PAPERS[sheet.paper],
        "TICK": "11mm" if large else "5mm",
    }
    style = _SCREEN + _PRINT
    for name, value in values.items():
        style = style.replace(name, value)
    return style
