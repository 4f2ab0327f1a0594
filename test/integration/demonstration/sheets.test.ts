import { describe, expect, test } from 'vitest'
import { county, schools } from '../../../electron/backend/admin/demonstration/schools.ts'
import { readFile } from '../../../electron/backend/intake/reading/read-in-child.ts'
import { tidyName } from '../../../shared/kernel/name.ts'
import { listedTeachers, schoolSheet, teacherSheet } from '../../support/sheets.ts'

const file = (bytes: Uint8Array, kind: 'schools' | 'people') => ({
  source: { bytes },
  fileName: '花名册.xlsx',
  kind,
  today: '2025-06-18',
})

describe('the office’s own lists', () => {
  test('schools: two header rows, sections and notes are told from the records', async () => {
    const sheet = file(await schoolSheet(), 'schools')
    const { summary, found } = await readFile(sheet)
    expect(summary.sheets[summary.proposed ?? 0]?.layout).toMatchObject({ headerRows: [3, 4], missing: [] })
    const rows = found?.rows ?? []
    expect(rows.flatMap((r) => r.problems)).toEqual([])
    expect(rows.map((r) => r.values.name).sort()).toEqual(schools.map((s) => s.name).sort())
    expect(rows.find((r) => r.values.name === `${county}白石沟小学`)).toMatchObject({
      section: '乡村学校',
      values: { type: 'school', area: 'rural', weak: true },
    })
  })

  test('teachers: names drawn apart, months and ID numbers come back as they were meant', async () => {
    const teachers = listedTeachers(6)
    const sheet = file(await teacherSheet(teachers), 'people')
    const { found } = await readFile(sheet)
    const rows = found?.rows ?? []
    const layout = found?.layout
    expect(layout).toMatchObject({ headerRows: [3, 4], missing: [] })
    expect(rows.flatMap((r) => r.problems.filter((p) => p.severity === 'refuse'))).toEqual([])
    expect(rows.map((r) => [tidyName(String(r.values.name)), r.values.idNumber, r.values.phone])).toEqual(
      teachers.map((t) => [t.person.name, t.idNumber, t.phone]),
    )
    expect(rows[0]?.values.birth).toEqual({
      year: Number(teachers[0]?.person.birthOn.slice(0, 4)),
      month: Number(teachers[0]?.person.birthOn.slice(5, 7)),
    })
  })
})
