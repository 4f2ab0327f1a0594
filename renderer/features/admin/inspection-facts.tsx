import { useTranslation } from 'react-i18next'
import { LookBadge } from '../../ui/finding/outcome-badge.tsx'
import { sayMoment } from '../../ui/moment.ts'
import { type FactLine, Facts } from '../../ui/page/facts.tsx'
import type { Inspection } from './rows.ts'
import { saySize } from './said.ts'

const counted = ['school', 'person', 'studio', 'activity', 'assessment', 'decision', 'audit_entry'] as const

/** What was found in a data file: whether it is whole, what is in it, when it was backed up. `name`: as the reader knows it. */
export function InspectionFacts({ inspection, name }: { inspection: Inspection; name?: string }) {
  const { t, i18n } = useTranslation()
  const { file, bytes, content, evidence, sealed, backedUpAt, problems } = inspection
  const facts: FactLine[] = [
    {
      name: t('admin.inspection.state'),
      value:
        problems.length === 0 ? (
          <LookBadge look="met">{t('admin.inspection.sound')}</LookBadge>
        ) : (
          <LookBadge look="breach">{t('admin.inspection.unsound', { count: problems.length })}</LookBadge>
        ),
    },
    ...problems.map((problem) => ({ name: problem.check, value: problem.detail })),
    { name: t('admin.inspection.file'), value: name ?? file },
    { name: t('admin.inspection.size'), value: saySize(i18n, bytes) },
    ...(sealed ? [{ name: t('admin.inspection.sealed'), value: t('admin.inspection.sealedValue') }] : []),
    ...counted.flatMap((table) => {
      const count = content?.counts[table]
      return count === undefined
        ? []
        : [{ name: t(`admin.table.${table}`), value: count.toLocaleString(i18n.language) }]
    }),
    ...(evidence === null
      ? []
      : [
          {
            name: t('admin.inspection.evidence'),
            value: t('admin.inspection.evidenceValue', {
              files: evidence.files.toLocaleString(i18n.language),
              size: saySize(i18n, evidence.bytes),
            }),
          },
        ]),
    ...(backedUpAt === null
      ? []
      : [{ name: t('admin.inspection.backedUpAt'), value: sayMoment(backedUpAt) }]),
  ]
  return <Facts facts={facts} unknownLabel={t('ui.finding.unknown')} />
}
