import { as, recordKind, since } from './record-kind.ts'

/** Outputs of people; the same title of the same kind is the same output. */
export const outputs = recordKind<'output'>({
  table: 'output',
  of: ['person_id'],
  names: ['person'],
  columns: [
    as('title'),
    as('kind'),
    since('on', 'happened_on'),
    as('level'),
    as('publication'),
    as('status'),
    as('role', 'took_part_as'),
    as('remark', 'note'),
  ],
  derive: (row) => (row.person ? { person_id: row.person.id } : {}),
  same: ['person_id', 'kind', 'title'],
  blank: () => ({
    level: null,
    publication: null,
    status: null,
    author_position: null,
    took_part_as: null,
    activity_id: null,
    note: null,
  }),
})
