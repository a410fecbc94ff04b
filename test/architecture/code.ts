/** Source files as a test looks at them: imports, names used, literals, without the comments. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import ts from 'typescript'

export interface Place { readonly file: string, readonly line: number, readonly text: string }

export interface Code {
  /** Relative to the folder that was read, with forward slashes. */
  readonly file: string
  readonly text: string
  readonly lines: number
  /** What is imported, a path of the same folder resolved to `file` form. */
  readonly imports: readonly Place[]
  /** Names used as values: `process`, `fetch`, `Date`; not property names, not types. */
  readonly names: readonly Place[]
  /** Strings, templates and regular expressions as written. */
  readonly literals: readonly Place[]
  /** Regular expression literals, and `new RegExp`. */
  readonly patterns: readonly Pattern[]
  /** `any`, `as` (but `as const`), `!`, and comments that put work off or silence the compiler. */
  readonly shortcuts: readonly Place[]
}

export interface Pattern extends Place {
  readonly source: string
  readonly flags: string
  /** Made by `new RegExp`, so that its source isn't known here. */
  readonly isBuilt: boolean
}

/** Each TypeScript file below a folder, by name. */
export function readCode (folder: string): readonly Code[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.ts'))
    .sort()
    .map(path => readFile(path.split(sep).join('/'), readFileSync(join(folder, path), 'utf8')))
}

export function readFile (file: string, text: string): Code {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found = { imports: [] as Place[], names: [] as Place[], literals: [] as Place[], patterns: [] as Pattern[], shortcuts: [] as Place[] }
  const place = (node: ts.Node, shown: string): Place =>
    ({ file, line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1, text: shown })

  const visit = (node: ts.Node): void => {
    const specifier = importedBy(node)
    if (specifier !== null) {
      found.imports.push(place(node, resolveImport(file, specifier)))
      if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return
    }
    if (ts.isIdentifier(node) && isValueName(node)) found.names.push(place(node, node.text))
    if (isLiteral(node)) found.literals.push(place(node, node.getText(source)))
    if (ts.isRegularExpressionLiteral(node)) found.patterns.push({ ...place(node, node.text), ...splitPattern(node.text), isBuilt: false })
    if (ts.isNewExpression(node) && node.expression.getText(source) === 'RegExp') {
      found.patterns.push({ ...place(node, node.getText(source)), source: '', flags: node.arguments?.[1]?.getText(source) ?? '', isBuilt: true })
    }
    if (isShortcut(node)) found.shortcuts.push(place(node, node.getText(source)))
    ts.forEachChild(node, visit)
  }
  visit(source)
  text.split('\n').forEach((line, index) => {
    if (/\b(?:TODO|FIXME|XXX)\b|@ts-(?:ignore|expect-error|nocheck)|biome-ignore/u.test(line)) {
      found.shortcuts.push({ file, line: index + 1, text: line.trim() })
    }
  })
  return { file, text, lines: text.trimEnd().split('\n').length, ...found }
}

/** The module that a node loads: a static import or export, `import()`, `import('…')` as a type. */
function importedBy (node: ts.Node): string | null {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined) {
    return ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : null
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [specifier] = node.arguments
    return specifier !== undefined && ts.isStringLiteral(specifier) ? specifier.text : 'an import that is computed'
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
    return node.argument.literal.text
  }
  return null
}

function resolveImport (file: string, specifier: string): string {
  return specifier.startsWith('.') ? join(file, '..', specifier).split(sep).join('/') : specifier
}

function isValueName (node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node && parent.getText() !== 'Date.UTC'
  if (ts.isTypeReferenceNode(parent) || ts.isPropertySignature(parent) || ts.isInterfaceDeclaration(parent)) return false
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node
  return !isCalendar(node)
}

/** `Date.UTC(…)` and `new Date(Date.UTC(…))` count days and read no clock. */
function isCalendar (node: ts.Identifier): boolean {
  const { parent } = node
  if (node.text !== 'Date') return false
  if (ts.isNewExpression(parent)) return parent.arguments?.length === 1 && parent.arguments[0]?.getText().startsWith('Date.UTC(') === true
  return false
}

function isLiteral (node: ts.Node): boolean {
  return ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node) || ts.isRegularExpressionLiteral(node)
}

function isShortcut (node: ts.Node): boolean {
  if (node.kind === ts.SyntaxKind.AnyKeyword || ts.isNonNullExpression(node)) return true
  if (ts.isAsExpression(node)) return node.type.getText() !== 'const'
  return ts.isTypeAssertionExpression(node)
}

function splitPattern (literal: string): { readonly source: string, readonly flags: string } {
  const end = literal.lastIndexOf('/')
  return { source: literal.slice(1, end), flags: literal.slice(end + 1) }
}
