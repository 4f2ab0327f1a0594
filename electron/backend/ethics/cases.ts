import { casesOf, reviewsOf, stepsOf } from '../../../db/ethics/case.ts'
import type { Reader } from '../../../db/open.ts'
import { peopleWithSchool } from '../../../db/people/person-list.ts'
import type { View } from '../../../db/versioned.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { type CaseState, caseStates } from '../../../shared/domain/ethics.ts'
import { ask } from '../../../shared/policy/question.ts'
import { conduct } from '../../../shared/policy/rules/ethics.ts'
import { policyOn } from '../policy/context.ts'
import { queries, viewOf } from '../procedure.ts'
import { type StepRow, sanctionTo, stateOf } from './case-state.ts'
import { conductFacts } from './conduct-facts.ts'

type Filter = Parameters<typeof casesOf>[1]

/** Cases as lists show them, newest first, each with its steps. */
async function shownCases(read: Reader, filter: Filter, view: View) {
  const cases = (await casesOf(read, filter, view)).toReversed()
  const people = [...new Set(cases.map((c) => c.person_id))]
  const schools = new Map((await peopleWithSchool(read, people, view)).map((p) => [p.id, p.school]))
  const reviews = await reviewsOf(read, people, view)
  const steps = Map.groupBy(
    await stepsOf(
      read,
      cases.map((c) => c.id),
      view,
    ),
    (s) => s.case_id,
  )
  return cases.map((c) => {
    const done = steps.get(c.id) ?? []
    const finding = done.find((s) => s.kind === 'finding')
    const own = reviews.filter((r) => r.caseId === c.id)
    return {
      steps: done,
      reviews: own,
      row: {
        id: c.id,
        person: { id: c.person_id, name: c.person_name },
        school: schools.get(c.person_id) ?? null,
        receivedOn: c.received_on,
        channel: c.channel,
        documentNumber: c.document_number,
        state: stateOf(done, view.asOf),
        concludedOn: finding?.happened_on ?? null,
        breach: finding?.breach ?? null,
        sanctionTo: sanctionTo(done),
        waiting: own.some((r) => r.decision_id === null),
      },
    }
  })
}

export const cases = queries.ethics.cases.handler(async ({ context, input }) => {
  const { q, state, personId } = input
  const filter = { q, ...(personId && { personIds: [personId] }) }
  const all = (await shownCases(context.read, filter, viewOf(context, input))).map(({ row }) => row)
  return {
    rows: all.filter((row) => state === undefined || row.state === state),
    counts: Object.fromEntries(
      caseStates.map((one) => [one, all.filter((row) => row.state === one).length]),
    ) as Record<CaseState, number>,
  }
})

const shownStep = (s: StepRow) => ({
  id: s.id,
  kind: s.kind,
  on: s.happened_on,
  upheld: s.upheld === null ? null : s.upheld === 1,
  breach: s.breach,
  sanction: s.sanction,
  fromOn: s.from_on,
  toOn: s.to_on,
  documentNumber: s.document_number,
  hasStatement: s.statement_sealed !== null,
  recordedAt: s.recorded_at,
})

export const oneCase = queries.ethics.case.handler(async ({ context, input }) => {
  const { read } = context
  const view = viewOf(context, input)
  const [found] = await shownCases(read, { caseId: input.caseId }, view)
  if (!found) return refuse('NOT_FOUND', { kind: 'ethics_case', id: input.caseId })
  const { row, steps, reviews } = found
  const personId = row.person.id
  const facts = (await conductFacts(read, [personId], view))(personId)
  const policy = await policyOn(read, view)
  return {
    ...row,
    steps: steps.map(shownStep),
    findings: [ask(conduct, facts, { kind: 'person', id: personId }, policy)],
    proposals: reviews.map((r) => ({ id: r.id, kind: r.kind, decisionId: r.decision_id })),
  }
})
