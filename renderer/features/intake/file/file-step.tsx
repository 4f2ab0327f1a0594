import { Button, NativeSelect } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PreparedIntake } from '../../../../shared/contract/intake.ts'
import { type IntakeKind, intakeKinds } from '../../../../shared/domain/intake-kinds.ts'
import { useClient } from '../../../app/api.ts'
import { fetchFile, saveBlob } from '../../../app/download.ts'
import { FormProblem } from '../../../ui/form/form-problem.tsx'
import { ActBar, Page } from '../../../ui/page/page.tsx'
import { InspectBar } from '../inspect-bar.tsx'
import styles from '../intake.module.css'
import { useInspect } from '../use-inspect.ts'
import { DropFile } from './drop-file.tsx'
import { PastImports } from './past-imports.tsx'

const kinds = Object.keys(intakeKinds) as IntakeKind[]

/** What kind of list, which file; below, what has come in before. */
export function FileStep({
  header,
  kind,
  lost,
  onKind,
  onPrepared,
}: {
  header: ReactNode
  kind: IntakeKind
  /** The host forgot the import that was on its way. */
  lost: boolean
  onKind: (kind: IntakeKind) => void
  onPrepared: (prepared: PreparedIntake) => void
}) {
  const { t } = useTranslation()
  const inspect = useInspect()
  const client = useClient()
  const template = useMutation({
    async mutationFn() {
      const { fileId } = await client.intake.template({ kind })
      const { name, blob } = await fetchFile(client, fileId)
      saveBlob(name, blob)
    },
  })
  const take = async (file: File) => {
    const prepared = await inspect.start({ file, kind })
    if (prepared) onPrepared(prepared)
  }
  return (
    <Page
      header={header}
      footer={<ActBar keys={[{ keys: 'Ctrl V', does: t('intake.page.pasteKey') }]}>{null}</ActBar>}
    >
      <div className={styles.step}>
        {lost && <FormProblem>{t('intake.page.lost')}</FormProblem>}
        <div className={styles.choice}>
          <span className={styles.label}>{t('intake.page.kind')}</span>
          <NativeSelect
            aria-label={t('intake.page.kind')}
            value={kind}
            onChange={(event) => onKind(event.currentTarget.value as IntakeKind)}
            data={kinds.map((value) => ({ value, label: t(`intake.kind.${value}`) }))}
          />
          <span className="note">{t(`intake.page.kindHint.${kind}`)}</span>
        </div>
        <div className={styles.choice}>
          <Button
            variant="default"
            size="compact-sm"
            loading={template.isPending}
            onClick={() => template.mutate()}
          >
            {t('intake.page.template')}
          </Button>
          <span className="note">{t('intake.page.templateHint')}</span>
        </div>
        <DropFile disabled={inspect.running} onFile={(file) => void take(file)} />
        <InspectBar job={inspect} />
        <PastImports />
      </div>
    </Page>
  )
}
