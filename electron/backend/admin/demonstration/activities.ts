import type { ActivityKind } from '../../../../shared/domain/activity.ts'
import { addDays, type Day, maxDay } from '../../../../shared/kernel/day.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import type { Window } from '../../../../shared/policy/rules/window.ts'
import type { Chance } from './chance.ts'
import { idFor } from './identity.ts'
import { meetingDays, spread, years } from './management-year.ts'
import type { Person } from './people.ts'
import { diagnoses, storyOf, trainingTopic, type YearStory, yearPlan } from './plans.ts'
import { type Book, today } from './record.ts'
import { type Seat, type Studio, seatedOn } from './studios.ts'
import { type ActivityFacts, type Mark, writeActivity } from './write-activity.ts'

/** Where people work on a day, and what the schools are called. */
export interface Places {
  schoolOf(person: Person, on: Day): Id<'school'>
  nameOf(schoolId: Id<'school'>): string
}

const here: Mark = { present: 1, reason: null }
const away = ['病假', '公出', '与本校活动冲突', '事假']

/** What a studio held, for the outputs and the money that belong to it. */
export interface Held {
  id: Id<'activity'>
  kind: ActivityKind
  on: Day
  topic: string
  year: number
}

/** Writes everything a studio held, up to a few days ago; gives what it was. */
export function recordActivities(book: Book, studio: Studio, places: Places): Held[] {
  return years.flatMap((year) => recordYear(book, studio, places, year))
}

function recordYear(book: Book, studio: Studio, places: Places, year: Window): Held[] {
  const story = storyOf(studio.number, year.number)
  const days = meetingDays(year)
  const early = story.ahead ? 0.7 : 1
  const held: Held[] = []
  const hold = (
    key: string,
    facts: Omit<ActivityFacts, 'id'>,
    marks: (seat: Seat, chance: Chance) => Mark,
  ) => {
    // a studio that was dissolved holds nothing any more, and the last days are not entered yet
    if (!seatedOn(studio, facts.from_on).some((s) => s.role === 'lead')) return
    if (facts.to_on > addDays(today, -4)) return
    const id = idFor('activity', `${studio.number} ${year.number} ${key}`)
    writeActivity(book, studio, { ...facts, id }, marks)
    held.push({ id, kind: facts.kind, on: facts.from_on, topic: facts.topic, year: year.number })
  }
  const home = (on: Day) => places.nameOf(places.schoolOf(studio.lead, on))

  for (const [n, plan] of yearPlan(studio.track, studio.subject).entries()) {
    const times = timesOf(plan.kind, plan.times, story)
    for (const [i, from] of spread(days, times, n % 3, early).entries()) {
      const unknown = plan.kind === 'training' && i === 0 && story.lengthUnknown
      const topic = plan.kind === 'training' ? plan.topic + trainingTopic(studio.track, i) : plan.topic
      const facts = {
        studio_id: studio.id,
        kind: plan.kind,
        from_on: from,
        to_on: addDays(from, Math.ceil(plan.halfDays / 2) - 1),
        half_days: unknown ? null : plan.halfDays,
        topic,
        place: plan.kind === 'lecture' || plan.kind === 'forum' ? '县教师进修学校报告厅' : home(from),
        host_id: plan.kind === 'forum' && story.forum === 'host_unknown' ? null : studio.lead.id,
      }
      hold(`${plan.kind} ${i}`, facts, (seat, chance) => markOf(plan.kind, story, seat, chance, studio, from))
    }
  }

  const schools = [
    ...new Set(
      seatedOn(studio, maxDay(year.from, addDays(year.from, 40)))
        .filter((s) => s.role === 'member')
        .map((s) => places.schoolOf(s.person, addDays(year.from, 40))),
    ),
  ].slice(0, story.visits)
  for (const [i, on] of spread(days, schools.length, 1, early).entries()) {
    const school = schools[i] as Id<'school'>
    const [problem, solution] = diagnoses[(i + studio.number) % diagnoses.length] ?? ['', '']
    const facts = {
      studio_id: studio.id,
      kind: 'visit' as const,
      from_on: on,
      to_on: on,
      half_days: 1,
      topic: '入校诊断',
      place: places.nameOf(school),
      host_id: studio.lead.id,
      visited_school_id: school,
      problem,
      solution: i < (story.unreported ?? 0) ? null : solution,
    }
    hold(`visit ${i}`, facts, (seat, chance) =>
      seat.role === 'lead' || places.schoolOf(seat.person, on) === school || chance.yes(0.6)
        ? here
        : { present: 0, reason: chance.one(away) },
    )
  }
  return held
}

function timesOf(kind: string, usual: number, story: YearStory): number {
  if (kind === 'training') return story.trainings ?? usual
  if (kind === 'forum' && story.forum === 'missing') return 0
  return kind === 'lecture' && story.lecture === 'missing' ? 0 : usual
}

/** At a lecture everybody is there, unless the year's story says otherwise; elsewhere now and then somebody is not. */
function markOf(kind: string, story: YearStory, seat: Seat, chance: Chance, studio: Studio, on: Day): Mark {
  if (seat.role === 'lead') return here
  const first = seatedOn(studio, on).find((s) => s.role === 'member')
  if (kind === 'lecture') {
    if (seat !== first) return here
    if (story.lecture === 'incomplete') return { present: 0, reason: '外出培训' }
    return story.lecture === 'unmarked' ? { present: null, reason: null } : here
  }
  return chance.yes(0.92) ? here : { present: 0, reason: chance.one(away) }
}
