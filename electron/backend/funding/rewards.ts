import { type RewardStanding, rewardStandings } from '../../../shared/domain/reward.ts'
import { yearOf } from '../../../shared/kernel/day.ts'
import { policyOn } from '../policy/context.ts'
import { queries, viewOf } from '../procedure.ts'
import { rewardBooks } from './reward-book.ts'
import { concernsCounty, personYear } from './reward-shape.ts'

export const rewards = queries.funding.rewards.handler(async ({ context, input }) => {
  const { read } = context
  const { year, q, standing } = input
  const view = viewOf(context, input)
  const policy = await policyOn(read, view)
  const books = [...(await rewardBooks(read, null, view)).values()]
  const concerned = books.filter((book) => concernsCounty(book, year))
  const all = concerned.map((book) => {
    const { pinyin, initials, school, ...person } = book.person
    const { awaiting: _, year: __, ...shown } = personYear(book, year, policy)
    return { keys: [person.name, pinyin.replaceAll(' ', ''), initials], row: { person, school, ...shown } }
  })
  const typed = q.trim().toLowerCase().replaceAll(/\s+/g, '')
  // what somebody must look at first stands first; equal ones stay in pinyin order
  const found = all.toSorted(byAttention).filter(({ keys, row }) => {
    if (standing && row.standing !== standing) return false
    return keys.some((key, at) => (at === 0 ? key.includes(typed) : key.startsWith(typed)))
  })
  const sum = (of: 'owedFen' | 'paidFen' | 'unpaidFen' | 'cityFen') =>
    all.reduce((total, { row }) => total + row.sums[of], 0)
  return {
    rows: found.map(({ row }) => row),
    sums: {
      owedFen: sum('owedFen'),
      paidFen: sum('paidFen'),
      unpaidFen: sum('unpaidFen'),
      cityFen: sum('cityFen'),
    },
    counts: Object.fromEntries(
      rewardStandings.map((one) => [one, all.filter(({ row }) => row.standing === one).length]),
    ) as Record<RewardStanding, number>,
    bySchool: books.filter(
      (book) => !concernsCounty(book, year) && book.entries.some((e) => yearOf(e.grantedOn) === year),
    ).length,
    years: [...new Set(books.flatMap((book) => book.entries.map((e) => yearOf(e.grantedOn))))].sort(
      (a, b) => b - a,
    ),
  }
})

type Standing = { row: { standing: RewardStanding } }
const byAttention = (a: Standing, b: Standing): number =>
  rewardStandings.indexOf(a.row.standing) - rewardStandings.indexOf(b.row.standing)
