import { Button } from '@mantine/core'
import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../shared/kernel/id.ts'
import { DraftsContext } from '../../ui/form/drafts.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { sayMoment } from '../../ui/moment.ts'
import { type ActivityDraft, activityDraft } from './form/activity-draft.ts'
import styles from './unfinished.module.css'

/** An activity of a studio that was begun and not saved: go on with it, or be rid of it. */
export function UnfinishedActivity({ studioId }: { studioId: Id<'studio'> }) {
  const { t } = useTranslation()
  const { kept, discard } = useContext(DraftsContext)
  const found = kept.find(({ form }) => form === activityDraft(studioId))
  if (!found) return null
  const { topic, kind } = found.typed as Partial<ActivityDraft>
  return (
    <div className={styles.unfinished}>
      <span className="grow">
        {t('activity.unfinished.said', {
          what: topic?.trim() || t(`activity.kind.${kind ?? 'training'}`),
          at: sayMoment(found.keptAt),
        })}
      </span>
      <LinkButton to="/activity/record" search={{ studio: studioId }} size="compact-sm">
        {t('activity.unfinished.goOn')}
      </LinkButton>
      <Button size="compact-sm" variant="default" onClick={() => discard(found.form)}>
        {t('activity.unfinished.discard')}
      </Button>
    </div>
  )
}
