import type { Client } from '../../shared/contract/index.ts'
import type { Id } from '../../shared/kernel/id.ts'

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))

/** Fetches a file the back end has made, piece by piece, and lets go of it there. */
export async function fetchFile(client: Client, fileId: Id<'file'>): Promise<{ name: string; blob: Blob }> {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let offset = 0
  for (;;) {
    const { name, size, base64 } = await client.file.read({ fileId, offset })
    const piece = bytesOf(base64)
    pieces.push(piece)
    offset += piece.length
    if (offset >= size || piece.length === 0) {
      await client.file.discard({ fileId })
      return { name, blob: new Blob(pieces) }
    }
  }
}

/** Hands a file to the reader, who keeps it under that name or another. */
export function saveBlob(name: string, blob: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  // the browser has taken hold of it by the next task
  setTimeout(() => URL.revokeObjectURL(link.href), 0)
}

const pieceSize = 256 * 1024

/** Brings a file the reader chose to the back end, piece by piece. */
export async function sendFile(client: Client, file: File): Promise<Id<'file'>> {
  const { fileId } = await client.file.begin({ name: file.name, size: file.size })
  for (let offset = 0; offset < file.size; offset += pieceSize) {
    const piece = new Uint8Array(await file.slice(offset, offset + pieceSize).arrayBuffer())
    const base64 = btoa(Array.from(piece, (byte) => String.fromCharCode(byte)).join(''))
    await client.file.append({ fileId, base64 })
  }
  return fileId
}
