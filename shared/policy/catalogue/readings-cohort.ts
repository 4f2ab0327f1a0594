import type { ReadingEntry } from './reading.ts'

/** What the text leaves open about 腾飞 and 雏鹰: entry, places, grades and graduation. */
export const cohortReadings = {
  A02: {
    topic: { zh: '培养周期的起止日', en: 'First and last day of a cohort cycle' },
    question: {
      zh: '说三年，又说2022年至2025年，跨了四个年份，没有起止日。',
      en: 'Three years, yet 2022 to 2025 touches four, and no day is given.',
    },
    clauses: ['附件5 四', '附件5-1 三', '附件5-2 三'],
    choices: {
      'dates-on-the-cycle': {
        zh: '每一期自己写明起止日，首期为2022年9月1日至2025年8月31日；正好三个培养年，每年考核一次。',
        en: 'Each cycle carries its own dates, the first 1 September 2022 to 31 August 2025: three programme years, one assessment each.',
      },
      'from-confirmation': {
        zh: '从确定名单那天起，满三年止。',
        en: 'From the day the list is confirmed, for three years.',
      },
      'four-calendar-years': { zh: '四个历年都算。', en: 'All four calendar years.' },
    },
  },
  A03: {
    topic: { zh: '年龄线含不含本数、哪天算', en: 'The age line' },
    question: {
      zh: '满五十（四十五）的人在线内还是线外，按哪一天算？',
      en: 'Is exactly 50 (45) inside, and on which day?',
    },
    clauses: ['附件5-1 二（一）1', '附件5-2 二（一）1'],
    choices: {
      inclusive: {
        zh: '含本数，按申报截止日的周岁算，生日当天就长一岁；超龄的可说明理由破例。',
        en: 'Inclusive, in completed years on the application deadline, a birthday counts at once; beyond it a reasoned override may admit.',
      },
      'strictly-under': { zh: '不含本数，必须小于。', en: 'Strictly under.' },
    },
  },
  A04: {
    topic: { zh: '近五年是哪五年', en: 'Which five years of appraisals' },
    question: {
      zh: '缺一年、没定等次、工龄不到五年，怎么办？',
      en: 'What with a missing year, no grade, or under five years of service?',
    },
    clauses: ['附件5-1 二（一）4', '附件5-2 二（一）4'],
    choices: {
      'five-closed-years': {
        zh: '截止日前已办结的最近五个历年；有低等次就不行，缺的待定，补材料或说明理由。',
        en: 'The five latest closed calendar years: a low grade bars, a gap stays open until a document or a reasoned decision fills it.',
      },
      'sixty-months': { zh: '从截止日往回六十个月。', en: 'Sixty months back from the deadline.' },
      'missing-year-fails': { zh: '缺一年就不合格。', en: 'A missing year fails.' },
      'missing-year-skipped': {
        zh: '缺的跳过，再往前找。',
        en: 'A missing year is skipped and an older one taken.',
      },
    },
  },
  A05: {
    topic: { zh: '师德要查多少年', en: 'How far back ethics reaches' },
    question: {
      zh: '“近五年”管不管师德这一句，举报、结论、处分各算什么？',
      en: 'Do the five years govern ethics too, and what of complaints, findings and sanctions?',
    },
    clauses: ['附件5-1 二（一）4', '附件5-2 二（一）4', '主文 二（四）15'],
    choices: {
      'five-years': {
        zh: '五年内查实的，或处分还在期内的，不行；更早的提示专家；查否的不计，正在查的待定。',
        en: 'A confirmed breach within five years or a sanction still in force bars; older ones are flagged; unfounded ones are nothing, open ones wait.',
      },
      lifetime: { zh: '一辈子都算。', en: 'A lifetime.' },
      'sanction-in-force-only': { zh: '只看还在期内的处分。', en: 'Only sanctions still in force.' },
    },
  },
  A35: {
    topic: { zh: '腾飞要不要先有称号', en: 'Does Tengfei need a title' },
    question: {
      zh: '一处说从省骨干、市名师里选，一处说这些人只是优先。',
      en: 'One place selects among title holders, another only prefers them.',
    },
    clauses: ['附件5 三（一）', '附件5-1 二（一）3'],
    choices: {
      'title-gives-priority': {
        zh: '合条件就能报，有称号的排在前面；选没有称号又不是雏鹰出来的，要写理由。',
        en: 'Whoever meets the conditions may apply, title holders rank first; choosing one with neither title nor Chuying behind them needs a reason.',
      },
      'title-required': { zh: '没有称号不能报。', en: 'No title, no application.' },
    },
  },
  A36: {
    topic: { zh: '雏鹰要不要县级骨干称号', en: 'Does Chuying need a backbone title' },
    question: {
      zh: '一处说从市县骨干里选，一处说校内骨干就行。',
      en: 'One place selects among city and county backbones, another is content with the school’s own.',
    },
    clauses: ['附件5 三（二）', '附件5-2 二（一）3'],
    choices: {
      'school-role-is-enough': {
        zh: '校内三种身份有一种就够，没有骨干称号的写理由；校长看是否在任；有没有名师称号都不影响。',
        en: 'One of three roles in the school suffices, with a reason where the title is missing; heads by their post; a named title neither helps nor harms.',
      },
      'title-required': { zh: '必须有市县骨干称号。', en: 'A city or county backbone title is needed.' },
    },
  },
  A37: {
    topic: { zh: '培养名额', en: 'Places in a cohort' },
    question: {
      zh: '是定数还是上限，有人退出能不能补？',
      en: 'Exact or ceiling, and may a place be filled again?',
    },
    clauses: ['附件5 四'],
    choices: {
      'original-admissions': {
        zh: '每期每类的上限，按当初入选的人数算；不满只提示，退出不补，除非办公室有决定；教师、校长名额不互换。',
        en: 'A ceiling for each cycle and track counted on admissions; fewer is a notice, exits are not refilled without a decision, tracks do not swap.',
      },
      'active-head-count': {
        zh: '按在册人数算，退一个可补一个。',
        en: 'Counted on those present: one out, one in.',
      },
    },
  },
  A38: {
    topic: { zh: '选拔的几个细节', en: 'Details of the selection' },
    question: {
      zh: '三条路要不要都走，公示几天，怎样向乡村倾斜？',
      en: 'Are all three ways needed, how long is the notice, how strong the lean?',
    },
    clauses: ['附件5-1 二（二）', '附件5-2 二（二）'],
    choices: {
      'any-channel': {
        zh: '走一条就行；单位审核、办公室、专家评议、公示依次不能少；公示暂定五个工作日；有异议先办结；倾斜只用于同分。',
        en: 'Any one opens the file; unit, office, experts and notice follow in order; five working days for now; objections first; the lean only breaks ties.',
      },
      'all-channels': { zh: '三条路缺一不可。', en: 'All three are needed.' },
    },
  },
  A39: {
    topic: { zh: '连续两年基本合格、缺一年等次', en: 'Two basic passes running, and a missing year' },
    question: {
      zh: '中间缺一年、跨两期、第三年，怎么算连续；不参加考核算什么？',
      en: 'Across a gap, two cycles or the third year: what is running; and what is staying away?',
    },
    clauses: ['附件5-1 五（三）1', '附件5-2 五（三）1'],
    choices: {
      'adjacent-years': {
        zh: '同一期里相邻两年，第二、三年也算，先退出不再结业；缺的待定，不带到下一期。',
        en: 'Adjacent years of one enrolment, years 2 and 3 as well, before graduation; a gap stays open; nothing is carried over.',
      },
      'third-year-only-graduation': {
        zh: '第三年只看结业，不算在内。',
        en: 'The third year belongs to graduation only.',
      },
      'refusal-is-a-fail': {
        zh: '比照人才考核，不参加算不合格。',
        en: 'Staying away is a fail, as for talent.',
      },
    },
  },
  A40: {
    topic: { zh: '结业考核怎么算过', en: 'Passing graduation' },
    question: {
      zh: '几项任务是硬条件还是参考，成果要不要在期内？',
      en: 'Are the tasks conditions or material, and must they lie in the cycle?',
    },
    clauses: ['附件5-1 五（二）', '附件5-1 五（三）2', '附件5-2 五（二）', '附件5-2 五（三）2'],
    choices: {
      'tasks-then-panel': {
        zh: '除参考项外全部完成、都在期内，才能评；再由专家给优秀、通过或不通过。',
        en: 'All but the optional task are done within the cycle; then the panel says excellent, pass or fail.',
      },
      'panel-alone': { zh: '由专家综合评定。', en: 'The panel judges as a whole.' },
    },
  },
  A41: {
    topic: { zh: '腾飞推荐双名工程要不要优秀', en: 'Recommendation of Tengfei graduates' },
    question: {
      zh: '一处说优秀的可以推荐，一处说通过的就优先推荐。',
      en: 'One place lets the excellent be recommended, another every graduate.',
    },
    clauses: ['附件5 三 末段', '附件5-1 五（三）2'],
    choices: {
      'passed-excellent-first': {
        zh: '通过就有资格，优秀排在前面，推不推由办公室办。',
        en: 'A pass makes eligible, excellent ranks first, recommending is the office’s act.',
      },
      'excellent-only': { zh: '必须优秀。', en: 'Excellent is required.' },
    },
  },
  A42: {
    topic: { zh: '雏鹰优秀怎么兑现', en: 'What excellence in Chuying brings' },
    question: {
      zh: '可认定称号，占不占名额；进腾飞，是优先还是直接？',
      en: 'Does the title use a place, and is Tengfei a preference or automatic?',
    },
    clauses: ['附件5 三 末段', '附件5-2 五（三）2'],
    choices: {
      'place-in-next-batch': {
        zh: '只是可以考虑，占下一批名额；进腾飞优先，但仍要有名额、合条件，县里要有决定。',
        en: 'A right to be considered within the next batch’s places; first for Tengfei, within its places and conditions and by decision.',
      },
      'outside-quota': { zh: '称号不占名额。', en: 'The title uses no place.' },
    },
  },
  A43: {
    topic: { zh: '培养对象的论文', en: 'Papers of trainees' },
    question: {
      zh: '共同一作、通讯作者算不算，市级刊物怎么认？',
      en: 'Co-first or corresponding authors, and what is a city journal?',
    },
    clauses: ['附件5-1 五（二）2', '附件5-2 五（二）2'],
    choices: {
      'sole-or-first-author': {
        zh: '独著或排第一的；共同一作要专家说明，通讯作者不算；市级及以上；期内刊出。',
        en: 'Sole or first-listed; co-first needs the panel’s note, corresponding does not count; city or above; issued in the cycle.',
      },
      'co-first-accepted': { zh: '共同一作也算。', en: 'Co-first counts too.' },
    },
  },
  A44: {
    topic: { zh: '雏鹰论文或报告', en: 'Paper or report for Chuying' },
    question: {
      zh: '“或”连着哪些词，“不少于1篇”管哪一样？',
      en: 'What does the “or” join, and what must number at least one?',
    },
    clauses: ['附件5-2 五（二）2'],
    choices: {
      either: {
        zh: '一篇合要求的论文，或一篇考察报告，有一样就行。',
        en: 'One qualifying paper or one study report.',
      },
      'one-in-total': { zh: '论文和报告加起来至少一篇。', en: 'One of either in total.' },
    },
  },
  A45: {
    topic: { zh: '腾飞对象要不要各办工作室', en: 'Must each Tengfei trainee run a studio' },
    question: {
      zh: '创建工作室是对每个人的要求，还是整个计划的措施？',
      en: 'Is creating studios asked of each trainee or of the programme?',
    },
    clauses: ['附件5-1 四（四）'],
    choices: {
      'programme-measure': {
        zh: '是计划的措施，只作记录，不是任务，也不因此退出。',
        en: 'Of the programme: recorded, no task and no ground for exit.',
      },
      'task-of-each': { zh: '人人都要办一个。', en: 'Each trainee runs one.' },
    },
  },
  A46: {
    topic: { zh: '课、讲座、报告、课题怎么数', en: 'Counting lessons, reports and projects' },
    question: {
      zh: '两场可以混着算吗，一次考察几篇报告，课题要什么身份？',
      en: 'May the two be mixed, how many reports per visit, and which role in a project?',
    },
    clauses: [
      '附件5-1 五（二）3',
      '附件5-1 五（二）4',
      '附件5-1 五（二）5',
      '附件5-2 五（二）3',
      '附件5-2 五（二）4',
    ],
    choices: {
      'one-per-trip': {
        zh: '不同的课和讲座合着数；一次考察只认一篇报告，日期在后；课题名单里有名、与期内有交叉，不必结题。',
        en: 'Distinct lessons and lectures add up; one report per visit and after it; named in a project that overlaps the cycle, finished or not.',
      },
      'reports-alone': {
        zh: '报告只数篇数，不看考察次数。',
        en: 'Reports are counted alone, whatever the visits.',
      },
    },
  },
  A51: {
    topic: { zh: '兼做和再进', en: 'Taking part twice' },
    question: {
      zh: '两级同时读、一人两室、又读又进工作室、退出后再来，行不行？',
      en: 'Both tiers, two studios, cohort and studio, coming back after an exit: which is allowed?',
    },
    clauses: ['附件5 三', '附件2-1 三（一）', '附件2-1 三（二）'],
    choices: {
      'not-both-cohorts': {
        zh: '培养和工作室可以兼，两级不能同时；退出的只能下一期凭理由再来。',
        en: 'Cohort and studio together, but one tier at a time; after an exit only in a later cycle with a reason.',
      },
      'all-allowed': { zh: '都可以。', en: 'All of it.' },
      'one-thing-only': { zh: '都不可以。', en: 'None of it.' },
    },
  },
  A55: {
    topic: { zh: '几种优先谁先', en: 'Order of the preferences' },
    question: {
      zh: '有称号的、雏鹰优秀的、乡村的，都说优先，没排先后。',
      en: 'Titles, excellent Chuying graduates and rural staff are all preferred, without an order.',
    },
    clauses: ['附件5-1 二（一）3', '附件5 三 末段', '附件5-1 二（二）'],
    choices: {
      'panel-decides': {
        zh: '先看专家评分，再由专家在几种优先里定，写明理由；没定之前待定。',
        en: 'Expert score first, then the panel decides and says why; until then it is open.',
      },
      'title-first': { zh: '称号在前。', en: 'Titles first.' },
      'chuying-first': { zh: '雏鹰优秀在前。', en: 'Chuying first.' },
      'rural-first': { zh: '乡村在前。', en: 'Rural staff first.' },
    },
  },
} as const satisfies Readonly<Record<string, ReadingEntry>>
