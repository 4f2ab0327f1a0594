import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { DocumentModel } from '../../../shared/domain/document.ts'
import { DocumentPreview } from '../../ui/document/document-preview.tsx'
import './paper.css'

/**
 * Puts a document on paper: nothing but its pages is printed, whatever stands on the screen. `paper` has to be
 * rendered by the page.
 */
export function usePrint(): { paper: ReactNode; print: (document: DocumentModel) => void } {
  const [document, setDocument] = useState<DocumentModel | null>(null)
  useEffect(() => {
    if (!document) return
    const clear = () => setDocument(null)
    window.addEventListener('afterprint', clear)
    window.print()
    return () => window.removeEventListener('afterprint', clear)
  }, [document])
  const print = useCallback((next: DocumentModel) => setDocument(next), [])
  const paper =
    document &&
    createPortal(
      <div className="paper">
        <DocumentPreview document={document} />
      </div>,
      window.document.body,
    )
  return { paper, print }
}
