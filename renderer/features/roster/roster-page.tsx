import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconFileTypePdf, IconPrinter, IconTableExport } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FileFormat, formTraits, type RosterForm } from '../../../shared/domain/roster.ts'
import { useClient } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { useCommand } from '../../app/command.ts'
import { PlainBadge } from '../../ui/finding/outcome-badge.tsx'
import { FormProblem } from '../../ui/form/form-problem.tsx'
import { useProblems } from '../../ui/form/use-problems.ts'
import { useKeys } from '../../ui/input/use-keys.ts'
import { Page, StatusBar } from '../../ui/page/page.tsx'
import { PageHeader } from '../../ui/page/page-header.tsx'
import { SidePanel, Split } from '../../ui/page/split.tsx'
import { useMayDecide } from '../decision/may-decide.ts'
import { FreezeSection } from './frozen/freeze-section.tsx'
import { holesIn, recordsIn } from './holes.ts'
import { RosterOptions } from './roster-options.tsx'
import styles from './roster-page.module.css'
import { missingIn, type RosterSearch } from './roster-search.ts'
import { Stage } from './stage.tsx'
import { useMadeFile } from './use-made-file.ts'
import { useMayMake } from './use-may-make.ts'
import { makesPdfs, usePrint } from './use-print.tsx'
import { useFiledBy, usePreview, useRequest } from './use-roster.ts'

/** A roster as it will be handed in: the paper in the middle, what it is made of beside it. */
export function RosterPage({ search }: { search: RosterSearch & { form: RosterForm } }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const client = useClient()
  const { asOf, knownOn } = useAsOf()
  const mayExport = useMayMake()(search.form)
  const mayFreeze = useMayDecide()
  const [filed] = useFiledBy()
  const request = useRequest(search, filed)
  const missing = missingIn(request)
  const { data: document, error: previewError } = usePreview(request)
  const { paper, print } = usePrint()
  const toPaper = useCommand(client.roster.print)
  const toFile = useMadeFile(client.roster.export)
  const [reason, setReason] = useState('')
  const problems = useProblems(toPaper.error ?? toFile.error ?? previewError)
  const input = { ...request, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) }
  const change = (part: Partial<RosterSearch>) =>
    void navigate({ to: '/roster', search: { ...search, ...part }, replace: true })
  const onPaper = () => toPaper.mutate(input, { onSuccess: (made) => print(made) })
  const onPdf = () => toPaper.mutate({ ...input, medium: 'pdf' }, { onSuccess: (made) => print(made, 'pdf') })
  const [usual, ...others] = formTraits[request.form].files
  const onFile = (format: FileFormat) => toFile.make({ ...input, format })
  useKeys({ 'Ctrl+p': onPaper, 'Ctrl+e': () => void onFile(usual) }, mayExport && document !== undefined)

  return (
    <Page
      header={
        <PageHeader
          crumb={<Link to="/roster">{t('roster.title')}</Link>}
          title={document?.title ?? t(`roster.form.${request.form}`)}
          badge={<PlainBadge>{t('roster.preview')}</PlainBadge>}
          facts={[
            [t('roster.asOf'), asOf],
            ...(knownOn ? [[t('roster.knownOn'), knownOn] as const] : []),
            [t('roster.records'), document ? String(recordsIn(document)) : ''],
          ]}
          actions={
            mayExport && (
              <>
                <Button
                  variant="default"
                  leftSection={<IconPrinter size={15} stroke={1.6} />}
                  loading={toPaper.isPending}
                  disabled={!document}
                  onClick={onPaper}
                >
                  {t('roster.print')}
                </Button>
                {makesPdfs() && (
                  <Button
                    variant="default"
                    leftSection={<IconFileTypePdf size={15} stroke={1.6} />}
                    loading={toPaper.isPending}
                    disabled={!document}
                    onClick={onPdf}
                  >
                    {t('roster.pdf')}
                  </Button>
                )}
                <Button.Group>
                  <Button
                    leftSection={<IconTableExport size={15} stroke={1.6} />}
                    loading={toFile.running}
                    disabled={!document}
                    onClick={() => void onFile(usual)}
                  >
                    {t('roster.export', { format: usual })}
                  </Button>
                  {others.length > 0 && (
                    <OtherFormats formats={others} disabled={!document} onPick={onFile} />
                  )}
                </Button.Group>
              </>
            )
          }
        />
      }
      footer={
        <StatusBar
          count={t('roster.paper')}
          keys={[
            { keys: 'PgUp PgDn', does: t('roster.turn') },
            { keys: 'Ctrl P', does: t('roster.print') },
            { keys: 'Ctrl E', does: t('roster.exportKey') },
          ]}
        />
      }
    >
      <Split>
        {document ? (
          <Stage document={document} />
        ) : (
          <div className={styles.stage}>
            {missing[0] && (
              <p className={styles.choose}>
                {t('roster.chooseFirst', { what: t(`roster.needs.${missing[0]}`) })}
              </p>
            )}
          </div>
        )}
        <SidePanel>
          <RosterOptions
            request={request}
            onChange={change}
            reason={reason}
            onReason={setReason}
            reasonError={problems.field('reason')}
            holes={document ? holesIn(document) : 0}
          />
          <FormProblem>{problems.whole ?? problems.elsewhere(['reason'])[0]}</FormProblem>
          {mayFreeze && <FreezeSection request={input} disabled={!document} />}
        </SidePanel>
      </Split>
      {paper}
    </Page>
  )
}

function OtherFormats({
  formats,
  disabled,
  onPick,
}: {
  formats: readonly FileFormat[]
  disabled: boolean
  onPick: (format: FileFormat) => Promise<void>
}) {
  const { t } = useTranslation()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button px={6} disabled={disabled} aria-label={t('roster.otherFormats')}>
          <IconChevronDown size={15} stroke={1.6} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map((format) => (
          <Menu.Item key={format} onClick={() => void onPick(format)}>
            {t('roster.export', { format })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
