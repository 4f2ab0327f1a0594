import {
  guaranteesOf,
  insertGuarantee,
  schoolsAmong,
  retractGuarantee as takeBack,
  talentByUnit,
} from '../../../db/recognition/guarantee.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import type { GuaranteeKind } from '../../../shared/domain/reward.ts'
import { addYears, type Day, dayOf, minDay, yearOf } from '../../../shared/kernel/day.ts'
import { ask } from '../../../shared/policy/question.ts'
import { backboneIncentive, businessDiscounts, medicalExam } from '../../../shared/policy/rules/incentive.ts'
import { parameterOn } from '../../../shared/policy/version.ts'
import { policyOn } from '../policy/context.ts'
import { commands, queries, stampOf, viewOf } from '../procedure.ts'

/**
 * What each unit with talent in its incentive period did for it in a year. What is not ticked is missing only once the
 * year is over and the list of its kind was begun; until then nobody can know.
 */
export const guarantees = queries.recognition.guarantees.handler(async ({ context, input }) => {
  const { read } = context
  const { year } = input
  const view = viewOf(context, input)
  const on = minDay(view.asOf, dayOf(year, 12, 31))
  const over = yearOf(view.asOf) > year
  const policy = await policyOn(read, { ...view, asOf: on })
  const period = (from: Day) => parameterOn(policy.policy, 'incentive.period', from)
  const talent = (await talentByUnit(read, { ...view, asOf: on })).filter(({ from_on }) => {
    const years = period(from_on)
    return typeof years !== 'number' || yearOf(addYears(from_on, years)) >= year
  })
  const marks = (await guaranteesOf(read, year, view)).filter(
    (m) => m.kind === 'incentive_document' || m.year === year,
  )
  const units = [...Map.groupBy(talent, (row) => row.id)].map(([id, rows]) => {
    const own = marks.filter((m) => m.school_id === id)
    const count = (kind: GuaranteeKind): number | undefined => {
      const found = own.filter((m) => m.kind === kind).length
      return found > 0 || (over && marks.some((m) => m.kind === kind)) ? found : undefined
    }
    const documents = count('incentive_document')
    const facts = {
      year,
      medicalExams: count('medical_exam'),
      businessDiscounts: count('discount'),
      incentiveDocument: documents === undefined ? undefined : documents > 0,
    }
    const subject = { kind: 'unit', id }
    const backbone = rows.some((row) => row.kind.startsWith('backbone'))
    return {
      school: { id, name: rows[0]?.name ?? '' },
      talent: new Set(rows.map((row) => row.person_id)).size,
      backbone,
      marks: own.map((m) => ({
        id: m.id,
        kind: m.kind,
        year: m.year,
        on: m.happened_on,
        documentNumber: m.document_number,
        note: m.note,
        recordedBy: m.by,
        recordedAt: m.recorded_at,
      })),
      findings: {
        medical_exam: ask(medicalExam, facts, subject, policy),
        incentive_document: backbone ? ask(backboneIncentive, facts, subject, policy) : null,
        discount: ask(businessDiscounts, facts, subject, policy),
      },
    }
  })
  const done = (kind: GuaranteeKind) => units.filter((u) => u.marks.some((m) => m.kind === kind)).length
  return {
    year,
    over,
    units,
    counts: {
      units: units.length,
      medical_exam: done('medical_exam'),
      incentive_document: done('incentive_document'),
      discount: done('discount'),
    },
  }
})

export const recordGuarantees = commands.recognition.recordGuarantees.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { year, kind, happenedOn, documentNumber, note } = input
  const today = desk.clock.today()
  if (happenedOn > today) return refuseField('happenedOn', 'in_future', happenedOn, today)
  // a document stays in force; an examination is of its year
  const standing = kind === 'incentive_document'
  if (standing ? yearOf(happenedOn) > year : yearOf(happenedOn) !== year)
    return refuseField('happenedOn', 'outside_year', happenedOn, year)
  const schoolIds = [...new Set(input.schoolIds)]
  const known = await schoolsAmong(trx, schoolIds)
  const unknown = schoolIds.find((id) => !known.has(id))
  if (unknown) return refuse('NOT_FOUND', { kind: 'school', id: unknown })
  const has = new Set(
    (await guaranteesOf(trx, year, { asOf: today, knownAt: knownNow }))
      .filter((m) => m.kind === kind && (standing || m.year === year))
      .map((m) => m.school_id),
  )
  const added = schoolIds.filter((id) => !has.has(id))
  for (const school_id of added) {
    const facts = { id: desk.newId<'unit_guarantee'>(), school_id, year: yearOf(happenedOn), kind }
    await insertGuarantee(
      trx,
      { ...facts, happened_on: happenedOn, document_number: documentNumber, note },
      stampOf(context),
    )
  }
  audit({ detail: { year, kind, happenedOn, recorded: added.length } })
  return { recorded: added.length, kept: schoolIds.length - added.length }
})

export const retractGuarantee = commands.recognition.retractGuarantee.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { guaranteeId, reason } = input
  const taken = await takeBack(trx, guaranteeId, stampOf(context))
  if (!taken) return refuse('NOT_FOUND', { kind: 'unit_guarantee', id: guaranteeId })
  audit({ subject: { kind: 'school', id: taken.school_id }, detail: { guarantee: guaranteeId, reason } })
  return {}
})
