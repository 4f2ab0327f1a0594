import * as z from 'zod'
import { spendingCategories } from '../domain/activity.ts'
import { view, zDay, zId, zText } from './common.ts'
import { zFinding } from './finding.ts'
import { bureau, command, query, studioStaff } from './procedure.ts'

/** An amount in whole fen. */
const zFen = z.number().int().positive().max(1_000_000_000)

const zYear = z.object({
  number: z.number().int(),
  from: zDay,
  to: zDay,
  /** What the policy gives for the year; null where no version covers it. */
  dueFen: z.number().int().nullable(),
  allottedFen: z.number().int(),
  spentFen: z.number().int(),
  /** What can still be spent: nothing once the year is over, before it begins, or while the money is frozen. */
  balanceFen: z.number().int(),
  /** What was left when the year ended. */
  lapsedFen: z.number().int(),
})

const zAllocation = z.object({
  id: zId('allocation'),
  managementYear: z.number().int(),
  amountFen: z.number().int(),
  paidOn: zDay,
  documentNumber: z.string().nullable(),
  recordedAt: z.string(),
})

const zSpending = z.object({
  id: zId('spending'),
  /** The management year it is charged to. */
  managementYear: z.number().int().nullable(),
  spentOn: zDay,
  category: z.enum(spendingCategories),
  amountFen: z.number().int(),
  purpose: z.string(),
  voucher: z.string().nullable(),
  activity: z.object({ id: zId('activity'), topic: z.string() }).nullable(),
  recordedAt: z.string(),
})

export const funding = {
  /** A studio's money by management year, each allocation and each spending, and how it stands with the policy. */
  account: query(studioStaff)
    .input(z.object({ studioId: zId('studio'), ...view }))
    .output(
      z.object({
        years: z.array(zYear),
        /** The management year of the day; null where the studio does not live on it. */
        managementYear: z.number().int().nullable(),
        /** Nobody leads the studio: nothing is spent until the bureau has decided. */
        frozen: z.boolean(),
        allocations: z.array(zAllocation),
        spendings: z.array(zSpending),
        findings: z.array(zFinding),
      }),
    ),

  /** Allots money for a management year. Refused with the findings beyond what the year gives, or after the cycle. */
  allocate: command(bureau, ['studio'])
    .input(
      z.object({
        studioId: zId('studio'),
        managementYear: z.number().int().min(1).max(3),
        amountFen: zFen,
        paidOn: zDay,
        documentNumber: zText(60).nullable().default(null),
      }),
    )
    .output(z.object({ allocationId: zId('allocation') })),

  /**
   * Spends from the money of the management year of the day, for one of the permitted uses. Refused with the findings
   * over the balance and while the money is frozen.
   */
  spend: command(studioStaff, ['studio'])
    .input(
      z.object({
        studioId: zId('studio'),
        spentOn: zDay,
        category: z.enum(spendingCategories),
        amountFen: zFen,
        purpose: zText(200),
        /** Number of the voucher; null while it is missing. */
        voucher: zText(60).nullable().default(null),
        activityId: zId('activity').nullable().default(null),
      }),
    )
    .output(z.object({ spendingId: zId('spending'), findings: z.array(zFinding) })),

  retractAllocation: command(bureau, ['studio'])
    .input(z.object({ allocationId: zId('allocation'), reason: zText(200) }))
    .output(z.object({})),

  retractSpending: command(studioStaff, ['studio'])
    .input(z.object({ spendingId: zId('spending'), reason: zText(200) }))
    .output(z.object({})),
}
