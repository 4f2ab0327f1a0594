import { useTranslation } from 'react-i18next'
import type { Client } from '../../../../shared/contract/index.ts'
import { Lines, Section } from '../../../ui/page/section.tsx'
import styles from './frozen.module.css'

type Event =
  Awaited<ReturnType<Client['roster']['takeReturned']>> extends AsyncIterable<infer One> ? One : never
export type Returned = Extract<Event, { type: 'result' }>['result'] & { fileName: string }

/** How a file that came back differs from what was sent, besides its remarks. */
export function ReturnedDifferences({ returned }: { returned: Returned }) {
  const { t } = useTranslation()
  const { differences } = returned
  return (
    <Section title={returned.fileName} count={differences.length}>
      {differences.length === 0 ? (
        <p className="ink-2">{t('roster.review.same')}</p>
      ) : (
        <Lines>
          {differences.map((one, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the report of one file never changes
            <li key={at} className={styles.release}>
              <span className="ink-3">{t(`roster.review.difference.${one.kind}`)}</span>
              <span className="strong">{one.name}</span>
              {one.head && <span className="ink-2">{one.head}</span>}
              <span>
                {one.expected !== null && <s>{one.expected}</s>} {one.found}
              </span>
            </li>
          ))}
        </Lines>
      )}
    </Section>
  )
}
