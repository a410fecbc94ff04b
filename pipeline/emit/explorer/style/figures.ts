/** Charts and the tables behind them. */
export const figures = `
.key { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; margin-top: 12px; font-size: 13px; color: var(--soft); }
.found.key { justify-content: space-between; margin: 18px 0 12px; }
.found.key .signs { display: flex; flex-wrap: wrap; }
.found.key .sign:last-child { margin-right: 0; }
.key span.sign { display: inline-flex; align-items: center; gap: 6px; margin-right: 10px; }
.sample { width: 14px; height: 14px; flex: none; }
.multiples { display: grid; grid-template-columns: repeat(auto-fill, minmax(290px, 1fr)); gap: 30px 40px; }
.multiple { border-top: 1px solid var(--ink); padding-top: 8px; min-width: 0; }
.multiple figcaption { display: flex; justify-content: space-between; align-items: baseline; gap: 12px; }
.multiple .name { font: 500 15px/1.45 var(--serif); }
.latest { text-align: right; white-space: nowrap; font-weight: 500; }
.latest small { display: block; line-height: 1.2; }
svg.years { display: block; width: 100%; height: auto; overflow: visible; }
.grid { stroke: var(--line); stroke-width: 1; }
.zero { stroke: var(--faint); stroke-width: 1; }
.tick { font: 10px var(--sans); fill: var(--faint); }
.course { fill: none; stroke: var(--measure); stroke-width: 1.2; opacity: .45; }
.dot { fill: var(--measure); stroke: var(--paper); stroke-width: 1; }
.ring { fill: none; stroke: var(--soft); stroke-width: 1.4; pointer-events: all; }
.ring.missed { stroke: var(--seal); stroke-width: 1.9; }
.wanting { stroke: var(--seal); stroke-width: 1.4; stroke-dasharray: 2 2; }
.ring.met { stroke: var(--date); }
svg a:hover :is(.dot, .ring) { stroke: var(--ink); stroke-width: 2; }
details { font-size: 12px; color: var(--soft); }
summary { cursor: pointer; width: max-content; list-style: none; }
summary::-webkit-details-marker { display: none; }
summary::after { content: " ›"; }
details[open] summary::after { content: " ⌄"; }
summary:hover { color: var(--seal); }
.figures { border-collapse: collapse; width: 100%; margin-top: 6px; }
.figures th, .figures td { text-align: right; padding: 3px 0 3px 12px; font-weight: 400; border-bottom: 1px solid var(--line); }
.figures tr > :first-child { text-align: left; padding-left: 0; }
.figures thead th { color: var(--faint); }
.scores { border-collapse: collapse; margin: 22px 0 20px; font-size: 13px; }
@media (min-width: 900px) { .lead.wide { display: grid; grid-template-columns: 1fr auto; column-gap: 40px; } .lead.wide > * { grid-column: 1; } .lead.wide .scores { grid-area: 1 / 2 / 6 / 3; margin: 0; align-self: end; } }
.scores caption, .bars caption { font-size: 12px; color: var(--soft); padding-bottom: 4px; }
.scores th, .scores td { text-align: left; font-weight: 400; padding: 3px 28px 3px 0; color: var(--soft); white-space: nowrap; }
.scores thead th { font-size: 12px; color: var(--faint); border-bottom: 1px solid var(--line); }
.scores tbody th { color: var(--ink); }
.tally { vertical-align: middle; margin-right: 8px; }
.tally .met { fill: var(--date); opacity: .8; }
.tally .missed { fill: none; stroke: var(--seal); stroke-width: 1.4; }
em.verdict { font-size: 12px; white-space: nowrap; color: var(--soft); }
em.verdict:is(.missed, .contradicted) { color: var(--seal); }
em.verdict:is(.met, .confirmed) { color: var(--date); }
table.bars { width: 100%; border-collapse: collapse; }
.bars caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.bars th, .bars td { text-align: left; font-weight: 400; padding: 4px 16px 4px 0; white-space: nowrap; }
.bars thead th { font-size: 12px; color: var(--soft); border-bottom: 1px solid var(--ink); padding-bottom: 6px; }
.bars tbody tr:first-child > * { padding-top: 12px; }
.bars tbody tr:hover { background: var(--wash); }
.bars :is(.rank, .figure, .aim) { text-align: right; }
.bars td.rank { width: 2.4em; color: var(--faint); font-size: 13px; }
.bars .place a { font: 500 16px/1.5 var(--serif); }
.bars td.figure { font-weight: 500; }
.bars td.aim { color: var(--soft); font-size: 14px; padding-left: 12px; }
.bars .drawn { width: 100%; padding-right: 0; }
.bars .verdict { padding-right: 0; }
.bars svg.bar { display: block; width: 100%; height: 22px; overflow: visible; }
.bars rect.bar { fill: var(--measure); opacity: .75; }
.bars tr:hover rect.bar { opacity: 1; }
.bars .ring { fill: var(--paper); }
.bars .wanting { stroke-dasharray: 2 2; }
@media (max-width: 760px) {
  .multiples { grid-template-columns: 1fr; gap: 26px; }
  .bars thead { display: none; }
  .bars tbody tr { display: grid; grid-template-columns: 2em 1fr auto auto; align-items: baseline; padding: 8px 0; border-bottom: 1px solid var(--line); }
  .bars tbody :is(th, td), .bars tbody tr:first-child > * { padding: 0 8px 0 0; }
  .bars .drawn { grid-row: 2; grid-column: 2 / -1; align-self: center; }
  .bars .aim { display: none; }
  .bars tbody tr .verdict { padding: 0 0 0 4px; }
  .ranking .field:first-child { grid-column: 1 / -1; }
  .ranking .field select { max-width: none; }
}
`
