import type { Verdict } from '../domain/decision.ts'
import type { DocumentColumn, DocumentModel, DocumentRow } from '../domain/document.ts'
import type { Day } from '../kernel/day.ts'
import { fullRow } from './parts.ts'
import { chineseDay, chineseOrdinal, type Force, forceWords, verdictWords } from './words.ts'

export interface ExplainedDecision {
  verdict: Verdict
  documentNumber: string
  decidedOn: Day
  effectiveOn: Day
  officer: string
  /** Why a waiver was granted, and by which authority; null for a plain confirmation. */
  reason: string | null
  approver: string | null
}

export interface DecisionExplanationInput {
  county: string
  office: string
  /** Whom or what the finding is about, with school: 周慕白（云岭中学）. */
  subject: string
  /** The matter: 退出“雏鹰计划”. */
  matter: string
  asOf: Day
  /** When the records were looked at, as a day. */
  knownOn: Day
  policyVersion: string
  outcome: string
  sentence: string
  facts: readonly { name: string; value: string; source: string | null }[]
  missing: readonly string[]
  clauses: readonly { document: string; place: string; force: Force; statement: string }[]
  parameters: readonly { name: string; value: string; clause: string }[]
  readings: readonly { id: string; question: string; choice: string; decidedBy: string }[]
  decision: ExplainedDecision | null
}

const columns: DocumentColumn[] = [
  { key: 'name', width: 20, kind: 'text', align: 'left' },
  { key: 'value', width: 34, kind: 'text', align: 'left' },
  { key: 'source', width: 18, kind: 'text', align: 'left' },
]
const width = columns.length
const paragraph = (text: string): DocumentRow => fullRow('paragraph', width, `　　${text}`)

function table(
  heads: readonly [string, string, string],
  lines: readonly (readonly [string, string, string | null])[],
) {
  const head = heads.map((value) => ({ value, kind: 'text' as const }))
  return [
    { role: 'head' as const, cells: head },
    ...lines.map(
      ([name, value, source]): DocumentRow => ({ role: 'body', cells: [name, value, source ?? ''] }),
    ),
  ]
}

function decisionRows(decision: ExplainedDecision | null): DocumentRow[] {
  if (!decision) return [paragraph('本事项尚未作出决定，以上判定供审核参考。')]
  const { verdict, documentNumber, decidedOn, effectiveOn, officer, reason, approver } = decision
  const grounds = [
    reason === null ? '' : `理由：${reason}。`,
    approver === null ? '' : `批准机关：${approver}。`,
  ].join('')
  return [
    paragraph(
      `经办人${officer}于${chineseDay(decidedOn)}${verdictWords[verdict]}，文号${documentNumber}，自${chineseDay(effectiveOn)}起生效。${grounds}`,
    ),
  ]
}

/** 决定说明书: one finding or decision with its facts, clauses, readings and parameters, for who asks why. */
export function decisionExplanation(input: DecisionExplanationInput): DocumentModel {
  const title = '决定说明书'
  const parts: [string, DocumentRow[]][] = [
    ['结论', [paragraph(`${input.outcome}。${input.sentence}`)]],
    [
      '依据的事实',
      [
        ...table(
          ['事实', '内容', '来源'],
          input.facts.map(({ name, value, source }) => [name, value, source] as const),
        ),
        ...(input.missing.length > 0 ? [paragraph(`尚缺：${input.missing.join('、')}。`)] : []),
      ],
    ],
    [
      '适用条款',
      table(
        ['条款', '规定（转述）', '约束程度'],
        input.clauses.map((c) => [`${c.document} ${c.place}`, c.statement, forceWords[c.force]] as const),
      ),
    ],
  ]
  if (input.parameters.length > 0) {
    const lines = input.parameters.map((p) => [p.name, p.value, p.clause] as const)
    parts.push(['适用标准', table(['标准', '数值', '条款'], lines)])
  }
  if (input.readings.length > 0) {
    const lines = input.readings.map((r) => [`${r.id} ${r.question}`, r.choice, r.decidedBy] as const)
    parts.push(['适用口径', table(['问题', '口径', '确定机关'], lines)])
  }
  parts.push(['决定', decisionRows(input.decision)])
  return {
    form: 'decision-explanation',
    title,
    sheets: [
      {
        name: title,
        orientation: 'portrait',
        layout: 'letter',
        columns,
        rows: [
          fullRow('title', width, title),
          fullRow('subtitle', width, `${input.subject}${input.matter}`),
          paragraph(
            `本说明按${chineseDay(input.asOf)}的状态、${chineseDay(input.knownOn)}的记录和${input.policyVersion}版政策作出。`,
          ),
          ...parts.flatMap(([name, rows], at) => [
            fullRow('heading', width, `${chineseOrdinal(at + 1)}、${name}`),
            ...rows,
          ]),
          fullRow('blank', width, '', { height: 30 }),
          fullRow('signature', width, input.office),
          fullRow('signature', width, chineseDay(input.decision?.decidedOn ?? input.knownOn)),
        ],
        repeated: null,
        numbered: true,
      },
    ],
  }
}
