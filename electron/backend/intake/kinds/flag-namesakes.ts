import type { ProblemCode } from '../../../../shared/domain/intake.ts'
import { birthsAgree } from '../match-person.ts'
import type { Draft, Judged } from './kind.ts'
import { problemOf, statusOf, textOf } from './row-values.ts'

const namedRows = 20

/**
 * Rows of one list that would meet in one person: two that mean the same record are refused, two of one name at one
 * school that nothing tells apart are asked about, unless a person has said that they are different.
 */
export function flagNamesakes(
  drafts: readonly Draft[],
  judged: readonly Judged[],
  letterOf: (field: string) => string | null,
): void {
  const groups = new Map<string, number[]>()
  for (const [i, draft] of drafts.entries()) {
    const about = judged[i]?.about
    const key = about ?? JSON.stringify([textOf(draft, 'name'), textOf(draft, 'school')])
    const group = groups.get(key)
    if (group) group.push(i)
    else groups.set(key, [i])
  }
  for (const group of groups.values()) {
    if (group.length < 2) continue
    for (const i of group) {
      const draft = drafts[i] as Draft
      const row = judged[i] as Judged
      const { verdict, about } = row
      if (verdict.problems.some((p) => p.code.startsWith('DUPLICATE'))) continue
      const others = group.filter((j) => j !== i && (about !== null || !toldApart(draft, drafts[j] as Draft)))
      if (others.length === 0 || (about === null && draft.record === 'new')) continue
      const code: ProblemCode = about === null ? 'DUPLICATE_IN_FILE_POSSIBLE' : 'DUPLICATE_IN_FILE'
      const rows = others.slice(0, namedRows).map((j) => String(drafts[j]?.row))
      const problems = [...verdict.problems, problemOf(draft, 'name', letterOf, code, { rows })]
      row.verdict = { ...verdict, problems, status: statusOf(problems, verdict.status) }
    }
  }
}

function toldApart(a: Draft, b: Draft): boolean {
  const [numberA, numberB] = [textOf(a, 'idNumber'), textOf(b, 'idNumber')]
  if (numberA !== undefined && numberB !== undefined) return numberA !== numberB
  const [birthA, birthB] = [textOf(a, 'birth'), textOf(b, 'birth')]
  return birthA !== undefined && birthB !== undefined && !birthsAgree(birthA, birthB)
}
