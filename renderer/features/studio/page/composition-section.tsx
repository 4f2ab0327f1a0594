import { useTranslation } from 'react-i18next'
import { findingRowWords, type KnownNames, useLanguage } from '../../../app/findings/finding-words.ts'
import { sayLeft } from '../../../app/findings/say-sentence.ts'
import { speech } from '../../../app/findings/speech.ts'
import { FindingRow } from '../../../ui/finding/finding-row.tsx'
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
  const language = useLanguage()
  const words = findingRowWords(language, known)
  const looked = studio.composition
    .map((finding) => ({ finding, look: outcomeLook(finding.outcome) }))
    .toSorted((a, b) => byAttention(a.look, b.look))
  const rows = (met: boolean) =>
    looked
      .filter(({ look }) => (look === 'met') === met)
      .map(({ finding }) => (
        <FindingRow
          key={finding.question}
          finding={finding}
          words={words}
          left={sayLeft(speech(language), finding)}
          href={href(finding.question)}
        />
      ))
  const met = looked.filter(({ look }) => look === 'met').length
  return (
    <Section title={t('studio.composition.title')}>
      <div className={styles.duties}>
        {rows(false)}
        <details className={styles.met}>
          <summary>{t('studio.composition.met', { count: met })}</summary>
          {rows(true)}
        </details>
      </div>
    </Section>
  )
}
