import type { Card, TitleKind } from '../../../../shared/domain/title.ts'
import { day } from '../../../../shared/kernel/day.ts'
import type { Cast } from './cast.ts'
import { idFor } from './identity.ts'
import type { Office } from './office.ts'
import type { Person } from './people.ts'
import { documentNumber } from './record.ts'

/** What a county title brings its holder, in fen. */
const worth = { famous_principal: 100_000, famous_teacher: 50_000 } as const

/**
 * Four years of budgets, three of rewards: what was paid, what still waits, cards that net a title or came after it
 * was paid, and one whose sum nobody handed in.
 */
export async function payRewards(office: Office, cast: Cast): Promise<void> {
  await setBudgets(office)
  const [principals, teachers] = [cast.studios.slice(0, 4), cast.studios.slice(4)]
  const leads = teachers.map((s) => s.lead)
  const members = teachers.flatMap((s) => s.members)
  const tengfei = cast.trainees.filter((t) => t.programme === 'tengfei')
  const trained = (track: string) => tengfei.filter((t) => t.track === track).map((t) => t.person)
  const card = (on: string, person: Person, kind: Card, grantedOn: string, more: object = {}) =>
    office.on(on).recognition.recordCard({
      personId: person.id,
      kind,
      grantedOn: day(grantedOn),
      documentNumber: `市教人〔${grantedOn.slice(0, 4)}〕${grantedOn.slice(5, 7)}号`,
      ...more,
    })
  const pay = (on: string, kind: keyof typeof worth, people: readonly Person[], year: number, no: number) =>
    office.on(on).funding.payRewards({
      year,
      payments: people.map((person) => ({
        source: { kind: 'title' as const, id: titleOf(person, kind, year) },
        amountFen: worth[kind],
      })),
      paidOn: day(on),
      documentNumber: documentNumber(year, no),
    })

  await pay(
    '2022-11-18',
    'famous_principal',
    principals.map((s) => s.lead),
    2022,
    58,
  )
  await pay('2022-11-18', 'famous_teacher', leads, 2022, 58)

  // the card of that year is worth more than the title: the title is not paid beside it
  const [carded, ...plain] = members.slice(0, 20) as [Person, ...Person[]]
  await card('2023-06-05', carded, 'C', '2023-05-10')
  await card('2023-06-05', leads[6] as Person, 'C', '2023-05-10')
  await pay('2023-11-22', 'famous_teacher', plain, 2023, 61)

  const named = [...trained('teacher').slice(0, 6), ...members.slice(20, 34)]
  const heads = [...principals.flatMap((s) => s.members).slice(0, 3), ...trained('principal').slice(0, 1)]
  await pay('2024-11-28', 'famous_principal', heads, 2024, 52)
  await pay('2024-11-28', 'famous_teacher', named.slice(0, 9), 2024, 52)
  // after the list was paid one of them got a card: what becomes of the 500 yuan is not decided yet
  await card('2025-01-06', named[4] as Person, 'C', '2024-12-20')

  // spare teachers are taken batch by batch; the two card holders come after all of them
  const [first, second] = cast.teachers.slice(100, 102) as [Person, Person]
  await card('2024-04-02', first, 'A', '2024-03-08', { amountFen: 2_000_000, receivedOn: '2024-04-26' })
  await card('2024-04-02', second, 'B', '2024-03-08')
  await card('2025-06-03', leads[2] as Person, 'C', '2025-05-12')
}

const titleOf = (person: Person, kind: TitleKind, year: number): string =>
  idFor('title', `${person.key} county ${kind} ${year}`)

/** The county's budgets; studios counted as they ran on New Year's day. */
async function setBudgets(office: Office): Promise<void> {
  const budgets = [
    [2023, 150_000, 80_000, 20_000],
    [2024, 160_000, 80_000, 20_000],
    [2025, 150_000, 77_000, 25_000],
  ] as const
  for (const [year, training, studio, reward] of budgets) {
    const on = `${year}-01-12`
    for (const [purpose, yuan] of Object.entries({ training, studio, reward }))
      await office.on(on).funding.appropriate({
        year,
        purpose: purpose as 'training',
        opening: true,
        amountFen: yuan * 100,
        setOn: day(on),
        documentNumber: `云财教〔${year}〕3号`,
      })
  }
  const spent = [
    ['2024-07-24', 86_400, '暑期骨干教师集中培训'],
    ['2024-10-18', 73_600, '名师名校长赴石家庄跟岗研修'],
    ['2025-04-11', 42_000, '春季学科领军教师培训'],
  ] as const
  for (const [on, yuan, purpose] of spent)
    await office.on(on).funding.spendOnTraining({
      spentOn: day(on),
      amountFen: yuan * 100,
      purpose,
      voucher: `票据${on.replaceAll('-', '')}-01`,
    })
}
