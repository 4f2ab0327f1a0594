import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { countyTitleKinds } from '../../../shared/domain/title.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { useApi, useClient } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { useCommand } from '../../app/command.ts'
import { useSession } from '../../app/session.ts'
import { PlainBadge } from '../../ui/finding/outcome-badge.tsx'
import { DayInput } from '../../ui/form/day-input.tsx'
import { Form } from '../../ui/form/form.tsx'
import { FormProblem } from '../../ui/form/form-problem.tsx'
import { useProblems } from '../../ui/form/use-problems.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { EmptyPage } from '../../ui/page/empty-page.tsx'
import { Facts } from '../../ui/page/facts.tsx'
import { Page } from '../../ui/page/page.tsx'
import { PageHeader } from '../../ui/page/page-header.tsx'
import { Lines, Section } from '../../ui/page/section.tsx'
import { SidePanel, Split, SplitBody } from '../../ui/page/split.tsx'
import { showDone } from '../../ui/undo-toast.tsx'
import { EvidenceSection } from '../evidence/evidence-section.tsx'
import { useMayChange } from '../people/may-change.ts'
import { sayTitle } from '../people/said.ts'
import styles from './recognition.module.css'
import type { CertificateRow, TitleRow } from './rows.ts'
import { sayBasis } from './said.ts'
import { VoidCertificate } from './void-certificate.tsx'

const route = getRouteApi('/recognition/title/$titleId')

/** One title: what it rests on, the papers behind it, and its certificate with every issue. */
export function TitlePage() {
  const { titleId } = route.useParams()
  const { t } = useTranslation()
  const { view } = useAsOf()
  const mayChange = useMayChange()
  const id = titleId as Id<'title'>
  const { data, error } = useQuery(
    useApi().recognition.titles.queryOptions({ input: { titleId: id, ended: true, ...view } }),
  )
  const title = data?.rows[0]
  if (!title)
    return (
      (data || error) && (
        <EmptyPage
          title={t('recognition.page.missing')}
          foot={<LinkButton to="/recognition">{t('recognition.page.toList')}</LinkButton>}
        >
          {t('recognition.page.missingBody')}
        </EmptyPage>
      )
    )
  return (
    <Page
      header={
        <PageHeader
          crumb={<Link to="/recognition">{t('recognition.list.title')}</Link>}
          title={`${title.person.name} · ${sayTitle(t, title)}`}
          {...(title.toOn
            ? { badge: <PlainBadge>{t('recognition.page.ended', { day: title.toOn })}</PlainBadge> }
            : {})}
          facts={[
            [t('recognition.column.school'), title.school?.name ?? '—'],
            [t('recognition.column.from'), title.fromOn],
            ...(title.documentNumber
              ? [[t('recognition.column.document'), title.documentNumber] as const]
              : []),
          ]}
          actions={
            <Link to="/people/$personId" params={{ personId: title.person.id }}>
              {t('selection.application.person')}
            </Link>
          }
        />
      }
    >
      <Split>
        <SplitBody>
          <Section title={t('recognition.page.facts')}>
            <Facts
              unknownLabel={t('terms.unknown')}
              facts={[
                { name: t('recognition.column.basis'), value: sayBasis(t, title.basis) },
                { name: t('recognition.column.document'), value: title.documentNumber },
                { name: t('recognition.grant.fromOn'), value: title.fromOn },
                ...(title.toOn
                  ? [
                      {
                        name: t('recognition.column.to'),
                        value: title.toOn,
                        source: title.endReason,
                      },
                    ]
                  : []),
              ]}
            />
          </Section>
          <EvidenceSection subject={{ kind: 'title', id }} mayChange={mayChange} usual="certificate" />
        </SplitBody>
        <SidePanel>
          {title.level === 'county' && countyTitleKinds.some((kind) => kind === title.kind) && (
            <Certificates title={title} />
          )}
        </SidePanel>
      </Split>
    </Page>
  )
}

/** Every issue of the title's certificate, and the act: the first issue, or another after a loss. */
function Certificates({ title }: { title: TitleRow }) {
  const { t } = useTranslation()
  const { view } = useAsOf()
  const mayChange = useMayChange()
  const { data } = useQuery(
    useApi().recognition.certificates.queryOptions({ input: { titleId: title.id, ...view } }),
  )
  if (!data) return null
  const last = data.rows.at(-1)
  const standing = last?.voidFrom ? undefined : last
  return (
    <>
      <Section title={t('recognition.tab.certificates')} count={data.rows.length}>
        {data.rows.length === 0 ? (
          <p className="note">{t('recognition.certificate.noneYet')}</p>
        ) : (
          <Lines>
            {data.rows.map((row) => (
              <Issued key={row.id} row={row} mayVoid={mayChange && row === standing} />
            ))}
          </Lines>
        )}
      </Section>
      {mayChange && title.toOn === null && <Issue key={last?.id} titleId={title.id} again={standing} />}
    </>
  )
}

function Issued({ row, mayVoid }: { row: CertificateRow; mayVoid: boolean }) {
  const { t } = useTranslation()
  const annul = useCommand(useClient().recognition.voidCertificate)
  return (
    <li>
      <div className="row">
        <span className={row.voidFrom ? 'ink-3 grow' : 'strong grow'}>{row.number}</span>
        {row.issue > 1 && (
          <span className="note">{t('recognition.certificate.again', { n: row.issue })}</span>
        )}
        {row.voidFrom && <PlainBadge>{t('recognition.certificate.void', { day: row.voidFrom })}</PlainBadge>}
      </div>
      <p className="note">
        {[row.issuedOn, row.reason, row.voidDocumentNumber, row.voidReason].filter(Boolean).join(' ')}
      </p>
      {mayVoid && <VoidCertificate certificate={row} command={annul} />}
    </li>
  )
}

function Issue({ titleId, again }: { titleId: Id<'title'>; again: CertificateRow | undefined }) {
  const { t } = useTranslation()
  const { today } = useSession()
  const issue = useCommand(useClient().recognition.issueCertificate)
  const problems = useProblems(issue.error)
  const [on, setOn] = useState<Day | null>(today)
  const [reason, setReason] = useState('')
  const act = t(again ? 'recognition.certificate.reissue' : 'recognition.certificate.issue')
  const whole = on !== null && (!again || reason.trim() !== '')
  return (
    <Section title={act}>
      <Form
        label={act}
        className={styles.stack as string}
        onSubmit={() => {
          if (!whole) return
          issue.mutate(
            { titleId, on, reason: again ? reason.trim() : null },
            {
              onSuccess: ({ number }) => {
                setReason('')
                showDone(t('recognition.certificate.issued', { number }))
              },
            },
          )
        }}
      >
        {again && (
          <p className="note">{t('recognition.certificate.reissueWhat', { number: again.number })}</p>
        )}
        <DayInput
          label={t('recognition.column.issued')}
          required
          value={on}
          error={problems.field('on')}
          onChange={setOn}
        />
        {again && (
          <TextInput
            label={t('recognition.certificate.reason')}
            required
            value={reason}
            error={problems.field('reason')}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <FormProblem>{problems.whole ?? problems.elsewhere(['on', 'reason'])[0]}</FormProblem>
        <Button type="submit" variant="default" loading={issue.isPending} disabled={!whole}>
          {act}
        </Button>
      </Form>
    </Section>
  )
}
