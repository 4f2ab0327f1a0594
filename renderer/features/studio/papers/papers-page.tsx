import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Client } from '../../../../shared/contract/index.ts'
import { mayFile } from '../../../../shared/domain/filing.ts'
import { studioStaff } from '../../../../shared/domain/role.ts'
import { useApi, useClient } from '../../../app/api.ts'
import { useAsOf } from '../../../app/as-of.ts'
import { useCommand } from '../../../app/command.ts'
import { useYearName } from '../../../app/findings/use-year-name.ts'
import { useSession } from '../../../app/session.ts'
import { AskReason } from '../../../ui/form/ask-reason.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import type { Column } from '../../../ui/list/column.ts'
import { DataList } from '../../../ui/list/data-list.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { PageHeader } from '../../../ui/page/page-header.tsx'
import { showDone } from '../../../ui/undo-toast.tsx'
import { EvidenceSection } from '../../evidence/evidence-section.tsx'
import { StudioMissing } from '../page/studio-missing.tsx'
import { useStudio } from '../page/use-studio.ts'
import type { Studio } from '../rows.ts'
import styles from './papers.module.css'

const route = getRouteApi('/studio/$studioId/papers')

type Paper = Awaited<ReturnType<Client['studio']['documents']>>['rows'][number]

/** What a studio has on file: plans, rules, reports, archives, attestations, each with the paper itself. */
export function StudioPapersPage() {
  const { studioId } = route.useParams()
  const { data, error } = useStudio(studioId)
  return data ? <Papers studio={data} /> : <StudioMissing error={error} />
}

function usePaperColumns(): readonly Column<Paper>[] {
  const { t } = useTranslation()
  const yearName = useYearName()
  return useMemo(
    () => [
      { id: 'day', title: t('studio.papers.filedOn'), width: 104, cell: (p) => p.filedOn },
      {
        id: 'kind',
        title: t('studio.papers.kind'),
        width: 168,
        cell: (p) => <span className="strong">{t(`studio.papers.kinds.${p.kind}`)}</span>,
      },
      {
        id: 'about',
        title: t('studio.papers.about'),
        width: 200,
        cell: (p) =>
          [p.person?.name, p.school?.name, p.managementYear && yearName(p.managementYear)]
            .filter(Boolean)
            .join(' · '),
      },
      {
        id: 'title',
        title: t('studio.papers.title'),
        cell: (p) => <span className="ink-2">{p.title}</span>,
      },
    ],
    [t, yearName],
  )
}

function Papers({ studio }: { studio: Studio }) {
  const { t } = useTranslation()
  const { view } = useAsOf()
  const { role } = useSession().account
  const { data } = useQuery(
    useApi().studio.documents.queryOptions({ input: { studioId: studio.id, ...view } }),
  )
  const columns = usePaperColumns()
  const [openId, setOpen] = useState<string | undefined>()
  const params = { studioId: studio.id }
  const open = data?.rows.find((paper) => paper.id === openId)
  return (
    <Page
      header={
        <PageHeader
          crumb={
            <Link to="/studio/$studioId" params={params}>
              {studio.name}
            </Link>
          }
          title={t('studio.papers.pageTitle')}
          sub={t('studio.papers.sub')}
          actions={
            studioStaff.includes(role) && (
              <LinkButton to="/studio/$studioId/file" params={params} leftSection={<IconPlus size={15} />}>
                {t('studio.papers.file')}
              </LinkButton>
            )
          }
        />
      }
    >
      {data && (
        <DataList
          label={t('studio.papers.pageTitle')}
          height="list"
          columns={columns}
          rows={data.rows}
          rowKey={(paper) => paper.id}
          onOpen={(paper) => setOpen(paper.id === openId ? undefined : paper.id)}
          {...(openId === undefined ? {} : { openKey: openId })}
          empty={t('studio.papers.none')}
        />
      )}
      {open && <OpenPaper key={open.id} paper={open} mayChange={mayFile(role, open.kind)} />}
    </Page>
  )
}

function OpenPaper({ paper, mayChange }: { paper: Paper; mayChange: boolean }) {
  const { t } = useTranslation()
  const client = useClient()
  const retract = useCommand(client.studio.retractDocument)
  const name = t(`studio.papers.kinds.${paper.kind}`)
  return (
    <div className={styles.open}>
      <div className="row">
        <span className="grow strong">
          {[name, paper.person?.name, paper.title].filter(Boolean).join(' · ')}
        </span>
        {mayChange && (
          <AskReason
            act={t('studio.papers.retract')}
            title={t('studio.papers.retractTitle', { name })}
            what={t('studio.papers.retractWhat')}
            pending={retract.isPending}
            error={retract.error}
            onSubmit={(reason, close) =>
              retract.mutate(
                { documentId: paper.id, reason },
                {
                  onSuccess: () => {
                    close()
                    showDone(t('studio.papers.retracted', { name }))
                  },
                },
              )
            }
          />
        )}
      </div>
      <EvidenceSection
        subject={{ kind: 'studio_document', id: paper.id }}
        mayChange={mayChange}
        usual="text"
        title={t('studio.papers.original')}
      />
    </div>
  )
}
