import { type Day, day } from '../../../../shared/kernel/day.ts'
import { schoolAt } from './careers.ts'
import type { Cast } from './cast.ts'
import type { Office } from './office.ts'
import type { Person } from './people.ts'
import { documentNumber } from './record.ts'
import type { School } from './schools.ts'

const startOn = '2025-09-16'

/** A studio of a round, with those of its lead's school who might assist. */
interface Would {
  lead: Person
  near: readonly Person[]
}

/** Members of the running studios who hold the title and have colleagues free to assist. */
function wouldLead(cast: Cast, schools: readonly School[], free: readonly Person[]): Would[] {
  const at = (person: Person) => schoolAt(person, schools, day(startOn) as Day)
  return cast.studios
    .slice(4)
    .flatMap((s) => s.members)
    .slice(0, 20)
    .map((lead) => ({ lead, near: free.filter((p) => at(p) === at(lead)) }))
    .filter(({ near }) => near.length >= 2)
}

/**
 * The rounds of 2025 on the county's day: the first new studios of the next cycle, leads chosen, assistants filed for
 * one of them, twelve who applied and six whom a lead chose; and a place in a running studio that two ask for.
 */
export async function tellFormations(office: Office, cast: Cast, schools: readonly School[]): Promise<void> {
  const free = cast.teachers.slice(0, 102)
  const would = wouldLead(cast, schools, free)
  const applicants = cast.teachers.slice(-14)
  const untitled = cast.teachers.at(150)
  const [first, second, third, fourth, fifth] = would
  if (!first || !second || !third || !fourth || !fifth || !untitled || applicants.length < 14) return
  const { formationId } = await office.on('2025-05-12').formation.open({
    track: 'teacher',
    name: '2025年第一批名师工作室组建',
    startOn,
    closesOn: '2025-06-13',
    places: 4,
    documentNumber: documentNumber(2025, 17, '云教人'),
  })
  const put = (on: string, ...people: readonly Person[]) =>
    office.on(on).formation.putForward({
      formationId,
      candidates: people.map((p) => ({ personId: p.id, subject: p.subject })),
    })
  const { candidateIds } = await put('2025-05-20', first.lead, second.lead, third.lead, fourth.lead, untitled)
  const [a, b, c, d, e] = candidateIds
  if (!a || !b || !c || !d || !e) return
  await office.on('2025-05-28').formation.decideLeads({
    formationId,
    chosen: [a, b, c].map((candidateId) => ({ candidateId })),
    notChosen: [
      { candidateId: d, reason: '同学科已选定一名领衔人，建议下一批再申报' },
      { candidateId: e, reason: '未获县教学名师称号' },
    ],
    on: '2025-05-28',
    documentNumber: documentNumber(2025, 19, '云教人'),
    approver: '局长办公会',
  })
  await office.on('2025-06-04').formation.fileAssistants({
    candidateId: a,
    assistants: first.near.slice(0, 2).map((p) => ({
      personId: p.id,
      recommendedOn: '2025-06-02',
      filedOn: '2025-06-04',
      attested: true,
    })),
  })
  // one more came forward after the first decision
  await put('2025-06-16', fifth.lead)
  const { candidates } = await office.on('2025-06-16').formation.round({ formationId })
  const studioOf = (id: typeof a) => candidates.find((one) => one.id === id)?.studio.id
  const [own, other] = [studioOf(a), studioOf(b)]
  if (!own || !other) return
  const { applicationIds } = await office.on('2025-06-11').formation.apply({
    formationId,
    applicants: applicants.slice(0, 12).map((p, i) => ({
      personId: p.id,
      wishes: i < 8 ? [own, other] : i < 11 ? [other] : [],
      channel: i % 4 === 0 ? ('own' as const) : ('organisation' as const),
    })),
  })
  await office.on('2025-06-17').formation.choose({
    studioId: own,
    choices: applicationIds.slice(0, 8).map((applicationId, i) => ({
      applicationId,
      chosen: i < 6,
      reason: i < 6 ? null : '名额已满，第二志愿可另行安排',
    })),
  })
  const [withdrawn] = applicationIds.slice(-1)
  if (withdrawn)
    await office
      .on('2025-06-16')
      .formation.withdraw({ applicationId: withdrawn, on: '2025-06-16', reason: '拟参加培养对象遴选' })
  await tellVacancy(office, applicants.slice(12))
}

/** A round without new studios, for a place that fell free. */
async function tellVacancy(office: Office, people: readonly Person[]): Promise<void> {
  const { formationId } = await office.on('2025-05-19').formation.open({
    track: 'teacher',
    name: '2025年名师工作室补员',
    startOn: '2025-05-19',
    places: 0,
    documentNumber: documentNumber(2025, 18, '云教人'),
  })
  const { targets } = await office.on('2025-05-19').formation.round({ formationId })
  const target = targets.find((one) => one.formed && one.lead)
  if (!target) return
  const { applicationIds } = await office.on('2025-06-09').formation.apply({
    formationId,
    applicants: people.map((p) => ({ personId: p.id, wishes: [target.studio.id] })),
  })
  await office.on('2025-06-12').formation.choose({
    studioId: target.studio.id,
    choices: applicationIds.slice(0, 1).map((applicationId) => ({ applicationId, chosen: true })),
  })
}
