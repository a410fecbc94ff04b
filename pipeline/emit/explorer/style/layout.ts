/** The frame, the list and its filters. */
export const layout = `
.top { position: sticky; top: 0; z-index: 2; display: flex; gap: 32px; align-items: baseline; padding: 14px 32px; background: var(--paper); border-bottom: 1px solid var(--line); }
.brand { font-size: 15px; letter-spacing: .02em; color: var(--soft); }
.brand b { font: 600 20px var(--serif); color: var(--seal); letter-spacing: .08em; margin-right: 4px; }
.top nav { display: flex; gap: 22px; flex: 1; }
.top nav a { color: var(--soft); padding-bottom: 3px; }
.top nav a[aria-current] { color: var(--ink); box-shadow: 0 2px 0 var(--seal); }
.language { color: var(--soft); border: 1px solid var(--line); border-radius: 99px; padding: 1px 14px; font-size: 13px; }
.language:hover { border-color: var(--seal); color: var(--seal); }
.page { max-width: 1180px; margin: 0 auto; padding: 40px 32px 64px; min-height: 78vh; }
.foot { display: flex; justify-content: space-between; gap: 16px; padding: 18px 32px; border-top: 1px solid var(--line); color: var(--faint); font-size: 12px; }
.lead { margin-bottom: 28px; }
.lead h1 { font: 500 30px/1.4 var(--serif); text-wrap: balance; max-width: 34em; }
.lead h1 small { font: 400 16px var(--sans); margin-left: 6px; }
.above { color: var(--soft); font-size: 13px; margin-bottom: 4px; }
.facts { display: flex; flex-wrap: wrap; gap: 12px 48px; margin-top: 24px; }
.fact dd { font: 500 26px/1.25 var(--serif); font-variant-numeric: tabular-nums; }
.fact dt { font-size: 12px; color: var(--soft); }
.filters { display: flex; flex-wrap: wrap; gap: 14px 18px; padding: 16px 0; border-block: 1px solid var(--line); }
.field { display: grid; gap: 3px; }
.field span { font-size: 12px; color: var(--soft); }
.field input, .field select { font: inherit; color: inherit; background: var(--sheet); border: 1px solid var(--line); border-radius: 4px; padding: 5px 10px; height: 36px; min-width: 112px; max-width: 340px; }
.field.wide { flex: 1 1 220px; }
.field.wide input { width: 100%; max-width: none; }
.field :is(input, select):hover { border-color: var(--faint); }
.found { font-size: 13px; color: var(--soft); margin: 16px 0 6px; }
.reports { width: 100%; border-collapse: collapse; }
.reports th, .reports td { text-align: left; padding: 6px 14px 6px 0; font-weight: 400; vertical-align: baseline; }
.reports thead th { position: sticky; top: 57px; z-index: 1; background: var(--paper); font-size: 12px; color: var(--soft); box-shadow: inset 0 -1px 0 var(--ink); white-space: nowrap; }
.reports tbody tr:first-child > * { padding-top: 12px; }
.reports .first:not(:first-child) > * { padding-top: 14px; }
.reports :is(.first):has(+ .first) > * { padding-bottom: 14px; }
.reports tbody .first > * { border-top: 1px solid var(--line); }
.reports tbody tr:first-child > * { border-top: 0; }
.reports tbody tr:hover > * { background: var(--wash); }
.reports .place a { font: 500 17px var(--serif); margin-right: 10px; }
.reports .year a { font-weight: 600; }
.reports .year a, .reports .type a { display: inline-block; }
.reports .number, .reports thead :is(.observations, .targets, .issues) { text-align: right; padding-right: 24px; }
.reports .faint, .reports .level { color: var(--soft); }
.reports .numerals { width: 240px; white-space: nowrap; padding-right: 0; }
.reports thead .numerals { padding-left: 32px; }
.reports .numerals span { display: inline-block; width: 56px; text-align: right; margin-right: 12px; }
.reports td .bar { width: 160px; height: 6px; fill: var(--measure); opacity: .55; vertical-align: 1px; }
.more { display: block; margin: 22px auto; border: 1px solid var(--line); border-radius: 99px; padding: 5px 22px; color: var(--soft); }
.more:hover { border-color: var(--seal); color: var(--seal); }
.empty { padding: 48px 0 0; color: var(--soft); text-align: center; }
@media (max-width: 760px) {
  .top { padding: 12px 16px; gap: 18px; }
  .page { padding: 24px 16px 48px; }
  .lead { margin-bottom: 20px; }
  .lead h1 { font-size: 23px; }
  .facts { display: grid; grid-template-columns: repeat(3, auto); justify-content: space-between; gap: 14px 20px; }
  .fact dd { font-size: 21px; }
  .filters { display: grid; grid-template-columns: 1fr 1fr; gap: 10px 12px; }
  .field.wide, .field.whole { grid-column: 1 / -1; }
  .field select { width: 100%; min-width: 0; }
  .reports :is(.level, .issues, .numerals, .faint) { display: none; }
  .reports tbody, .reports thead { display: block; }
  .reports tr { display: grid; grid-template-columns: 3.6em 1fr 4.5em 4em; }
  .reports .place { grid-column: 1 / -1; }
  .reports .again .place, .reports thead .place { display: none; }
  .reports tbody .first > * { border-top: 0; padding-top: 4px; padding-bottom: 4px; }
  .reports tbody .first .place { padding-top: 16px; }
  .reports tbody .first:not(:first-child) .place { border-top: 1px solid var(--line); }
  .reports tbody .again > * { padding-block: 4px; }
  .reports .type { overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
  .reports .number, .reports thead :is(.observations, .targets) { padding-right: 4px; }
  .foot { padding: 18px 16px; }
}
`
