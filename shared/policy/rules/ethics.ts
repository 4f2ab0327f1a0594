import { defineQuestion } from '../define.ts'

/** 准入查询: nobody is hired without it; the hiring unit answers for it. Who came before the plan is not concerned. */
export const entryCheck = defineQuestion({
  id: 'ethics.entry-check',
  subject: 'entry',
  rules: ['ethics.entry-check'],
  evaluate(q) {
    if (q.need('entryCheckedOn') !== null) return { outcome: 'compliant', reason: 'entry_checked' }
    const hiredOn = q.mayKnow('hiredOn')
    const { effectiveOn } = q.context.policy
    if (hiredOn !== undefined && effectiveOn === null) q.unknown('entryCheckedOn')
    if (hiredOn !== undefined && effectiveOn !== null && hiredOn < effectiveOn)
      return { outcome: 'compliant', reason: 'not_concerned' }
    return { outcome: 'violation', reason: 'entry_check_missing', party: 'unit' }
  },
})

/** 师德承诺: signed and on file. */
export const pledge = defineQuestion({
  id: 'ethics.pledge',
  subject: 'entry',
  rules: ['ethics.pledge'],
  evaluate: (q) =>
    q.need('pledgeSignedOn') === null
      ? { outcome: 'violation', reason: 'pledge_missing' }
      : { outcome: 'compliant', reason: 'pledge_signed' },
})

/**
 * A breach of somebody already recognised or in a studio: no clause makes it an exit, so a review is opened and new
 * rewards and recommendations wait for it (口径 A52). An open investigation keeps the question open.
 */
export const conduct = defineQuestion({
  id: 'ethics.conduct',
  subject: 'conduct',
  rules: ['ethics.exit-mechanism', 'ethics.ten-rules', 'main15.first-requirement', 'ethics.notice-warning'],
  evaluate(q) {
    const found = q
      .each('breaches', q.need('breaches'))
      .map((b) => b.need('on'))
      .filter((on) => on <= q.on)
    const complaints = q.each('complaints', q.need('complaints')).filter((c) => c.need('on') <= q.on)
    const upheld = complaints.filter((c) => c.need('upheld') === true).map((c) => c.need('on'))
    const first = [...found, ...upheld].sort()[0]
    if (first !== undefined) {
      return q.reading('A52') === 'exit-by-analogy'
        ? { outcome: 'exits', reason: 'ethics_breach', figures: { on: first } }
        : { outcome: 'review', reason: 'ethics_review', figures: { on: first } }
    }
    const open = complaints.find((c) => c.need('upheld') === null)
    return open ? open.unknown('upheld') : { outcome: 'compliant', reason: 'clean_record' }
  },
})
