import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../../shared/policy/finding.ts'
import { findingRowWords, useLanguage } from '../../../app/findings/finding-words.ts'
import { sayLeft } from '../../../app/findings/say-sentence.ts'
import { speech } from '../../../app/findings/speech.ts'
import { ClauseChip, ForceMark, ReadingChip } from '../../../ui/finding/clause-chip.tsx'
import { OutcomeBadge } from '../../../ui/finding/outcome-badge.tsx'
import { outcomeLook } from '../../../ui/finding/outcome-look.ts'
import { Section } from '../../../ui/page/section.tsx'
import styles from './form.module.css'

/** Whether a finding stands in the way: a binding rule that fails. What is only noted or not known does not. */
export const isRefusal = ({ force, outcome }: Finding): boolean =>
  force === 'must' && outcomeLook(outcome) === 'breach'

const isMet = ({ outcome }: Finding): boolean => outcomeLook(outcome) === 'met'
const isOpen = ({ outcome }: Finding): boolean => ['undet', 'pending'].includes(outcomeLook(outcome))

/** One condition: badge, clause and force, its topic, what was found. */
function Condition({ finding }: { finding: Finding }) {
  const language = useLanguage()
  const words = findingRowWords(language)
  const left = sayLeft(speech(language), finding)
  return (
    <li className={styles.condition}>
      <div className="row">
        <OutcomeBadge outcome={finding.outcome} />
        <span className="strong grow ellipsis">{words.sentence(finding)}</span>
        <span className="note">{left}</span>
      </div>
      <p className="ink-2">{words.note?.(finding)}</p>
      <div className={styles.chips}>
        {finding.clauses.slice(0, 1).map((clause) => (
          <ClauseChip key={clause.place} clause={clause} />
        ))}
        <ForceMark force={finding.force} />
        {finding.readings.map(({ id }) => (
          <ReadingChip key={id} id={id} />
        ))}
      </div>
    </li>
  )
}

function Group({ title, note, findings }: { title: string; note: string; findings: readonly Finding[] }) {
  if (findings.length === 0) return null
  return (
    <Section title={title} count={findings.length} aside={note}>
      <ul className={styles.conditions}>
        {findings.map((finding) => (
          <Condition key={finding.question} finding={finding} />
        ))}
      </ul>
    </Section>
  )
}

/** What the policy says of a composition, refusals and notices told apart, before anything is written. */
export function CheckPanel({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation()
  const refusals = findings.filter(isRefusal)
  const open = findings.filter(isOpen)
  const met = findings.filter(isMet)
  const notices = findings.filter((f) => !isRefusal(f) && !isOpen(f) && !isMet(f))
  return (
    <>
      <Group title={t('studio.form.refusals')} note={t('studio.form.refusalsNote')} findings={refusals} />
      <Group title={t('studio.form.unknown')} note={t('studio.form.unknownNote')} findings={open} />
      <Group title={t('studio.form.notices')} note={t('studio.form.nothing')} findings={notices} />
      {met.length > 0 && (
        <details className={styles.met} open={refusals.length + open.length + notices.length === 0}>
          <summary>{t('studio.form.met', { count: met.length })}</summary>
          <ul className={styles.conditions}>
            {met.map((finding) => (
              <Condition key={finding.question} finding={finding} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
