import type { Insertable } from 'kysely'
import type { OutputTable } from '../../../../db/schema.ts'
import type { Level } from '../../../../shared/domain/title.ts'
import { addDays, type Day, day, dayOf } from '../../../../shared/kernel/day.ts'
import type { Held } from './activities.ts'
import { Chance } from './chance.ts'
import type { Trainee } from './cohorts.ts'
import { idFor } from './identity.ts'
import type { Person } from './people.ts'
import { type Book, recordedOn, today } from './record.ts'
import type { Studio } from './studios.ts'
import { tripId, trips } from './trainees.ts'

type Facts = Omit<
  Insertable<OutputTable>,
  'row_id' | 'id' | 'person_id' | 'recorded_at' | 'recorded_by' | 'retracted_at' | 'retracted_by'
>

const journals = ['《燕北教育》', '《基础教育园地》', '《教学研究通讯》', '《乡村教师》']

/** Most outputs are entered within a month; the ones nobody thought of come with the next assessment. */
function write(book: Book, person: Person, key: string, facts: Facts): void {
  const chance = new Chance(`output ${person.key} ${key}`)
  const knownOn = addDays(facts.happened_on, chance.yes(0.1) ? 170 : chance.between(3, 28))
  if (knownOn > today) return
  book.insert('output', {
    id: idFor('output', `${person.key} ${key}`),
    person_id: person.id,
    ...facts,
    ...recordedOn(book, knownOn),
  })
}

function paper(chance: Chance, subject: string, on: Day): Facts {
  const accepted = chance.yes(0.15)
  return {
    kind: 'paper',
    title: `${subject}课堂中的${chance.one(['追问', '作业', '评价', '合作学习', '情境创设', '学习支架'])}`,
    happened_on: on,
    level: chance.weighed<Level>([
      ['county', 2],
      ['city', 5],
      ['province', 3],
    ]),
    publication: chance.one(journals),
    status: accepted ? 'accepted' : 'published',
    author_position: chance.yes(0.8) ? 1 : 2,
  }
}

const lesson = (subject: string, on: Day, level: Level, held?: Held): Facts => ({
  kind: 'open_lesson',
  title: `${subject}公开课`,
  happened_on: on,
  level,
  took_part_as: 'teacher',
  activity_id: held?.id ?? null,
})

const dayIn = (chance: Chance, year: number) => dayOf(year, chance.between(3, 12), chance.between(1, 28))

/** Writes what the people of a studio have to show: papers, lessons given at its activities or above. */
export function recordStudioOutputs(book: Book, studio: Studio, held: readonly Held[]): void {
  const lessons = held.filter((h) => h.kind === 'open_lesson')
  for (const [n, { person, role, fromOn, toOn }] of studio.seats.entries()) {
    const chance = new Chance(`outputs ${person.key}`)
    const inSeat = (on: Day) => on >= fromOn && (toOn === null || on <= toOn)
    const subject = person.subject || '学校管理'
    const paperOn = dayIn(chance, chance.between(2023, 2024))
    if (role !== 'assistant' && chance.yes(role === 'lead' ? 0.7 : 0.45) && inSeat(paperOn))
      write(book, person, 'paper', paper(chance, subject, paperOn))
    if (studio.track === 'principal') continue
    const given = lessons[n % Math.max(lessons.length, 1)]
    if (given && inSeat(given.on) && role !== 'lead')
      write(book, person, 'lesson', lesson(subject, given.on, 'county', given))
    const cityOn = dayIn(chance, 2024)
    if (role === 'lead' && chance.yes(0.6) && inSeat(cityOn))
      write(book, person, 'city lesson', lesson(subject, cityOn, 'city'))
    if (role === 'member' && chance.yes(0.2))
      write(book, person, 'listened', { ...lesson(subject, cityOn, 'city'), took_part_as: 'audience' })
  }
}

/** Writes what trainees have done of their tasks: papers, lessons, study reports, projects; some nothing yet. */
export function recordTraineeOutputs(book: Book, trainees: readonly Trainee[]): void {
  for (const { person, programme, track } of trainees) {
    const chance = new Chance(`tasks ${person.key}`)
    const subject = track === 'principal' ? '学校管理' : person.subject
    const lessonLevel: Level = programme === 'tengfei' ? 'county' : 'school'
    if (chance.yes(0.7)) write(book, person, 'task paper', paper(chance, subject, dayIn(chance, 2024)))
    for (const year of [2023, 2024])
      if (chance.yes(0.8))
        write(book, person, `task lesson ${year}`, lesson(subject, dayIn(chance, year), lessonLevel))
    for (const trip of trips[programme])
      if (chance.yes(0.85))
        write(book, person, `report ${trip}`, {
          kind: 'study_report',
          title: programme === 'tengfei' ? '县外名校考察学习报告' : '县内学校考察学习报告',
          happened_on: addDays(day(trip), chance.between(7, 22)),
          event_id: tripId(programme, trip),
        })
    if (chance.yes(0.5))
      write(book, person, 'project', {
        kind: 'project',
        title: `${subject}校本研修课题`,
        happened_on: dayIn(chance, 2024),
        level: programme === 'tengfei' ? 'city' : 'county',
        status: null,
      })
  }
}
