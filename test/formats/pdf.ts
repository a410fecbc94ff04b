/**
 * A report as a PDF: justified to nothing, indented paragraphs broken into lines and pages, with a
 * head and a number on every page. The font is named and not embedded; its codes are UTF-16.
 */

const size = 16
const pitch = 28
const left = 90
const inLine = 26
const inPage = 22
const top = 740

export interface PdfText { readonly text: string; readonly x: number; readonly y: number; readonly size: number }

export function makeReportPdf (text: string): Uint8Array {
  const lines = text.split('\n').map(line => line.trim()).filter(line => line !== '').flatMap(breakLine)
  const pages: PdfText[][] = []
  lines.forEach(({ text: line, indent }, at) => {
    const row = at % inPage
    if (row === 0) pages.push([])
    pages.at(-1)?.push({ text: line, x: left + indent * size, y: top - row * pitch, size })
  })
  return makePdf(pages.map((page, at) => [
    { text: '政府工作报告汇编', x: 230, y: 800, size: 10 }, ...page, { text: `— ${at + 1} —`, x: 280, y: 50, size: 12 }
  ]))
}

const widthOf = (letter: string): number => letter.charCodeAt(0) < 0x100 ? 0.5 : 1

/** Lines as wide as the page; the first of a paragraph begins two letters further in. */
function breakLine (paragraph: string): ReadonlyArray<{ readonly text: string; readonly indent: number }> {
  const lines: Array<{ text: string; readonly indent: number }> = [{ text: '', indent: 2 }]
  let room = inLine - 2
  for (const letter of paragraph) {
    const last = lines.at(-1)
    const hangs = /[，。；：、！？”）》%]/u.test(letter)
    if (last !== undefined && (room >= widthOf(letter) || hangs)) last.text += letter
    else {
      lines.push({ text: letter, indent: 0 })
      room = inLine
    }
    room -= widthOf(letter)
  }
  return lines
}

/** The number of a letter's glyph, as fonts number them: ASCII first, in its order. */
const numberGlyph = (letter: string): number => letter.charCodeAt(0) < 0x80 ? letter.charCodeAt(0) - 29 : 0x300 + letter.charCodeAt(0) % 0x1B00

/**
 * Pages of texts at their places. Without texts they are what a scan is: pages with nothing to read.
 * Letters that `isMapped` leaves out are shown by a second font, which doesn't say what they are.
 */
export function makePdf (pages: ReadonlyArray<readonly PdfText[]>, isMapped: (letter: string) => boolean = () => true): Uint8Array {
  const show = (text: string): string => (text.match(/./gu) ?? []).map(letter => isMapped(letter) ? `/F1 @ Tf <${encode(letter)}> Tj` : `/F2 @ Tf <${hex(numberGlyph(letter), 4)}> Tj`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, at) => `${7 + 2 * at} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /SongTi /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SongTi /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [0 255 500] /FontDescriptor << /Type /FontDescriptor /FontName /SongTi /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>',
    makeStream(makeUnicodeMap()),
    '<< /Type /Font /Subtype /Type0 /BaseFont /HeiTi /Encoding /Identity-H /DescendantFonts [4 0 R] >>',
    ...pages.flatMap((texts, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 6 0 R >> >> /Contents ${8 + 2 * at} 0 R >>`,
      makeStream(texts.map(({ text, x, y, size: points }) => `BT 1 0 0 1 ${x} ${y} Tm ${[...text].every(isMapped) ? `/F1 ${points} Tf <${encode(text)}> Tj` : show(text).replaceAll('@', String(points))} ET`).join('\n'))
    ])
  ]
  let file = '%PDF-1.7\n'
  const offsets = objects.map((object, at) => {
    const offset = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`
  return new TextEncoder().encode(`${file}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`)
}

/** The same with its font's codes said to be those of an old character set, for which a reader would need a table. */
export function makeNamedCodes (pdf: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(pdf).replace('/Encoding /Identity-H', '/Encoding /GBK-EUC-H').replace(' /ToUnicode 5 0 R', '').replace('/Ordering (Identity)', '/Ordering (GB1)')
  return new TextEncoder().encode(text)
}

const makeStream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
const hex = (number: number, digits: number): string => number.toString(16).toUpperCase().padStart(digits, '0')
const encode = (text: string): string => Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at), 4)).join('')

/** Each code is its own character; a map holds at most 100 ranges at a time. */
function makeUnicodeMap (): string {
  const rows = Array.from({ length: 256 }, (_, high) => `<${hex(high, 2)}00> <${hex(high, 2)}FF> <${hex(high, 2)}00>`)
  const ranges = [0, 100, 200].map(from => rows.slice(from, from + 100)).map(part => `${part.length} beginbfrange\n${part.join('\n')}\nendbfrange`)
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Codes def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
${ranges.join('\n')}
endcmap CMapName currentdict /CMap defineresource pop end end`
}
