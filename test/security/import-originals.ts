import { readFileSync } from 'node:fs'
import { listedTeachers, teacherSheet } from '../support/sheets.ts'
import { convertWithOffice } from '../support/soffice.ts'

export interface Original {
  fileName: string
  bytes: Uint8Array
}

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../fixtures/intake/${name}`, import.meta.url))

/** One list in every format an office sends it in, most of them written by LibreOffice. */
export async function originals(): Promise<Original[]> {
  const xlsx = await teacherSheet(listedTeachers(2).slice(0, 40))
  const saved = (filter: string): Uint8Array => convertWithOffice(xlsx, '教师.xlsx', filter)
  const csv = Buffer.from(saved('csv:Text - txt - csv (StarCalc):44,34,76')).toString()
  return [
    { fileName: '教师.xlsx', bytes: xlsx },
    { fileName: '教师（LibreOffice）.xlsx', bytes: convertWithOffice(saved('ods'), '教师.ods', 'xlsx') },
    { fileName: '教师.xls', bytes: saved('xls') },
    { fileName: '教师.ods', bytes: saved('ods') },
    { fileName: '教师.csv', bytes: Buffer.from(csv) },
    { fileName: '教师.txt', bytes: Buffer.from(`\ufeff${csv.replaceAll(',', '\t')}`, 'utf16le') },
    { fileName: '教师2003.xls', bytes: fixture('people-2003.xml') },
    { fileName: '网页.xls', bytes: fixture('people.html') },
  ]
}
