import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { bureau } from '../../../shared/domain/role.ts'
import { useApi } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { type KnownNames, useFindingWords, useLanguage } from '../../app/findings/finding-words.ts'
import { useSession } from '../../app/session.ts'
import { ClauseChip, ForceMark } from '../../ui/finding/clause-chip.tsx'
import { ExplainLink } from '../../ui/finding/explain-link.tsx'
import { OutcomeBadge } from '../../ui/finding/outcome-badge.tsx'
import { Section } from '../../ui/page/section.tsx'
import { KeptSection } from './kept/kept-section.tsx'
import styles from './policy.module.css'
import type { RuleRow } from './rows.ts'
import { SubjectLink } from './subject-link.tsx'

/** One rule: its words, where it lives in the desk, and whom it touches on the day. */
export function RulePanel({ rule }: { rule: RuleRow }) {
  const { t } = useTranslation()
  const language = useLanguage()
  // whom a rule touches and what is kept of it tells of people, which only the bureau sees
  const ofBureau = bureau.includes(useSession().account.role)
  return (
    <aside className={styles.panel}>
      <div className={styles.line}>
        <ClauseChip clause={rule.clause} />
        <Link to="/policy/document" search={rule.clause}>
          {t('policy.document.open')}
        </Link>
        <span className="grow" />
        <ForceMark force={rule.force} />
      </div>
      <p className={styles.sentence}>{rule.words[language]}</p>
      {rule.reason && <p className="note">{rule.reason[language]}</p>}
      {[...new Set(rule.homes.map((home) => home.kind))].map((kind) => (
        <p key={kind} className="note">
          {t(`policy.home.${kind}`)}
        </p>
      ))}
      {ofBureau &&
        rule.homes.map((home) =>
          home.kind === 'record' || home.kind === 'attested' ? (
            <KeptSection key={home.about} ruleId={rule.id} home={{ kind: home.kind, about: home.about }} />
          ) : null,
        )}
      {ofBureau && rule.homes.some((home) => home.kind === 'finding') && <Affected ruleId={rule.id} />}
    </aside>
  )
}

/** Everybody the rule goes against or keeps waiting, with the sentence that says why. */
function Affected({ ruleId }: { ruleId: string }) {
  const { t } = useTranslation()
  const { view } = useAsOf()
  const { data } = useQuery(useApi().policy.affected.queryOptions({ input: { ruleId, ...view } }))
  const known = useMemo((): KnownNames => {
    const names = new Map(data?.rows.map(({ subject }) => [subject.id, subject.name ?? undefined]))
    return { name: (id) => names.get(id) }
  }, [data])
  const words = useFindingWords(known)
  if (!data) return null
  return (
    <Section title={t('policy.affected')} count={data.rows.length}>
      {data.rows.length === 0 && <p className="note">{t('policy.nobody')}</p>}
      <ul>
        {data.rows.map(({ subject, finding }) => (
          <li key={JSON.stringify([finding.question, subject.id, finding.figures])} className={styles.item}>
            <div className={styles.line}>
              <OutcomeBadge outcome={finding.outcome} />
              <SubjectLink subject={subject} />
              <ExplainLink finding={finding} />
            </div>
            <span className="ink-2">{words.sentence(finding)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
