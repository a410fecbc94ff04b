/** What a commit makes of a folder of reports, built in a worktree of its own. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'

export interface BuildOrder {
  readonly commit: string
  readonly reports: string
  readonly scratch: string
  readonly root: string
}

/** Builds the commit and runs it; gives the output folder. Packages are those installed here. */
export function buildCommit ({ commit, reports, scratch, root }: BuildOrder): string {
  mkdirSync(scratch, { recursive: true })
  const [tree, output] = [join(scratch, 'tree'), join(scratch, 'output')]
  if (spawnSync('git', ['rev-parse', '--verify', '--quiet', `${commit}^{commit}`], { cwd: root }).status !== 0) {
    throw new Error(`"${commit}" is neither an output folder (with csv/ in it) nor a commit`)
  }
  run({ command: 'git', args: ['worktree', 'add', '--detach', '--quiet', tree, commit], cwd: root })
  try {
    if (!existsSync(join(tree, 'node_modules'))) symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'))
    run({ command: join('node_modules', '.bin', 'tsc'), args: ['-p', 'tsconfig.json'], cwd: tree })
    run({ command: 'node', args: [join('build', 'main.js'), '--sources', reports, '--output', output], cwd: tree, fine: [0, SOME_REJECTED] })
  } finally {
    run({ command: 'git', args: ['worktree', 'remove', '--force', tree], cwd: root })
  }
  return output
}

/** The command line's exit code where some files are no reports and the others are published. */
const SOME_REJECTED = 3

function run ({ command, args, cwd, fine = [0] }: {
  readonly command: string, readonly args: readonly string[], readonly cwd: string, readonly fine?: readonly number[]
}): void {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' })
  if (!fine.includes(status ?? -1)) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stderr}${stdout}`)
}
