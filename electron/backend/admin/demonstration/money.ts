import type { SpendingCategory } from '../../../../shared/domain/activity.ts'
import { addDays, type Day, day } from '../../../../shared/kernel/day.ts'
import type { Held } from './activities.ts'
import { Chance } from './chance.ts'
import { idFor } from './identity.ts'
import { type Book, documentNumber, recordedOn, today } from './record.ts'
import type { Studio } from './studios.ts'

const yearly = { principal: 500_000, teacher: 300_000 } as const

/** When the county paid, by management year. */
const paidOn = [day('2022-12-09'), day('2023-11-24'), day('2024-11-28')] as const

/** A year of one studio that has almost nothing left: 20 yuan. */
const nearlySpent = { studio: 5, year: 3, leaves: 2_000 }
/** A purchase whose receipt was never handed in. */
const withoutVoucher = { studio: 6, year: 3 }

const purposes: Partial<Record<Held['kind'], readonly [SpendingCategory, string]>> = {
  training: ['training', '研修资料与场地'],
  rural_teaching: ['rural_teaching', '送教下乡交通费'],
  research: ['research', '课题资料费'],
  shadowing: ['study_visit', '跟岗学习食宿交通'],
  forum: ['training', '论坛场地与资料'],
  lecture: ['training', '公开讲座资料印制'],
  open_lesson: ['training', '公开课教具'],
}

/** Writes what a studio was given each year and what it spent, never more than that. */
export function recordMoney(book: Book, studio: Studio, held: readonly Held[]): void {
  const lastOn = studio.seats[0]?.toOn ?? today
  for (const [i, on] of paidOn.entries()) {
    if (on > lastOn) continue
    const year = i + 1
    book.insert('allocation', {
      id: idFor('allocation', `${studio.number} ${year}`),
      studio_id: studio.id,
      management_year: year,
      amount_fen: yearly[studio.track],
      paid_on: on,
      document_number: documentNumber(2022 + i, 60 + i),
      ...recordedOn(book, addDays(on, 4)),
    })
    spend(book, studio, year, on, held)
  }
}

function spend(book: Book, studio: Studio, year: number, paid: Day, held: readonly Held[]): void {
  const chance = new Chance(`money ${studio.number} ${year}`)
  const near = studio.number === nearlySpent.studio && year === nearlySpent.year
  const total = yearly[studio.track]
  // whole yuan; the third year is not over yet
  const budget = near
    ? total - nearlySpent.leaves
    : Math.floor((total * chance.between(45, 95)) / 10_000) * 100
  const events = held.filter((h) => h.year === year && h.on > addDays(paid, 7) && purposes[h.kind])
  const chosen = events.filter((_, i) => i % Math.ceil(events.length / 5) === 0)
  let left = budget
  for (const [i, event] of chosen.entries()) {
    const last = i === chosen.length - 1
    const amount = last ? left : Math.floor((left * chance.between(15, 35)) / 10_000) * 100
    left -= amount
    const [category, purpose] = purposes[event.kind] ?? (['other', '其他'] as const)
    const spentOn = addDays(event.on, chance.between(0, 2))
    const voucher = studio.number === withoutVoucher.studio && year === withoutVoucher.year && last
    if (spentOn > today || amount === 0) continue
    book.insert('spending', {
      id: idFor('spending', `${studio.number} ${year} ${i}`),
      studio_id: studio.id,
      spent_on: spentOn,
      category,
      amount_fen: amount,
      purpose: `${event.topic}：${purpose}`,
      voucher: voucher ? null : `票据${spentOn.replaceAll('-', '')}-${String(i + 1).padStart(2, '0')}`,
      activity_id: event.id,
      ...recordedOn(book, addDays(spentOn, 3)),
    })
  }
}
