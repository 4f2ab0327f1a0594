import * as z from 'zod'
import { absences, grades } from '../domain/assessment.ts'
import { guaranteeKinds } from '../domain/reward.ts'
import { bureau, studioStaff } from '../domain/role.ts'
import { tracks } from '../domain/studio.ts'
import { cardKinds, levels, titleKinds } from '../domain/title.ts'
import { page, view, zDay, zFen, zId, zText } from './common.ts'
import { zFinding } from './finding.ts'
import { command, query } from './procedure.ts'

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

const zPersonRef = z.object({ id: zId('person'), name: z.string() })
const zGuaranteeYear = z.number().int().min(2000).max(2100)
const deed = { documentNumber: zText(60), approver: zText(60) }

const zCertificate = z.object({
  id: zId('certificate'),
  person: zPersonRef,
  titleId: zId('title'),
  kind: z.enum(titleKinds),
  number: z.string(),
  issue: z.number().int(),
  issuedOn: zDay,
  reason: z.string().nullable(),
  /** The first day without force: it was declared void, the title was revoked, or its recognition reversed. */
  voidFrom: zDay.nullable(),
  /** Why and under which document it was declared void; null where it was not. */
  voidReason: z.string().nullable(),
  voidDocumentNumber: z.string().nullable(),
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
        titleId: zId('title').optional(),
        ended: z.boolean().default(false),
        ...view,
        ...page,
      }),
    )
    .output(z.object({ rows: z.array(zTitleRow), total: z.number().int() })),

  /**
   * 待遇 of somebody, from the first title to the end of its five years: every stretch of days with why the benefits run
   * or do not, and the day's own finding. What lies after the day is what is on record for it.
   */
  benefits: query(bureau)
    .input(z.object({ personId: zId('person'), ...view }))
    .output(
      z.object({
        person: zPersonRef,
        titles: z.array(
          z.object({
            id: zId('title'),
            level: z.enum(levels),
            kind: z.enum(titleKinds),
            fromOn: zDay,
            /** The last day of its incentive period; null where no policy version covers its first day. */
            periodTo: zDay.nullable(),
            endedOn: zDay.nullable(),
            endReason: z.string().nullable(),
          }),
        ),
        grades: z.array(
          z.object({
            year: z.number().int(),
            grade: z.enum(grades).nullable(),
            absence: z.enum(absences).nullable(),
            assessedOn: zDay,
          }),
        ),
        changes: z.array(
          z.object({
            fromOn: zDay,
            /** The last day of the stretch; null where nothing on record ends it. */
            toOn: zDay.nullable(),
            finding: zFinding,
            /** The clause this answer rests on. */
            clause: z.object({ document: z.string(), place: z.string() }).nullable(),
          }),
        ),
        /** On the day asked about. */
        now: zFinding,
      }),
    ),

  /** 保障 a unit owes the talent in it, year by year: the checklist of every unit with somebody in the incentive period. */
  guarantees: query(bureau)
    .input(z.object({ year: zGuaranteeYear, ...view }))
    .output(
      z.object({
        year: z.number().int(),
        /** The year has ended by the day asked about. */
        over: z.boolean(),
        units: z.array(
          z.object({
            school: z.object({ id: zId('school'), name: z.string() }),
            /** How many title holders in their incentive period are in post there. */
            talent: z.number().int(),
            /** Whether there are 骨干 among them, whom the unit itself rewards. */
            backbone: z.boolean(),
            marks: z.array(
              z.object({
                id: zId('unit_guarantee'),
                kind: z.enum(guaranteeKinds),
                year: z.number().int(),
                on: zDay,
                documentNumber: z.string().nullable(),
                note: z.string().nullable(),
                recordedBy: z.string().nullable(),
                recordedAt: z.string(),
              }),
            ),
            findings: z.object({
              medical_exam: zFinding,
              /** Null where nobody in the unit holds a 骨干 title. */
              incentive_document: zFinding.nullable(),
              discount: zFinding,
            }),
          }),
        ),
        counts: z.object({
          units: z.number().int(),
          medical_exam: z.number().int(),
          incentive_document: z.number().int(),
          discount: z.number().int(),
        }),
      }),
    ),

  /** Ticks one guarantee for many units; a unit that has it for the year is left as it is. */
  recordGuarantees: command(bureau)
    .input(
      z.object({
        year: zGuaranteeYear,
        kind: z.enum(guaranteeKinds),
        /** The day of the examination, the document, the agreement. */
        happenedOn: zDay,
        schoolIds: z.array(zId('school')).min(1).max(500),
        documentNumber: zText(60).nullable().default(null),
        note: zText(200).nullable().default(null),
      }),
    )
    .output(z.object({ recorded: z.number().int(), kept: z.number().int() })),

  retractGuarantee: command(bureau)
    .input(z.object({ guaranteeId: zId('unit_guarantee'), reason: zText(200) }))
    .output(z.object({})),

  /** Records a title from the day of recognition on: of the county, or one given by city or province. */
  grantTitle: command(bureau, ['people', 'studio', 'funding'])
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
  amendTitle: command(bureau, ['people', 'studio', 'funding'])
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
  retractTitle: command(bureau, ['people', 'studio', 'funding'])
    .input(z.object({ titleId: zId('title'), reason: zText(200) }))
    .output(z.object({})),

  /** 园丁 cards of the city, and whether the holder was recognised on it. */
  cards: query(bureau)
    .input(z.object({ personId: zId('person').optional(), ...view }))
    .output(
      z.object({
        rows: z.array(
          z.object({
            id: zId('gardener_card'),
            person: zPersonRef,
            kind: z.enum(cardKinds),
            grantedOn: zDay,
            track: z.enum(tracks).nullable(),
            amountFen: z.number().int().nullable(),
            receivedOn: zDay.nullable(),
            documentNumber: z.string().nullable(),
            note: z.string().nullable(),
            /** Whether the card makes its holder a county title holder at once; null for a C card. */
            direct: zFinding.nullable(),
          }),
        ),
      }),
    ),

  /** Records a 园丁 card with the money the city paid on it; the findings say what is odd about that. */
  recordCard: command(bureau, ['people', 'funding'])
    .input(
      z.object({
        personId: zId('person'),
        kind: z.enum(cardKinds),
        grantedOn: zDay,
        /** What the card states; left out, the post held decides. */
        track: z.enum(tracks).nullable().default(null),
        amountFen: zFen.nullable().default(null),
        /** The day the city paid; null while it has not, or nobody has said. */
        receivedOn: zDay.nullable().default(null),
        documentNumber: zText(60).nullable().default(null),
        note: zText(200).nullable().default(null),
      }),
    )
    .output(z.object({ cardId: zId('gardener_card'), findings: z.array(zFinding) })),

  /** Takes back a card entered by mistake; one that was paid for stays until the payment is taken back. */
  retractCard: command(bureau, ['people', 'funding'])
    .input(z.object({ cardId: zId('gardener_card'), reason: zText(200) }))
    .output(z.object({})),

  /** 直接认定 on an A or B card: outside quota and calendar, by a decision of its own. */
  recogniseDirectly: command(bureau, ['people', 'decision', 'selection'])
    .input(z.object({ cardId: zId('gardener_card'), effectiveOn: zDay, ...deed }))
    .output(
      z.object({
        titleId: zId('title'),
        decisionId: zId('decision'),
        certificateNumber: z.string(),
        finding: zFinding,
      }),
    ),

  /** Who could be put forward for a title of city or province, with the finding of each: the county's title holders. */
  pool: query(bureau)
    .input(z.object({ level: z.enum(['city', 'province']), kind: z.enum(titleKinds), ...view }))
    .output(
      z.object({
        rows: z.array(
          z.object({
            person: zPersonRef,
            school: z.string().nullable(),
            titles: z.array(z.enum(titleKinds)),
            finding: zFinding,
          }),
        ),
      }),
    ),

  /** 推荐 to city or province: refused for whoever is not of the right pool. */
  recommend: command(bureau, ['people', 'decision'])
    .input(
      z.object({
        personIds: z.array(zId('person')).min(1).max(100),
        level: z.enum(['city', 'province']),
        kind: z.enum(titleKinds),
        on: zDay,
        ...deed,
      }),
    )
    .output(z.object({ decisionIds: z.array(zId('decision')) })),

  recommendations: query(bureau)
    .input(z.object(view))
    .output(
      z.object({
        rows: z.array(
          z.object({
            id: zId('recommendation'),
            person: zPersonRef,
            level: z.enum(levels),
            kind: z.enum(titleKinds),
            on: zDay,
            documentNumber: z.string(),
            decisionId: zId('decision'),
            reversed: z.boolean(),
          }),
        ),
      }),
    ),

  /** 认定证书 of a selection, a person or a title: every issue. */
  certificates: query(bureau)
    .input(
      z.object({
        selectionId: zId('selection').optional(),
        personId: zId('person').optional(),
        titleId: zId('title').optional(),
        ...view,
      }),
    )
    .output(z.object({ rows: z.array(zCertificate) })),

  /** Issues a certificate, or issues it again under its number when it was lost; after a void one comes a new number. */
  issueCertificate: command(bureau)
    .input(z.object({ titleId: zId('title'), on: zDay, reason: zText(200).nullable().default(null) }))
    .output(z.object({ number: z.string(), issue: z.number().int() })),

  /** Declares a certificate void, under a document; the title itself stands. */
  voidCertificate: command(bureau, ['roster'])
    .input(
      z.object({
        certificateId: zId('certificate'),
        fromOn: zDay,
        reason: zText(200),
        documentNumber: zText(60),
      }),
    )
    .output(z.object({})),
}
