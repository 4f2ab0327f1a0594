import { addDays, type Day, day } from '../../../../shared/kernel/day.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { Chance } from './chance.ts'
import type { Trainee } from './cohorts.ts'
import { idFor } from './identity.ts'
import { type Book, recordedOn, today } from './record.ts'
import type { School } from './schools.ts'

type Programme = Trainee['programme']

/** The study visits of each programme: reports are written about them. */
export const trips: Readonly<Record<Programme, readonly string[]>> = {
  tengfei: ['2023-04-12', '2024-04-17', '2025-04-16'],
  chuying: ['2023-10-19'],
}
export const tripId = (programme: Programme, on: string): Id<'programme_event'> =>
  idFor('programme_event', `${programme} trip ${on}`)

const tripDays = 3

const problems = [
  ['分层作业如何落到每一个学生', '三类作业清单，每周一次抽样面批，学期末对照'],
  ['课堂追问停在事实层面', '追问链设计与录像回看，每月一节研究课'],
  ['乡村学生朗读机会少', '“一人一分钟”朗读制度，家校录音打卡'],
  ['青年教师备课各自为战', '集体备课四步法，跟踪两个备课组三学期'],
  ['校本教研有形式没主题', '问题征集到课例研究的闭环，每学期两轮'],
  ['实验课开不齐', '低成本器材包与实验清单，联片教研共用'],
] as const

/**
 * Writes what the programmes held and what each trainee set out with: trips, training, a symposium of their own, the
 * problem and its plan, the school each one helps. A few have fallen behind.
 */
export function recordProgrammes(
  book: Book,
  trainees: readonly Trainee[],
  cohortOf: (programme: Programme) => Id<'cohort'>,
  schools: readonly School[],
  schoolIds: readonly Id<'school'>[],
): void {
  const event = (
    key: string,
    programme: Programme,
    facts: {
      kind: 'training' | 'study_visit' | 'symposium' | 'support'
      topic: string
      on: Day
      days?: number
    },
    who: readonly Trainee[],
    more: { place?: string; school_id?: Id<'school'> | null; in_county?: 0 | 1; organiser?: string } = {},
  ) => {
    const row = book.insert('programme_event', {
      id: idFor('programme_event', key),
      cohort_id: cohortOf(programme),
      kind: facts.kind,
      topic: facts.topic,
      from_on: facts.on,
      to_on: addDays(facts.on, (facts.days ?? 1) - 1),
      ...more,
      ...recordedOn(book, addDays(facts.on, 5)),
    })
    for (const t of who)
      book.insert('programme_event_trainee', { event_row_id: row, enrolment_id: t.enrolmentId })
  }
  const rural = schools.flatMap((s, i) => (s.area === 'rural' && s.form === 'primary' ? [i] : []))
  const model = schoolIds[schools.findIndex((s) => s.area === 'urban' && s.form === 'primary')] ?? null
  for (const programme of ['tengfei', 'chuying'] as const) {
    const own = trainees.filter((t) => t.programme === programme)
    for (const on of trips[programme])
      event(
        `${programme} trip ${on}`,
        programme,
        {
          kind: 'study_visit',
          topic: programme === 'tengfei' ? '县外名校考察学习' : '县内优秀学校考察学习',
          on: day(on),
          days: tripDays,
        },
        // one of each programme was ill and never went
        own.filter((_, i) => i !== 4),
        programme === 'tengfei' ? { place: '石家庄市', in_county: 0 } : { school_id: model, in_county: 1 },
      )
    for (const year of [2022, 2023, 2024])
      event(
        `${programme} training ${year}`,
        programme,
        { kind: 'training', topic: '培养对象集中研修', on: day(`${year}-11-08`), days: 3 },
        own,
        { place: '县教师进修学校', in_county: 1, organiser: '培养工作办公室' },
      )
  }
  for (const [i, trainee] of trainees.entries()) {
    const { person, programme, enrolmentId } = trainee
    const chance = new Chance(`plan ${person.key}`)
    const raisedOn = day('2022-10-12')
    const count = programme === 'chuying' && chance.yes(0.3) ? 2 : 1
    for (let n = 0; n < count; n++) {
      const [problem, plan] = problems[(i + n) % problems.length] ?? problems[0]
      const planned = i % 17 !== 11
      book.insert('trainee_problem', {
        id: idFor('trainee_problem', `${person.key} ${n}`),
        enrolment_id: enrolmentId,
        problem,
        raised_on: raisedOn,
        plan: planned ? plan : null,
        planned_on: planned ? day('2022-11-25') : null,
        due_on: day('2025-06-30'),
        ...recordedOn(book, planned ? day('2022-11-28') : addDays(raisedOn, 3)),
      })
    }
    const at = rural[i % rural.length]
    const school = at === undefined ? undefined : schoolIds[at]
    if (!school || i % 19 === 7) continue
    book.insert('school_pairing', {
      id: idFor('school_pairing', person.key),
      enrolment_id: enrolmentId,
      school_id: school,
      from_on: day('2022-10-20'),
      ...recordedOn(book, day('2022-10-24')),
    })
    if (chance.yes(0.55)) {
      const on = day(`202${chance.between(3, 4)}-0${chance.between(3, 6)}-1${chance.between(0, 9)}`)
      event(`${person.key} support`, programme, { kind: 'support', topic: '送教到结对学校', on }, [trainee], {
        school_id: school,
        in_county: 1,
      })
    }
    if (chance.yes(0.4)) {
      const on = day(`2024-0${chance.between(3, 9)}-2${chance.between(0, 7)}`)
      if (on < today)
        event(`${person.key} symposium`, programme, { kind: 'symposium', topic: '个人教学思想研讨会', on }, [
          trainee,
        ])
    }
  }
}
