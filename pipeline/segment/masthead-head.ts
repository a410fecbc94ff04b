/** The lines above a report's first paragraph, its salutation, and the lines that sign it. */

export interface Head {
  /** Short lines above the salutation, trimmed, digits half-width, spaced names joined. */
  readonly lines: readonly string[]
  /** The salutation and what follows it: 【各位代表：现在，我代表云溪县人民政府…】. */
  readonly opening: string
  /** The last short lines, where a document without a meeting is signed and dated. */
  readonly signature: readonly string[]
  readonly hasSalutation: boolean
}

const headLimit = 3000
const salutationLimit = 1500
const lineLimit = 120
const openingLength = 400
const unsaluted = 20

const escapedBreak = /\\r\\n|\\[rn]|\r\n?/gu
const blankDebris = /&[a-z]{2,6};|[?？]{2,16}/gu
const salutedLine = /(?<=^\s{0,8})各位(?:代表|委员)/mu
const salutedAnywhere = /各位(?:代表|委员)\s?[,，:：、!！]/u
const firstHeading = /^[一1](?:、|\.)|^首先/u
/** 何 胜, 政 府 工 作 报 告: single characters set apart. */
const spacedOut = /(?<=(?:^|\s)\p{Script=Han})\s{1,6}(?=\p{Script=Han}(?:\s|$))/gu

export function readHead (text: string): Head {
  const plain = clean(text.slice(0, headLimit))
  const saluted = salutedLine.exec(plain.slice(0, salutationLimit)) ?? salutedAnywhere.exec(plain.slice(0, salutationLimit))
  const lines = splitLines(saluted === null ? plain : plain.slice(0, saluted.index))
  const tail = splitLines(clean(text.slice(-salutationLimit)))
  return {
    lines: (saluted === null ? untilBody(lines) : lines).filter(line => line.length <= lineLimit),
    opening: saluted === null ? openingOf(plain) : plain.slice(saluted.index, saluted.index + openingLength),
    signature: tail.slice(-4).filter(line => line.length <= 30),
    hasSalutation: saluted !== null
  }
}

/** Line ends that a collector escaped, and blanks that it turned into entities or ???. */
function clean (text: string): string {
  return text.replace(escapedBreak, '\n').replace(blankDebris, ' ').replace(/[\uFF10-\uFF19]/gu, halfWidth)
}

const halfWidth = (digit: string): string => String.fromCharCode(digit.charCodeAt(0) - 0xFEE0)

function splitLines (text: string): readonly string[] {
  return text.split('\n').map(line => line.trim().replace(/\s{1,16}/gu, ' ').replace(spacedOut, '')).filter(line => line !== '')
}

/** Without a salutation the head ends at the first heading or the first long paragraph. */
function untilBody (lines: readonly string[]): readonly string[] {
  const body = lines.findIndex(line => firstHeading.test(line) || line.length > lineLimit)
  return lines.slice(0, Math.min(body < 0 ? lines.length : body, unsaluted))
}

const speaksFor = /我谨?(?:代表|受)/u
const mandate = /我谨?(?:代表|受)(?<giver>[^，,。]{1,30})/u

/** Whom the speaker speaks for, and the words behind it: 【云溪县人民政府向大会作工作报告】. */
export const mandateOf = (head: Head): string => mandate.exec(head.opening)?.groups?.['giver'] ?? ''

function openingOf (plain: string): string {
  const at = plain.search(speaksFor)
  return at < 0 ? '' : plain.slice(at, at + openingLength)
}
