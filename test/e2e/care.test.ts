import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { day } from '../../shared/kernel/day.ts'
import { fileWithSchools, onFile, schoolsIn } from '../support/store-file.ts'
import { openDeskWindow } from './support/desk-window.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'care-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

const password = '春眠不觉晓-2026'

test('a restore is tried out: an encrypted backup is looked into, restored, and what it replaced is put back', async () => {
  const file = await fileWithSchools(folder, 'county.db', ['第一小学'])
  const target = path.join(folder, 'copy.backup')
  const desk = await openDeskWindow({ file, today: '2025-06-18' })
  await desk.go('/admin')
  await desk.page.getByLabel('整份加密，凭密码打开').check()
  await desk.page.getByLabel('备份密码').fill(password)
  await desk.page.getByLabel('再输一次').fill(`${password}x`)
  await desk.page.getByLabel('或写到这台电脑上的位置').fill(target)
  await desk.page.getByRole('button', { name: '备份到此位置' }).click()
  await desk.page.getByText('两次输入的不一样。').waitFor()
  expect(fs.existsSync(target)).toBe(false)
  await desk.page.getByLabel('再输一次').fill(password)
  await desk.page.getByRole('button', { name: '备份到此位置' }).click()
  await desk.page.getByText('完好').waitFor()
  await desk.page
    .getByText(/上次备份/)
    .first()
    .waitFor()
  await desk.picture('backup-encrypted')

  await desk.apart(() =>
    onFile(file, (client) => client.people.addSchool({ name: '第二小学', fromOn: day('2020-09-01') })),
  )
  const { page } = desk
  await desk.go('/admin/restore')
  await page.getByLabel('或这台电脑上的位置').fill(target)
  await page.getByRole('button', { name: '查看这份备份' }).click()
  await page.getByText('这份备份加了密').waitFor()
  await page.getByLabel('备份密码').fill('一定不对')
  await page.getByRole('button', { name: '查看这份备份' }).click()
  await page.getByText('密码打不开这份备份').waitFor()
  await page.getByLabel('备份密码').fill(password)
  await page.getByRole('button', { name: '查看这份备份' }).click()
  await page.getByText('备份里的').waitFor()
  await desk.picture('restore-preview')
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: '替换为这份备份' }).click()
  await page.getByRole('button', { name: '换回原来的数据' }).click()
  await page.getByText('已换回恢复之前的数据。').waitFor()
  await desk.apart(async () => expect(await schoolsIn(file)).toHaveLength(2))

  await desk.go('/admin')
  const diagnosis = desk.page.waitForEvent('download')
  await desk.page.getByRole('button', { name: '导出诊断文件' }).click()
  expect((await diagnosis).suggestedFilename()).toMatch(/^talent-desk-diagnosis-.*\.json$/)
  await desk.go('/admin/trail')
  await desk.page.getByText('从备份恢复').first().waitFor()
  const saved = desk.page.waitForEvent('download')
  await desk.page.getByRole('button', { name: '导出', exact: true }).click()
  const name = await (await saved).path()
  expect(fs.readFileSync(name, 'utf8')).toContain('admin.restore')
  await desk.picture('trail')
  await desk.go('/admin/trail/head')
  await desk.page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '')
  })
  await desk.page.getByRole('button', { name: '打印' }).click()
  await desk.page.waitForSelector('[data-printed]', { state: 'attached' })
  await desk.page.getByText('经办人（签字）：').waitFor()
  await desk.picture('trail-head')
})
