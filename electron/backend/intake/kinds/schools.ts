import { type KnownSchoolRow, knownSchools } from '../../../../db/intake/known-schools.ts'
import type { Reader, Writer } from '../../../../db/open.ts'
import type { Seal } from '../../../../db/seal.ts'
import type { Problem } from '../../../../shared/domain/intake.ts'
import type { Day } from '../../../../shared/kernel/day.ts'
import { schoolNameKey } from '../../../../shared/kernel/school-name.ts'
import { schoolMatcher } from '../match-school.ts'
import type {
  Candidate,
  Difference,
  Draft,
  ImportKind,
  Judge,
  JudgeContext,
  Judged,
  Verdict,
} from './kind.ts'
import { flagOf, problemOf, statusOf, textOf } from './row-values.ts'
import { type SchoolWork, writeSchools } from './write-schools.ts'

/** Schools with what they are: new ones, and what changed about those on record. */
export const schools: ImportKind = {
  async open(read: Reader | Writer, _: Seal, __: readonly Draft[], listedOn: Day): Promise<Judge> {
    const known = await knownSchools(read, listedOn)
    const byId = new Map(known.map((s) => [s.id as string, s]))
    const match = schoolMatcher(known)
    return (drafts, context) => {
      const judged = drafts.map((draft) => judge(draft, { ...context, byId, match }))
      flagRepeated(drafts, judged, context)
      const work = judged.flatMap(({ verdict, work }) =>
        work && (verdict.status === 'new' || verdict.status === 'update') ? [work] : [],
      )
      return {
        verdicts: judged.map((j) => j.verdict),
        newSchools: work.filter((w) => !w.school).map((w) => w.name),
        undatedPosts: 0,
        write: (target) => writeSchools(target, work, context.listedOn),
      }
    }
  },
}

interface Bench extends JudgeContext {
  byId: ReadonlyMap<string, KnownSchoolRow>
  match: ReturnType<typeof schoolMatcher>
}

interface JudgedSchool extends Judged {
  work: SchoolWork | null
}

const longest = { name: 60, code: 40, town: 60 } as const

function judge(draft: Draft, { byId, match, letterOf }: Bench): JudgedSchool {
  const problems: Problem[] = [...draft.problems]
  for (const [field, most] of Object.entries(longest))
    if ((textOf(draft, field)?.length ?? 0) > most)
      problems.push(problemOf(draft, field, letterOf, 'VALUE_TOO_LONG', { longest: most }))
  const name = textOf(draft, 'name')
  const undecided = (choices: Verdict['choices'] = []): JudgedSchool => ({
    verdict: { status: statusOf(problems, 'refused'), problems, differences: [], target: null, choices },
    about: null,
    work: null,
  })
  if (name === undefined) return undecided()
  const answer = draft.school === undefined ? undefined : byId.get(draft.school)
  const found = answer ? ({ kind: 'match', id: answer.id } as const) : match(name)
  if (found.kind === 'ask' && draft.school !== 'new') {
    problems.push(problemOf(draft, 'name', letterOf, 'SCHOOL_AMBIGUOUS', { shown: name }))
    const candidates = found.candidates.map(
      (id): Candidate => ({ id, label: byId.get(id)?.name ?? id, hint: byId.get(id)?.town ?? null }),
    )
    return undecided([{ of: 'school', candidates }])
  }
  const school = found.kind === 'match' ? (byId.get(found.id) ?? null) : null
  const said = whatIsSaid(draft)
  const differences = school ? schoolDifferences(school, said) : []
  const status = statusOf(problems, !school ? 'new' : differences.length > 0 ? 'update' : 'unchanged')
  const target = school && { id: school.id, label: school.name, hint: school.town }
  return {
    verdict: { status, problems, differences, target, choices: [] },
    about: school?.id ?? schoolNameKey(name),
    work: { name, school, said },
  }
}

const whatIsSaid = (draft: Draft): SchoolWork['said'] => {
  const { shortNames } = draft.values
  return {
    shortNames: Array.isArray(shortNames) ? (shortNames as string[]).filter((s) => s.length <= 60) : [],
    code: textOf(draft, 'code'),
    town: textOf(draft, 'town'),
    kind: textOf(draft, 'type') as SchoolWork['said']['kind'],
    area: textOf(draft, 'area') as SchoolWork['said']['area'],
    weak: flagOf(draft, 'weak'),
  }
}

function schoolDifferences(school: KnownSchoolRow, said: SchoolWork['said']): Difference[] {
  const weak = school.weak === null ? null : String(school.weak === 1)
  const missing = said.shortNames.filter((s) => s !== school.name && !school.shortNames.includes(s))
  const values: [field: string, from: string | null, to: string | undefined][] = [
    ['code', school.code, said.code],
    ['town', school.town, said.town],
    ['type', school.kind, said.kind],
    ['area', school.area, said.area],
    ['weak', weak, said.weak === undefined ? undefined : String(said.weak)],
    [
      'shortNames',
      school.shortNames.join('、') || null,
      missing.length > 0 ? [...school.shortNames, ...missing].join('、') : undefined,
    ],
  ]
  return values.flatMap(([field, from, to]) => (to === undefined || to === from ? [] : [{ field, from, to }]))
}

/** Two rows that mean one school are refused both. */
function flagRepeated(drafts: readonly Draft[], judged: readonly Judged[], { letterOf }: JudgeContext): void {
  const groups = Map.groupBy(
    judged.flatMap((j, i) => (j.about === null ? [] : [{ j, draft: drafts[i] as Draft }])),
    ({ j }) => j.about,
  )
  for (const group of groups.values())
    for (const { j, draft } of group.length > 1 ? group : []) {
      if (j.verdict.problems.some((p) => p.code === 'DUPLICATE_IN_FILE')) continue
      const rows = group.filter((g) => g.j !== j).map((g) => String(g.draft.row))
      const problems = [
        ...j.verdict.problems,
        problemOf(draft, 'name', letterOf, 'DUPLICATE_IN_FILE', { rows }),
      ]
      j.verdict = { ...j.verdict, problems, status: statusOf(problems, j.verdict.status) }
    }
}
