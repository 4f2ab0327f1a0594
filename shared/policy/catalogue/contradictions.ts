import type { ClauseRef } from '../clause.ts'
import type { ReadingId } from './readings.ts'
import type { Words } from './rule.ts'

export interface Contradiction {
  /** The places that disagree. */
  clauses: readonly ClauseRef[]
  conflict: Words
  /** How the desk proceeds unless the bureau chooses another reading. */
  resolution: Words
  /** The readings 口径 under which it is settled; none where nothing needs choosing. */
  readings: readonly ReadingId[]
}

/** Where the plan says two things at once, and which one the desk follows. */
export const contradictions = {
  X01: {
    clauses: ['附件2-1 五（三）', '附件2-1 六（一）4'],
    conflict: {
      zh: '同是整改后仍不合格，一处退人并酌情调整，一处撤掉工作室。',
      en: 'For the same second failure one place orders the person out and adjusts, the other revokes the studio.',
    },
    resolution: {
      zh: '看这个等次记给谁：记给工作室就撤室，记给人就退人。',
      en: 'It follows whose grade it is: the studio’s revokes the studio, a person’s orders that person out.',
    },
    readings: ['A24'],
  },
  X02: {
    clauses: ['附件2-1 五（三）', '附件2-1 六（二）'],
    conflict: {
      zh: '领衔人有三个月整改，助理和成员没有写。',
      en: 'Leads have three months to put things right; for assistants and members nothing is said.',
    },
    resolution: {
      zh: '整改只给工作室和领衔人，助理、成员出结果就调整。',
      en: 'Only studio and lead have the three months; assistants and members go by their result.',
    },
    readings: ['A27'],
  },
  X03: {
    clauses: ['附件2 四（三）第1段', '附件2-1 四（一）1'],
    conflict: {
      zh: '帮带的学校，一处说一到两所，一处说至少两所。',
      en: 'One place asks for one or two supported schools, the other for at least two.',
    },
    resolution: {
      zh: '工作室办法更具体，按至少两所；一所的，两份文件各自的结论都写出来。',
      en: 'The more specific measures hold: at least two; with one, both documents’ answers are shown.',
    },
    readings: ['A21'],
  },
  X04: {
    clauses: ['附件5 三（一）', '附件5-1 二（一）3'],
    conflict: {
      zh: '腾飞人选，一处限定有称号的人，一处只让他们优先。',
      en: 'One place keeps Tengfei for title holders, the other only prefers them.',
    },
    resolution: {
      zh: '谁合条件谁能报，称号在前；选没有称号的要写理由。',
      en: 'Whoever meets the conditions may apply, titles first; choosing someone without needs a reason.',
    },
    readings: ['A35'],
  },
  X05: {
    clauses: ['附件5 三（二）', '附件5-2 二（一）3', '附件5-2 五（三）2'],
    conflict: {
      zh: '雏鹰人选，一处要市县骨干，一处校内骨干就行；名师称号又当条件又当结果。',
      en: 'City and county backbones here, the school’s own there; and the named title is both a condition and a result.',
    },
    resolution: {
      zh: '校内身份就够，没有骨干称号写理由；名师称号只当结果。',
      en: 'The role in the school suffices, with a reason where the title is missing; the named title is a result only.',
    },
    readings: ['A36'],
  },
  X06: {
    clauses: ['附件5 三 末段', '附件5-1 五（三）2'],
    conflict: {
      zh: '推荐双名工程，一处要优秀而且只是可以，一处通过就优先。',
      en: 'One place lets the excellent be recommended, the other prefers every graduate.',
    },
    resolution: {
      zh: '通过就有资格，优秀的排在前面。',
      en: 'A pass makes eligible; the excellent rank first.',
    },
    readings: ['A41'],
  },
  X07: {
    clauses: ['附件5 三 末段', '附件5-2 五（三）2'],
    conflict: {
      zh: '雏鹰优秀的，一处优先进腾飞，一处直接进；腾飞却没留名额。',
      en: 'Excellent Chuying graduates come first for Tengfei here and simply enter there; no places are kept for them.',
    },
    resolution: {
      zh: '是优先，不是直接：仍占腾飞名额，仍要合腾飞条件。',
      en: 'First, not automatically: within Tengfei’s places and conditions.',
    },
    readings: ['A42'],
  },
  X08: {
    clauses: ['附件2 四（四）', '附件2-1 六（一）4'],
    conflict: {
      zh: '向上推荐，考核的名称、推荐的级别、可以还是应当，两处都不同。',
      en: 'For recommendation upwards the two places name another assessment, other levels and another force.',
    },
    resolution: {
      zh: '综合考核看作周期考核；优秀有资格，推不推由教育局办。',
      en: 'Overall means the cycle’s result; excellent makes eligible, recommending is the bureau’s act.',
    },
    readings: ['A29'],
  },
  X09: {
    clauses: ['附件2 四（四）', '附件2-1 二'],
    conflict: {
      zh: '成员期满可以去领衔，领衔人又必须有县级称号。',
      en: 'Members may lead after their term, yet a lead needs the county title.',
    },
    resolution: {
      zh: '申报谁都可以，任领衔人必须有称号。',
      en: 'Anyone may apply; to be appointed takes the title.',
    },
    readings: ['A30'],
  },
  X10: {
    clauses: ['附件2-1 四（一）1', '附件2-1 四（二）1', '附件2-1 五（一）'],
    conflict: {
      zh: '成员由领衔人考核，还是由教育局考核，两处不一。',
      en: 'Members are assessed by the lead in one place and by the bureau in the other.',
    },
    resolution: {
      zh: '领衔人提等次，教育局确认才算。',
      en: 'The lead proposes a grade; it counts when the bureau confirms.',
    },
    readings: ['A28'],
  },
  X11: {
    clauses: ['附件2-1 六（一）3', '附件5-1 五（三）1', '附件5-2 五（三）1', '附件2 四（四）'],
    conflict: {
      zh: '工作室三等，培养对象四等，人才专项考核没写几等。',
      en: 'Three grades for studios, four for trainees, none named for talent.',
    },
    resolution: {
      zh: '各用各的；人才考核四等都收，合格以上算过。',
      en: 'Each keeps its own; for talent all four are taken and the upper two pass.',
    },
    readings: ['A14'],
  },
  X12: {
    clauses: ['附件2 四（四）', '附件2-1 五（三）', '附件5-1 六（三）', '附件5-2 六（三）'],
    conflict: {
      zh: '离岗的人，待遇一定停，退出却只是一般。',
      en: 'Leaving the post ends benefits for certain, but the place only generally.',
    },
    resolution: {
      zh: '待遇照停，不能破例；退出可以说明理由留下。',
      en: 'Benefits end without exception; the exit yields to a reasoned override.',
    },
    readings: ['A13', 'A31'],
  },
  X13: {
    clauses: ['附件2 四（四）', '附件5-1 五（三）1', '附件5-2 五（三）1'],
    conflict: {
      zh: '不参加考核，人才那里算不合格，培养对象这里没有写。',
      en: 'Staying away is a fail for talent; for trainees nothing is said.',
    },
    resolution: {
      zh: '不类推：培养对象缺一年等次就待定。',
      en: 'No analogy: a trainee’s missing grade stays open.',
    },
    readings: ['A39'],
  },
  X14: {
    clauses: ['主文 二（四）13', '附件2 三 第2段'],
    conflict: {
      zh: 'A卡、B卡，主文只说市里奖，激励方案还直接给县级称号，与名额、批次没有衔接。',
      en: 'For A and B cards the main text knows only the city’s reward; the incentive plan also gives the county title, without regard to places and batches.',
    },
    resolution: {
      zh: '直接认定，不占名额、不等批次。',
      en: 'Recognised directly, outside places and batches.',
    },
    readings: ['A07'],
  },
  X15: {
    clauses: ['主文 二（四）13', '附件2 四'],
    conflict: {
      zh: '主文许了公共文化服务的优惠，激励方案没有具体规定。',
      en: 'The main text promises concessions in public culture; the incentive plan has no clause for them.',
    },
    resolution: {
      zh: '作为应给的待遇登记，由有关单位说明给了什么，不替它算。',
      en: 'It is listed as a benefit owed; the unit in charge attests what was given.',
    },
    readings: [],
  },
  X16: {
    clauses: ['主文 二（四）13'],
    conflict: {
      zh: '首席教师排在从校长里推荐的称号中。',
      en: 'Chief teacher stands among the titles for which heads are put forward.',
    },
    resolution: {
      zh: '照文本办，教师称号的人也可以推，附说明。',
      en: 'As the text says; a teacher may be put forward with a note.',
    },
    readings: ['A47'],
  },
  X17: {
    clauses: ['主文 一（二）“教师队伍素质全面跃升”段', '主文 二（四）12'],
    conflict: {
      zh: '县级两百名只在任务目标里有，第12项没有。',
      en: 'The county’s 200 stand in the aims and not in item 12.',
    },
    resolution: {
      zh: '三项目标都照任务目标统计。',
      en: 'All three targets are counted as the aims have them.',
    },
    readings: ['A48'],
  },
  X18: {
    clauses: ['主文 一（二）“教师队伍素质全面跃升”段', '主文 二（四）13', '附件2 三 第1段'],
    conflict: {
      zh: '县级“学科名师”“教学名师”“名师”三个叫法混用。',
      en: 'Subject teacher, named teacher and master are used for one county title.',
    },
    resolution: { zh: '都看作教学名师这一个称号。', en: 'All are read as the one title of named teacher.' },
    readings: ['A48'],
  },
  X19: {
    clauses: ['附件5 四', '附件5-1 三', '附件5-2 三'],
    conflict: {
      zh: '一期三年，首期却写2022年至2025年，跨四个年份。',
      en: 'A cycle has three years, yet the first touches four: 2022 to 2025.',
    },
    resolution: {
      zh: '起止日写在每一期上，正好三年。',
      en: 'Each cycle carries its dates, exactly three years.',
    },
    readings: ['A02'],
  },
  X20: {
    clauses: ['主文 二（四）12', '附件5 六（四）', '附件2 五'],
    conflict: {
      zh: '十五万元，一处连着工作室说，一处只说培养，另有一笔专项资金。',
      en: 'The 150,000 yuan stand beside studios in one place, for training only in another, and a special fund in a third.',
    },
    resolution: {
      zh: '十五万单指培养经费，不含工作室和奖励。',
      en: 'They are training money alone, without studios and rewards.',
    },
    readings: ['A33'],
  },
  X21: {
    clauses: ['附件2 三 第1段', '附件2-1 二'],
    conflict: {
      zh: '称号年年评、两年评，工作室却只写了2022年，两种节奏对不上。',
      en: 'Titles come every year or two, studios only for 2022; the rhythms do not meet.',
    },
    resolution: {
      zh: '四个、二十个只管2022年；以后各轮等局里定数。',
      en: '4 and 20 hold for 2022; later rounds wait for the bureau’s number.',
    },
    readings: ['A54'],
  },
  X22: {
    clauses: ['附件2 三 第1段', '附件5-2 三', '附件5-2 五（三）2'],
    conflict: {
      zh: '雏鹰2025年结业，那年恰好不评校长称号。',
      en: 'Chuying graduates in 2025, a year without a batch for heads.',
    },
    resolution: {
      zh: '优秀的留到下一批考虑，占那一批名额。',
      en: 'The excellent are considered in the next batch, within its places.',
    },
    readings: ['A42', 'A50'],
  },
  X23: {
    clauses: ['附件5-1 四（四）', '附件2-1 二'],
    conflict: {
      zh: '腾飞对象要创建工作室，工作室又只由有称号的人领衔。',
      en: 'Tengfei trainees are to create studios, yet only title holders lead them.',
    },
    resolution: {
      zh: '看作整个计划的措施，不要求人人都办。',
      en: 'A measure of the programme, not asked of each.',
    },
    readings: ['A45'],
  },
  X24: {
    clauses: [
      '附件2-1 前言',
      '主文 二（四）13',
      '附件5 六（一）',
      '附件5-1 六（一）',
      '附件2-1 五（一）',
      '附件2-1 六（一）4',
    ],
    conflict: {
      zh: '方案、办公室、规划的名称前后不一，还有几处错别字。',
      en: 'Plans, office and studio plans go by changing names, and a few characters are slips.',
    },
    resolution: {
      zh: '同一事物用一个名称，各种写法都认得。',
      en: 'One thing has one name here; every spelling is understood.',
    },
    readings: [],
  },
  X25: {
    clauses: ['主文 二（四）14'],
    conflict: {
      zh: '双师型六成，主文按专业课教师总数，附件1按专业教师。',
      en: 'The 60 per cent of dual-qualified teachers are of two different totals in main text and Annex 1.',
    },
    resolution: { zh: '不在本系统范围内，只作登记。', en: 'Out of scope, noted only.' },
    readings: [],
  },
} as const satisfies Readonly<Record<string, Contradiction>>
