/** Charts and the tables behind them. */
export const figures = `
.key { display: flex; align-items: center; gap: 8px; margin-top: 12px; font-size: 13px; color: var(--soft); }
.sample { width: 62px; height: 14px; flex: none; }
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
.figures em.missed { font-style: normal; color: var(--seal); }
.chart { margin-top: 12px; }
svg.bars { display: block; width: 100%; max-width: 1000px; height: auto; }
.bars .order { font: 12px var(--sans); fill: var(--faint); }
.bars .name { font: 500 15px var(--serif); fill: var(--ink); }
.bars .figure { font: 13px var(--sans); fill: var(--ink); }
.bars .bar { fill: var(--measure); opacity: .8; }
.bars .bar.missed { fill: var(--seal); opacity: .65; }
.bars .ring { fill: var(--paper); }
.bars a:hover .name { fill: var(--seal); }
.bars a:hover .bar { opacity: 1; }
`
