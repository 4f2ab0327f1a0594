import { clsx } from 'clsx'
import { useTranslation } from 'react-i18next'
import { useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { AskReason } from '../../../ui/form/ask-reason.tsx'
import { sayMoment } from '../../../ui/moment.ts'
import { Unknown } from '../../../ui/page/facts.tsx'
import { Lines, Section } from '../../../ui/page/section.tsx'
import { showDone } from '../../../ui/undo-toast.tsx'
import type { Duplicates } from '../rows.ts'
import { sayMonth } from '../said.ts'
import styles from './same-page.module.css'
import type { SameSearch } from './same-search.ts'

/** Who may be one, who was merged, who was found to be two, and every step on the way. */
export function SameLists({
  found,
  shown,
  onShow,
}: {
  found: Duplicates
  shown: SameSearch
  onShow: (next: SameSearch) => void
}) {
  const { t } = useTranslation()
  return (
    <>
      <Section title={t('people.same.waiting')} count={found.groups.length}>
        {found.groups.length === 0 && <p className="note">{t('people.same.noneWaiting')}</p>}
        <Lines>
          {found.groups.map((group) => (
            <Group key={group.people.map((p) => p.id).join()} group={group} shown={shown} onShow={onShow} />
          ))}
        </Lines>
      </Section>
      {found.merged.length > 0 && (
        <Section title={t('people.same.merged')} count={found.merged.length}>
          <Lines>
            {found.merged.map((merged) => (
              <li key={merged.id} className={styles.line}>
                <span className="grow">
                  {t('people.same.into', { name: merged.name, other: merged.sameAs.name })}
                  <span className={styles.why}>{merged.reason}</span>
                </span>
                <Part merged={merged} />
              </li>
            ))}
          </Lines>
        </Section>
      )}
      {found.apart.length > 0 && (
        <Section title={t('people.same.apart')} count={found.apart.length}>
          <Lines>
            {found.apart.map((pair) => (
              <li key={`${pair.id} ${pair.other.id}`} className={styles.line}>
                <span className="grow">
                  {t('people.same.two', { name: pair.name, other: pair.other.name })}
                  <span className={styles.why}>{pair.reason}</span>
                </span>
                <LookAgain pair={pair} />
              </li>
            ))}
          </Lines>
        </Section>
      )}
      {found.history.length > 0 && (
        <Section title={t('people.same.history')} count={found.history.length}>
          <Lines>
            {found.history.map((step) => (
              <li key={step.seq} className={styles.line}>
                <span className="grow">
                  {t(`people.same.act.${step.act}`)}{' '}
                  {t('people.same.line', { name: step.name, other: step.sameAs.name })}
                  <span className={styles.why}>
                    {sayMoment(step.at)} {step.by} {step.reason}
                  </span>
                </span>
              </li>
            ))}
          </Lines>
        </Section>
      )}
    </>
  )
}

function Group({
  group,
  shown,
  onShow,
}: {
  group: Duplicates['groups'][number]
  shown: SameSearch
  onShow: (next: SameSearch) => void
}) {
  const { t } = useTranslation()
  const ids = group.people.map((p) => p.id as string)
  const open =
    shown.one !== undefined &&
    shown.other !== undefined &&
    ids.includes(shown.one) &&
    ids.includes(shown.other)
  return (
    <li className={clsx(styles.group, open && styles.open)} aria-current={open || undefined}>
      <button type="button" className={styles.name} onClick={() => onShow({ one: ids[0], other: ids[1] })}>
        <span className="strong">{group.name}</span>
        <span className="note">
          {t(`people.same.why.${group.why}`)} · {t('people.same.records', { count: ids.length })}
        </span>
      </button>
      <ul>
        {group.people.map((person) => {
          const here = person.id === shown.one || person.id === shown.other
          return (
            <li key={person.id}>
              <button
                type="button"
                className={styles.member}
                aria-pressed={open && here}
                onClick={() =>
                  open
                    ? !here && onShow({ one: shown.one, other: person.id })
                    : onShow({ one: person.id, other: ids.find((id) => id !== person.id) })
                }
              >
                {group.why !== 'name' && <span>{person.name}</span>}
                <span>
                  {person.birth ? sayMonth(person.birth) : <Unknown label={t('people.details.birth')} />}
                </span>
                <span className="ellipsis">
                  {person.unit ?? <Unknown label={t('people.column.school')} />}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </li>
  )
}

function Part({ merged }: { merged: Duplicates['merged'][number] }) {
  const { t } = useTranslation()
  const part = useCommand(useClient().people.part)
  return (
    <AskReason
      act={t('people.same.part')}
      title={t('people.same.partTitle', { name: merged.name, other: merged.sameAs.name })}
      what={t('people.same.partWhat')}
      pending={part.isPending}
      error={part.error}
      onSubmit={(reason, close) =>
        part.mutate(
          { personId: merged.id, reason },
          {
            onSuccess: () => {
              close()
              showDone(t('people.same.parted'))
            },
          },
        )
      }
    />
  )
}

function LookAgain({ pair }: { pair: Duplicates['apart'][number] }) {
  const { t } = useTranslation()
  const tellApart = useCommand(useClient().people.tellApart)
  return (
    <AskReason
      act={t('people.same.again')}
      title={t('people.same.two', { name: pair.name, other: pair.other.name })}
      what={pair.reason}
      pending={tellApart.isPending}
      error={tellApart.error}
      onSubmit={(reason, close) =>
        tellApart.mutate(
          { personId: pair.id, otherId: pair.other.id, reason, apart: false },
          { onSuccess: close },
        )
      }
    />
  )
}
