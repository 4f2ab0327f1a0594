import { useTranslation } from 'react-i18next'
import { Condition } from '../../../app/findings/condition.tsx'
import type { KnownNames } from '../../../app/findings/finding-words.ts'
import { byAttention, outcomeLook } from '../../../ui/finding/outcome-look.ts'
import { Section } from '../../../ui/page/section.tsx'
import type { Studio } from '../rows.ts'
import styles from './studio-page.module.css'

/** How the composition stands with the rules: what is wrong first, what is met in one line that opens. */
export function CompositionSection({
  studio,
  known,
  href,
}: {
  studio: Studio
  known: KnownNames
  href: (question: string) => string
}) {
  const { t } = useTranslation()
  const looked = studio.composition
    .map((finding) => ({ finding, look: outcomeLook(finding.outcome) }))
    .toSorted((a, b) => byAttention(a.look, b.look))
  const met = looked.filter(({ look }) => look === 'met')
  const open = looked.filter(({ look }) => look !== 'met')
  const conditions = (list: typeof looked) => (
    <ul className={styles.conditions}>
      {list.map(({ finding }) => (
        <Condition key={finding.question} finding={finding} known={known} href={href(finding.question)} />
      ))}
    </ul>
  )
  return (
    <div className={styles.composition}>
      <Section title={t('studio.composition.title')}>
        {open.length > 0 && conditions(open)}
        <details className={styles.met}>
          <summary>{t('studio.composition.met', { count: met.length })}</summary>
          {conditions(met)}
        </details>
      </Section>
    </div>
  )
}
