import { Button, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Client } from '../../../../shared/contract/index.ts'
import { headsOf, type Line, linesOf, nameOfLine } from '../../../../shared/documents/lines.ts'
import type { DocumentSheet } from '../../../../shared/domain/document.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { useApi, useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { PlainBadge } from '../../../ui/finding/outcome-badge.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { FormProblem } from '../../../ui/form/form-problem.tsx'
import { useProblems } from '../../../ui/form/use-problems.ts'
import type { Column } from '../../../ui/list/column.ts'
import { DataList } from '../../../ui/list/data-list.tsx'
import { EmptyPage } from '../../../ui/page/empty-page.tsx'
import { Page, StatusBar } from '../../../ui/page/page.tsx'
import { PageHeader } from '../../../ui/page/page-header.tsx'
import { Lines, Section } from '../../../ui/page/section.tsx'
import { SidePanel, Split } from '../../../ui/page/split.tsx'
import styles from './review.module.css'

const route = getRouteApi('/roster/review/$releaseId')

type Released = Awaited<ReturnType<Client['roster']['releasedRoster']>>
interface Row extends Line {
  sheet: number
  key: string
}

/** A released roster, line by line, with room to remark on each; nothing else can be changed. */
export function ReviewPage() {
  const { t } = useTranslation()
  const releaseId = route.useParams().releaseId as Id<'roster_release'>
  const { data, error } = useQuery(
    useApi().roster.releasedRoster.queryOptions({ input: { releaseId }, retry: false }),
  )
  if (data) return <Review released={data} />
  return <EmptyPage title={t(error ? 'roster.review.gone' : 'shell.loading')}>{null}</EmptyPage>
}

function columnsFor(
  t: TFunction,
  sheet: DocumentSheet,
  rows: readonly Row[],
  remarks: (row: Row) => number,
): Column<Row>[] {
  const heads = headsOf(sheet)
  const mark: Column<Row> = {
    id: 'remarks',
    title: t('roster.review.column'),
    width: 64,
    align: 'end',
    cell: (row) => remarks(row) || '',
  }
  // a form of labels and values has no heads: its lines are read as they stand
  if (heads.every((head) => head === ''))
    return [mark, { id: 'line', title: '', cell: (row) => row.texts.filter(Boolean).join('　') }]
  const section: Column<Row> = {
    id: 'section',
    title: t('roster.review.section'),
    width: 152,
    cell: (row) => row.section,
  }
  return [
    mark,
    ...(rows.some((row) => row.section !== '') ? [section] : []),
    ...sheet.columns.map(
      (column, at): Column<Row> => ({
        id: column.key,
        title: heads[at] ?? '',
        width: Math.round(column.width * 8 + 16),
        cell: (row) => row.texts[at] ?? '',
      }),
    ),
  ]
}

function Review({ released }: { released: Released }) {
  const { t } = useTranslation()
  const finish = useCommand(useClient().roster.finishReview)
  const { document, remarks } = released
  const [open, setOpen] = useState<Row | null>(null)
  const rows = useMemo(
    () =>
      document.sheets.flatMap((sheet, at): Row[] =>
        linesOf(sheet)
          .filter((line) => line.role === 'body')
          .map((line) => ({ ...line, sheet: at, key: `${at} ${line.at}` })),
      ),
    [document],
  )
  const of = (row: Row) => remarks.filter((one) => one.sheet === row.sheet && one.line === row.at)
  const [first] = document.sheets
  return (
    <Page
      header={
        <PageHeader
          crumb={<Link to="/roster">{t('roster.title')}</Link>}
          title={document.title}
          badge={<PlainBadge>{released.number}</PlainBadge>}
          facts={[
            [t('roster.frozen.purpose'), released.purpose],
            ...(released.note ? [[t('roster.review.note'), released.note] as const] : []),
            [t('roster.review.remarks'), String(remarks.length)],
          ]}
          actions={
            <Button
              variant={released.finishedAt ? 'default' : 'filled'}
              loading={finish.isPending}
              onClick={() => finish.mutate({ releaseId: released.id, finished: !released.finishedAt })}
            >
              {t(released.finishedAt ? 'roster.review.goOn' : 'roster.review.finish')}
            </Button>
          }
        />
      }
      footer={
        <StatusBar
          count={t('roster.review.lines', { count: rows.length })}
          keys={[
            { keys: '↑ ↓', does: t('ui.list.move') },
            { keys: 'Enter', does: t('roster.review.remarkKey') },
          ]}
        />
      }
    >
      <Split>
        <DataList
          label={document.title}
          columns={first ? columnsFor(t, first, rows, (row) => of(row).length) : []}
          rows={rows}
          rowKey={(row) => row.key}
          onOpen={setOpen}
          {...(open ? { openKey: open.key } : {})}
        />
        <SidePanel>
          {open ? (
            <LineRemarks
              key={open.key}
              releaseId={released.id}
              row={open}
              sheet={document.sheets[open.sheet]}
              remarks={of(open)}
            />
          ) : (
            <p className="ink-2">{t('roster.review.chooseLine')}</p>
          )}
        </SidePanel>
      </Split>
    </Page>
  )
}

function LineRemarks({
  releaseId,
  row,
  sheet,
  remarks,
}: {
  releaseId: Id<'roster_release'>
  row: Row
  sheet: DocumentSheet | undefined
  remarks: Released['remarks']
}) {
  const { t } = useTranslation()
  const client = useClient()
  const remark = useCommand(client.roster.remark)
  const retract = useCommand(client.roster.retractRemark)
  const problems = useProblems(remark.error ?? retract.error)
  const [text, setText] = useState('')
  const send = () =>
    remark.mutate(
      { releaseId, sheet: row.sheet, line: row.at, text: text.trim() },
      { onSuccess: () => setText('') },
    )
  return (
    <Section title={sheet ? nameOfLine(sheet, row) : ''} count={remarks.length}>
      {remarks.length > 0 && (
        <Lines>
          {remarks.map((one) => (
            <li key={one.id} className={styles.remark}>
              {one.text}
              {one.answer ? (
                <div className="ink-2">
                  {t(`roster.review.verdict.${one.answer.verdict}`)}：{one.answer.text}
                </div>
              ) : (
                <Button
                  variant="subtle"
                  size="compact-xs"
                  loading={retract.isPending}
                  onClick={() => retract.mutate({ remarkId: one.id })}
                >
                  {t('roster.review.retract')}
                </Button>
              )}
            </li>
          ))}
        </Lines>
      )}
      <Form onSubmit={send}>
        <div className={styles.stack}>
          <Textarea
            label={t('roster.review.remark')}
            autosize
            minRows={3}
            maxLength={400}
            value={text}
            error={problems.field('text')}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <FormProblem>{problems.whole ?? problems.elsewhere(['text'])[0]}</FormProblem>
          <Button type="submit" loading={remark.isPending} disabled={text.trim() === ''}>
            {t('roster.review.put')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}
