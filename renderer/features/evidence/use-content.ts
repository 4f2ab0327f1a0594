import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Client } from '../../../shared/contract/index.ts'
import { type EvidenceType, pictureTypes } from '../../../shared/domain/evidence.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { useClient } from '../../app/api.ts'

async function fetchContent(client: Client, evidenceId: Id<'evidence'>, media: string): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  for (let offset = 0; ; ) {
    const { base64, size } = await client.evidence.read({ evidenceId, offset })
    const piece = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    pieces.push(piece)
    offset += piece.length
    if (offset >= size || piece.length === 0) return new Blob(pieces, { type: media })
  }
}

/** How a window shows a kind of file, if it does. */
export type Shown = 'picture' | 'pdf' | null

export function shownAs(type: EvidenceType): Shown {
  if (pictureTypes[type] !== undefined) return 'picture'
  return type === 'pdf' && navigator.pdfViewerEnabled ? 'pdf' : null
}

/** The address of a file within this window, as long as it is shown; null for what isn't shown or not there yet. */
export function useContent(evidence: { id: Id<'evidence'>; type: EvidenceType } | null): string | null {
  const client = useClient()
  const shown = evidence && shownAs(evidence.type)
  const media = shown === 'pdf' ? 'application/pdf' : evidence ? pictureTypes[evidence.type] : undefined
  const { data } = useQuery({
    queryKey: ['evidence-content', evidence?.id],
    queryFn: () => fetchContent(client, evidence?.id as Id<'evidence'>, media ?? ''),
    enabled: shown !== null && media !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
  })
  return useAddress(data ?? null)
}

/** An address for a file at hand, given back when it is no longer shown. */
export function useAddress(blob: Blob | null): string | null {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (!blob) return setAddress(null)
    const made = URL.createObjectURL(blob)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  return address
}
