import { defineArea } from './rule.ts'

/** 师德: the first gate, and the systems that keep it. */
export const ethics = defineArea('ethics', {
  'ethics.ten-rules': {
    clause: '主文 二（四）15',
    kind: 'duty-annual',
    force: 'must',
    zh: '教师言行以十项准则为尺，负面清单上的事一件也不做。',
    en: 'The ten rules of conduct are the measure, and nothing on the negative list is done.',
    readings: ['A05'],
  },
  'ethics.report-platform': {
    clause: '主文 二（四）15',
    kind: 'workflow',
    force: 'must',
    zh: '要有一个受理师德举报的渠道。',
    en: 'There is a place where breaches of ethics can be reported.',
  },
  'ethics.notice-warning': {
    clause: '主文 二（四）15',
    kind: 'workflow',
    force: 'must',
    zh: '出了师德问题，要通报、要警示。',
    en: 'A breach of ethics is made known and serves as a warning.',
  },
  'ethics.pledge': {
    clause: '主文 二（四）15',
    kind: 'document',
    force: 'must',
    zh: '教师要签师德承诺。',
    en: 'Teachers sign a pledge on ethics.',
  },
  'ethics.exit-mechanism': {
    clause: '主文 二（四）15',
    kind: 'workflow',
    force: 'must',
    zh: '考核不过关的校长、教师，要有退出的办法。',
    en: 'There is a way out for heads and teachers who fail their assessment.',
    readings: ['A52'],
  },
  'ethics.entry-check': {
    clause: '主文 二（四）15',
    kind: 'workflow',
    force: 'must',
    zh: '学校和幼儿园进人之前，先做准入查询。',
    en: 'Nobody starts at a school or kindergarten before the entry check.',
  },
  'main15.first-requirement': {
    clause: '主文 二（四）15',
    kind: 'precedence',
    force: 'must',
    zh: '师德是第一道门槛，先看师德，再看别的条件。',
    en: 'Ethics is the first gate: it is tested before any other condition.',
    readings: ['A52'],
    checkable: 'qualitative',
  },
})
