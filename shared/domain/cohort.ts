/** 腾飞 and 雏鹰. */
export const programmes = ['tengfei', 'chuying'] as const
export type Programme = (typeof programmes)[number]
