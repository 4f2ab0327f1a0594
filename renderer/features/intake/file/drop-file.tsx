import { Button, FileButton } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { clsx } from 'clsx'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from '../intake.module.css'

const accepted = '.xlsx,.xlsm,.xls,.et,.xml,.html,.htm,.csv,.tsv,.txt,.ods'

/** A file dropped here, picked, or pasted: copied in the file manager, or cells copied in a spreadsheet. */
export function DropFile({ disabled, onFile }: { disabled: boolean; onFile: (file: File) => void }) {
  const { t } = useTranslation()
  const [over, setOver] = useState(false)
  const latest = useRef(onFile)
  latest.current = onFile
  useEffect(() => {
    if (disabled) return
    const paste = (event: ClipboardEvent) => {
      if (event.target instanceof HTMLInputElement) return
      const file = pastedFile(event.clipboardData, t('intake.page.pasted'))
      if (file) latest.current(file)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [disabled, t])
  return (
    <section
      aria-label={t('intake.page.step.file')}
      className={clsx(styles.drop, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const [file] = event.dataTransfer.files
        if (file && !disabled) onFile(file)
      }}
    >
      <IconFileSpreadsheet size={24} stroke={1.4} aria-hidden />
      <div className="grow">
        <div className="strong">{t('intake.page.drop')}</div>
        <div className="note">{t('intake.page.formats')}</div>
      </div>
      <FileButton accept={accepted} onChange={(file) => file && onFile(file)}>
        {(props) => (
          <Button {...props} disabled={disabled}>
            {t('intake.page.pick')}
          </Button>
        )}
      </FileButton>
    </section>
  )
}

/** Cells travel through the clipboard as text with tabs: read like any text file of a spreadsheet. */
function pastedFile(clipboard: DataTransfer | null, name: string): File | null {
  const [file] = clipboard?.files ?? []
  if (file) return file
  const text = clipboard?.getData('text/plain') ?? ''
  return text.includes('\n') ? new File([text], `${name}.tsv`) : null
}
