import { useTranslation } from 'react-i18next'
import styles from './evidence.module.css'
import { type Shown, useAddress } from './use-content.ts'

/** A file looked at in place: a picture as it is, a PDF in the browser's own viewer; anything else says that it is saved to be opened. */
export function Preview({ address, name, shown }: { address: string | null; name: string; shown: Shown }) {
  const { t } = useTranslation()
  if (shown === null) return <p className="ink-2">{t('evidence.noPreview')}</p>
  if (address === null) return <p className="note">{t('evidence.opening')}</p>
  if (shown === 'picture') return <img src={address} alt={name} />
  return <iframe className={styles.pdf} title={name} src={`${address}#navpanes=0`} />
}

/** A file that is not sent yet. */
export function ChosenPreview({ file }: { file: File }) {
  const address = useAddress(file)
  const shown = shownBy(file.type)
  return shown && <Preview address={address} name={file.name} shown={shown} />
}

function shownBy(media: string): Shown {
  if (media.startsWith('image/')) return 'picture'
  return media === 'application/pdf' && navigator.pdfViewerEnabled ? 'pdf' : null
}
