/** What a commit makes of a folder of reports, built in a worktree of its own. */
import { execFileSync } from 'node:child_process'
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
  const run = (command: string, args: readonly string[], cwd: string): void => {
    execFileSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
  }
  try {
    run('git', ['rev-parse', '--verify', '--quiet', `${commit}^{commit}`], root)
  } catch {
    throw new Error(`"${commit}" is neither an output folder (with csv/ in it) nor a commit`)
  }
  run('git', ['worktree', 'add', '--detach', '--quiet', tree, commit], root)
  try {
    if (!existsSync(join(tree, 'node_modules'))) symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'))
    run(join('node_modules', '.bin', 'tsc'), ['-p', 'tsconfig.json'], tree)
    run('node', [join('build', 'main.js'), 'run', reports, '--output', output], tree)
  } finally {
    run('git', ['worktree', 'remove', '--force', tree], root)
  }
  return output
}
