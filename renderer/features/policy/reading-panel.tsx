import { Radio } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../app/findings/finding-words.ts'
import { Facts } from '../../ui/page/facts.tsx'
import { Section } from '../../ui/page/section.tsx'
import { ChooseReading } from './choose-reading.tsx'
import styles from './policy.module.css'
import type { ReadingRow, RuleRow } from './rows.ts'
import { WhatIf } from './what-if.tsx'

/** One reading: the question, the possible answers, who chose, what depends on it, and what another would change. */
export function ReadingPanel({ reading, rules }: { reading: ReadingRow; rules: readonly RuleRow[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [choice, setChoice] = useState(reading.current)
  const last = reading.history.at(-1)
  return (
    <aside className={styles.panel}>
      <p className={styles.sentence}>{reading.question[language]}</p>
      <Radio.Group value={choice} onChange={setChoice} aria-label={reading.topic[language]}>
        {reading.choices.map((option) => (
          <Radio
            key={option.id}
            className={styles.option}
            value={option.id}
            label={option.words[language]}
            description={option.id === reading.byDefault ? t('policy.reading.isDefault') : undefined}
            disabled={!reading.switchable && option.id !== reading.byDefault}
          />
        ))}
      </Radio.Group>
      {!reading.switchable && <p className="note">{t('policy.reading.fixed')}</p>}
      {last && (
        <Facts
          unknownLabel={t('policy.reading.unknown')}
          facts={[
            { name: t('policy.reading.decidedBy'), value: last.decidedBy },
            { name: t('policy.reading.documentNumber'), value: last.documentNumber },
            { name: t('policy.reading.fromOn'), value: last.fromOn },
            { name: t('policy.reading.reason'), value: last.reason },
          ]}
        />
      )}
      {choice !== reading.current && (
        <>
          <WhatIf change={{ kind: 'reading', reading: reading.id, choice }} />
          <ChooseReading reading={reading.id} choice={choice} />
        </>
      )}
      <Section title={t('policy.reading.depends')} count={reading.ruleIds.length}>
        <ul>
          {reading.ruleIds.map((id) => (
            <li key={id} className={styles.item}>
              {rules.find((rule) => rule.id === id)?.words[language]}
            </li>
          ))}
        </ul>
      </Section>
    </aside>
  )
}
