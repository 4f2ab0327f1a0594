import { Button, CloseButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Role } from '../../../../shared/domain/role.ts'
import { sayMoment } from '../../../ui/moment.ts'
import { Facts } from '../../../ui/page/facts.tsx'
import { Section } from '../../../ui/page/section.tsx'
import { SidePanel } from '../../../ui/page/split.tsx'
import styles from '../admin.module.css'
import type { TrailEntry } from '../rows.ts'
import { sayAct } from '../said.ts'

const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** One entry in full: what it said of itself is shown as recorded. */
export function EntryPanel({
  entry,
  onClose,
  onSubject,
}: {
  entry: TrailEntry
  onClose: () => void
  onSubject: (id: string) => void
}) {
  const { t, i18n } = useTranslation()
  const { subject } = entry
  return (
    <SidePanel>
      <Section
        title={sayAct(t, i18n, entry.procedure)}
        aside={<CloseButton size="sm" aria-label={t('assessment.given.close')} onClick={onClose} />}
      >
        <Facts
          unknownLabel={t('ui.finding.unknown')}
          facts={[
            { name: t('admin.trail.seq'), value: entry.seq },
            { name: t('admin.trail.at'), value: sayMoment(entry.at) },
            {
              name: t('admin.trail.who'),
              value: entry.role
                ? `${entry.accountName} · ${t(`shell.role.${entry.role as Role}`)}`
                : entry.accountName,
            },
            { name: t('admin.trail.procedure'), value: entry.procedure },
            ...(entry.code === null ? [] : [{ name: t('admin.trail.code'), value: entry.code }]),
            ...(subject ? [{ name: t('admin.trail.about'), value: subject.name ?? subject.kind }] : []),
          ]}
        />
        {subject && (
          <Button variant="default" onClick={() => onSubject(subject.id)}>
            {t('admin.trail.sameSubject')}
          </Button>
        )}
      </Section>
      {Object.keys(entry.detail).length > 0 && (
        <div className={styles.detail}>
          <Section title={t('admin.trail.detail')}>
            <Facts
              unknownLabel={t('ui.finding.unknown')}
              facts={Object.entries(entry.detail).map(([name, value]) => ({
                name,
                value: value === null ? null : plain(value),
              }))}
            />
          </Section>
        </div>
      )}
    </SidePanel>
  )
}
