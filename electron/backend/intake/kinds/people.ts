import { type KnownPerson, knownPeople, knownPosts } from '../../../../db/intake/known-people.ts'
import { knownSchools } from '../../../../db/intake/known-schools.ts'
import type { Reader, Writer } from '../../../../db/open.ts'
import type { Seal } from '../../../../db/seal.ts'
import type { Problem } from '../../../../shared/domain/intake.ts'
import { fieldOf } from '../../../../shared/domain/intake-kinds.ts'
import type { PostKind } from '../../../../shared/domain/people.ts'
import type { Day } from '../../../../shared/kernel/day.ts'
import { bareText } from '../../../../shared/kernel/text.ts'
import { type MatchPerson, personMatcher } from '../match-person.ts'
import { type ListedPost, type PlannedPost, planListedPost } from '../plan-listed-post.ts'
import { type SchoolBook, type SchoolMeant, schoolBook } from '../school-book.ts'
import { flagNamesakes } from './flag-namesakes.ts'
import type { Candidate, Draft, ImportKind, Judge, JudgeContext, Judged, Verdict } from './kind.ts'
import { birthDefiesNumber, checkPersonFields, personChanges } from './person-fields.ts'
import { flagOf, problemOf, soughtIn, statusOf, textOf } from './row-values.ts'
import { type PersonWork, writePeople } from './write-people.ts'

/** Teachers and heads with the posts they hold: new ones, and what changed about those on record. */
export const people: ImportKind = {
  async open(read: Reader | Writer, seal: Seal, rows: readonly Draft[], listedOn: Day): Promise<Judge> {
    const known = await knownPeople(read, soughtIn(rows, seal))
    const posts = await knownPosts(read, known)
    const schools = await knownSchools(read, listedOn)
    const schoolNames = new Map(schools.map((s) => [s.id as string, s.name]))
    const heldAt = (person: KnownPerson): string | null => {
      const last = posts.get(person.id)?.at(-1)
      return (last?.school_id && schoolNames.get(last.school_id)) || (last?.unit ?? null)
    }
    const candidate = (person: KnownPerson): Candidate => ({
      id: person.id,
      label: person.name,
      hint: [person.birth, heldAt(person)].filter((part) => part !== null).join(' · ') || null,
    })
    const match = personMatcher(known, posts)
    return (drafts, context) => {
      const book = schoolBook(
        schools,
        drafts.flatMap((d) => textOf(d, 'school') ?? []),
      )
      const judged = drafts.map((draft) =>
        judge(draft, { ...context, book, match, posts, schoolNames, candidate, seal }),
      )
      flagNamesakes(drafts, judged, context.letterOf)
      const work = judged.flatMap(({ verdict, work }) =>
        work && (verdict.status === 'new' || verdict.status === 'update') ? [work] : [],
      )
      const added = work.flatMap(({ post }) => (post.added ? [post.added] : []))
      const newSchools = [...new Set(added.flatMap((p) => (p.school?.isNew ? [p.school.name] : [])))]
      return {
        verdicts: judged.map((j) => j.verdict),
        newSchools,
        undatedPosts: work.filter(({ post }) => post.undated).length,
        write: (target) => writePeople(target, work, newSchools, seal),
      }
    }
  },
}

interface Bench extends JudgeContext {
  book: SchoolBook
  match: MatchPerson
  posts: Awaited<ReturnType<typeof knownPosts>>
  schoolNames: ReadonlyMap<string, string>
  candidate(person: KnownPerson): Candidate
  seal: Seal
}

/** A row's verdict and what writing it means. */
interface JudgedPerson extends Judged {
  work: PersonWork | null
}

function judge(draft: Draft, bench: Bench): JudgedPerson {
  const { letterOf, seal, candidate, listedOn, schoolNames } = bench
  const problems: Problem[] = [...draft.problems, ...checkPersonFields(draft, letterOf)]
  const choices: Verdict['choices'][number][] = []
  const name = textOf(draft, 'name')
  const written = textOf(draft, 'school')
  const school = written === undefined ? undefined : bench.book(written, draft.school)
  if (school?.kind === 'ask') {
    problems.push(problemOf(draft, 'school', letterOf, 'SCHOOL_AMBIGUOUS', { shown: written ?? '' }))
    choices.push({
      of: 'school',
      candidates: school.candidates.map((id) => ({ id, label: schoolNames.get(id) ?? id, hint: null })),
    })
  }
  const undecided = (): JudgedPerson => ({
    verdict: { status: statusOf(problems, 'refused'), problems, differences: [], target: null, choices },
    about: null,
    work: null,
  })
  if (name === undefined || school?.kind === 'ask') return undecided()

  const idNumber = textOf(draft, 'idNumber')
  const found = bench.match({
    name,
    birth: textOf(draft, 'birth'),
    idIndex: idNumber === undefined ? undefined : seal.index(idNumber),
    school: school === undefined ? undefined : school.kind === 'known' ? school.id : null,
    answer: draft.record,
  })
  if (found.kind === 'ask') {
    const field = found.code === 'ID_DIFFERS' ? 'idNumber' : 'name'
    const data = { known: found.candidates[0]?.name ?? '' }
    problems.push(problemOf(draft, field, letterOf, found.code, data))
    choices.push({ of: 'record', candidates: found.candidates.map(candidate) })
    return undecided()
  }
  const person = found.kind === 'match' ? found.person : null
  if (person && birthDefiesNumber(draft, person, seal)) {
    const data = { written: textOf(draft, 'birth') ?? '', derived: person.birth ?? '' }
    problems.push(problemOf(draft, 'birth', letterOf, 'ID_BIRTH_MISMATCH', data))
  }
  const listed = listedPost(draft, school, written, schoolNames)
  const held = person ? (bench.posts.get(person.id) ?? []) : []
  const planned = planListedPost(held, listed, listedOn, (id) => schoolNames.get(id))
  const post = settle(planned, draft, bench, problems)
  const changes = person ? personChanges(draft, person, seal) : null
  const differences = changes ? [...changes.differences, ...post.differences] : []
  const target = person && candidate(person)
  const status = statusOf(problems, !changes ? 'new' : differences.length > 0 ? 'update' : 'unchanged')
  return {
    verdict: { status, problems, differences, target, choices },
    about: person?.id ?? null,
    work: { draft, person, columns: changes?.columns ?? {}, post },
  }
}

const none = { changed: [], added: null, differences: [], undated: false }

function settle(planned: PlannedPost, draft: Draft, { letterOf }: Bench, problems: Problem[]) {
  if ('homeless' in planned) {
    problems.push(problemOf(draft, 'post', letterOf, 'POST_WITHOUT_SCHOOL'))
    return none
  }
  if ('contradicts' in planned) {
    const data = { known: planned.contradicts.from_on }
    problems.push(problemOf(draft, 'postFrom', letterOf, 'POST_DATE_CONTRADICTS', data))
    return none
  }
  return planned
}

function listedPost(
  draft: Draft,
  school: Exclude<SchoolMeant, { kind: 'ask' }> | undefined,
  written: string | undefined,
  schoolNames: ReadonlyMap<string, string>,
): ListedPost {
  const duty = textOf(draft, 'post')
  return {
    school:
      school &&
      (school.kind === 'known'
        ? { key: school.id, name: schoolNames.get(school.id) ?? written ?? '', isNew: false }
        : { key: school.name, name: school.name, isNew: true }),
    duty,
    kind: (textOf(draft, 'postKind') as PostKind | undefined) ?? kindOfDuty(duty),
    frontLine: flagOf(draft, 'frontLine'),
    from: textOf(draft, 'postFrom'),
  }
}

const dutyKinds = new Map(
  Object.entries(fieldOf('people', 'postKind').choices ?? {}).flatMap(([kind, words]) =>
    words.map((word) => [bareText(word), kind as PostKind] as const),
  ),
)

/** The kind of post a duty plainly names (校长, 副校长, 教研员); none for any other duty. */
const kindOfDuty = (duty: string | undefined): PostKind | undefined =>
  duty === undefined ? undefined : dutyKinds.get(bareText(duty))
