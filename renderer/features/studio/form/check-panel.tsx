import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../../shared/policy/finding.ts'
import { Condition } from '../../../app/findings/condition.tsx'
import { outcomeLook } from '../../../ui/finding/outcome-look.ts'
import { Section } from '../../../ui/page/section.tsx'
import styles from './form.module.css'

/** Whether a finding stands in the way: a binding rule that fails. What is only noted or not known does not. */
export const isRefusal = ({ force, outcome }: Finding): boolean =>
  force === 'must' && outcomeLook(outcome) === 'breach'

const isMet = ({ outcome }: Finding): boolean => outcomeLook(outcome) === 'met'
const isOpen = ({ outcome }: Finding): boolean => ['undet', 'pending'].includes(outcomeLook(outcome))

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
