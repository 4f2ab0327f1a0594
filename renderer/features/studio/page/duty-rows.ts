import type { StudioRole } from '../../../../shared/domain/studio.ts'
import type { Day } from '../../../../shared/kernel/day.ts'
import type { Finding } from '../../../../shared/policy/finding.ts'
import { byAttention, type Look, outcomeLook } from '../../../ui/finding/outcome-look.ts'
import type { Duties } from '../rows.ts'

/** A duty as one row of the page: one finding, or the same question asked of several people. */
export interface DutyRow {
  question: string
  look: Look
  /** The findings behind the row, told for the year shown. */
  findings: readonly Finding[]
  /** Years that ended before the one shown and are still at fault. */
  earlierYears: readonly number[]
  /** Set where the question was asked of people: who they are, in the order of the findings. */
  people: readonly string[]
  role: StudioRole | null
}

interface DutyYear {
  number: number
  from: Day
  to: Day
  required: number
  found: number
  /** Short for good, and not only noted. */
  fault: boolean
}

const yearsOf = ({ figures }: Finding): readonly DutyYear[] =>
  Array.isArray(figures.years) && typeof figures.years[0] === 'object'
    ? (figures.years as unknown as readonly DutyYear[])
    : []

const isShort = (year: DutyYear): boolean => year.found < year.required

/**
 * A yearly duty is judged over all years that have begun. The page asks about one of them, so the same finding is told
 * with that year's numbers; faults of earlier years are named beside it.
 */
function inYear(finding: Finding, on: Day): { told: Finding; look: Look; earlierYears: number[] } {
  const years = yearsOf(finding)
  const year = years.find((y) => y.from <= on && on <= y.to)
  const look = outcomeLook(finding.outcome)
  if (!year) return { told: finding, look, earlierYears: [] }
  const { required, found, number } = year
  const short = isShort(year)
  const key = short ? (year.fault ? finding.message.key : 'duty_open') : 'duty_done'
  return {
    told: {
      ...finding,
      figures: { required, found, ...(short && { shortfall: required - found }) },
      message: { ...finding.message, key },
    },
    look: short ? (year.fault ? 'breach' : 'due') : 'met',
    earlierYears: years.filter((y) => y.number < number && y.fault).map((y) => y.number),
  }
}

function rowOf(finding: Finding, on: Day): DutyRow {
  const { told, look, earlierYears } = inYear(finding, on)
  return { question: finding.question, look, findings: [told], earlierYears, people: [], role: null }
}

const byLook = (rows: readonly DutyRow[]): DutyRow[] => rows.toSorted((a, b) => byAttention(a.look, b.look))

/** What the year asks and what must be on file, what needs attention first. `on` is a day of the year shown. */
export const yearRows = ({ annual, onFile }: Duties, on: Day): DutyRow[] =>
  byLook([...annual, ...onFile].map((finding) => rowOf(finding, on)))

/** What the cycle asks, question by question, however many people each was asked of. */
export function cycleRows({ cycle }: Duties): DutyRow[] {
  const rows = new Map<string, { findings: Finding[]; people: string[]; role: StudioRole }>()
  for (const { person, role, findings } of cycle) {
    for (const finding of findings) {
      const row = rows.get(finding.question) ?? { findings: [], people: [], role }
      row.findings.push(finding)
      row.people.push(person.name)
      rows.set(finding.question, row)
    }
  }
  return byLook(
    [...rows].map(([question, { findings, people, role }]) => {
      const looks = findings.map((f) => outcomeLook(f.outcome)).sort(byAttention)
      return { question, findings, people, role, look: looks[0] ?? 'met', earlierYears: [] }
    }),
  )
}
