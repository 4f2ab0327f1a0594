import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IntakeReport, PreparedIntake } from '../../../shared/contract/intake.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { useApi } from '../../app/api.ts'
import { Page } from '../../ui/page/page.tsx'
import { PageHeader } from '../../ui/page/page-header.tsx'
import { ColumnsStep } from './columns/columns-step.tsx'
import { FileStep } from './file/file-step.tsx'
import type { IntakeSearch } from './intake-search.ts'
import { ReportStep } from './report/report-step.tsx'
import { RowsStep } from './rows/rows-step.tsx'
import { Steps } from './steps.tsx'

const route = getRouteApi('/people/import')

/** A spreadsheet on its way in: file, columns, rows, report. Nothing is written before the rows are accepted. */
export function IntakePage() {
  const { t } = useTranslation()
  const search = route.useSearch()
  const navigate = useNavigate()
  const [report, setReport] = useState<IntakeReport | null>(null)
  const intakeId = search.intake as Id<'intake'> | undefined
  const { data: prepared, error } = useQuery({
    ...useApi().intake.prepared.queryOptions({ input: { intakeId: intakeId ?? ('' as Id<'intake'>) } }),
    enabled: intakeId !== undefined,
    retry: false,
    throwOnError: false,
  })
  const go = (next: IntakeSearch) => void navigate({ to: '/people/import', search: next })
  const begin = () => go({ list: search.list })
  // whichever way another import was begun, it has no report yet
  const prepare = (next: PreparedIntake) => {
    setReport(null)
    go({ list: next.kind, intake: next.intakeId })
  }
  const step = !intakeId || error ? 'file' : report ? 'report' : (search.step ?? 'columns')
  const header = (
    <>
      <PageHeader
        title={t('intake.page.title')}
        sub={prepared && step !== 'file' ? prepared.fileName : t('intake.page.sub')}
      />
      <Steps step={step} prepared={prepared && !error ? prepared : null} />
    </>
  )
  if (step === 'file')
    return (
      <FileStep
        header={header}
        kind={search.list ?? 'people'}
        lost={error !== null && intakeId !== undefined}
        onKind={(list) => go({ list })}
        onPrepared={prepare}
      />
    )
  if (!prepared) return <Page header={header}>{null}</Page>
  if (step === 'report' && report)
    return <ReportStep header={header} prepared={prepared} report={report} onAgain={begin} />
  if (step === 'rows')
    return (
      <RowsStep
        header={header}
        prepared={prepared}
        search={search}
        onSearch={go}
        onBack={() => go({ list: prepared.kind, intake: prepared.intakeId })}
        onAccepted={setReport}
      />
    )
  return (
    <ColumnsStep
      key={prepared.intakeId}
      header={header}
      prepared={prepared}
      onPrepared={prepare}
      onNext={() => go({ list: prepared.kind, intake: prepared.intakeId, step: 'rows' })}
      onOther={begin}
    />
  )
}
