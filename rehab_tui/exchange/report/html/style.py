"""How the physio's page looks: black on white, one A4 page, readable without colour."""

STYLE = """
@page { size: A4; margin: 8mm 9mm }
* { box-sizing: border-box }
body { font: 7.6pt/1.28 system-ui, "DejaVu Sans", Arial, sans-serif }
body { color: #14181c; background: #fff; max-width: 192mm; margin: 0 auto }
.dense { font-size: 6.4pt; line-height: 1.2 }
h1 { font-size: 12pt; margin: 0 }
h2 { font-size: 1.12em; margin: 0; border-bottom: .25mm solid #14181c }
ul { list-style: none; margin: .3mm 0 0; padding: 0 }
li { overflow-wrap: anywhere; break-inside: avoid }
.honest { margin: .3mm 0; font-style: italic }
header { margin-bottom: 1.5mm }
header ul, main { columns: 2; column-gap: 5mm }
section { break-inside: avoid; margin: 0 0 1.6mm }
table { border-collapse: collapse; width: 100%; font-size: .94em }
th, td { text-align: left; vertical-align: top; font-weight: normal; padding: 0 1mm 0 0; white-space: nowrap }
td.long { white-space: normal; overflow-wrap: anywhere }
th[scope=col] { color: #4a545c; white-space: normal }
tr + tr { border-top: .1mm solid #d5dade }
.weeks { table-layout: fixed; margin-top: 1mm }
.weeks th { width: 20mm; text-align: right }
.weeks td { text-align: center; padding: 0 .2mm; white-space: normal }
.few { width: 50% }
.weeks span { white-space: nowrap }
.weeks tr:nth-child(-n + 2) td { padding: 0 }
.weeks tr:nth-child(-n + 3) { border: 0 }
.weeks svg, .scale { display: block; width: 100%; height: 20mm }
.weeks tr + tr svg, .weeks tr + tr .scale { height: 11mm }
.dense .weeks svg, .dense .scale { height: 10mm }
.dense .weeks tr + tr svg, .dense .weeks tr + tr .scale { height: 6.5mm }
.weeks .scale { display: flex; flex-direction: column; justify-content: space-between; line-height: 1 }
.scale b { font-weight: normal }
.grid { stroke: #c8ced3; stroke-width: .6; vector-effect: non-scaling-stroke }
.median { stroke: #14181c; stroke-width: 2; vector-effect: non-scaling-stroke }
rect { fill: #a9c7dd; print-color-adjust: exact; -webkit-print-color-adjust: exact }
main { margin-bottom: 1.5mm }
.ruled { height: 5mm; margin: 0; border-bottom: .2mm solid #6b757d }
"""
