import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AssessedKind } from '../../../../shared/domain/assessment.ts'
import { useApi } from '../../../app/api.ts'
import { FindingPart } from '../../../ui/finding/finding-full.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import type { Proposal } from '../rows.ts'

/** A rectification that has run out is settled by assessing again; the proposal then falls away by itself. */
export const needsReassessment = ({ finding }: Pick<Proposal, 'finding'>): boolean =>
  finding.message.key === 'reassessment_overdue'

/** The way to the result that is still to be recorded. */
export function ReassessFirst({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation()
  const { subject, finding } = proposal
  const { data } = useQuery(
    useApi().assessment.list.queryOptions({
      input: {
        subjectKind: subject.kind as AssessedKind,
        kind: 'annual',
        year: Number(finding.figures.year),
        ...(proposal.studio && { studioId: proposal.studio.id }),
      },
    }),
  )
  const failed = data?.rows.find((row) => row.subjectId === subject.id)
  return (
    <FindingPart label={t('decision.again.label')}>
      <div className="row">
        {failed && (
          <LinkButton to="/assessment/$assessmentId/again" params={{ assessmentId: failed.id }}>
            {t('assessment.again.open')}
          </LinkButton>
        )}
        <span className="note grow">{t('decision.again.why')}</span>
      </div>
    </FindingPart>
  )
}
