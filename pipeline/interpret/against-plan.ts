/** Figures held against a plan: 【完成年计划的】126.4%, 【低于控制目标】1.1个百分点. */
import type { Grammar } from './grammar.ts'

export interface AgainstPlan {
  readonly length: number
  /** 高 where the plan is passed, 低 where it is missed; empty where the figure is the plan's own share. */
  readonly degree: '高' | '低' | ''
}

/** 占【国家预算】的七成: a share of it, no plan. */
const stateBudget = '国家预算'

interface Stretch { readonly text: string; readonly from: number; readonly end: number; readonly grammar: Grammar }

/** The words of that kind which end here; null where none do. */
export function againstPlan ({ text, from, end, grammar: { classes } }: Stretch): AgainstPlan | null {
  let at = text[end - 1] === '的' ? end - 1 : end
  const noun = classes.plan_noun.before(text, at, from)
  if (noun === null) return null
  at -= noun.length
  if (text.endsWith(stateBudget, at + noun.length)) return null
  for (let whose = classes.whose_plan.before(text, at, from); whose !== null; whose = classes.whose_plan.before(text, at, from)) at -= whose.length
  const fulfilled = classes.plan_fulfilled.before(text, at, from)
  if (fulfilled !== null) return { length: end - at + fulfilled.length, degree: '' }
  const passed = classes.plan_passed.before(text, at, from)
  if (passed !== null) return { length: end - at + passed.length, degree: '高' }
  const missed = classes.plan_missed.before(text, at, from)
  return missed === null ? null : { length: end - at + missed.length, degree: '低' }
}
