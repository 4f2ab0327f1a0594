import * as z from 'zod'
import { levels, titleKinds } from '../domain/title.ts'
import { page, view, zDay, zId, zText } from './common.ts'
import { bureau, command, query, studioStaff } from './procedure.ts'

const zTitleRow = z.object({
  id: zId('title'),
  person: z.object({ id: zId('person'), name: z.string() }),
  school: z.object({ id: zId('school'), name: z.string() }).nullable(),
  level: z.enum(levels),
  kind: z.enum(titleKinds),
  fromOn: zDay,
  toOn: zDay.nullable(),
  basis: z.string().nullable(),
  documentNumber: z.string().nullable(),
  endReason: z.string().nullable(),
  recordedAt: z.string(),
})

const basis = { basis: zText(60).nullable(), documentNumber: zText(60).nullable() }

export const recognition = {
  /** Title holders 名师名校长: who holds which title on the day; `ended` asks for those that no longer hold too. */
  titles: query(studioStaff)
    .input(
      z.object({
        q: z.string().max(60).default(''),
        level: z.enum(levels).optional(),
        kind: z.enum(titleKinds).optional(),
        personId: zId('person').optional(),
        ended: z.boolean().default(false),
        ...view,
        ...page,
      }),
    )
    .output(z.object({ rows: z.array(zTitleRow), total: z.number().int() })),

  /** Records a title from the day of recognition on: of the county, or one given by city or province. */
  grantTitle: command(bureau, ['people'])
    .input(
      z.object({
        personId: zId('person'),
        level: z.enum(levels),
        kind: z.enum(titleKinds),
        fromOn: zDay,
        basis: basis.basis.default(null),
        documentNumber: basis.documentNumber.default(null),
      }),
    )
    .output(z.object({ titleId: zId('title') })),

  /** Corrects what is on record about a title, its last day included; what was known before stays. */
  amendTitle: command(bureau, ['people'])
    .input(
      z.object({
        titleId: zId('title'),
        fromOn: zDay.optional(),
        toOn: zDay.nullable().optional(),
        endReason: zText(200).nullable().optional(),
        basis: basis.basis.optional(),
        documentNumber: basis.documentNumber.optional(),
      }),
    )
    .output(z.object({})),

  /** Takes back a title that was recorded by mistake; a title that is lost is ended by a decision instead. */
  retractTitle: command(bureau, ['people'])
    .input(z.object({ titleId: zId('title'), reason: zText(200) }))
    .output(z.object({})),
}
