/** A report: three columns, the text in the middle, and the record of a numeral. */
const roles = ['measure', 'rank', 'date', 'ordinal', 'name', 'footnote', 'debris', 'unresolved']

const colours = roles.map(role => `
.n.${role}, .tag.${role} { color: var(--${role}); }
.n.${role}.chosen { background: var(--${role}); color: var(--sheet); }
.no-${role} .n.${role} { color: inherit; border-bottom-color: transparent; }`).join('')

export const report = `
.page.report { max-width: none; display: grid; grid-template-columns: minmax(190px, 268px) minmax(0, 44em) minmax(290px, 360px); justify-content: space-between; gap: 0 44px; padding: 0 32px; }
.left, .right { position: sticky; top: 56px; align-self: start; max-height: calc(100vh - 56px); overflow-y: auto; padding: 32px 0 40px; scrollbar-width: thin; }
.tree h2 { font: 400 12px var(--sans); color: var(--soft); margin-bottom: 8px; }
.tree a { display: block; padding: 3px 8px 3px 10px; font-size: 13px; line-height: 1.5; color: var(--soft); border-left: 2px solid transparent; }
.tree span { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.tree .depth1 { color: var(--ink); font-weight: 500; margin-top: 8px; }
.tree .depth2 { padding-left: 22px; }
.tree .depth3 { padding-left: 34px; font-size: 12px; }
.tree a small { display: block; color: var(--faint); }
.tree a.here { border-left-color: var(--seal); color: var(--ink); }
.tree a:hover { color: var(--seal); }
.text { padding: 32px 0 96px; font: 17px/1.95 var(--serif); overflow-wrap: anywhere; }
.masthead { font-family: var(--sans); font-size: 14px; border-bottom: 1px solid var(--line); padding-bottom: 18px; }
.masthead h1 { font: 500 30px/1.4 var(--serif); }
.line { display: flex; flex-wrap: wrap; gap: 2px 20px; margin-top: 8px; font-size: 13px; }
.line div { display: flex; gap: 8px; }
.line dt { flex: none; color: var(--faint); }
.line dd { overflow-wrap: anywhere; }
nav.years { display: flex; flex-wrap: wrap; gap: 4px 14px; margin-top: 12px; font-size: 13px; color: var(--soft); }
nav.years a[aria-current] { color: var(--seal); font-weight: 600; }
.legend { position: sticky; top: 56px; z-index: 1; display: flex; flex-wrap: wrap; gap: 6px; padding: 12px 0; margin-bottom: 14px; background: var(--paper); }
.tag { font: 500 12px/20px var(--sans); border: 1px solid currentColor; border-radius: 99px; padding: 0 10px; white-space: nowrap; }
.tag b { font-weight: 400; opacity: .8; }
.tag[aria-pressed=false] { opacity: .4; text-decoration: line-through; }
.tag.names { color: var(--soft); border-style: dashed; }
.tag.names[aria-pressed=false] { opacity: 1; text-decoration: none; }
.tag.names[aria-pressed=true] { color: var(--name); border-style: solid; }
article > p { margin: 0 0 .75em; text-indent: 2em; text-align: justify; }
.text b { font-weight: 600; }
.text .heading { font-family: var(--serif); font-weight: 600; line-height: 1.55; margin: 1.5em 0 .6em; text-wrap: balance; }
.text h2.heading { font-size: 23px; margin-top: 2em; }
.text h3.heading { font-size: 19px; }
.text h4.heading, .text h5.heading { font-size: 17px; }
.n { text-indent: 0; border-bottom: 1px solid color-mix(in srgb, currentColor 32%, transparent); font-weight: 500; border-radius: 2px; transition: background .12s; }
.n:hover { background: color-mix(in srgb, currentColor 14%, transparent); }
.n:focus-visible { outline-offset: 1px; outline-width: 1px; }
.n.debris { text-decoration: wavy underline; }
:is(.heading, b) .n { font-weight: inherit; }
.n.footnote { font-weight: 400; }
${colours}
::highlight(names) { text-decoration: underline dotted 1.5px; text-decoration-color: color-mix(in srgb, var(--name) 70%, transparent); }
::highlight(sentence) { background-color: color-mix(in srgb, var(--seal) 9%, transparent); }
::highlight(expression) { background-color: color-mix(in srgb, var(--seal) 22%, transparent); }
.record { font-size: 14px; background: var(--sheet); border: 1px solid var(--line); border-top: 3px solid var(--seal); border-radius: 3px; padding: 16px 20px 14px; }
.record.blank { color: var(--soft); border-top-color: var(--line); }
.record.blank p + p { margin-top: 8px; }
.record .bar { display: flex; justify-content: space-between; align-items: center; }
.steps { display: flex; gap: 4px; }
.steps button { width: 26px; height: 26px; border-radius: 4px; color: var(--soft); }
.steps button:hover { background: var(--wash); color: var(--seal); }
.reading { font: 500 28px/1.3 var(--serif); margin: 12px 0 0; overflow-wrap: anywhere; }
.status { font: 400 12px/20px var(--sans); margin-left: 12px; padding: 2px 8px; border-radius: 3px; background: var(--wash); color: var(--soft); vertical-align: 5px; white-space: nowrap; }
.status.target { background: color-mix(in srgb, var(--seal) 12%, transparent); color: var(--seal); }
.about { font-size: 15px; margin-bottom: 14px; }
.record dl { display: grid; grid-template-columns: 5.5em 1fr; gap: 5px 12px; }
.record dt { color: var(--faint); font-size: 13px; }
.record dd { overflow-wrap: anywhere; }
.meter { width: 84px; height: 5px; vertical-align: 2px; }
.meter .whole { fill: var(--line); }
.meter .part { fill: var(--date); }
.rules li { font-size: 13px; color: var(--soft); line-height: 1.5; }
.record blockquote { margin: 14px 0; padding: 10px 0 10px 14px; border-left: 2px solid var(--line); font: 14px/1.8 var(--serif); color: var(--soft); max-height: 11em; overflow-y: auto; }
mark { background: color-mix(in srgb, var(--seal) 18%, transparent); color: var(--ink); border-radius: 2px; }
.record h3 { font: 400 12px var(--sans); color: var(--faint); margin: 12px 0 4px; }
.siblings li { padding: 2px 0; font-size: 13px; color: var(--soft); }
.siblings b { color: var(--measure); font-weight: 600; margin-right: 4px; }
.checks li { font-size: 13px; line-height: 1.5; padding-left: 10px; border-left: 2px solid var(--name); margin: 6px 0; }
.checks .error { border-color: var(--debris); }
.record .names { display: flex; flex-wrap: wrap; gap: 5px 6px; }
.names li a { display: inline-block; font-size: 13px; line-height: 1.4; padding: 2px 8px; border-radius: 3px; background: var(--wash); }
.names small { color: var(--faint); }
.terms p { font-size: 13px; line-height: 1.6; color: var(--soft); }
.terms b { font-weight: 600; color: var(--ink); }
.outcome { font-size: 13px; margin: 2px 0 10px; }
.outcome em.verdict { border: 1px solid currentColor; border-radius: 3px; padding: 1px 7px; margin-right: 4px; }
.sums li { border-left: 2px solid var(--date); padding-left: 10px; margin: 6px 0; font-size: 13px; line-height: 1.5; }
.sums li.contradicted { border-color: var(--seal); }
.sums li.derived { border-color: var(--line); }
.sums span { display: block; color: var(--soft); }
.sums .formula { font-family: var(--serif); color: var(--ink); }
.appendix { margin-top: 56px; border-top: 1px solid var(--ink); font: 14px/1.7 var(--sans); }
.appendix details { font-size: 14px; color: inherit; border-bottom: 1px solid var(--line); padding: 10px 0; }
.appendix summary { width: auto; font-weight: 500; }
.appendix details > :not(summary) { margin: 12px 0 8px; }
.appendix dt { font-weight: 600; }
.appendix dd { color: var(--soft); margin-bottom: 10px; }
.appendix li small { display: block; }
.appendix .names { display: flex; flex-wrap: wrap; gap: 6px; margin-bottom: 14px; }
.appendix .names small { display: inline; }
.appendix h4 { font: 400 12px var(--sans); color: var(--soft); margin: 0 0 6px; }
.projects li, .appendix ul:not(.names) > li { margin-bottom: 8px; }
.passed { font-size: 13px; color: var(--date); }
.record footer { display: flex; justify-content: space-between; gap: 12px; align-items: baseline; margin-top: 14px; padding-top: 10px; border-top: 1px solid var(--line); color: var(--faint); }
.record footer button { font-size: 12px; white-space: nowrap; color: var(--soft); }
.record footer button:hover { color: var(--seal); }
@media (max-width: 1120px) {
  .page.report { grid-template-columns: minmax(0, 44em) minmax(280px, 330px); }
  .left { display: none; }
}
@media (max-width: 760px) {
  html { scroll-padding-top: 116px; }
  .page.report { display: block; padding: 0 16px; }
  .right { position: fixed; inset: auto 0 0 0; top: auto; max-height: 58vh; padding: 0; z-index: 3; box-shadow: 0 -6px 24px rgb(0 0 0 / .14); }
  .record.blank { display: none; }
  .record { border-inline: 0; border-radius: 0; padding: 12px 16px; }
  .record .bar { position: sticky; top: 0; background: var(--sheet); padding-block: 4px; }
  .legend { flex-wrap: nowrap; overflow-x: auto; margin-inline: -16px; padding: 8px 16px; scrollbar-width: none; border-bottom: 1px solid var(--line); }
  .masthead h1 { font-size: 24px; }
  .line { display: grid; gap: 2px; }
  .line dt { min-width: 4em; }
  .text { font-size: 16px; line-height: 1.85; }
  article > p { text-align: start; }
}
@media print { .top, .left, .right, .legend, .foot { display: none; } .page.report { display: block; } }
`
