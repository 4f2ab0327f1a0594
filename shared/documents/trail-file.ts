/** One entry of the audit trail as its file has it. */
export interface TrailLine {
  seq: number
  at: string
  accountName: string
  role: string | null
  procedure: string
  outcome: string
  code: string | null
  subjectKind: string | null
  subjectId: string | null
  subjectName: string | null
  detail: string
  previousHash: string
  hash: string
}

const columns: readonly [head: string, value: (line: TrailLine) => string | number | null][] = [
  ['序号', (l) => l.seq],
  ['时间', (l) => l.at],
  ['账号', (l) => l.accountName],
  ['身份', (l) => l.role],
  ['命令', (l) => l.procedure],
  ['结果', (l) => l.outcome],
  ['拒绝原因', (l) => l.code],
  ['对象种类', (l) => l.subjectKind],
  ['对象编号', (l) => l.subjectId],
  ['对象名称', (l) => l.subjectName],
  ['记录内容', (l) => l.detail],
  ['前一条摘要', (l) => l.previousHash],
  ['摘要', (l) => l.hash],
]

/** A text never begins as a formula would. */
function cell(value: string | number | null): string {
  const text = String(value ?? '')
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The first line of the file, with the mark by which offices' programs know UTF-8. */
export const trailHead = `\uFEFF${columns.map(([head]) => head).join(',')}\r\n`

export const trailLine = (line: TrailLine): string =>
  `${columns.map(([, value]) => cell(value(line))).join(',')}\r\n`
