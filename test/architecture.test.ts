/** The laws of the rooms, held against the code itself. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readCode, readFile, type Code, type Place } from './architecture/code.ts'
import { readReasons } from './architecture/readme.ts'
import { findNestedRepeat, judgePattern, VerdictCache } from './architecture/regex.ts'
import { ROOT } from './shared.ts'

const code = readCode(join(ROOT, 'pipeline'))
const tests = readCode(join(ROOT, 'test'))

/** The line's stages in its order; the card of each carries its number. */
const STAGES = ['ingest', 'normalise', 'segment', 'recognise', 'interpret', 'link', 'validate', 'collate', 'emit', 'manifest']
const COMMON = ['types.ts', 'span.ts', 'lexicon.ts', 'divisions.ts']
/** The door to the world with its wings, and the command line that opens it. */
const DOOR = ['effects.ts', 'effects-office.ts', 'effects-network.ts', 'main.ts']

const show = (place: Place): string => `${place.file}:${place.line} ${place.text.slice(0, 100)}`
const stageOf = (file: string): string | null => file.includes('/') ? file.slice(0, file.indexOf('/')) : null
const isRelative = (path: string): boolean => code.some(({ file }) => file === path)
const only = (pick: (file: Code) => readonly Place[], isWrong: (place: Place) => boolean, files = code): readonly string[] =>
  files.flatMap(pick).filter(isWrong).map(show)

describe('imports', () => {
  test('a stage imports its own folder and what all share', () => {
    expect(only(file => file.imports, ({ file, text }) => {
      const stage = stageOf(file)
      return stage !== null && isRelative(text) && stageOf(text) !== stage && !COMMON.includes(text)
    })).toEqual([])
  })
  test('a relative import is a file of the pipeline', () => {
    expect(only(file => file.imports, ({ text }) => text.endsWith('.ts') && !isRelative(text))).toEqual([])
  })
  test('what all share imports no stage', () => {
    expect(only(file => file.imports, ({ file, text }) => [...COMMON, 'effects.ts'].includes(file) && stageOf(text) !== null && isRelative(text))).toEqual([])
  })
  test('only package dependencies are imported, and every one of them is', () => {
    const { dependencies } = readPackage()
    const bare = code.flatMap(file => file.imports).filter(({ text }) => !text.endsWith('.ts') && !text.startsWith('node:'))
    const packageOf = (path: string): string => path.split('/').slice(0, path.startsWith('@') ? 2 : 1).join('/')
    expect(bare.filter(({ text }) => !(packageOf(text) in dependencies)).map(show)).toEqual([])
    const imported = new Set(bare.map(({ text }) => packageOf(text)))
    expect(Object.keys(dependencies).filter(name => !imported.has(name))).toEqual([])
  })
})

describe('the world', () => {
  /** Pure functions of Node: bytes in, bytes out. */
  const PURE = ['node:buffer', 'node:crypto', 'node:path', 'node:stream/web', 'node:util', 'node:zlib']
  const WORLD = ['process', 'console', 'fetch', 'Date', 'setTimeout', 'setInterval', 'performance', 'globalThis', 'require', 'navigator', 'XMLHttpRequest', 'WebSocket']
  const isInside = ({ file }: Place): boolean => !DOOR.includes(file)

  test('disk and network modules are imported by effects only', () => {
    expect(only(file => file.imports, place => isInside(place) && place.text.startsWith('node:') && !PURE.includes(place.text))).toEqual([])
  })
  test('clock, network and terminal are named in effects only', () => {
    expect(only(file => file.names, place => isInside(place) && WORLD.includes(place.text))).toEqual([])
  })
  test('nothing is left to chance', () => {
    const chance = /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b|\bgetRandomValues\b/u
    expect(code.filter(({ text }) => chance.test(text)).map(({ file }) => file)).toEqual([])
  })
})

describe('files', () => {
  /** The contract between the stages is read first and as one: it holds types only, stage by stage. */
  const WHOLE = ['types.ts']

  test.each([['pipeline', code], ['test', tests]] as const)('%s: none is over 250 lines, the median under 130', (_, files) => {
    expect(files.filter(({ file, lines }) => lines > 250 && !WHOLE.includes(file)).map(({ file, lines }) => `${file}: ${lines} lines`)).toEqual([])
    const lengths = files.map(({ lines }) => lines).sort((a, b) => a - b)
    expect(lengths[Math.floor(lengths.length / 2)] ?? 0).toBeLessThan(130)
  })
  test('no room for odds and ends', () => {
    expect([...code, ...tests].filter(({ file }) => /(?:^|\/)(?:utils?|helpers?|common|misc)(?:\/|\.)/u.test(file)).map(({ file }) => file)).toEqual([])
  })
  test.each(STAGES.map((stage, index) => [stage, index + 1] as const))('%s opens with its card', (stage, number) => {
    const main = code.find(({ file }) => file === `${stage}/${stage}.ts`)
    expect(main, `pipeline/${stage}/${stage}.ts is the stage's main file`).toBeDefined()
    expect(main?.text.startsWith(`/**\n * Stage ${number}, ${stage}: `), `pipeline/${stage}/${stage}.ts opens with "Stage ${number}, ${stage}: …"`).toBe(true)
  })
  test('each opens with a comment on what it is', () => {
    expect(code.filter(({ text }) => !/^(?:#![^\n]{0,80}\n)?\/\*\*/u.test(text)).map(({ file }) => file)).toEqual([])
  })
})

describe('words', () => {
  const HAN = /\p{Script=Han}/gu
  /** A class of counting characters is the grammar of numerals, not a list of words. */
  const COUNTING = /\[[〇○零一二两三四五六七八九十百千万亿半双首\\d0-9ＯO]{1,40}\]/gu
  /** Sentences that explain the tables to their readers: prose, and no list of words either. */
  const isProse = ({ file, text }: Place): boolean => /^(?:emit|manifest)\//u.test(file) && /[。）]/u.test(text) && !text.startsWith('/')

  test('no literal holds more than 12 Chinese characters: words live in the lexicons', () => {
    const count = (text: string): number => text.replace(COUNTING, '').match(HAN)?.length ?? 0
    expect(only(file => file.literals, place => count(place.text) > 12 && !isProse(place))).toEqual([])
  })
  test('no shortcuts: any, as, !, work put off, a compiler silenced', () => {
    const mayCast = (file: string): boolean => file === 'lexicon.ts' || /(?:^|\/)readers?\.ts$|^(?:effects|fetch\/.{1,40}|ingest\/.{1,40})\.ts$/u.test(file)
    expect(only(file => file.shortcuts, ({ file, text }) => !(mayCast(file) && / as /u.test(text)))).toEqual([])
    expect(only(file => file.shortcuts, ({ text }) => !/ as /u.test(text) && text !== '', tests.filter(({ file }) => !file.startsWith('architecture')))).toEqual([])
  })
})

describe('regular expressions', () => {
  const patterns = code.flatMap(file => file.patterns)
  const verdicts = new VerdictCache(join(ROOT, 'build', 'regex-verdicts.json'))
  afterAll(() => { verdicts.save() })

  test('are Unicode', () => {
    expect(patterns.filter(({ flags }) => !/[uv]/u.test(flags)).map(show)).toEqual([])
  })
  test('repeat no repeating group without bound', () => {
    expect(patterns.filter(({ source }) => findNestedRepeat(source) !== null).map(show)).toEqual([])
  })
  test('none can be made to run away', { timeout: 1_200_000 }, () => {
    const judged = patterns.filter(({ isBuilt }) => !isBuilt).map(pattern => ({ pattern, verdict: verdicts.judge(pattern.source, pattern.flags) }))
    for (const { pattern, verdict } of judged) if (verdict.status === 'unknown') console.log(`not judged (${verdict.why}): ${show(pattern)}`)
    expect(judged.filter(({ verdict }) => verdict.status.startsWith('vulnerable')).map(({ pattern, verdict }) => `${show(pattern)} ${verdict.status} ${verdict.why}`)).toEqual([])
  })
})

interface PackageJson { readonly dependencies: Readonly<Record<string, string>>, readonly devDependencies: Readonly<Record<string, string>> }
const readPackage = (): PackageJson => JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as PackageJson

test('packages are pinned, and each stands in the README with its reason', () => {
  const { dependencies, devDependencies } = readPackage()
  const all = { ...dependencies, ...devDependencies }
  expect(Object.entries(all).filter(([, version]) => !/^\d[\w.-]{1,40}$/u.test(version))).toEqual([])
  const readme = join(ROOT, 'README.md')
  const reasons = readReasons(existsSync(readme) ? readFileSync(readme, 'utf8') : '')
  expect([...reasons.keys()].sort(), 'the packages of README.md, section Dependencies').toEqual(Object.keys(all).sort())
  expect([...reasons].filter(([, reason]) => reason.length < 10)).toEqual([])
})

test('no path of one machine stands in the repository', () => {
  const path = /(?:^|[\s"'`(=])\/(?:work|root|home|Users|tmp)\//mu
  const pages = ['README.md', 'Makefile', '.ci/run', '.ci/system', 'package.json', 'vitest.config.ts'].map(file => join(ROOT, file)).filter(existsSync)
  expect([...code, ...tests].filter(({ text }) => path.test(text)).map(({ file }) => file)).toEqual([])
  expect(pages.filter(file => path.test(readFileSync(file, 'utf8')))).toEqual([])
})

describe('the eyes of these tests', () => {
  const seen = readFile('link/place.ts', [
    "import { readFileSync } from 'node:fs'", "import { roles } from '../interpret/role.ts'", 'const now = Date.now()', 'const last = new Date(Date.UTC(2022, 2, 0)).getUTCDate()', 'const today = new Date()',
    "const list = '甲乙丙丁戊己庚辛壬癸子丑寅' // 注释里的字不算", 'const first = list![0] as any', 'const slow = /(a+)+$/', '// TODO later'
  ].join('\n'))
  test('see imports, names, literals, patterns and shortcuts', () => {
    expect(seen.imports.map(({ text }) => text)).toEqual(['node:fs', 'interpret/role.ts'])
    expect(seen.names.filter(({ text }) => text === 'Date').map(({ line }) => line)).toEqual([3, 5])
    expect(seen.literals.map(({ text }) => text.match(/\p{Script=Han}/gu)?.length ?? 0)).toContain(13)
    expect(seen.patterns.map(({ source, flags }) => [source, flags])).toEqual([['(a+)+$', '']])
    expect(seen.shortcuts.map(({ text }) => text)).toEqual(['list![0] as any', 'list!', 'any', '// TODO later'])
  })
  test('see expressions that run away', () => {
    expect(findNestedRepeat('x(?:ab*c)+')).toBe('(?:ab*c)+')
    expect(findNestedRepeat('[(a+)+](?:ab{1,3}c){0,4}\\(d+\\)+')).toBeNull()
    expect(judgePattern('^(a|a)*$', 'u').status).toContain('exponential')
    expect(judgePattern('a+b$', 'u').status).toContain('polynomial')
    expect(judgePattern('^a{1,9}$', 'u').status).toBe('safe')
  })
  test('see reasons in a README', () => {
    expect([...readReasons('## Dependencies\n| package | why |\n| --- | --- |\n| `a`, `@b/c` | reads it |\n## Next\n| `d` | no |')])
      .toEqual([['a', 'reads it'], ['@b/c', 'reads it']])
  })
})
