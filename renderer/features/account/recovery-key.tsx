import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../app/session.ts'
import { Section } from '../../ui/page/section.tsx'
import styles from './account.module.css'

/** The recovery key, shown once, to be printed and locked away. */
export function RecoveryKey({ recoveryKey, onDone }: { recoveryKey: string; onDone: () => void }) {
  const { t } = useTranslation()
  const { file, today } = useSession()
  return (
    <Section title={t('account.establish.doneTitle')}>
      <div className={styles.fields}>
        <p className="ink-2">{t('account.establish.doneSub')}</p>
        <div className={styles.printed}>
          <h1>{t('account.establish.printTitle')}</h1>
          <p>
            {t('account.establish.printFile')} {file}
          </p>
          <p>
            {t('account.establish.printDay')} {today}
          </p>
        </div>
        <div className={styles.key}>{recoveryKey}</div>
        <p className="note">{t('account.establish.keep')}</p>
        <div className={`${styles.line} no-print`}>
          <Button
            variant="default"
            leftSection={<IconPrinter size={15} stroke={1.6} />}
            onClick={() => window.print()}
          >
            {t('account.establish.print')}
          </Button>
          <Button onClick={onDone}>{t('account.establish.done')}</Button>
        </div>
      </div>
    </Section>
  )
}
