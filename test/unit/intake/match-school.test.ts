import { describe, expect, it } from 'vitest'
import { type KnownSchool, matchSchool } from '../../../electron/backend/intake/match-school.ts'

const known: KnownSchool[] = [
  { id: 'six', name: '某某县第六小学', shortNames: ['六小'] },
  { id: 'sixteen', name: '某某县第十六小学', shortNames: [] },
  { id: 'stone', name: '某某县石门乡中心小学', shortNames: [] },
  { id: 'river', name: '某某县清河镇中心小学', shortNames: [] },
  { id: 'middle', name: '某某县第一初级中学', shortNames: ['一中'] },
  { id: 'high', name: '某某县第一高级中学', shortNames: ['一中'] },
  { id: 'nursery', name: '某某县幼儿园', shortNames: [] },
]

describe('a school is matched', () => {
  it.each([
    ['某某县第六小学', 'six', 'exact'],
    [' 某某县第六小学\u200b ', 'six', 'exact'],
    ['六小', 'six', 'exact'],
    ['某某县第6小学', 'six', 'normalised'],
    ['第６小学', 'six', 'normalised'],
    ['第六小学', 'six', 'normalised'],
    ['甲省乙市某某县第六小学', 'six', 'normalised'],
    ['第16小学', 'sixteen', 'normalised'],
    ['石门乡中心小学', 'stone', 'normalised'],
    ['某某县第一初中', 'middle', 'normalised'],
    ['第一高中', 'high', 'normalised'],
  ])('%s', (name, id, by) => expect(matchSchool(name, known)).toEqual({ kind: 'match', id, by }))

  it.each([
    ['中心小学', ['stone', 'river']],
    ['一中', ['middle', 'high']],
  ])('or asked about: %s', (name, candidates) =>
    expect(matchSchool(name, known)).toEqual({ kind: 'ask', candidates }),
  )

  it.each(['第七小学', '别县第六小学', '小学', '幼儿园', '第六小学分校', ''])('or new: %j', (name) =>
    expect(matchSchool(name, known)).toEqual({ kind: 'new' }),
  )
})
