import { formerlyApart, knownAs } from '../../../db/people/alias.ts'
import { lifeLine } from '../../../db/people/life-line.ts'
import { findPerson, postsOf, titlesOf } from '../../../db/people/person.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { holdsOn } from '../../../shared/kernel/day.ts'
import { maskAccount, maskIdNumber, maskPhone } from '../../../shared/kernel/mask.ts'
import { scopeOf } from '../admin/scope.ts'
import { queries, viewOf } from '../procedure.ts'

export const person = queries.people.person.handler(async ({ context, input }) => {
  const { read, desk } = context
  const personId = await knownAs(read, input.personId)
  const view = viewOf(context, input)
  const within = await scopeOf(context, read, view)
  const row = await findPerson(read, personId)
  if (!row || (within && !within.includes(personId)))
    return refuse('NOT_FOUND', { kind: 'person', id: personId })
  const { seal } = desk.store
  const posts = await postsOf(read, personId, view)
  const held = posts.findLast((p) => holdsOn({ from: p.from_on, to: p.to_on }, view.asOf))
  const titles = await titlesOf(read, personId, view)
  const entries = await lifeLine(read, personId, view)
  // why records were merged is the bureau's business
  const formerly = within ? [] : await formerlyApart(read, personId)
  return {
    id: row.id,
    name: row.name,
    sex: row.sex,
    birth: row.birth,
    ethnicity: row.ethnicity,
    party: row.party,
    nativePlace: row.native_place,
    education: row.education,
    graduatedFrom: row.graduated_from,
    major: row.major,
    inServiceSince: row.in_service_since,
    stage: row.stage,
    subject: row.subject,
    professionalTitle: row.professional_title,
    professionalTitleFrom: row.professional_title_from,
    staffNumber: row.staff_number,
    bankName: row.bank_name,
    note: row.note,
    idNumber: row.id_number_sealed && maskIdNumber(seal.open(row.id_number_sealed)),
    phone: row.phone_sealed && maskPhone(seal.open(row.phone_sealed)),
    bankAccount: row.bank_account_sealed && maskAccount(seal.open(row.bank_account_sealed)),
    school: held?.school_id && held.school_name ? { id: held.school_id, name: held.school_name } : null,
    posts: posts.map((p) => ({
      id: p.id,
      school: p.school_id && p.school_name ? { id: p.school_id, name: p.school_name } : null,
      unit: p.unit,
      kind: p.kind,
      duty: p.duty,
      frontLine: p.front_line === null ? null : p.front_line === 1,
      fromOn: p.from_on,
      toOn: p.to_on,
      reason: p.reason,
      documentNumber: p.document_number,
      recordedAt: p.recorded_at,
    })),
    titles: titles.map((t) => ({
      id: t.id,
      level: t.level,
      kind: t.kind,
      fromOn: t.from_on,
      toOn: t.to_on,
      basis: t.basis,
      documentNumber: t.document_number,
    })),
    lifeLine: entries.map((e) => ({
      lane: e.lane,
      id: e.id,
      kind: e.kind,
      label: e.label,
      fromOn: e.from_on,
      toOn: e.to_on,
      state: e.state,
      grade: e.grade,
      recordedAt: e.recorded_at,
      link: e.link_kind && e.link_id ? { kind: e.link_kind, id: e.link_id } : null,
    })),
    formerly: formerly.map((f) => ({
      id: f.person_id,
      name: f.name,
      reason: f.reason,
      mergedAt: f.merged_at,
    })),
  }
})
