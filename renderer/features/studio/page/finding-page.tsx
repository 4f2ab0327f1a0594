import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { sayTopic } from '../../../../shared/policy/say/say-sentence.ts'
import { useFindingWords, useLanguage } from '../../../app/findings/finding-words.ts'
import { speech } from '../../../app/findings/speech.ts'
import { ExplainLink } from '../../../ui/finding/explain-link.tsx'
import { FindingFull } from '../../../ui/finding/finding-full.tsx'
import { LookBadge } from '../../../ui/finding/outcome-badge.tsx'
import { EmptyPage } from '../../../ui/page/empty-page.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { PageHeader } from '../../../ui/page/page-header.tsx'
import type { Duties, Studio } from '../rows.ts'
import { StudioMissing } from './studio-missing.tsx'
import styles from './studio-page.module.css'
import { useKnownNames } from './use-known-names.ts'
import { useDuties, useStudio } from './use-studio.ts'

const route = getRouteApi('/studio/$studioId/finding/$question')

const allFindings = (studio: Studio, { annual, onFile, cycle }: Duties) => [
  ...studio.composition,
  ...annual,
  ...onFile,
  ...cycle.flatMap(({ findings }) => findings),
]

/** One question about a studio answered in full: facts, what is missing, clause, reading; for each person asked. */
export function StudioFindingPage() {
  const { t } = useTranslation()
  const { studioId, question } = route.useParams()
  const { year } = route.useSearch()
  const language = useLanguage()
  const studio = useStudio(studioId)
  const duties = useDuties(studioId, year).data
  const words = useFindingWords(useKnownNames(studio.data))
  if (!studio.data) return <StudioMissing error={studio.error} />
  const findings = duties ? allFindings(studio.data, duties).filter((f) => f.question === question) : []
  const [first] = findings
  return (
    <Page
      header={
        <PageHeader
          crumb={
            <Link to="/studio/$studioId" params={{ studioId }} search={{ year }}>
              {studio.data.name}
            </Link>
          }
          title={first ? sayTopic(speech(language), first) : t('studio.finding.title')}
        />
      }
    >
      <div className={styles.findings}>
        {findings.map((finding) => (
          <FindingFull
            key={finding.subject.id}
            finding={finding}
            words={words}
            aside={<ExplainLink finding={finding} />}
            // a duty with time left is not reported, it is due
            badge={finding.message.key === 'duty_open' && <LookBadge look="due" large />}
          />
        ))}
      </div>
      {duties && !first && (
        <EmptyPage
          title={t('studio.finding.title')}
          foot={
            <Link to="/studio/$studioId" params={{ studioId }} search={{ year }}>
              {t('studio.finding.back')}
            </Link>
          }
        >
          {t('studio.duty.outside')}
        </EmptyPage>
      )}
    </Page>
  )
}
