import { hostQueries } from '../procedure.ts'

const piece = 512 * 1024

export const begin = hostQueries.file.begin.handler(async ({ context, input }) => ({
  fileId: context.desk.files.begin(input.name, input.size).id as never,
}))

export const append = hostQueries.file.append.handler(async ({ context, input }) => {
  context.desk.files.append(input.fileId, Buffer.from(input.base64, 'base64'))
  return {}
})

export const read = hostQueries.file.read.handler(async ({ context, input }) => {
  const { name } = context.desk.files.get(input.fileId)
  const { bytes, size } = context.desk.files.read(input.fileId, input.offset, piece)
  return { name, size, base64: Buffer.from(bytes).toString('base64') }
})

export const discard = hostQueries.file.discard.handler(async ({ context, input }) => {
  context.desk.files.discard(input.fileId)
  return {}
})
