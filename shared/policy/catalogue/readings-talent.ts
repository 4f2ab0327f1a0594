import type { ReadingEntry } from './reading.ts'

/** What the text leaves open about the plan as a whole, titles, rewards and the incentive period. */
export const talentReadings = {
  A01: {
    topic: { zh: '文件状态与生效日', en: 'Status and effective date' },
    question: {
      zh: '公示稿没有发布日期，各附件的生效说法也不一样，从哪天起算？',
      en: 'The draft bears no date of issue and its annexes speak differently of effect: from which day does it count?',
    },
    clauses: ['主文 标题下', '附件2 五', '附件2-1 标题'],
    choices: {
      'date-entered-by-bureau': {
        zh: '由教育局录入一个生效日，各附件同日；录入之前按2022年1月1日起试算，并标明草案。',
        en: 'The bureau enters one effective date for all annexes; until then answers run from 1 January 2022 and are marked as draft.',
      },
      'date-of-draft': { zh: '从公示稿的日期起就算。', en: 'It counts from the date of the draft.' },
      'each-annex-its-own': { zh: '各附件各有各的生效日。', en: 'Each annex has a date of its own.' },
    },
  },
  A06: {
    topic: { zh: '名额是定数还是上限', en: 'Exact number or ceiling' },
    question: {
      zh: '每批四名、六名、二十名、八十名，是必须评满，还是最多这么多？',
      en: 'Must a batch fill its 4, 6, 20 and 80 places, or may it give no more?',
    },
    clauses: ['附件2 三 第1段'],
    choices: {
      ceiling: {
        zh: '是上限：超过就违规，不满只提示，空额不结转。',
        en: 'A ceiling: more is a violation, fewer only a notice, and empty places do not carry over.',
      },
      exact: { zh: '是定数：多一名少一名都不行。', en: 'An exact number: neither more nor fewer.' },
    },
  },
  A07: {
    topic: { zh: '持A卡、B卡直接认定占不占名额', en: 'Do A and B cards use a place' },
    question: {
      zh: '直接认定的人要不要等批次、占当批的名额？',
      en: 'Does direct recognition wait for a batch and take one of its places?',
    },
    clauses: ['附件2 三 第2段', '主文 二（四）13'],
    choices: {
      'outside-quota': {
        zh: '不占名额、不等批次，县里确认之日生效，也不因此多办工作室。',
        en: 'No place and no waiting: it takes effect when the county confirms it, and brings no extra studio.',
      },
      'uses-place': {
        zh: '占一个名额，等到有批次的年份。',
        en: 'It takes a place and waits for a year with a batch.',
      },
    },
  },
  A08: {
    topic: { zh: '算校长还是算教师', en: 'Head or teacher' },
    question: {
      zh: '副校长、园长、教研员、兼课的校长，按哪一类对待？',
      en: 'Which track do deputy heads, kindergarten heads, researchers and teaching heads belong to?',
    },
    clauses: ['附件2 二', '附件2 三 第2段', '附件5 三', '附件5 四'],
    choices: {
      'category-then-post': {
        zh: '证书写明的按证书；没写的看基准日的岗位，正职为校长，其余为教师，副职和机构负责人由人工判定。',
        en: 'What the card or title says; else the post on the reference date: head of a school is a head, others teachers, deputies and heads of institutions are classed by hand.',
      },
      'by-category': { zh: '只看证书或卡上写的类别。', en: 'Only what the card or title says.' },
      'by-choice': { zh: '由本人选。', en: 'The person chooses.' },
    },
  },
  A09: {
    topic: { zh: '一年内不重复领奖怎么算', en: 'One reward a year' },
    question: {
      zh: '“一年”和“层次”各指什么：历年还是连续十二个月，荣誉级别还是金额？',
      en: 'What are “a year” and “higher”: calendar year or twelve months, rank of the honour or amount?',
    },
    clauses: ['附件2 三 第3段'],
    choices: {
      'calendar-year-by-level': {
        zh: '同一历年内，按荣誉级别省、市、县取高，C卡算市级；级别相同取金额大的；低的已发，记一笔待冲抵由人决定。',
        en: 'Within one calendar year the higher rank wins (a C card is the city’s), a tie goes to the larger sum; a lower one already paid is noted for a person to set off.',
      },
      'twelve-months-by-level': {
        zh: '任意连续十二个月内，按级别取高。',
        en: 'Within any twelve months the higher rank wins.',
      },
      'calendar-year-by-amount': {
        zh: '同一历年内，只比金额。',
        en: 'Within one calendar year only the amount counts.',
      },
    },
  },
  A10: {
    topic: { zh: '奖励发一次还是年年发', en: 'Once or every year' },
    question: {
      zh: '几百几千元的奖励，认定时发一次，还是激励期里每年都发？',
      en: 'Is a reward paid once at recognition or each year of the incentive period?',
    },
    clauses: ['附件2 三 第2段', '附件2 三 第3段'],
    choices: {
      'once-per-recognition': {
        zh: '一次认定、一张卡只发一次；期内再得同一称号，由人决定。',
        en: 'Once for each recognition or card; the same title again within the period is for a person to decide.',
      },
      'every-year': { zh: '激励期里年年发。', en: 'Every year of the incentive period.' },
    },
  },
  A11: {
    topic: { zh: '激励期从哪天到哪天', en: 'First and last day of the incentive period' },
    question: {
      zh: '五年从哪天起、到哪天止，再得称号要不要重新起算，称号本身会不会到期？',
      en: 'When do the five years begin and end, does a new title restart them, and does the title itself expire?',
    },
    clauses: ['附件2 四', '附件2 四（四）'],
    choices: {
      'from-recognition': {
        zh: '从认定日起，到满五周年那天；每个称号各算各的，不自动续，称号不因到期失效。',
        en: 'From recognition to the fifth anniversary; each title has its own period, nothing renews by itself and the title does not lapse.',
      },
      'from-effective-date': { zh: '从方案生效日起算。', en: 'From the day the plan takes effect.' },
      'from-new-year': { zh: '从当年1月1日起算。', en: 'From 1 January of the year.' },
    },
  },
  A12: {
    topic: { zh: '停了待遇还能恢复吗', en: 'Can lost benefits come back' },
    question: {
      zh: '一年没考合格，剩下几年都没有待遇，还是下次考好就恢复？',
      en: 'After one failed year, are the benefits gone for the rest of the period or back with the next pass?',
    },
    clauses: ['附件2 四（四）'],
    choices: {
      'rest-of-period': {
        zh: '本激励期余下的时间都停；首次考核出结果之前照常享受。',
        en: 'Gone for the rest of this period; before the first result they run as usual.',
      },
      'until-next-pass': { zh: '停到下一次合格为止。', en: 'Suspended until the next pass.' },
      'following-year': { zh: '只停下一年。', en: 'Lost for the following year only.' },
    },
  },
  A13: {
    topic: { zh: '怎样算调离相应岗位', en: 'Leaving the post a title stands for' },
    question: {
      zh: '换学校、去教研室、升职、离县、后来又回来，哪些算调离？',
      en: 'A move to another school, to the research office, a promotion, leaving the county, coming back: which is leaving?',
    },
    clauses: ['附件2 四（四）'],
    choices: {
      'kind-of-post': {
        zh: '不再做称号对应的那类工作才算，离开本县也算；校长之间轮岗不算；回来不自动恢复。',
        en: 'Only giving up the kind of post, or leaving the county; head to head is no leaving, and a return revives nothing by itself.',
      },
      'same-school': { zh: '离开原学校就算。', en: 'Leaving the school counts.' },
      'scope-units': { zh: '离开激励范围内的单位才算。', en: 'Only leaving the units in scope counts.' },
    },
  },
  A14: {
    topic: { zh: '人才专项考核怎么办', en: 'How the special assessment is held' },
    question: {
      zh: '谁来考、按什么年度、分几等、没有组织考核时怎么算，文中都没有写。',
      en: 'Who assesses, for which year, in which grades, and what if none was held? The text is silent.',
    },
    clauses: ['附件2 四（四）'],
    choices: {
      'omission-keeps-benefits': {
        zh: '教育局按历年考，四等都收，合格以上算过；本人不参加算不合格，没组织的不怪本人，有正当理由缺考的由人定。',
        en: 'The bureau assesses by calendar year, accepts four grades and passes the upper two; staying away fails, an assessment never held harms no one, an excused absence is for a person to decide.',
      },
      'only-a-pass-keeps-benefits': {
        zh: '从严读：没有合格结果就没有待遇，不问原因。',
        en: 'Read strictly: without a pass there are no benefits, whatever the reason.',
      },
    },
  },
  A47: {
    topic: { zh: '首席教师从谁里面推荐', en: 'Who is put forward as chief teacher' },
    question: {
      zh: '“首席教师”列在从校长中推荐的名单里，教师称号的人能不能推荐？',
      en: 'Chief teacher stands among the titles for heads: may a title-holding teacher be put forward?',
    },
    clauses: ['主文 二（四）13'],
    choices: {
      'text-with-note': {
        zh: '照文本从校长称号里推，教师称号的人也可以，但要写明。',
        en: 'Heads as the text says; a teacher may be put forward too, with a note.',
      },
      literal: { zh: '严格照字面，只推校长称号的人。', en: 'To the letter: only holders of a head’s title.' },
      'slip-for-teachers': {
        zh: '看作笔误，只推教师称号的人。',
        en: 'A slip: only holders of a teacher’s title.',
      },
    },
  },
  A48: {
    topic: { zh: '三项人才目标怎么数', en: 'Counting the three targets' },
    question: {
      zh: '按人还是按称号数，从哪年起算新，县级“学科名师”指谁？',
      en: 'Are people or titles counted, new since when, and who is a county subject teacher?',
    },
    clauses: ['主文 一（二）“教师队伍素质全面跃升”段', '主文 二（四）12'],
    choices: {
      'distinct-persons': {
        zh: '数人不数称号：2022至2025年首次取得的算，撤销的不算，“学科名师”按教学名师看，“以上”含本数。',
        en: 'People, not titles: first granted 2022–2025, without revoked ones; subject teacher means named teacher, and the number itself suffices.',
      },
      titles: { zh: '按称号数，一人两个算两个。', en: 'Titles: one person with two counts twice.' },
    },
  },
  A49: {
    topic: { zh: '县级认定的条件和主体', en: 'Conditions and authority of recognition' },
    question: {
      zh: '普通认定没有写条件和程序，也没写明由谁认定。',
      en: 'For ordinary recognition the text gives no conditions, no procedure and no clear authority.',
    },
    clauses: ['附件2 三 第1段', '附件5 六（一）'],
    choices: {
      'office-by-notice': {
        zh: '只查范围、岗位、名额和间隔，条件看每批通知；认定主体记为培养工作办公室，可以改；一人同批两个称号只提示。',
        en: 'Check scope, post, number and interval only; each batch’s notice sets conditions; the training office recognises unless changed; two titles in a batch give a notice.',
      },
      bureau: { zh: '由教育局认定。', en: 'The bureau recognises.' },
    },
  },
  A50: {
    topic: { zh: '两年一批从哪年数', en: 'The rhythm of two years' },
    question: {
      zh: '上一批推迟了，下一批跟着推，还是固定在双数年？',
      en: 'When a batch is late, does the next follow, or do even years stand?',
    },
    clauses: ['主文 二（四）13', '附件2 三 第1段'],
    choices: {
      'from-last-batch': {
        zh: '距上一批至少两个年头，首批2022年，推迟就顺延；教师称号一个历年最多一批。',
        en: 'Two calendar years from the last batch, beginning 2022; a late one shifts the rhythm; at most one batch of teachers a year.',
      },
      'even-years': { zh: '固定在2022年以后的双数年。', en: 'Fixed to even years from 2022.' },
    },
  },
  A52: {
    topic: { zh: '评上之后出了师德问题', en: 'A breach of ethics after admission' },
    question: {
      zh: '入选要求清白，但没有一条写明评上以后出问题就退出。',
      en: 'Admission asks for a clean record, yet no clause says that a later breach ends it.',
    },
    clauses: ['主文 二（四）15', '附件5-1 二（一）4', '附件5-2 二（一）4'],
    choices: {
      review: {
        zh: '不自动退出：开一项复核，办结之前新的奖励和推荐都先停。',
        en: 'No automatic exit: a review is opened, and new rewards and recommendations wait for it.',
      },
      'exit-by-analogy': { zh: '比照入选条件，立即退出。', en: 'Exit at once, by analogy with admission.' },
    },
  },
} as const satisfies Readonly<Record<string, ReadingEntry>>
