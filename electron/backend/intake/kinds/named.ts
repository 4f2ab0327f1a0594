import {
  type KnownPerson,
  type KnownPost,
  knownPeople,
  knownPosts,
} from '../../../../db/intake/known-people.ts'
import { knownSchools } from '../../../../db/intake/known-schools.ts'
import {
  type KnownCohort,
  type KnownStudio,
  knownCohorts,
  knownStudios,
} from '../../../../db/intake/records.ts'
import type { Reader, Writer } from '../../../../db/open.ts'
import type { Seal } from '../../../../db/seal.ts'
import type { Programme } from '../../../../shared/domain/cohort.ts'
import type { Problem, ProblemCode } from '../../../../shared/domain/intake.ts'
import type { Track } from '../../../../shared/domain/studio.ts'
import type { Day } from '../../../../shared/kernel/day.ts'
import { type PersonFound, personFinder } from '../find-person.ts'
import { cohortFinder, type StudioNamed, studioFinder } from '../find-studio.ts'
import { schoolBook } from '../school-book.ts'
import type { Candidate, Draft, JudgeContext, Verdict } from './kind.ts'
import { problemOf, soughtIn, statusOf, textOf } from './row-values.ts'

/** What a row may have to name; with `?` it may leave it out. */
export type NamedKind = 'person' | 'person?' | 'studio' | 'studio?' | 'cohort' | 'cohort?'

/** A row with what it names found on record, and room for what is wrong with it. */
export interface Named {
  draft: Draft
  context: JudgeContext
  person: KnownPerson | null
  studio: KnownStudio | null
  cohort: KnownCohort | null
  /** Every studio and cohort on record, with who is or was in them. */
  all: { studios: readonly KnownStudio[]; cohorts: readonly KnownCohort[] }
  /** The school a field names; null where none on record is plainly meant. */
  schoolOf(field: string): string | null
  problems: Problem[]
  choices: Verdict['choices'][number][]
  /** Something it names was not found: nothing more can be said of it. */
  open: boolean
  add(code: ProblemCode, field: string, data?: Problem['data']): void
  refused(): boolean
  target(): Candidate | null
}

/** What rows of records may name, loaded once for a whole list. */
export interface Names {
  personIds: readonly string[]
  studioIds: readonly string[]
  resolve(draft: Draft, names: readonly NamedKind[], context: JudgeContext): Named
}

export async function openNames(
  read: Reader | Writer,
  seal: Seal,
  rows: readonly Draft[],
  listedOn: Day,
): Promise<Names> {
  const people = await knownPeople(read, soughtIn(rows, seal))
  const posts = await knownPosts(read, people)
  const schools = await knownSchools(read, listedOn)
  const schoolNames = new Map(schools.map((s) => [s.id as string, s.name]))
  const studios = await knownStudios(read)
  const cohorts = await knownCohorts(read)
  const finders = {
    person: personFinder(people, posts),
    studio: studioFinder(studios),
    cohort: cohortFinder(cohorts),
    school: schoolBook(schools, []),
  }
  const about = (person: KnownPerson): Candidate => ({
    id: person.id,
    label: person.name,
    hint: [person.birth, unitOf(posts.get(person.id), schoolNames)].filter(Boolean).join(' · ') || null,
  })
  const meant = rows.flatMap((row) => {
    const found = finders.studio(studioNamed(row))
    return found.kind === 'match'
      ? [found.is.id]
      : found.kind === 'ask'
        ? found.candidates.map((s) => s.id)
        : []
  })
  const all = { studios, cohorts }
  return {
    personIds: people.map((p) => p.id),
    studioIds: [...new Set(meant)],
    resolve(draft, names, context) {
      const row = new Row(draft, context, all, (field) => {
        const text = textOf(draft, field)
        const meant = text === undefined ? undefined : finders.school(text)
        return meant?.kind === 'known' ? meant.id : null
      })
      for (const name of names) {
        const optional = name.endsWith('?')
        if (name.startsWith('studio')) findStudio(row, finders.studio, optional)
        else if (name.startsWith('cohort')) findCohort(row, finders.cohort, optional, listedOn)
        else findPerson(row, { find: finders.person, school: finders.school, seal, about }, optional)
      }
      return row
    },
  }
}

class Row implements Named {
  readonly problems: Problem[]
  readonly choices: Verdict['choices'][number][] = []
  person: KnownPerson | null = null
  studio: KnownStudio | null = null
  cohort: KnownCohort | null = null
  open = false
  readonly draft: Draft
  readonly context: JudgeContext
  readonly schoolOf: (field: string) => string | null
  about: Candidate | null = null

  readonly all: Named['all']

  constructor(draft: Draft, context: JudgeContext, all: Named['all'], schoolOf: Named['schoolOf']) {
    this.draft = draft
    this.all = all
    this.context = context
    this.schoolOf = schoolOf
    this.problems = [...draft.problems]
  }

  add(code: ProblemCode, field: string, data: Problem['data'] = {}): void {
    this.problems.push(problemOf(this.draft, field, this.context.letterOf, code, data))
  }

  refused(): boolean {
    return statusOf(this.problems, 'new') === 'refused'
  }

  target(): Candidate | null {
    return this.about
  }

  /** Nothing on record is plainly meant: says so, and offers those that may be. */
  unsure(
    code: ProblemCode,
    field: string,
    data: Problem['data'],
    of: Verdict['choices'][number]['of'],
    candidates: readonly Candidate[],
  ) {
    this.open = true
    // a cell that could not be read has said so itself
    if (!this.problems.some((p) => p.field === field)) this.add(code, field, data)
    if (candidates.length > 0) this.choices.push({ of, candidates })
  }
}

const unitOf = (
  held: readonly KnownPost[] | undefined,
  names: ReadonlyMap<string, string>,
): string | null => {
  const last = held?.at(-1)
  return (last?.school_id && names.get(last.school_id)) || (last?.unit ?? null)
}

/** Of several of one name, the only one in the studio or cohort the row is about. */
function insideOf(row: Row, found: Extract<PersonFound, { kind: 'open' }>): KnownPerson | null {
  if (found.code !== 'PERSON_POSSIBLE' && found.code !== 'PERSON_AMBIGUOUS') return null
  const inside = new Set<string>([
    ...(row.studio?.members ?? []).map((m) => m.person_id),
    ...(row.cohort?.enrolments ?? []).map((e) => e.person_id),
  ])
  const those = found.candidates.filter((p) => inside.has(p.id))
  return those.length === 1 ? (those[0] ?? null) : null
}

function findPerson(
  row: Row,
  using: {
    find: ReturnType<typeof personFinder>
    school: ReturnType<typeof schoolBook>
    seal: Seal
    about(person: KnownPerson): Candidate
  },
  optional: boolean,
): void {
  const { draft } = row
  const name = textOf(draft, 'name')
  if (name === undefined) {
    if (!optional) row.open = true
    return
  }
  const number = textOf(draft, 'idNumber')
  const school = textOf(draft, 'school')
  const found = using.find({
    name,
    birth: textOf(draft, 'birth'),
    idIndex: number === undefined ? undefined : using.seal.index(number),
    school: school === undefined ? undefined : using.school(school),
    answer: draft.record,
  })
  const person = found.kind === 'match' ? found.person : insideOf(row, found)
  if (found.kind === 'match' || person) {
    row.person = person
    row.about = person && using.about(person)
    return
  }
  const data = { known: found.candidates[0]?.name ?? '' }
  row.unsure(
    found.code,
    found.code === 'ID_DIFFERS' ? 'idNumber' : 'name',
    data,
    'record',
    found.candidates.map(using.about),
  )
}

const studioLabel = (s: KnownStudio): Candidate => ({
  id: s.id,
  label: s.name ?? s.members.find((m) => m.role === 'lead')?.name ?? s.id,
  hint: [s.subject, s.from_on].filter(Boolean).join(' · ') || null,
})

const studioNamed = (draft: Draft): StudioNamed => ({
  studio: textOf(draft, 'studio'),
  lead: textOf(draft, 'lead') ?? (textOf(draft, 'role') === 'lead' ? textOf(draft, 'name') : undefined),
  track: textOf(draft, 'track') as Track | undefined,
  on: dateText(draft, 'on') ?? dateText(draft, 'from') ?? dateText(draft, 'assessedOn'),
  answer: draft.studio,
})

function findStudio(row: Row, find: ReturnType<typeof studioFinder>, optional: boolean): void {
  const { draft } = row
  const named = studioNamed(draft)
  const shown = named.studio ?? named.lead
  if (shown === undefined && draft.studio === undefined) {
    if (optional) return
    row.open = true
    row.add('VALUE_MISSING', 'studio')
    return
  }
  const found = find(named)
  if (found.kind === 'match') {
    row.studio = found.is
    row.about = studioLabel(found.is)
  } else if (found.kind === 'ask')
    row.unsure(
      'STUDIO_AMBIGUOUS',
      'studio',
      { shown: shown ?? '' },
      'studio',
      found.candidates.map(studioLabel),
    )
  else if (!optional) row.unsure('STUDIO_UNKNOWN', 'studio', { shown: shown ?? '' }, 'studio', [])
}

/** The first day a date can mean. */
const dateText = (draft: Draft, field: string): Day | undefined => {
  const text = textOf(draft, field)
  return text === undefined ? undefined : ((text.length === 7 ? `${text}-01` : text) as Day)
}

function findCohort(row: Row, find: ReturnType<typeof cohortFinder>, optional: boolean, listedOn: Day): void {
  const { draft } = row
  const programme = textOf(draft, 'programme') as Programme | undefined
  const cohort = textOf(draft, 'cohort')
  if (programme === undefined && cohort === undefined && draft.cohort === undefined && optional) return
  const on = dateText(draft, 'from') ?? dateText(draft, 'assessedOn') ?? listedOn
  const found = find({ programme, cohort, on, answer: draft.cohort })
  if (found.kind === 'match') row.cohort = found.is
  else if (found.kind === 'ask')
    row.unsure(
      'COHORT_AMBIGUOUS',
      'cohort',
      {},
      'cohort',
      found.candidates.map((c) => ({ id: c.id, label: c.name, hint: `${c.from_on} – ${c.to_on}` })),
    )
  else row.unsure('COHORT_UNKNOWN', 'programme', {}, 'cohort', [])
}
