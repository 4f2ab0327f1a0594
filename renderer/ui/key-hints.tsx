import { useTranslation } from 'react-i18next'
import styles from './key-hints.module.css'

export const Kbd = ({ children }: { children: string }) => <kbd className={styles.kbd}>{children}</kbd>

/** One hint of the bottom bar: `keys` separated by blanks (`Ctrl Enter`) and what they do. */
export interface KeyHint {
  keys: string
  does: string
}

/** The live keys of a page, three or four. */
export function KeyHints({ hints }: { hints: readonly KeyHint[] }) {
  const { t } = useTranslation()
  return (
    <ul className={styles.hints} aria-label={t('ui.keys')}>
      {hints.map((hint) => (
        <li key={hint.keys}>
          {hint.keys.split(' ').map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
          {hint.does}
        </li>
      ))}
    </ul>
  )
}
