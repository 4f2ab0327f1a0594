import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../../app/api.ts'
import { LookBadge, PlainBadge } from '../../../ui/finding/outcome-badge.tsx'
import { sayMoment } from '../../../ui/moment.ts'
import { EmptyPage } from '../../../ui/page/empty-page.tsx'
import { type HeaderFact, PageHeader } from '../../../ui/page/page-header.tsx'
import type { Review } from '../rows.ts'
import { DecidePage } from './decide-page.tsx'
import { DecidedPage } from './decided-page.tsx'

const route = getRouteApi('/handback/$returnId')

/** One returned file: to be decided field by field, or what was decided on it. */
export function ReviewPage() {
  const { t } = useTranslation()
  const { returnId } = route.useParams()
  const { data, error } = useQuery(
    useApi().handback.review.queryOptions({ input: { returnId: returnId as never } }),
  )
  if (error) return <EmptyPage title={t('handback.title')}>{t('errors.code.NOT_FOUND')}</EmptyPage>
  if (!data) return null
  return data.status === 'open' ? (
    <DecidePage key={data.seen} review={data} header={<ReviewHeader review={data} />} />
  ) : (
    <DecidedPage review={data} header={<ReviewHeader review={data} />} />
  )
}

/** Whose file it is, which turn, from when; a clock that can't be right is said, because nothing depends on it. */
function ReviewHeader({ review }: { review: Review }) {
  const { t } = useTranslation()
  const facts: HeaderFact[] = [
    [
      t('handback.fact.form'),
      `${t(`handback.form.${review.form}`)}${review.number === null ? '' : ` ${t('handback.turn', { number: review.number })}`}`,
    ],
    [t('handback.fact.base'), t('handback.fact.revision', { revision: review.baseRevision })],
    ...(review.madeBy && review.madeAt
      ? [
          [
            t('handback.fact.by'),
            t('handback.madeBy', { name: review.madeBy, at: sayMoment(review.madeAt) }),
          ] as const,
        ]
      : []),
    [t('handback.fact.received'), sayMoment(review.receivedAt)],
  ]
  return (
    <PageHeader
      crumb={<Link to="/handback">{t('handback.title')}</Link>}
      title={review.studio.name}
      badge={
        review.clock && review.madeAt ? (
          <LookBadge look="due">
            {t(`handback.clock.${review.clock}`, { at: sayMoment(review.madeAt) })}
          </LookBadge>
        ) : (
          <PlainBadge>{t(`handback.status.${review.status}`)}</PlainBadge>
        )
      }
      facts={facts}
    />
  )
}
