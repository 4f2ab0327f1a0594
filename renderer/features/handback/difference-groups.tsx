import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LookBadge } from '../../ui/finding/outcome-badge.tsx'
import type { Look } from '../../ui/finding/outcome-look.ts'
import styles from './handback.module.css'
import type { Difference } from './rows.ts'
import { useHandbackWords } from './said.ts'

const look: Record<Difference['change'], Look> = {
  added: 'met',
  changed: 'due',
  removed: 'waived',
  conflict: 'breach',
}

/** Of a difference that was decided on, the state both sides started from is not kept, nor what was declined before. */
type Shown = Omit<Difference, 'base' | 'declinedBefore'> &
  Partial<Pick<Difference, 'base' | 'declinedBefore'>>

/** Differences record by record: what stands, what came, and at the right what is to be done about it. */
export function DifferenceGroups({
  differences,
  names,
  side,
  here,
  under,
}: {
  differences: readonly Shown[]
  names: Readonly<Record<string, string>>
  side: (difference: Shown) => ReactNode
  /** The item that has the keys. */
  here?: string | undefined
  /** What is wrong with a record as it came. */
  under?: (record: string) => ReactNode
}) {
  const { t } = useTranslation()
  const words = useHandbackWords(names)
  const groups = Map.groupBy(differences, ({ kind, id }) => `${kind}/${id}`)
  return (
    <>
      {[...groups].map(([record, [first, ...more]], at) =>
        first ? (
          <article key={record} className={styles.record}>
            <header>
              <span className="note">{t(`handback.kind.${first.kind}`)}</span>
              <h3 className="strong">{words.title(first)}</h3>
            </header>
            {under?.(record)}
            <table className={styles.rows}>
              <colgroup>
                <col className={styles.name} />
                <col />
                <col />
                <col className={styles.decide} />
              </colgroup>
              <thead className={at > 0 ? styles.again : undefined}>
                <tr>
                  <th>{t('handback.column.field')}</th>
                  <th>{t('handback.column.ours')}</th>
                  <th>{t('handback.column.theirs')}</th>
                  <th>{t('handback.column.decide')}</th>
                </tr>
              </thead>
              <tbody>
                {[first, ...more].map((difference) => (
                  <tr
                    key={difference.item}
                    data-item={difference.item}
                    data-here={difference.item === here || undefined}
                  >
                    <td>
                      {difference.field === null ? t('handback.whole') : words.field(difference.field)}
                      <div>
                        <LookBadge look={look[difference.change]}>
                          {t(`handback.change.${difference.change}`)}
                        </LookBadge>
                      </div>
                    </td>
                    <td>
                      <Side difference={difference} side={difference.ours} words={words} />
                      {difference.change === 'conflict' &&
                        difference.field !== null &&
                        difference.base !== undefined && (
                          <div className={styles.old}>
                            {t('handback.base', {
                              value:
                                words.value(
                                  difference.kind,
                                  difference.field,
                                  difference.base as string | null,
                                ) ?? t('handback.empty'),
                            })}
                          </div>
                        )}
                    </td>
                    <td>
                      <Side difference={difference} side={difference.theirs} words={words} />
                      {typeof difference.declinedBefore === 'string' && (
                        <div className={styles.old}>
                          {difference.declinedBefore === ''
                            ? t('handback.declinedBeforeNoNote')
                            : t('handback.declinedBefore', { note: difference.declinedBefore })}
                        </div>
                      )}
                    </td>
                    <td>{side(difference)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </article>
        ) : null,
      )}
    </>
  )
}

/** One side of a difference: a value, a whole record, or that there is none. */
function Side({
  difference: { kind, field },
  side,
  words,
}: {
  difference: Shown
  side: Difference['theirs']
  words: ReturnType<typeof useHandbackWords>
}) {
  const { t } = useTranslation()
  if (field !== null) {
    const said = words.value(kind, field, side as string | number | null)
    return said === null ? <span className={styles.hole}>{t('handback.empty')}</span> : said
  }
  const record = words.record(kind, side)
  if (!record) return <span className={styles.hole}>—</span>
  return (
    <dl className={styles.whole}>
      {record.map(([label, value]) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
