/** The page's style: ink on paper, one red, and a colour for each role. */
import { layout } from './layout.ts'
import { report } from './report.ts'
import { figures } from './figures.ts'

const ground = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf6; --sheet: #ffffff; --ink: #211f1b; --soft: #5f5a51; --faint: #98917f; --line: #e5dfd1; --wash: #f3efe4; --seal: #a8321f;
  --measure: #1d5391; --rank: #6f3a93; --date: #1f7560; --ordinal: #85754f; --name: #a4611a; --footnote: #8c867b; --debris: #b8321f; --unresolved: #c0246c;
  --sans: Inter, -apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif;
  --serif: "Source Serif 4", Georgia, "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", STSong, SimSun, serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16150f; --sheet: #1d1c16; --ink: #ebe6d9; --soft: #b3ac9b; --faint: #7e7868; --line: #35322a; --wash: #262419; --seal: #e87f6a;
    --measure: #85b6ee; --rank: #c79be8; --date: #74cdb1; --ordinal: #c2b284; --name: #e2a663; --footnote: #9a9486; --debris: #ef8672; --unresolved: #f083b4;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 72px; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.6 var(--sans); font-variant-numeric: tabular-nums; }
a { color: inherit; text-decoration: none; }
a:hover { color: var(--seal); }
:focus-visible { outline: 2px solid var(--seal); outline-offset: 2px; border-radius: 2px; }
button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; }
h1, h2, h3, h4, h5, p, dl, dd, ol, ul, figure, blockquote { margin: 0; padding: 0; }
ol, ul { list-style: none; }
em { font-style: normal; }
caption { text-align: left; }
code { font: 12px/1.5 ui-monospace, "SF Mono", Menlo, Consolas, "Noto Sans Mono CJK SC", monospace; overflow-wrap: anywhere; }
small { font-size: 12px; font-weight: 400; color: var(--soft); }
`

export const style = [ground, layout, report, figures].join('')
