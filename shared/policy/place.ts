import type { Clause } from './finding.ts'

/**
 * Where a clause stands in the paragraphs of the plan as somebody's own document has it; null where its annex or the
 * first part of its place is not found. What is found only in part leads to the nearest heading above.
 */
export function placeOf(paragraphs: readonly string[], clause: Clause): number | null {
  const texts = paragraphs.map((text) => text.replace(/[\s\u3000]+/g, ''))
  const part = partOf(texts, clause.document)
  if (!part) return null
  let { from } = part
  let to = part.to
  let found: number | null = null
  const steps = stepsOf(clause.place)
  if (steps.length === 0) return from
  for (const [i, step] of steps.entries()) {
    const at = findStep(texts, step, found === null ? from : found, to)
    if (at === null) break
    found = at
    from = at
    const next = steps[i + 1]
    to = next ? endOf(texts, step, at, to) : to
  }
  return found ?? from
}

interface Span {
  from: number
  to: number
}

const isAnnex = (text: string): boolean => /^附件[\d-]+$/.test(text)

/** The paragraphs of one document: from its own heading to the next; the main text is what stands before them all. */
function partOf(texts: readonly string[], document: string): Span | null {
  const headings = texts.flatMap((text, at) => (isAnnex(text) ? [at] : []))
  const end = (from: number) => headings.find((at) => at > from) ?? texts.length
  if (document === '主文') return texts.length === 0 ? null : { from: 0, to: headings[0] ?? texts.length }
  const from = headings.find((at) => texts[at] === document)
  return from === undefined ? null : { from, to: end(from) }
}

type Step =
  | { kind: 'heading'; starts: readonly string[] }
  | { kind: 'paragraph'; number: number }
  | { kind: 'last' }
  | { kind: 'quoted'; text: string }

/** 四（一）1 → 四、 · （一） · 1; 三 第2段 → 三、 · its second paragraph; “…”段 → the paragraph that says it. */
function stepsOf(place: string): Step[] {
  const steps: Step[] = []
  for (const [token] of place.matchAll(
    /（[一二三四五六七八九十]+）|[一二三四五六七八九十]+|第\d+段|末段|“[^”]+”段|\d+/g,
  )) {
    if (/^（/.test(token)) steps.push({ kind: 'heading', starts: [token] })
    else if (/^第/.test(token)) steps.push({ kind: 'paragraph', number: Number(token.slice(1, -1)) })
    else if (token === '末段') steps.push({ kind: 'last' })
    else if (/^“/.test(token)) steps.push({ kind: 'quoted', text: token.slice(1, token.indexOf('”')) })
    else if (/^\d/.test(token))
      steps.push({ kind: 'heading', starts: ['.', '．', '、'].map((mark) => `${token}${mark}`) })
    else steps.push({ kind: 'heading', starts: [`${token}、`] })
  }
  return steps
}

function findStep(texts: readonly string[], step: Step, from: number, to: number): number | null {
  const within = (matches: (text: string) => boolean): number | null => {
    const at = texts.slice(from, to).findIndex(matches)
    return at < 0 ? null : from + at
  }
  switch (step.kind) {
    case 'heading':
      return within((text) => step.starts.some((start) => text.startsWith(start)))
    case 'quoted':
      return within((text) => text.includes(step.text))
    case 'paragraph':
    case 'last': {
      // a heading that runs on into a sentence is the first paragraph itself
      const first = texts[from]?.includes('。') ? from : from + 1
      const below = texts.flatMap((text, at) => (at >= first && at < to && text !== '' ? [at] : []))
      return (step.kind === 'last' ? below.at(-1) : below[step.number - 1]) ?? null
    }
  }
}

const rank = (text: string): number => {
  if (/^[一二三四五六七八九十]+、/.test(text)) return 1
  if (/^（[一二三四五六七八九十]+）/.test(text)) return 2
  return /^\d+[.．、]/.test(text) ? 3 : 9
}

/** Where what a heading opens ends: before the next heading of its rank or above. */
function endOf(texts: readonly string[], step: Step, at: number, to: number): number {
  if (step.kind !== 'heading') return to
  const own = rank(texts[at] ?? '')
  const next = texts.slice(at + 1, to).findIndex((text) => rank(text) <= own)
  return next < 0 ? to : at + 1 + next
}
