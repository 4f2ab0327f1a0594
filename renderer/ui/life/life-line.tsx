import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../shared/kernel/day.ts'
import { GradeCell, GradeRun } from '../progress/grade.tsx'
import styles from './life-line.module.css'
import {
  type Axis,
  axisOf,
  barOf,
  type Diamond,
  type Disc,
  isFact,
  isShown,
  type Lane,
  labelSides,
  position,
  type Span,
  ticks,
  type YearGrade,
  yearMiddle,
} from './life-line-layout.ts'

const percent = (value: number) => `${value}%`

function Mark({
  href,
  className,
  x,
  title,
  children,
}: {
  href: string | undefined
  className: string
  x: number
  title: string
  children: ReactNode
}) {
  const style = { left: percent(x) }
  return href === undefined ? (
    <span className={className} style={style} title={title}>
      {children}
    </span>
  ) : (
    <a className={className} style={style} title={title} href={href}>
      {children}
    </a>
  )
}

function SpanBar({ span, axis, asOf }: { span: Span; axis: Axis; asOf: Day }) {
  const bar = barOf(span, axis, asOf)
  const className = clsx(
    styles.bar,
    span.tone && styles[span.tone],
    bar.continued && styles.continued,
    bar.open && styles.open,
  )
  const style = { left: percent(bar.left), width: percent(bar.width) }
  const title = `${span.label} ${span.from} — ${span.to ?? ''}`
  const body = (
    <>
      <span className="ellipsis">{span.label}</span>
      {span.grades && (
        <span className={styles.grades}>
          <GradeRun grades={span.grades} />
        </span>
      )}
      {bar.future > 0 && <span className={styles.future} style={{ width: percent(bar.future) }} />}
    </>
  )
  return span.href === undefined ? (
    <span className={className} style={style} title={title}>
      {body}
    </span>
  ) : (
    <a className={className} style={style} title={title} href={span.href}>
      {body}
    </a>
  )
}

const YearCell = ({ item, axis }: { item: YearGrade; axis: Axis }) => (
  <span className={styles.year} style={{ left: percent(yearMiddle(item.year, axis)) }}>
    <GradeCell grade={item.grade} />
  </span>
)

const OutputDisc = ({ item, axis }: { item: Disc; axis: Axis }) => (
  <Mark
    href={item.href}
    className={clsx(styles.disc, item.counted && styles.counted)}
    x={position(item.on, axis)}
    title={`${item.label} ${item.on}`}
  >
    {item.mark}
  </Mark>
)

const DecisionDiamond = ({ item, axis, side }: { item: Diamond; axis: Axis; side: 'left' | 'right' }) => (
  <Mark
    href={item.href}
    className={clsx(styles.decision, side === 'left' && styles.leftward, item.pending && styles.pending)}
    x={position(item.on, axis)}
    title={`${item.label} ${item.on}`}
  >
    <span className={styles.diamond} />
    <span>{item.label}</span>
  </Mark>
)

function LaneItems({ lane, axis, asOf }: { lane: Lane; axis: Axis; asOf: Day }) {
  const shown = lane.items.filter((item) => isShown(item, axis))
  const diamonds = shown.filter((item) => item.kind === 'diamond' && isFact(item.on, asOf)) as Diamond[]
  const sides = labelSides(
    diamonds.map((item) => item.on),
    axis,
  )
  return (
    <>
      {shown.map((item) => {
        if (item.kind === 'span') return <SpanBar key={item.id} span={item} axis={axis} asOf={asOf} />
        if (item.kind === 'year') return <YearCell key={item.id} item={item} axis={axis} />
        if (item.kind === 'disc') return <OutputDisc key={item.id} item={item} axis={axis} />
        const at = diamonds.indexOf(item)
        return at < 0 ? null : (
          <DecisionDiamond key={item.id} item={item} axis={axis} side={sides[at] ?? 'right'} />
        )
      })}
    </>
  )
}

/**
 * A person's life on one axis: a lane per kind, the as-of line through all of them. `years` limits it to the last
 * years; null shows everything; `axis` names them outright. `children` stand left above it (the choice of years);
 * without `marks` there are neither outputs nor decisions to explain.
 */
export function LifeLine({
  lanes,
  asOf,
  years = null,
  axis: given,
  marks = true,
  children,
}: {
  lanes: readonly Lane[]
  asOf: Day
  years?: number | null
  axis?: Axis
  marks?: boolean
  children?: ReactNode
}) {
  const { t } = useTranslation()
  const { axis, earlier } = given ? { axis: given, earlier: 0 } : axisOf(lanes, asOf, years)
  const at = position(asOf, axis)
  // a day off the axis has no line: all of it is past, or none of it yet
  const now = at >= 0 && at <= 100 ? percent(at) : null
  return (
    <section className={styles.life} aria-label={t('ui.life.axis')}>
      <div className={styles.head}>
        {children}
        <span className="note grow">{earlier > 0 && t('ui.life.earlier', { count: earlier })}</span>
        {marks && <Legend />}
      </div>
      <div className={styles.axis}>
        {ticks(axis).map((year) => (
          <span
            key={year}
            className={styles.tick}
            style={{ left: percent(position(`${year}-01-01` as Day, axis)) }}
          >
            {year}
          </span>
        ))}
        {now !== null && (
          <span className={styles.now} style={{ left: now }}>
            {asOf}
          </span>
        )}
      </div>
      <ul className={styles.lanes}>
        {lanes.map((lane) => (
          <li key={lane.id} className={styles.lane}>
            <span className={styles.laneLabel}>{lane.label}</span>
            <div className={styles.track}>
              {ticks(axis).map((year) => (
                <span
                  key={year}
                  className={styles.rule}
                  style={{ left: percent(position(`${year}-01-01` as Day, axis)) }}
                />
              ))}
              <LaneItems lane={lane} axis={axis} asOf={asOf} />
              {now !== null && <span className={styles.nowRule} style={{ left: now }} />}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Legend() {
  const { t } = useTranslation()
  return (
    <ul className={`${styles.legend} note`}>
      <li>
        <span className={styles.dot} />
        {t('ui.life.output')}
      </li>
      <li>
        <span className={clsx(styles.dot, styles.dotCounted)} />
        {t('ui.life.counted')}
      </li>
      <li>
        <span className={styles.diamond} />
        {t('ui.life.decision')}
      </li>
      <li className={styles.pending}>
        <span className={styles.diamond} />
        {t('ui.life.pending')}
      </li>
    </ul>
  )
}
