import { sql } from 'kysely'

/** Who leads a studio, or led it last: the name it is spoken of by. `studio` is a column of our own queries. */
export const lastLead = (studio: string) =>
  sql<
    string | null
  >`(SELECT lead.name FROM studio_membership l JOIN person lead ON lead.id = l.person_id WHERE l.studio_id = ${sql.ref(studio)} AND l.role = 'lead' AND l.retracted_at IS NULL ORDER BY l.from_on DESC LIMIT 1)`
