import { expect, test } from 'vitest'
import { smallCounty } from '../../support/county.ts'
import { zipOf } from '../../support/zip.ts'

const word = (...paragraphs: string[]) =>
  zipOf([
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0"?><w:document><w:body>${paragraphs
        .map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`)
        .join('')}</w:body></w:document>`,
    },
  ])

async function county() {
  const setup = await smallCounty({ today: '2024-10-20' })
  const { client } = setup
  const load = async (name: string, bytes: Uint8Array) => {
    const { fileId } = await client.file.begin({ name, size: bytes.length })
    await client.file.append({ fileId, base64: Buffer.from(bytes).toString('base64') })
    for await (const event of await client.policy.loadDocument({ fileId }))
      if (event.type === 'result') return event.result
    return null
  }
  return { ...setup, load }
}

test('the own text of the plan is taken in from txt and docx, replaced and taken away', async () => {
  const { client, load } = await county()
  expect(await client.policy.document({})).toEqual({ document: null })
  expect(await client.policy.ownText({})).toEqual({ loaded: false })
  await load('计划.txt', Buffer.from('一、任务\r\n\r\n（一）总的打算\r\n'))
  expect((await client.policy.document({})).document?.paragraphs).toEqual(['一、任务', '（一）总的打算'])
  await load('计划.docx', word('附件2', '一、激励 &lt;对象&gt;'))
  expect(await client.policy.ownText({})).toEqual({ loaded: true })
  const { document } = await client.policy.document({})
  expect(document).toMatchObject({ fileName: '计划.docx', paragraphs: ['附件2', '一、激励 <对象>'] })
  await client.policy.removeDocument({})
  expect(await client.policy.document({})).toEqual({ document: null })
  expect(await client.policy.ownText({})).toEqual({ loaded: false })
  await expect(client.policy.removeDocument({})).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test.each([
  ['a zip that is no Word document', zipOf([{ name: 'a.txt', content: 'x' }])],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])],
  ['nothing', new Uint8Array()],
  [
    'a text that unpacks further than it says',
    zipOf([{ name: 'word/document.xml', content: 'x'.repeat(100_000), claimedSize: 10 }]),
  ],
  [
    'a text that declares entities',
    zipOf([{ name: 'word/document.xml', content: '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }]),
  ],
])('%s is refused, and the text before stays', async (_what, bytes) => {
  const { client, load } = await county()
  await load('计划.txt', Buffer.from('一、任务'))
  await expect(load('计划.docx', bytes)).rejects.toMatchObject({ code: 'SPREADSHEET_REFUSED' })
  expect((await client.policy.document({})).document?.paragraphs).toEqual(['一、任务'])
})
