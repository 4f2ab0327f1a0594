import path from 'node:path'
import { expect, test } from 'vitest'
import { actorNamed } from '../../electron/backend/account/actor.ts'
import { inProcessClient } from '../../electron/backend/client.ts'
import { closeDesk, openDesk } from '../../electron/backend/open-desk.ts'
import { day } from '../../shared/kernel/day.ts'
import { idChecksum } from '../../shared/kernel/id-card.ts'
import { temporaryFolder } from '../support/desk.ts'
import { openDeskWindow } from './support/desk-window.ts'

/** One teacher whom two lists brought under one name, and a namesake at another school. */
async function keptTwice(): Promise<string> {
  const file = path.join(temporaryFolder(), 'county.db')
  const desk = await openDesk({ file, holder: 'test', today: day('2025-06-10') })
  const { people, recognition } = inProcessClient(desk, await actorNamed(desk, undefined))
  const { schoolId } = await people.addSchool({ name: '云岭中学', fromOn: '2010-09-01' })
  const { schoolId: second } = await people.addSchool({ name: '石桥中学', fromOn: '2010-09-01' })
  const seventeen = '99999919840321002'
  await people.addPerson({
    name: '周慕白',
    idNumber: seventeen + idChecksum(seventeen),
    subject: '语文',
    post: { schoolId, kind: 'teacher', frontLine: true, fromOn: '2015-09-01' },
  })
  const { personId } = await people.addPerson({
    name: '周慕白',
    birth: '1984-03',
    phone: '13800000006',
    subject: '数学',
    post: { schoolId: second, kind: 'teacher', frontLine: true, fromOn: '2012-09-01' },
  })
  await recognition.grantTitle({ personId, level: 'county', kind: 'backbone_teacher', fromOn: '2024-08-01' })
  await closeDesk(desk)
  return file
}

test('two records of one person are looked at side by side, merged, and parted again', async () => {
  const { page, ...desk } = await openDeskWindow({ file: await keptTwice(), today: '2025-06-18' })
  await desk.go('/people')
  await page.getByText('2人').waitFor()
  await page.getByRole('link', { name: '重复人员' }).click()
  await page.getByRole('button', { name: /周慕白.*同名/ }).click()
  const facts = page.getByRole('table', { name: '两条记录对照' })
  await facts.getByText('语文').waitFor()
  await facts.getByText('县骨干教师 2024-08-01').waitFor()
  // the one with an ID number stays, what the other knows fills it in
  await page.getByText('移到周慕白名下').waitFor()
  await page.getByText('联系电话', { exact: true }).last().waitFor()
  await desk.picture('people-same')
  const merge = page.getByRole('button', { name: '合并，留下周慕白' })
  expect(await merge.isDisabled()).toBe(true)
  await page.getByLabel('理由').fill('身份证核对一致')
  await merge.click()
  const lists = page.getByRole('navigation', { name: '核对清单' })
  await lists.getByText('没有发现可能重复的人').waitFor()
  await lists.getByText('周慕白 并入 周慕白').waitFor()

  await desk.go('/people')
  await page.getByText('1人').waitFor()
  await page.getByRole('cell', { name: '周慕白' }).click()
  await page.getByRole('tab', { name: '称号' }).click()
  await page.getByRole('cell', { name: '县骨干教师' }).waitFor()
  await page.getByRole('tab', { name: '基本信息' }).click()
  await page.getByText('2025-06-18并入：身份证核对一致').waitFor()
  await page.getByRole('link', { name: '与另一条记录核对' }).click()

  await lists.getByRole('button', { name: '拆开' }).click()
  await page.getByRole('textbox', { name: '理由' }).last().fill('其实是两个人')
  await page.getByRole('button', { name: '拆开' }).last().click()
  await lists.getByText('可能是同一人').waitFor()
  await lists.getByText('其实是两个人').waitFor()

  // two people after all: nobody is asked again
  await lists.getByRole('button', { name: /周慕白.*同名/ }).click()
  await facts.waitFor()
  await page.getByLabel('理由').fill('两所学校各有一人')
  await page.getByRole('button', { name: '不是同一人' }).click()
  await lists.getByText('确认不是同一人').waitFor()
  await lists.getByText('没有发现可能重复的人').waitFor()
})
