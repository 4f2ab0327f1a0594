import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Grading } from '../../../../shared/contract/assessment.ts'
import { gradesOf } from '../../../../shared/domain/assessment.ts'
import type { Finding } from '../../../../shared/policy/finding.ts'
import { WhatIfPanel } from '../../../ui/finding/what-if-panel.tsx'
import { Section } from '../../../ui/page/section.tsx'
import { Meter, type MeterTone } from '../../../ui/progress/meter.tsx'
import type { Preview, RoundRow } from '../rows.ts'
import { usePreviewWords } from '../use-preview-words.ts'
import { gradeIn, spreadOf } from './fill.ts'
import styles from './round.module.css'
import type { RoundKind, RoundTerm } from './round-search.ts'

const tones: Readonly<Record<string, MeterTone>> = { excellent: 'met', basic: 'due', fail: 'breach' }

/** What else follows once the proposals are confirmed. */
function knockOn(t: TFunction, of: RoundKind, rows: readonly RoundRow[], preview: Preview): string[] {
  const many = (kind: Preview['proposed'][number]['kind']) =>
    preview.proposed.filter((one) => one.kind === kind)
  const [exits, removals] = [many('cohort_exit').length, many('removal').length]
  const [rectifications, revocations] = [many('rectification'), many('revocation').length]
  const first = rectifications.flatMap((one) => one.lastOn ?? []).toSorted()[0]
  return [
    ...(of === 'trainee' && exits > 0
      ? [t('assessment.knockOn.training', { before: rows.length, after: rows.length - exits })]
      : []),
    ...(removals > 0 ? [t('assessment.knockOn.removal', { count: removals })] : []),
    ...(rectifications.length > 0
      ? [
          t('assessment.knockOn.rectification', {
            count: rectifications.length,
            day: first ?? t('terms.unknown'),
          }),
        ]
      : []),
    ...(revocations > 0 ? [t('assessment.knockOn.revocation', { count: revocations })] : []),
    ...(exits + removals > 0 ? [t('assessment.knockOn.exitRoster', { count: exits + removals })] : []),
    ...(preview.withdrawn.length > 0
      ? [t('assessment.knockOn.withdrawn', { count: preview.withdrawn.length })]
      : []),
  ]
}

/** One finding per subject: two questions that miss the same grade are one hole. */
function onePerSubject(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [finding.subject.id, finding])).values()]
}

/** Before saving: how many proposals, what can't be told, who goes on; the findings; what else follows; the grades' spread. */
export function RoundPanel({
  of,
  term,
  rows,
  gradings,
  preview,
  action,
}: {
  of: RoundKind
  term: RoundTerm
  rows: readonly RoundRow[]
  gradings: readonly Grading[]
  preview: Preview | null
  action: ReactNode
}) {
  const { t } = useTranslation()
  const words = usePreviewWords(of, rows)
  const proposed = preview?.proposed ?? []
  const touched = new Set(proposed.map((one) => one.subject.id))
  const open = onePerSubject(preview?.open ?? []).filter((one) => !touched.has(one.subject.id))
  const others = Math.max(0, gradings.length - touched.size - open.length)
  return (
    <WhatIfPanel
      counts={[
        { label: t('assessment.panel.proposed'), count: proposed.length, look: 'pending' },
        { label: t('assessment.panel.open'), count: open.length, look: 'undet' },
        { label: t(`assessment.round.stays.${of}`), count: others },
      ]}
      findings={[...proposed.map((one) => one.finding), ...open]}
      words={words}
      knockOn={preview ? knockOn(t, of, rows, preview) : []}
      action={action}
      note={t('assessment.panel.note')}
    >
      <Spread of={of} term={term} rows={rows} gradings={gradings} />
    </WhatIfPanel>
  )
}

/** How the grades spread, with those on record; a mark shows the year before. */
function Spread({
  of,
  term,
  rows,
  gradings,
}: {
  of: RoundKind
  term: RoundTerm
  rows: readonly RoundRow[]
  gradings: readonly Grading[]
}) {
  const { t } = useTranslation()
  const now = spreadOf([...rows.map((row) => gradeIn(row, term)), ...gradings.map((one) => one.grade)])
  const last = term === 'cycle' || term === 1 ? null : term - 1
  const before = spreadOf(last ? rows.map((row) => gradeIn(row, last)) : [])
  return (
    <div className={styles.spread}>
      <Section
        title={t('assessment.panel.spread')}
        {...(last ? { aside: <span className="note">{t('assessment.panel.mark')}</span> } : {})}
      >
        <dl>
          {gradesOf(of).map((grade) => (
            <div key={grade} className={styles.share}>
              <dt>{t(`ui.grade.${grade}`)}</dt>
              <dd>
                <Meter
                  value={now.get(grade) ?? 0}
                  max={rows.length}
                  tone={tones[grade] ?? 'plain'}
                  {...(last ? { pace: before.get(grade) ?? 0 } : {})}
                />
              </dd>
              <dd className="num">{now.get(grade) ?? 0}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </div>
  )
}
