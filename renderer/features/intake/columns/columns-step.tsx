import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PreparedIntake } from '../../../../shared/contract/intake.ts'
import { FormProblem } from '../../../ui/form/form-problem.tsx'
import { ActBar, Page } from '../../../ui/page/page.tsx'
import { InspectBar } from '../inspect-bar.tsx'
import styles from '../intake.module.css'
import { sayField } from '../said.ts'
import { type ToInspect, useInspect } from '../use-inspect.ts'
import { LeftAside } from './left-aside.tsx'
import { MappingTable } from './mapping-table.tsx'
import { SheetOptions } from './sheet-options.tsx'
import { SheetPreview } from './sheet-preview.tsx'

/** Which sheet, where its header stands and what its columns mean; changed, the file is read again. */
export function ColumnsStep({
  header,
  prepared,
  onPrepared,
  onNext,
  onOther,
}: {
  header: ReactNode
  prepared: PreparedIntake
  onPrepared: (prepared: PreparedIntake) => void
  onNext: () => void
  onOther: () => void
}) {
  const { t } = useTranslation()
  const inspect = useInspect()
  const { fileId, kind, sheet, layout, listedOn } = prepared
  const proposed = Object.fromEntries((layout?.columns ?? []).map((c) => [`=${c.letter}`, c.field]))
  const [mapping, setMapping] = useState(proposed)
  const changed = JSON.stringify(mapping) !== JSON.stringify(proposed)
  const again = async (how: Partial<ToInspect>) => {
    const rows = layout && { top: layout.headerRows[0] ?? 1, bottom: layout.headerRows.at(-1) ?? 1 }
    const same = { ...(sheet !== null && { sheet }), ...(rows && { headerRows: rows }) }
    const next = await inspect.start({ fileId, kind, listedOn, ...same, mapping, ...how } as ToInspect)
    if (next) onPrepared(next)
    return next
  }
  const next = async () => {
    if (!changed || (await again({}))) onNext()
  }
  const twice = fieldsTwice(mapping)
  const missing = layout ? layout.missing.filter((field) => !Object.values(mapping).includes(field)) : []
  return (
    <Page
      header={header}
      footer={
        <ActBar>
          <Button
            disabled={!layout || twice.length > 0 || missing.length > 0}
            loading={inspect.running}
            onClick={() => void next()}
          >
            {t('intake.page.toRows')}
          </Button>
          <Button variant="default" onClick={onOther}>
            {t('intake.page.otherFile')}
          </Button>
        </ActBar>
      }
    >
      <div className={styles.step}>
        <SheetOptions prepared={prepared} onRead={(how) => void again(how)} />
        <InspectBar job={inspect} />
        {twice.length > 0 && (
          <FormProblem>
            {t('intake.file.MAPPING_FIELD_TWICE', { field: sayField(t, kind, twice[0] ?? '') })}
          </FormProblem>
        )}
        {missing.length > 0 && (
          <FormProblem>
            {t('intake.page.missingColumn', {
              field: missing.map((f) => sayField(t, kind, f)).join(t('findings.list')),
            })}
          </FormProblem>
        )}
        {layout ? (
          <>
            <MappingTable
              kind={kind}
              columns={layout.columns}
              mapping={mapping}
              onChange={(letter, field) => setMapping({ ...mapping, [`=${letter}`]: field })}
            />
            <LeftAside prepared={prepared} />
          </>
        ) : (
          <FormProblem>{t('intake.file.SHEET_NO_HEADER')}</FormProblem>
        )}
        <SheetPreview
          prepared={prepared}
          onHeader={(row) => void again({ headerRows: { top: row, bottom: row }, mapping: {} })}
        />
      </div>
    </Page>
  )
}

function fieldsTwice(mapping: Readonly<Record<string, string | null>>): string[] {
  const fields = Object.values(mapping).filter((field) => field !== null)
  return fields.filter((field, at) => fields.indexOf(field) !== at)
}
