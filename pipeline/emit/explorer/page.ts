/** The page: one document with its style and script inside, and a policy that lets nothing else in. */
import { createHash } from 'node:crypto'
import { script } from './script/script.ts'
import { style } from './style/style.ts'

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/**
 * Nothing is allowed but our style and our script, known by their hashes. 'strict-dynamic' lets that
 * script load the data scripts, on a disk as on a server; 'self' would be any file of the disk.
 */
const policy = [
  "default-src 'none'", `script-src ${hash(script)} 'strict-dynamic'`, `style-src ${hash(style)}`, "base-uri 'none'", "form-action 'none'"
].join('; ')

export function writePage (): string {
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    '<title>指标 Zhibiao</title>',
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<div id="app"></div>',
    '<noscript>指标 Zhibiao: JavaScript</noscript>',
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    ''
  ].join('\n')
}
