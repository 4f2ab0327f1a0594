import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeptAbout } from '../../../../shared/domain/policy.ts'
import { useApi, useClient } from '../../../app/api.ts'
import { useAsOf } from '../../../app/as-of.ts'
import { useCommand } from '../../../app/command.ts'
import { Section } from '../../../ui/page/section.tsx'
import styles from '../policy.module.css'
import { KeepForm } from './keep-form.tsx'

/** How a rule that no count can settle is kept: by a document on file, or by somebody's word. */
export interface KeptHome {
  kind: 'record' | 'attested'
  about: KeptAbout
}

/** What is on file for a rule, who said so and when; and the form to add to it. */
export function KeptSection({ ruleId, home }: { ruleId: string; home: KeptHome }) {
  const { t } = useTranslation()
  const { view } = useAsOf()
  const [open, setOpen] = useState(false)
  const { data } = useQuery(useApi().policy.records.queryOptions({ input: { ruleId, ...view } }))
  const retract = useCommand(useClient().policy.retractRecord)
  return (
    <Section title={t(`policy.kept.${home.kind}`)} count={data?.rows.length}>
      {data?.rows.length === 0 && <p className="note">{t(`policy.kept.none.${home.kind}`)}</p>}
      <ul>
        {data?.rows.map((row) => (
          <li key={row.id} className={styles.item}>
            <div className={styles.line}>
              <span className="strong grow ellipsis">{row.subjectName ?? t('policy.subject.county')}</span>
              <span className="note">{row.happenedOn}</span>
            </div>
            <span className="ink-2">
              {[row.documentNumber, row.statement].filter((part) => part !== null).join(' · ')}
            </span>
            <div className={styles.line}>
              <span className="note grow">{t('policy.kept.by', { name: row.saidBy })}</span>
              <Button
                variant="subtle"
                size="compact-xs"
                loading={retract.isPending && retract.variables?.recordId === row.id}
                onClick={() => retract.mutate({ recordId: row.id })}
              >
                {t('policy.kept.retract')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {open ? (
        <KeepForm ruleId={ruleId} home={home} onDone={() => setOpen(false)} />
      ) : (
        <Button variant="default" onClick={() => setOpen(true)}>
          {t(`policy.kept.add.${home.kind}`)}
        </Button>
      )}
    </Section>
  )
}
