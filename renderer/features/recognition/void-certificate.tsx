import { useTranslation } from 'react-i18next'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { useSession } from '../../app/session.ts'
import { AskReason } from '../../ui/form/ask-reason.tsx'
import { showDone } from '../../ui/undo-toast.tsx'

interface Void {
  certificateId: Id<'certificate'>
  fromOn: Day
  reason: string
  documentNumber: string
}

/** Declares a certificate void from a day, under a document. */
export function VoidCertificate({
  certificate,
  command,
}: {
  certificate: { id: Id<'certificate'>; number: string }
  command: {
    isPending: boolean
    error: unknown
    mutate: (input: Void, then: { onSuccess: () => void }) => void
  }
}) {
  const { t } = useTranslation()
  const { today } = useSession()
  const { id, number } = certificate
  return (
    <AskReason
      act={t('recognition.certificate.annul')}
      title={t('recognition.certificate.annulTitle', { number })}
      what={t('recognition.certificate.annulWhat')}
      day={{ label: t('recognition.certificate.annulFrom'), today }}
      document={t('recognition.column.document')}
      pending={command.isPending}
      error={command.error}
      onSubmit={(reason, close, { on, documentNumber }) =>
        command.mutate(
          { certificateId: id, fromOn: on, reason, documentNumber },
          {
            onSuccess: () => {
              close()
              showDone(t('recognition.certificate.annulled', { number }))
            },
          },
        )
      }
    />
  )
}
