import { fieldOf, type IntakeKind, kindOf } from '../../../../shared/domain/intake-kinds.ts'
import { bareText } from '../../../../shared/kernel/text.ts'

/** What a header label can mean. `exact`: it is a known label; `similar`: it contains one. */
export interface LabelMatch {
  field: string | null
  match: 'exact' | 'similar' | 'none'
  alternatives: readonly string[]
}

const none: LabelMatch = { field: null, match: 'none', alternatives: [] }

// 配偶姓名 is no 姓名: a label about somebody or something else is never taken as similar
const aboutOthers = /^(原|曾|前|配偶|家长|父亲|母亲|子女|推荐|填表|填报|审核|联系人|紧急|拟|申报|指导)/

// 任职年月 is no 任职: a label that asks when is similar only to what is a date
const when = /(年月日?|时间|日期|年份|年度)$/

const synonymsByKind = new Map<IntakeKind, ReadonlyMap<string, readonly string[]>>()

/** Every known label of a kind, bare, with the fields it stands for. */
function synonymsOf(kind: IntakeKind): ReadonlyMap<string, readonly string[]> {
  const known = synonymsByKind.get(kind)
  if (known) return known
  const labels = new Map<string, string[]>()
  for (const { id, synonyms } of kindOf(kind).fields)
    for (const synonym of [...synonyms, id]) {
      const label = bareText(synonym)
      const fields = labels.get(label) ?? []
      if (!fields.includes(id)) labels.set(label, [...fields, id])
    }
  synonymsByKind.set(kind, labels)
  return labels
}

/** A label for comparing: bare, without marks of obligation and the colon some forms put after it. */
const plain = (label: string): string => bareText(label).replace(/[*★※:：]/g, '')

const withoutBrackets = (label: string): string => label.replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, '')

/** Whether a text is a label of this kind; cheap enough to ask of every cell. */
export const isLabel = (kind: IntakeKind, text: string): boolean =>
  text.length <= 12 && synonymsOf(kind).has(plain(text))

/**
 * Finds the field of a header label. `parts` are the rows of the header from top to bottom; the lowest part decides
 * unless it means nothing alone (现任 / 职务).
 */
export function matchLabel(kind: IntakeKind, parts: readonly string[]): LabelMatch {
  const texts = parts.map(plain).filter((t) => t !== '')
  const wordings = [texts.at(-1) ?? '', texts.join('')]
  const known = synonymsOf(kind)
  for (const wording of wordings)
    for (const text of [wording, withoutBrackets(wording)]) {
      const [field, ...alternatives] = known.get(text) ?? []
      if (field !== undefined) return { field, match: 'exact', alternatives }
    }
  return similar(kind, withoutBrackets(wordings[0] ?? ''))
}

function similar(kind: IntakeKind, text: string): LabelMatch {
  const contained = [...synonymsOf(kind)]
    .filter(([label]) => [...label].length >= 2 && /\p{Script=Han}/u.test(label) && text.includes(label))
    .sort(([a], [b]) => b.length - a.length)
  const asksWhen = when.test(text)
  const fields = [...new Set(contained.flatMap(([, ids]) => ids))].filter(
    (id) => !asksWhen || ['date', 'year'].includes(fieldOf(kind, id).type),
  )
  const [field, ...alternatives] = fields
  if (field === undefined || text.length > 16) return none
  return aboutOthers.test(text)
    ? { field: null, match: 'none', alternatives: fields }
    : { field, match: 'similar', alternatives }
}
