/** A report as a government site would show it: its lines as paragraphs, with all that such a page has around them. */

const escapeMarkup = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')

/** `charset` is what the page declares, true or not. */
export function makePage (text: string, charset: string | null = 'utf-8'): string {
  const lines = text.split('\n').map(line => line.trimEnd())
  return `<!DOCTYPE html><html><head>${charset === null ? '' : `<meta charset="${charset}">`}<title>政府工作报告_某地门户网站</title>
<script>var visits = 88888;</script><style>p{text-indent:2em}</style></head><body><form action="/search"><div class="header"><ul class="nav">
${['首页', '政务公开 2024', '政务服务', '互动交流 12345', '数据开放'].map(name => `<li><a href="/a">${name}</a></li>`).join('\n')}</ul></div>
<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/b">政务公开</a></div>
<div class="wrap"><div class="sidebar"><h3>热点</h3><ul>${'<li><a href="/c">某事项办结率达到99%</a></li>'.repeat(8)}</ul></div>
<div class="content" id="zoom">${lines.map(line => line === '' ? '' : `<p>${escapeMarkup(line)}</p>`).join('\n')}
</div><div class="bdsharebuttonbox"><a>微信</a><a>微博</a></div><div class="ewm"><img src="q.png"><p>扫一扫在手机打开</p></div></div>
<div class="footer">主办：某地人民政府办公室　网站标识码：4100000001　备案：17000001号-1</div></form></body></html>`
}
