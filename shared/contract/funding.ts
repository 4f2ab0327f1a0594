import * as z from 'zod'
import { spendingCategories } from '../domain/activity.ts'
import {
  budgetPurposes,
  rewardKinds,
  rewardSources,
  rewardStandings,
  rulingChoices,
  rulingMatters,
} from '../domain/reward.ts'
import { bureau, studioStaff } from '../domain/role.ts'
import { tracks } from '../domain/studio.ts'
import { levels, titleKinds } from '../domain/title.ts'
import { view, zDay, zFen, zId, zText } from './common.ts'
import { zFinding } from './finding.ts'
import { command, query } from './procedure.ts'

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

const zMoney = z.number().int()
const zCalendarYear = z.number().int().min(2000).max(2100)
const zPerson = z.object({ id: zId('person'), name: z.string() })

/** What a reward follows from: a county title, or an award on record. */
const zSource = z.object({ kind: z.enum(rewardSources), id: z.uuid() })

const zRewardLine = z.object({
  source: zSource,
  level: z.enum(levels),
  kind: z.enum([...titleKinds, ...rewardKinds]),
  /** The name of an honour that is neither title nor card. */
  name: z.string().nullable(),
  grantedOn: zDay,
  documentNumber: z.string().nullable(),
  standing: z.enum(rewardStandings),
  /** What the plan makes it worth by itself; null where a fact is missing. */
  dueFen: zMoney.nullable(),
  /** What is to be paid now after the netting; null where it is not settled. */
  payableFen: zMoney.nullable(),
  /** Deducted for a lower reward of the year that was paid before. */
  offsetFen: zMoney,
  /** The day the city or the province paid. */
  receivedOn: zDay.nullable(),
  payment: z
    .object({ id: zId('reward_payment'), amountFen: zMoney, paidOn: zDay, documentNumber: z.string() })
    .nullable(),
  /** Why it is, or is not, paid now. */
  finding: zFinding,
})

const zRewardSums = z.object({
  /** What the county owes for the year, paid or not. */
  owedFen: zMoney,
  paidFen: zMoney,
  unpaidFen: zMoney,
  /** What the city and the province pay. */
  cityFen: zMoney,
})

const zRuling = z.object({
  id: zId('reward_ruling'),
  about: z.enum(rulingMatters),
  year: z.number().int(),
  choice: z.enum(rulingChoices),
  decidedOn: zDay,
  approver: z.string(),
  documentNumber: z.string(),
  reason: z.string(),
})

const zScope = z.object({
  /** In the budget set at the beginning of the year, and what was added later; null where nothing is entered. */
  openingFen: zMoney.nullable(),
  addedFen: zMoney,
  /** What the plan asks for at least; null where it names no sum. */
  leastFen: zMoney.nullable(),
  spentFen: zMoney,
})

export const funding = {
  /**
   * Rewards of one calendar year, person by person: what each title and card is worth, what the higher one nets, who
   * pays, what was paid. People with 骨干 titles only are counted: their own school rewards them.
   */
  rewards: query(bureau)
    .input(
      z.object({
        year: zCalendarYear,
        q: z.string().max(60).default(''),
        standing: z.enum(rewardStandings).optional(),
        ...view,
      }),
    )
    .output(
      z.object({
        rows: z.array(
          z.object({
            person: zPerson,
            school: z.string().nullable(),
            standing: z.enum(rewardStandings),
            lines: z.array(zRewardLine),
            sums: zRewardSums,
            finding: zFinding,
          }),
        ),
        /** Over everybody of the year, whatever was searched for. */
        sums: zRewardSums,
        counts: z.record(z.enum(rewardStandings), z.number().int()),
        bySchool: z.number().int(),
        /** Every calendar year with a reward, newest first. */
        years: z.array(z.number().int()),
      }),
    ),

  /** One person's rewards through all years, with what was decided about them. */
  reward: query(bureau)
    .input(z.object({ personId: zId('person'), ...view }))
    .output(
      z.object({
        person: zPerson,
        school: z.string().nullable(),
        years: z.array(
          z.object({
            year: z.number().int(),
            finding: zFinding,
            lines: z.array(zRewardLine),
            sums: zRewardSums,
            /** What waits for a decision before anything is paid. */
            awaiting: z.enum(rulingMatters).nullable(),
          }),
        ),
        rulings: z.array(zRuling),
      }),
    ),

  /**
   * Pays rewards of one year under one document, all or none. Refused by its field: paid before, outside the year, paid
   * before it was granted; refused with the findings: another amount than is owed, netted, the city's, waiting.
   */
  payRewards: command(bureau)
    .input(
      z.object({
        year: zCalendarYear,
        payments: z
          .array(z.object({ source: zSource, amountFen: zFen }))
          .min(1)
          .max(500),
        paidOn: zDay,
        documentNumber: zText(60),
      }),
    )
    .output(z.object({ paymentIds: z.array(zId('reward_payment')), totalFen: zMoney })),

  /** Takes a payment back: it was entered by mistake, or the money came back. */
  retractPayment: command(bureau)
    .input(z.object({ paymentId: zId('reward_payment'), reason: zText(200) }))
    .output(z.object({})),

  /** Records what was decided where rewards meet: a lower one paid before, or a title given twice. */
  ruleReward: command(bureau)
    .input(
      z.object({
        personId: zId('person'),
        year: zCalendarYear,
        about: z.enum(rulingMatters),
        choice: z.enum(rulingChoices),
        decidedOn: zDay,
        approver: zText(60),
        documentNumber: zText(60),
        reason: zText(400),
      }),
    )
    .output(z.object({ rulingId: zId('reward_ruling') })),

  retractRuling: command(bureau)
    .input(z.object({ rulingId: zId('reward_ruling'), reason: zText(200) }))
    .output(z.object({})),

  /** Records an honour that carries money, other than a title or a 园丁 card; the findings say what is odd about it. */
  recordAward: command(bureau, ['people'])
    .input(
      z.object({
        personId: zId('person'),
        level: z.enum(levels).default('city'),
        name: zText(60),
        awardedOn: zDay,
        amountFen: zFen.nullable().default(null),
        /** The day the city or the province paid; null while it has not, or nobody has said. */
        receivedOn: zDay.nullable().default(null),
        documentNumber: zText(60).nullable().default(null),
      }),
    )
    .output(z.object({ awardId: zId('award'), findings: z.array(zFinding) })),

  /** Takes back an award entered by mistake; one that was paid for stays until the payment is taken back. */
  retractAward: command(bureau, ['people'])
    .input(z.object({ awardId: zId('award'), reason: zText(200) }))
    .output(z.object({})),

  /** The county's budget of a calendar year, scope by scope, against what the plan asks for. */
  budget: query(bureau)
    .input(z.object({ year: zCalendarYear, ...view }))
    .output(
      z.object({
        year: z.number().int(),
        scopes: z.object({ training: zScope, studio: zScope, reward: zScope }),
        appropriations: z.array(
          z.object({
            id: zId('appropriation'),
            purpose: z.enum(budgetPurposes),
            opening: z.boolean(),
            amountFen: zMoney,
            setOn: zDay,
            documentNumber: z.string().nullable(),
          }),
        ),
        expenses: z.array(
          z.object({
            id: zId('training_expense'),
            spentOn: zDay,
            amountFen: zMoney,
            purpose: z.string(),
            voucher: z.string().nullable(),
          }),
        ),
        findings: z.array(zFinding),
      }),
    ),

  appropriate: command(bureau)
    .input(
      z.object({
        year: zCalendarYear,
        purpose: z.enum(budgetPurposes),
        /** In the budget set at the beginning of the year; false where it was added later. */
        opening: z.boolean(),
        amountFen: z.number().int().positive().max(100_000_000_000),
        setOn: zDay,
        documentNumber: zText(60).nullable().default(null),
      }),
    )
    .output(z.object({ appropriationId: zId('appropriation') })),

  retractAppropriation: command(bureau)
    .input(z.object({ appropriationId: zId('appropriation'), reason: zText(200) }))
    .output(z.object({})),

  /** Spends from the training money of the calendar year of the day. */
  spendOnTraining: command(bureau)
    .input(
      z.object({
        spentOn: zDay,
        amountFen: zFen,
        purpose: zText(200),
        voucher: zText(60).nullable().default(null),
      }),
    )
    .output(z.object({ expenseId: zId('training_expense') })),

  retractTraining: command(bureau)
    .input(z.object({ expenseId: zId('training_expense'), reason: zText(200) }))
    .output(z.object({})),

  /** The money of every studio that lives on the day, in its management year. */
  studios: query(bureau)
    .input(z.object(view))
    .output(
      z.object({
        rows: z.array(
          z.object({
            studio: z.object({ id: zId('studio'), name: z.string(), track: z.enum(tracks) }),
            school: z.string().nullable(),
            year: zYear,
            frozen: z.boolean(),
          }),
        ),
      }),
    ),

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
