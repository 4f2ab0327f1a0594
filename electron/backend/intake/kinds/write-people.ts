import type { KnownPerson } from '../../../../db/intake/known-people.ts'
import { changePerson, insertPeople, insertPosts, retractPosts } from '../../../../db/intake/people-rows.ts'
import { type ImportChange, insertChanges } from '../../../../db/intake/write-rows.ts'
import { insertSchool } from '../../../../db/people/schools.ts'
import type { Seal } from '../../../../db/seal.ts'
import { recorded } from '../../../../db/versioned.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { nameKeys } from '../../people/name-keys.ts'
import type { PostDraft, PostPlan } from '../plan-listed-post.ts'
import { weighMoves } from '../weigh-moves.ts'
import type { Draft, WriteTarget } from './kind.ts'
import { personColumns } from './person-fields.ts'

/** What writing one row means. */
export interface PersonWork {
  draft: Draft
  /** Null for somebody not yet on record. */
  person: KnownPerson | null
  columns: Partial<KnownPerson>
  post: PostPlan
}

const batch = 500

/** Writes people and posts a batch at a time, so that progress is seen and the import can be cancelled. */
export async function writePeople(
  target: WriteTarget,
  work: readonly PersonWork[],
  newSchools: readonly string[],
  seal: Seal,
): Promise<void> {
  const schools = await createSchools(target, newSchools)
  for (let from = 0; from < work.length; from += batch) {
    await target.tell(from, work.length)
    await writeBatch(target, work.slice(from, from + batch), schools, seal)
  }
  await weighMoves(
    target,
    work.flatMap(({ person, post }) =>
      person && post.added ? [{ personId: person.id, fromOn: post.added.fromOn }] : [],
    ),
  )
  await target.tell(work.length, work.length)
}

/** Schools nobody has classified yet, under the names the list gives them. */
async function createSchools(
  { trx, stamp, newId }: WriteTarget,
  names: readonly string[],
): Promise<ReadonlyMap<string, Id<'school'>>> {
  const created = new Map<string, Id<'school'>>()
  for (const name of names) {
    const id = newId<'school'>()
    await insertSchool(trx, { id, name, keys: nameKeys(name, { surname: false }), aliases: [] }, stamp)
    created.set(name, id)
  }
  return created
}

async function writeBatch(
  target: WriteTarget,
  work: readonly PersonWork[],
  schools: ReadonlyMap<string, Id<'school'>>,
  seal: Seal,
): Promise<void> {
  const { trx, stamp, newId } = target
  const marks = { ...recorded(stamp), retracted_at: null, retracted_by: null, import_id: stamp.importId }
  const added: Parameters<typeof insertPeople>[1][number][] = []
  const posts: Parameters<typeof insertPosts>[1][number][] = []
  const retracted: number[] = []
  const changes: ImportChange[] = []
  for (const { draft, person, columns, post } of work) {
    const personId = person?.id ?? newId<'person'>()
    if (!person) {
      const filled = personColumns(draft, seal)
      const keys = nameKeys(filled.name)
      const { importId } = stamp
      added.push({
        ...filled,
        ...keys,
        id: personId,
        ...recorded(stamp),
        changed_at: stamp.at,
        import_id: importId,
      })
    } else if (Object.keys(columns).length > 0) {
      const renamed = columns.name === undefined ? {} : nameKeys(columns.name)
      await changePerson(trx, personId, { ...columns, ...renamed, changed_at: stamp.at })
      const before = Object.fromEntries(Object.keys(columns).map((c) => [c, person[c as keyof KnownPerson]]))
      changes.push({ subject: 'person', subjectId: personId, before, after: { changed_at: stamp.at } })
    }
    const versions = post.changed.flatMap(({ post: known, next }) => {
      const { row_id, recorded_at, recorded_by, ...facts } = known
      retracted.push(row_id)
      changes.push({ subject: 'post', subjectId: known.id, before: { row_id } })
      return next ? [{ ...facts, ...next, ...marks }] : []
    })
    if (post.added)
      versions.push({ ...newPost(post.added, schools), id: newId<'post'>(), person_id: personId, ...marks })
    posts.push(...versions)
  }
  await insertPeople(trx, added)
  await retractPosts(trx, retracted, stamp)
  await insertPosts(trx, posts)
  await insertChanges(trx, stamp.importId, changes)
}

function newPost(draft: PostDraft, schools: ReadonlyMap<string, Id<'school'>>) {
  const { school, duty, kind, frontLine, fromOn, toOn } = draft
  return {
    school_id: school
      ? school.isNew
        ? (schools.get(school.name) ?? null)
        : (school.key as Id<'school'>)
      : null,
    unit: null,
    unit_kind: null,
    in_county: null,
    kind,
    duty,
    front_line: frontLine === null ? null : Number(frontLine),
    from_on: fromOn,
    to_on: toOn,
    reason: null,
    document_number: null,
  }
}
