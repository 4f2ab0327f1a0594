import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { DocumentModel } from '../../../shared/domain/document.ts'
import { saveBlob } from '../../app/download.ts'
import { DocumentPreview } from '../../ui/document/document-preview.tsx'
import './paper.css'

interface Printing {
  document: DocumentModel
  medium: 'paper' | 'pdf'
}

/** Whether this host makes PDFs itself; in a browser the print dialog does. */
export const makesPdfs = (): boolean => window.bridge !== undefined

async function savePdf({ title }: DocumentModel): Promise<void> {
  const bytes = await window.bridge?.makePdf()
  if (bytes)
    saveBlob(`${title.replaceAll(/[\\/:*?"<>|]/g, ' ')}.pdf`, new Blob([bytes], { type: 'application/pdf' }))
}

/**
 * Puts a document on paper, or what paper would show into a PDF: nothing but its pages is printed, whatever stands on
 * the screen. `paper` has to be rendered by the page.
 */
export function usePrint(): {
  paper: ReactNode
  print: (document: DocumentModel, medium?: 'paper' | 'pdf') => void
} {
  const [printing, setPrinting] = useState<Printing | null>(null)
  useEffect(() => {
    if (!printing) return
    const clear = () => setPrinting(null)
    if (printing.medium === 'pdf') {
      void savePdf(printing.document).finally(clear)
      return
    }
    window.addEventListener('afterprint', clear)
    window.print()
    return () => window.removeEventListener('afterprint', clear)
  }, [printing])
  const print = useCallback(
    (document: DocumentModel, medium: 'paper' | 'pdf' = 'paper') => setPrinting({ document, medium }),
    [],
  )
  const paper =
    printing &&
    createPortal(
      <div className="paper">
        <DocumentPreview document={printing.document} />
      </div>,
      window.document.body,
    )
  return { paper, print }
}
