import { type RewardStanding, rewardStandings } from '../../../shared/domain/reward.ts'
import { yearOf } from '../../../shared/kernel/day.ts'
import type { Context } from '../../../shared/policy/inquiry.ts'
import type { RewardBook } from './reward-book.ts'
import { type RewardLine, rewardLines, yearFinding } from './reward-year.ts'

const total = (lines: readonly RewardLine[], of: (line: RewardLine) => number | null): number =>
  lines.reduce((sum, line) => sum + (of(line) ?? 0), 0)

/** What the county owes for these lines, what of it is paid, and what others pay. */
function sumsOf(lines: readonly RewardLine[]) {
  const paidFen = total(lines, ({ entry }) => entry.payment?.amount_fen ?? null)
  const unpaidFen = total(lines, (l) => (l.standing === 'due' ? l.payableFen : null))
  return {
    owedFen: paidFen + unpaidFen,
    paidFen,
    unpaidFen,
    cityFen: total(lines, (l) => (l.standing === 'city' ? l.dueFen : null)),
  }
}

/** The standing of a person's year: what needs somebody first. */
const standingOf = (lines: readonly RewardLine[]): RewardStanding =>
  rewardStandings.find((standing) => lines.some((l) => l.standing === standing)) ?? 'school'

const lineShape = ({ entry, ...line }: RewardLine) => ({
  ...line,
  source: entry.source,
  level: entry.level,
  kind: entry.kind,
  name: entry.name,
  grantedOn: entry.grantedOn,
  documentNumber: entry.documentNumber,
  receivedOn: entry.receivedOn,
  payment: entry.payment && {
    id: entry.payment.id,
    amountFen: entry.payment.amount_fen,
    paidOn: entry.payment.paid_on,
    documentNumber: entry.payment.document_number,
  },
})

/** A person's year as lists and pages show it. */
export function personYear(book: RewardBook, year: number, context: Context) {
  const lines = rewardLines(book, year, context)
  return {
    year,
    lines: lines.map(lineShape),
    standing: standingOf(lines),
    sums: sumsOf(lines),
    finding: yearFinding(book, year, context),
    awaiting: awaitedBy(lines),
  }
}

/** What has to be decided before a person is paid; an ethics matter is decided elsewhere. */
function awaitedBy(lines: readonly RewardLine[]) {
  const waits = (reason: string) => lines.some(({ finding }) => finding.message.key === reason)
  if (waits('offset_undecided')) return 'offset' as const
  return waits('granted_twice') ? ('second_grant' as const) : null
}

/** Whether the county has anything to do with the rewards of that year: more than a school's own 骨干. */
export const concernsCounty = (book: RewardBook, year: number): boolean =>
  book.entries.some((e) => yearOf(e.grantedOn) === year && !e.kind.startsWith('backbone_'))
