import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import i18next from 'i18next'

/**
 * Says what was done and offers to undo it for ten seconds. `undo` is a compensating command of the back end.
 */
export function showUndo(said: string, undo: () => Promise<unknown>): void {
  const id = notifications.show({
    autoClose: 10_000,
    withCloseButton: true,
    message: (
      <span className="row">
        <span className="grow">{said}</span>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            notifications.hide(id)
            undo().then(
              () => showDone(i18next.t('ui.undo.done')),
              () => showDone(i18next.t('ui.undo.failed')),
            )
          }}
        >
          {i18next.t('ui.undo.act')}
        </Button>
      </span>
    ),
  })
}

/** Says what was done. */
export function showDone(said: string): void {
  notifications.show({ message: said, autoClose: 4000 })
}
