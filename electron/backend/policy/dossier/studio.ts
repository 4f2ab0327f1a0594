import { listEvidence } from '../../../../db/evidence/evidence.ts'
import { allocationsOf, spendingsOf } from '../../../../db/funding/account.ts'
import type { Reader } from '../../../../db/open.ts'
import { type DutyRecords, dutyRecords } from '../../../../db/studio/records.ts'
import type { View } from '../../../../db/versioned.ts'
import { assessmentForms } from '../../../../shared/domain/assessment.ts'
import { holdsOn } from '../../../../shared/kernel/day.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { annualResults, cycleResult } from '../../assessment/results.ts'
import { conductFacts } from '../../ethics/conduct-facts.ts'
import { fundFacts, type Ledger } from '../../funding/account-facts.ts'
import { compositionFindings, nameOf } from '../../studio/composition.ts'
import { dutyFindings } from '../../studio/duty-facts.ts'
import { lifeOf, yearsOf } from '../../studio/shape.ts'
import { type Dossier, type Part, part } from './dossier.ts'
import { gradesBy } from './grades.ts'

/** Studios begun by the day; all of them where none is named. */
export async function studioDossiers(
  read: Reader,
  view: View,
  named?: readonly Id<'studio'>[],
): Promise<Dossier[]> {
  const studios = (await dutyRecords(read, view, named)).filter((s) => s.head.from_on <= view.asOf)
  const ids = studios.map((s) => s.head.id)
  const grades = await gradesBy(read, ['studio'], 'subject_id', ids, view)
  const allocations = Map.groupBy(await allocationsOf(read, ids, view), (a) => a.studio_id)
  const spendings = Map.groupBy(await spendingsOf(read, ids, view), (s) => s.studio_id)
  const people = [...new Set(studios.flatMap((s) => s.memberships.map((m) => m.person_id)))]
  const conduct = await conductFacts(read, people, view)
  const forms = await formsHeld(
    read,
    studios.flatMap((s) => grades(s.head.id).at(-1)?.id ?? []),
    view,
  )
  /** Open ethics matters of everybody in the studio; unknown while one of them is. */
  const openIn = ({ memberships }: DutyRecords): number | undefined => {
    const open = memberships
      .filter((m) => holdsOn({ from: m.from_on, to: m.to_on }, view.asOf))
      .map((m) => conduct(m.person_id).openBreaches)
    const sure = open.reduce<number>((sum, n) => sum + (n ?? 0), 0)
    return sure === 0 && open.includes(undefined) ? undefined : sure
  }
  return studios.map((records) => {
    const { head } = records
    const { id } = head
    const subject = { kind: 'studio', id }
    const ledger = { head, allocations: allocations.get(id) ?? [], spendings: spendings.get(id) ?? [] }
    const rows = grades(id)
    const cycle = { from: head.from_on, to: head.to_on }
    const last = cycleResult(rows)
    return {
      subject: { kind: 'studio', id, name: nameOf(records) },
      parts: [
        ...(holdsOn(lifeOf(head), view.asOf) ? running(records) : []),
        ...money(ledger, view),
        part(
          'studioAssessment',
          {
            track: head.track,
            cycle,
            results: annualResults(rows),
            cycleGrade: last?.grade ?? null,
            cycleAssessedOn: last?.assessed_on ?? null,
            forms: forms(rows.at(-1)?.id),
            openBreaches: openIn(records),
          },
          subject,
        ),
        part('studioCycle', cycle, subject),
      ],
    }
  })
}

/** The forms of which there is evidence behind an assessment; unknown where there is none of any. */
async function formsHeld(read: Reader, assessmentIds: readonly string[], { knownAt }: View) {
  const evidence = Map.groupBy(
    await listEvidence(read, 'assessment', assessmentIds, { knownAt }),
    (e) => e.subject_id,
  )
  return (assessmentId: string | undefined): readonly string[] | undefined => {
    const kinds = (assessmentId === undefined ? [] : (evidence.get(assessmentId) ?? [])).map((e) => e.kind)
    const held = assessmentForms.filter((form) => kinds.includes(form))
    return held.length === 0 ? undefined : held
  }
}

/** What only a studio that lives on the day is held to: who is in it, and what it owes each year. */
const running = (records: DutyRecords): Part[] => [
  { kind: 'studio', ask: (context) => compositionFindings(records, context) },
  { kind: 'duties', ask: (context) => dutyFindings(records, context) },
]

/** What is asked of the cycle, or of the year that runs; an earlier year's money would answer it wrongly. */
const ofLatestYear: readonly string[] = ['fund.total', 'fund.instalment']

/** The money of each management year begun. */
const money = (ledger: Ledger, { asOf }: View): Part[] =>
  yearsOf(ledger.head)
    .filter((year) => year.from <= asOf)
    .map((year, i, begun) => {
      const one = part('studioFund', fundFacts(ledger, year), { kind: 'studio', id: ledger.head.id })
      const latest = i === begun.length - 1
      return {
        ...one,
        ask: (context) => one.ask(context).filter((f) => latest || !ofLatestYear.includes(f.question)),
      }
    })
