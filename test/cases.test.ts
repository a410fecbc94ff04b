/** Sentences and what must be read in them: `cases/README.md` says how they are written. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { checkCase } from './casework/check.ts'
import { readCases } from './casework/read.ts'
import { readText } from './line.ts'
import { ROOT } from './shared.ts'

/** The stages whose files are proved by sentences. */
const STAGES = ['recognise', 'interpret']

function listFiles (folder: string, ending: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith(ending)).sort() : []
}

/** A file of types reads nothing, so no sentence can prove it. */
function doesSomething (file: string): boolean {
  const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), { compilerOptions: { verbatimModuleSyntax: true, removeComments: true, target: ts.ScriptTarget.Latest, module: ts.ModuleKind.ESNext } })
  return outputText.replace(/export \{\};?/u, '').trim() !== ''
}

describe.each(STAGES)('%s', stage => {
  const folder = join(ROOT, 'test', 'cases', stage)
  const files = listFiles(folder, '.yaml')
  const sources = listFiles(join(ROOT, 'pipeline', stage), '.ts').map(name => basename(name, '.ts'))

  test('each file has its cases', () => {
    const proved = new Set(files.filter(name => !name.endsWith('.failing.yaml')).map(name => name.slice(0, name.indexOf('.'))))
    const working = sources.filter(name => doesSomething(join(ROOT, 'pipeline', stage, `${name}.ts`)))
    expect(working.filter(name => !proved.has(name)), `pipeline/${stage}/<file>.ts without test/cases/${stage}/<file>.yaml`).toEqual([])
  })
  test('each case file has its file', () => {
    expect(files.filter(name => !sources.includes(name.slice(0, name.indexOf('.'))))).toEqual([])
  })

  describe.each(files)('%s', file => {
    const cases = readCases(join(folder, file)).map((wanted, index) => [index + 1, wanted.text.slice(0, 60), wanted] as const)
    const isFailing = file.endsWith('.failing.yaml')
    if (isFailing) {
      test.each(cases)('%i %s is still read wrong', (_, __, wanted) => {
        expect(checkCase(wanted, readText(wanted.text, wanted)), 'read right now: move it to the other cases').not.toEqual([])
      })
    } else {
      test.each(cases)('%i %s', (_, __, wanted) => {
        expect(checkCase(wanted, readText(wanted.text, wanted))).toEqual([])
      })
    }
  })
})
