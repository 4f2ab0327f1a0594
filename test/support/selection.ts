import type { Client } from '../../shared/contract/index.ts'
import type { Award } from '../../shared/domain/selection.ts'
import type { Track } from '../../shared/domain/studio.ts'
import type { Id } from '../../shared/kernel/id.ts'
import { testDesk } from './desk.ts'

type Desk = Awaited<ReturnType<typeof testDesk>>

/** Teachers of one school each side of the town's edge, in post since 2012, so many of them. */
export async function countyOf(people: number, options: { today?: string; post?: 'teacher' | 'head' } = {}) {
  const setup = await testDesk({ today: options.today ?? '2025-06-23' })
  const { client } = setup
  const school = async (name: string, area: 'urban' | 'rural') =>
    (await client.people.addSchool({ name, kind: 'school', area, fromOn: '2010-09-01' })).schoolId
  const schools = [await school('滨河中学', 'urban'), await school('石桥中学', 'rural')] as const
  const post = options.post ?? 'teacher'
  const ids: Id<'person'>[] = []
  for (let i = 0; i < people; i++) {
    const { personId } = await client.people.addPerson({
      name: `申报${'甲乙丙丁戊己庚辛壬癸'[Math.floor(i / 10) % 10]}${'子丑寅卯辰巳午未申酉'[i % 10]}${i >= 100 ? '二' : ''}`,
      birth: '1985-05',
      post: { schoolId: schools[i % 2] as Id<'school'>, kind: post, frontLine: true, fromOn: '2012-09-01' },
    })
    ids.push(personId)
  }
  return { ...setup, ids, schools }
}

const notice = { unit: '云岭县教育局人事股', phone: '0311-00000000', address: '云岭县滨河路1号' }

/** Walks selections from the call to where a test wants them. */
export function walkOf({ client }: Pick<Desk, 'client'>) {
  const openBatch = async (
    track: Track = 'teacher',
    more: Partial<Parameters<Client['selection']['open']>[0]> = {},
  ) =>
    (
      await client.selection.open({
        kind: 'recognition',
        track,
        name: '2025年教学名师、骨干教师认定',
        referenceOn: '2025-03-31',
        openedOn: '2025-03-01',
        documentNumber: '云教人〔2025〕8号',
        ...more,
      })
    ).selectionId

  const applyAll = async (
    selectionId: Id<'selection'>,
    personIds: readonly Id<'person'>[],
    award: (i: number) => Award = () => 'famous_teacher',
    more: object = {},
  ) =>
    (
      await client.selection.apply({
        selectionId,
        applicants: personIds.map((personId, i) => ({
          personId,
          award: award(i),
          channels: ['own'],
          ...more,
        })),
        appliedOn: '2025-03-20',
      })
    ).applicationIds

  /** All agreed by their units, scored by two experts on two criteria: the first best, each 0.3 behind the one before. */
  const scoreAll = async (
    selectionId: Id<'selection'>,
    applicationIds: readonly Id<'application'>[],
    pointsOf: (i: number) => number = (i) => 99 - i * 0.3,
    reviewedOn = '2025-04-18',
  ) => {
    await client.selection.moveOn({ selectionId })
    await client.selection.reviewByUnit({
      selectionId,
      reviews: applicationIds.map((applicationId) => ({ applicationId, opinion: 'agree' })),
      on: reviewedOn,
    })
    await client.selection.moveOn({ selectionId })
    const { criterionIds, expertIds } = await client.selection.setPanel({
      selectionId,
      criteria: [
        { name: '师德与业绩', weight: 60 },
        { name: '课堂展示', weight: 40 },
      ],
      experts: [{ name: '金砚秋' }, { name: '陆行舟' }],
    })
    await client.selection.score({
      selectionId,
      scores: applicationIds.flatMap((applicationId, i) =>
        expertIds.flatMap((expertId) =>
          criterionIds.map((criterionId) => ({ applicationId, expertId, criterionId, points: pointsOf(i) })),
        ),
      ),
    })
    await client.selection.moveOn({ selectionId })
    return { criterionIds, expertIds }
  }

  const giveNotice = (selectionId: Id<'selection'>, days: { fromOn?: string; toOn?: string } = {}) =>
    client.selection.giveNotice({ selectionId, fromOn: '2025-06-16', toOn: '2025-06-20', ...notice, ...days })

  const confirm = (
    selectionId: Id<'selection'>,
    more: Partial<Parameters<Client['selection']['confirm']>[0]> = {},
  ) =>
    client.selection.confirm({
      selectionId,
      effectiveOn: '2025-06-23',
      documentNumber: '云教〔2025〕31号',
      approver: '培养工作办公室',
      ...more,
    })

  return { openBatch, applyAll, scoreAll, giveNotice, confirm }
}
