import { expect, test } from 'vitest'
import { smallCounty } from '../support/county.ts'
import { openDeskWindow } from './support/desk-window.ts'

const today = '2025-06-18'

test('a round of eighty title holders is pasted, the rest marked absent, saved; the page of one says what it cost', async () => {
  const county = await smallCounty({ today })
  const names = Array.from({ length: 78 }, (_, i) => `石${String.fromCodePoint(0x5b89 + i)}`)
  const ids = []
  for (const name of names) {
    const personId = await county.person(name, '滨河中学')
    ids.push(personId)
    await county.client.recognition.grantTitle({
      personId,
      level: 'county',
      kind: 'backbone_teacher',
      fromOn: '2023-09-01',
    })
  }
  await county.close()
  const { page, go, picture } = await openDeskWindow({ file: county.file, today })

  await go('/assessment/round?of=talent')
  await page.getByText('80人').first().waitFor()
  const block = ['沈知远', '高远岫', ...names.slice(0, 76)].map(
    (n, i) => `${n}\t${i === 0 ? '优秀' : '合格'}`,
  )
  await page.getByRole('button', { name: /^沈知远 / }).focus()
  await page.evaluate((text) => {
    const data = new DataTransfer()
    data.setData('text/plain', text)
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, block.join('\n'))
  await page.getByRole('button', { name: '保存78个等次' }).waitFor()
  await page.getByRole('button', { name: /其余2人/ }).click()
  await page.getByText('2024年人才考核没有合格或没有参加，待遇停止。').first().waitFor()
  await picture('talent-round')
  await page.getByRole('button', { name: '保存80个等次' }).click()
  await page
    .getByText(/已保存80个等次/)
    .first()
    .waitFor()

  await go(`/people/${ids[77]}?tab=benefits`)
  const stretches = page.getByRole('table', { name: '每一次变化' })
  await stretches.getByRole('row', { name: /2023-09-01 ?至2025-06-17.*享受待遇/ }).waitFor()
  await stretches.getByRole('row', { name: /2025-06-18.*停止待遇.*2024年人才考核/ }).waitFor()
  await picture('benefits')
  await go(`/people/${ids[77]}?tab=benefits&asOf=2025-06-17`)
  await page
    .getByRole('article')
    .getByText(/待遇享受到2028年9月1日/)
    .waitFor()
  await go(`/people/${ids[0]}?tab=benefits`)
  await stretches.getByRole('row', { name: /2023-09-01 ?至2028-09-01.*享受待遇/ }).waitFor()
  expect(await stretches.getByRole('row').count()).toBe(2)
})

test('units with talent are ticked together for a year, and a unit says who did it', async () => {
  const county = await smallCounty({ today })
  await county.close()
  const { page, go, picture } = await openDeskWindow({ file: county.file, today })
  await go('/recognition/guarantees')
  await page.getByRole('row', { name: /滨河中学.*待登记/ }).waitFor()
  await page.getByRole('button', { name: '全选没有登记的2个' }).click()
  await page.getByLabel('备注').fill('县医院')
  await page.getByRole('button', { name: '登记2个单位' }).click()
  await page.getByRole('row', { name: /滨河中学.*2025-06-18/ }).click()
  await page.getByText(/administrator \S+登记/).waitFor()
  await picture('guarantees')
})
