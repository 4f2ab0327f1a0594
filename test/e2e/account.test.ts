import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openDeskWindow } from './support/desk-window.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'account-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

const password = '春江花月夜-1035'
const officers = '秋水共长天-0675'

test('the first start makes the administrator; an officer is let in, sees no accounts, and is locked out after five failures', async () => {
  const desk = await openDeskWindow({ file: path.join(folder, 'county.db'), today: '2025-06-18' })
  const { page } = desk
  await page.getByRole('link', { name: '设立管理员' }).click()
  await page.getByLabel('账户名').fill('guanli')
  await page.getByLabel('姓名').fill('冉知秋')
  await page.getByLabel('密码', { exact: true }).fill('short')
  await page.getByLabel('再输一次').fill('shorter')
  await page.getByRole('button', { name: '设立并加锁' }).click()
  await page.getByText('两次输入的不一样。').waitFor()
  await desk.picture('establish')
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByLabel('再输一次').fill(password)
  await page.getByRole('button', { name: '设立并加锁' }).click()
  const key = page.getByText(/^([A-HJ-NP-Z2-9]{4}-){7}[A-HJ-NP-Z2-9]{4}$/)
  const recoveryKey = (await key.textContent()) ?? ''
  await desk.picture('recovery-key')
  await page.getByRole('button', { name: '已收好，继续' }).click()
  await page.getByText('冉知秋').first().waitFor()

  await desk.go('/admin/account')
  await page.getByRole('link', { name: '新增账户' }).click()
  await page.getByLabel('账户名').fill('ren')
  await page.getByLabel('姓名').fill('任小满')
  await page.getByLabel('密码', { exact: true }).fill(officers)
  await page.getByLabel('再输一次').fill(officers)
  await page.getByRole('button', { name: '新增账户' }).click()
  await page.getByText('任小满').first().waitFor()
  await desk.picture('accounts')

  // what is being typed waits behind the lock
  await desk.go('/people/add')
  await page.getByLabel('姓名', { exact: false }).first().fill('苏未央')
  await page.getByTitle('账户', { exact: true }).click()
  await page.getByRole('menuitem', { name: '锁定' }).click()
  await page.getByText('已锁定。正在填的都在').waitFor()
  await desk.picture('sign-in')
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByText('已锁定。正在填的都在').waitFor({ state: 'detached' })
  expect(await page.getByLabel('姓名', { exact: false }).first().inputValue()).toBe('苏未央')

  await desk.reopen('2025-06-19')
  const next = desk.page
  const signIn = async (who: string, secret: string) => {
    await next.getByRole('combobox', { name: '账户' }).click()
    await next.getByRole('option', { name: who }).click()
    await next.getByLabel('密码', { exact: true }).fill(secret)
    await next.getByRole('button', { name: '登录' }).click()
  }
  await signIn('任小满', officers)
  await next.getByRole('navigation').waitFor()
  await desk.go('/admin/account')
  await next.getByText('当前身份不能办理此事。').waitFor()

  await next.getByTitle('账户', { exact: true }).click()
  await next.getByRole('menuitem', { name: '退出登录' }).click()
  await next.getByRole('button', { name: '登录' }).waitFor()
  for (let n = 0; n < 5; n++) {
    await next.getByLabel('密码', { exact: true }).fill(`falsch-geraten-${n}`)
    await next.getByRole('button', { name: '登录' }).click()
    await next.getByText('账户或密码不对').waitFor()
    await next.getByLabel('密码', { exact: true }).fill('')
  }
  await next.getByLabel('密码', { exact: true }).fill(officers)
  await next.getByRole('button', { name: '登录' }).click()
  await next.getByText('已锁定，到时会自动解开').waitFor()

  await next.getByRole('button', { name: '忘记密码' }).click()
  await next.getByRole('combobox', { name: '账户' }).click()
  await next.getByRole('option', { name: '冉知秋' }).click()
  await next.getByRole('textbox', { name: '恢复密钥' }).fill(recoveryKey.toLowerCase().replaceAll('-', ' '))
  await next.getByLabel('新密码', { exact: true }).fill('海上明月共潮生七')
  await next.getByRole('button', { name: '重设密码并登录' }).click()
  await next.getByRole('navigation').waitFor()
  expect(await next.getByText('冉知秋').first().isVisible()).toBe(true)
})
