import type { Client } from '../../shared/contract/index.ts'
import type { PostKind } from '../../shared/domain/people.ts'
import type { Track } from '../../shared/domain/studio.ts'
import { type Id, newId } from '../../shared/kernel/id.ts'
import { testDesk } from './desk.ts'

type FormationInput = Parameters<Client['studio']['form']>[0]
type Person = FormationInput['people'][number]

/** Who a county has for one studio of each track: the lead with their school, assistants there, six members elsewhere. */
const casts = {
  teacher: {
    lead: '沈知远',
    title: 'famous_teacher',
    leadSchool: '滨河中学',
    assistants: ['叶清和', '许一帆'],
    members: [
      ['杜若溪', '松阳路中学'],
      ['顾明川', '南岗镇中学'],
      ['韩书宁', '第二中学'],
      ['罗雨桐', '石桥中学'],
      ['邱子衿', '柳林中学'],
      ['周慕白', '云岭中学'],
    ],
    post: 'teacher',
    assistantPost: 'teacher',
  },
  principal: {
    lead: '高远岫',
    title: 'famous_principal',
    leadSchool: '第二实验小学',
    assistants: ['姜若木'],
    members: [
      ['康怀瑜', '柳林小学'],
      ['梁书白', '南岗镇中心小学'],
      ['谢令仪', '河湾幼儿园'],
      ['尚修远', '云岭镇中心小学'],
      ['温若水', '石桥小学'],
      ['虞怀谷', '青松镇学校'],
    ],
    post: 'head',
    assistantPost: 'middle_management',
  },
} as const

/**
 * A small fictitious county on a real file: two would-be studios of nine and eight people, everybody in post since
 * 2012, both leads titled since 2022-08-01. `formation` gives the input that forms one of them on 2022-09-16.
 */
export async function smallCounty(options: { today?: string } = {}) {
  const setup = await testDesk(options)
  const { client } = setup
  const schools = new Map<string, Id<'school'>>()
  const people = new Map<string, Id<'person'>>()

  async function school(name: string): Promise<Id<'school'>> {
    const known = schools.get(name)
    if (known) return known
    const { schoolId } = await client.people.addSchool({ name, kind: 'school', fromOn: '2010-09-01' })
    schools.set(name, schoolId)
    return schoolId
  }

  /** A person in post since 2012, known by name from then on. */
  async function person(name: string, at: string, kind: PostKind = 'teacher'): Promise<Id<'person'>> {
    const { personId } = await client.people.addPerson({
      name,
      post: { schoolId: await school(at), kind, frontLine: true, fromOn: '2012-09-01' },
    })
    people.set(name, personId)
    return personId
  }

  /** The id of somebody or some school of the county. Throws on a name nobody has. */
  function idOf(name: string): Id<'person'> {
    const id = people.get(name)
    if (!id) throw new RangeError(`nobody here is called ${name}`)
    return id
  }
  function schoolIdOf(name: string): Id<'school'> {
    const id = schools.get(name)
    if (!id) throw new RangeError(`no school here is called ${name}`)
    return id
  }

  for (const cast of Object.values(casts)) {
    const personId = await person(cast.lead, cast.leadSchool, cast.post)
    await client.recognition.grantTitle({ personId, level: 'county', kind: cast.title, fromOn: '2022-08-01' })
    for (const name of cast.assistants) await person(name, cast.leadSchool, cast.assistantPost)
    for (const [name, at] of cast.members) await person(name, at, cast.post)
  }

  function formation(track: Track, changes: Partial<FormationInput> = {}): FormationInput {
    const { lead, assistants, members } = casts[track]
    return {
      track,
      startOn: '2022-09-16',
      people: [
        { personId: idOf(lead), role: 'lead' },
        ...assistants.map((name): Person => ({ personId: idOf(name), role: 'assistant', attested: true })),
        ...members.map(([name]): Person => ({ personId: idOf(name), role: 'member' })),
      ],
      ...changes,
    }
  }

  /** Forms the studio of a track; its id. */
  const formStudio = async (track: Track = 'teacher'): Promise<Id<'studio'>> =>
    (await client.studio.form(formation(track))).studioId

  /** An account of the studio's lead, named `lead`. */
  async function leadAccount(studioId: Id<'studio'>): Promise<void> {
    const id = newId<'account'>()
    const name = casts.teacher.lead
    await setup.desk.store.write(async (trx) => {
      await trx
        .insertInto('account')
        .values({
          id,
          name: 'lead',
          display_name: name,
          role: 'lead',
          person_id: idOf(name),
          disabled_at: null,
          created_at: '2022-09-16T00:00:00.000Z',
          failures: 0,
          locked_until: null,
          signed_in_at: null,
          password_at: null,
        })
        .execute()
      await trx.insertInto('account_studio').values({ account_id: id, studio_id: studioId }).execute()
    })
  }

  return { ...setup, school, person, idOf, schoolIdOf, formation, formStudio, leadAccount, casts }
}
