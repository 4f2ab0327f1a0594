import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { administrators } from '../../../shared/domain/role.ts'
import { useApi } from '../../app/api.ts'
import { useSession } from '../../app/session.ts'
import { DisplaySettings } from '../../app/shell/display-settings.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Facts } from '../../ui/page/facts.tsx'
import { Page } from '../../ui/page/page.tsx'
import { PageHeader } from '../../ui/page/page-header.tsx'
import { Section } from '../../ui/page/section.tsx'
import styles from './admin.module.css'
import { BackupSection } from './backup-section.tsx'
import { CareSection } from './care-section.tsx'
import { VerifySection } from './verify-section.tsx'

/** Care of the data file and of this window: backing up, looking it over, restoring, the audit trail, display. */
export function AdminPage() {
  const { t } = useTranslation()
  const { file, version, account, today } = useSession()
  const mayCare = administrators.includes(account.role)
  const { data: own } = useQuery(useApi().handback.desk.queryOptions())
  const ofOwnDesk = account.role === 'lead' && own != null
  return (
    <Page
      header={
        <PageHeader
          title={t('admin.title')}
          sub={t('admin.sub')}
          actions={
            mayCare && (
              <>
                <LinkButton to="/admin/account" variant="default">
                  {t('account.list.title')}
                </LinkButton>
                <LinkButton to="/admin/trail" variant="default">
                  {t('admin.trail.title')}
                </LinkButton>
                <LinkButton to="/admin/restore" variant="default">
                  {t('admin.restore.title')}
                </LinkButton>
              </>
            )
          }
        />
      }
    >
      <div className={styles.columns}>
        <div className={styles.stack}>
          {mayCare ? (
            <>
              <BackupSection />
              <CareSection />
              <VerifySection />
            </>
          ) : ofOwnDesk ? (
            <BackupSection />
          ) : (
            <p className="ink-2">{t('admin.onlyAdministrators')}</p>
          )}
        </div>
        <div className={styles.stack}>
          <Section title={t('admin.here.title')}>
            <Facts
              unknownLabel={t('ui.finding.unknown')}
              facts={[
                { name: t('admin.here.file'), value: file },
                { name: t('admin.here.version'), value: version },
                { name: t('admin.here.today'), value: today },
                {
                  name: t('admin.here.account'),
                  value: `${account.name} · ${t(`shell.role.${account.role}`)}`,
                },
              ]}
            />
          </Section>
          <Section title={t('shell.settings.open')} aside={t('admin.displayHere')}>
            <div className={styles.display}>
              <DisplaySettings />
            </div>
          </Section>
        </div>
      </div>
    </Page>
  )
}
