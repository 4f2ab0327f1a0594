// Writes db/schema.sql (the snapshot reviewers read) and db/schema.ts (the types Kysely checks against) from the
// migrations themselves. `--check` only compares: a migration without its snapshot fails.
import fs from 'node:fs'
import Database from 'better-sqlite3'
import { migrations } from '../db/migrations/index.ts'
import { recordNamedBy } from '../db/named-ids.ts'

/** The vocabulary behind text columns, by `table.column`; ids and days follow from their names. */
const words: Record<string, readonly [type: string, from: string]> = {
  'account.role': ['Role', '../shared/domain/role.ts'],
  'activity.kind': ['ActivityKind', '../shared/domain/activity.ts'],
  'assessment.absence': ['Absence', '../shared/domain/assessment.ts'],
  'assessment.grade': ['Grade', '../shared/domain/assessment.ts'],
  'assessment.kind': ['AssessmentKind', '../shared/domain/assessment.ts'],
  'assessment.subject_kind': ['AssessedKind', '../shared/domain/assessment.ts'],
  'admission.award': ['Award', '../shared/domain/selection.ts'],
  'application.award': ['Award', '../shared/domain/selection.ts'],
  'appraisal.grade': ['Grade', '../shared/domain/assessment.ts'],
  'appropriation.purpose': ['BudgetPurpose', '../shared/domain/reward.ts'],
  'award.kind': ['AwardKind', '../shared/domain/reward.ts'],
  'award.level': ['Level', '../shared/domain/title.ts'],
  'award.track': ['Track', '../shared/domain/studio.ts'],
  'certificate.kind': ['CertificateKind', '../shared/domain/selection.ts'],
  'cohort.programme': ['Programme', '../shared/domain/cohort.ts'],
  'decision.kind': ['DecisionKind', '../shared/domain/decision.ts'],
  'decision.verdict': ['Verdict', '../shared/domain/decision.ts'],
  'ethics_case.channel': ['ComplaintChannel', '../shared/domain/ethics.ts'],
  'ethics_step.breach': ['BreachKind', '../shared/domain/ethics.ts'],
  'ethics_step.kind': ['EthicsStep', '../shared/domain/ethics.ts'],
  'ethics_step.sanction': ['SanctionKind', '../shared/domain/ethics.ts'],
  'enrolment.track': ['Track', '../shared/domain/studio.ts'],
  'evidence.kind': ['EvidenceKind', '../shared/domain/evidence.ts'],
  'evidence.subject_kind': ['EvidenceSubject', '../shared/domain/evidence.ts'],
  'evidence_file.type': ['EvidenceType', '../shared/domain/evidence.ts'],
  'graduation.grade': ['Grade', '../shared/domain/assessment.ts'],
  'graduation.own_work': ['WorkWord', '../shared/domain/cohort.ts'],
  'graduation.tasks': ['TasksWord', '../shared/domain/cohort.ts'],
  'onward_recommendation.aim': ['Aim', '../shared/domain/cohort.ts'],
  'onward_recommendation.outcome': ['AimOutcome', '../shared/domain/cohort.ts'],
  'gardener_card.track': ['Track', '../shared/domain/studio.ts'],
  'listing.award': ['Award', '../shared/domain/selection.ts'],
  'objection.outcome': ['ObjectionOutcome', '../shared/domain/selection.ts'],
  'output.kind': ['OutputKind', '../shared/domain/activity.ts'],
  'output.level': ['Level', '../shared/domain/title.ts'],
  'output.status': ['PaperStatus', '../shared/domain/activity.ts'],
  'output.took_part_as': ['LessonRole', '../shared/domain/activity.ts'],
  'person.sex': ['Sex', '../shared/domain/people.ts'],
  'departure.kind': ['DepartureKind', '../shared/domain/people.ts'],
  'gardener_card.card': ['Card', '../shared/domain/title.ts'],
  'leave.kind': ['LeaveKind', '../shared/domain/people.ts'],
  'post.kind': ['PostKind', '../shared/domain/people.ts'],
  'post.unit_kind': ['SchoolKind', '../shared/domain/people.ts'],
  'programme_event.kind': ['ProgrammeEventKind', '../shared/domain/cohort.ts'],
  'proposal.kind': ['ProposalKind', '../shared/domain/decision.ts'],
  'proposal.force': ['Force', '../shared/policy/finding.ts'],
  'proposal.status': ['ProposalStatus', '../shared/domain/decision.ts'],
  'reward_payment.source_kind': ['RewardSource', '../shared/domain/reward.ts'],
  'reward_ruling.about': ['RulingMatter', '../shared/domain/reward.ts'],
  'reward_ruling.choice': ['RulingChoice', '../shared/domain/reward.ts'],
  'recommendation.kind': ['TitleKind', '../shared/domain/title.ts'],
  'recommendation.level': ['Level', '../shared/domain/title.ts'],
  'rule_record.kind': ['KeptKind', '../shared/domain/policy.ts'],
  'rule_record.subject_kind': ['KeptAbout', '../shared/domain/policy.ts'],
  'formation.track': ['Track', '../shared/domain/studio.ts'],
  'lead_candidate.outcome': ['CandidacyOutcome', '../shared/domain/formation.ts'],
  'member_application.channel': ['ApplicationChannel', '../shared/domain/formation.ts'],
  'member_application.outcome': ['PlacingOutcome', '../shared/domain/formation.ts'],
  'frozen_roster.form': ['RosterForm', '../shared/domain/roster.ts'],
  'roster_answer.verdict': ['RemarkVerdict', '../shared/domain/roster.ts'],
  'school_profile.area': ['Area', '../shared/domain/people.ts'],
  'school_profile.kind': ['SchoolKind', '../shared/domain/people.ts'],
  'selection.kind': ['SelectionKind', '../shared/domain/selection.ts'],
  'selection.step': ['SelectionStep', '../shared/domain/selection.ts'],
  'selection.track': ['Track', '../shared/domain/studio.ts'],
  'selection_move.from_step': ['SelectionStep', '../shared/domain/selection.ts'],
  'selection_move.to_step': ['SelectionStep', '../shared/domain/selection.ts'],
  'spending.category': ['SpendingCategory', '../shared/domain/activity.ts'],
  'studio.track': ['Track', '../shared/domain/studio.ts'],
  'studio_document.kind': ['StudioDocumentKind', '../shared/domain/studio.ts'],
  'studio_membership.role': ['StudioRole', '../shared/domain/studio.ts'],
  'unit_guarantee.kind': ['GuaranteeKind', '../shared/domain/reward.ts'],
  'unit_review.opinion': ['UnitOpinion', '../shared/domain/selection.ts'],
  'title.kind': ['TitleKind', '../shared/domain/title.ts'],
  'title.level': ['Level', '../shared/domain/title.ts'],
}

/** The type of a text column as our own words: an id, a day, a vocabulary, or plain text. */
function textType(table: string, column: string, imports: Map<string, Set<string>>): string {
  const use = (type: string, from: string) => {
    imports.set(from, (imports.get(from) ?? new Set()).add(type))
    return type
  }
  const word = words[`${table}.${column}`]
  if (word) return use(...word)
  if (column.endsWith('_on')) return use('Day', '../shared/kernel/day.ts')
  if (column === 'id') return `${use('Id', '../shared/kernel/id.ts')}<'${table}'>`
  const named = recordNamedBy(column)
  return named === null ? 'string' : `${use('Id', '../shared/kernel/id.ts')}<'${named}'>`
}

const types: Record<string, string> = {
  TEXT: 'string',
  INTEGER: 'number',
  REAL: 'number',
  BLOB: 'Uint8Array',
}

interface Column {
  name: string
  type: string
  notnull: number
  pk: number
}

/** One import as the formatter leaves it: broken over lines where it is wider than they are. */
function importLine(names: readonly string[], from: string): string {
  const line = `import type { ${names.join(', ')} } from '${from}'`
  return line.length <= 110
    ? line
    : `import type {\n${names.map((n) => `  ${n},\n`).join('')}} from '${from}'`
}

function header(imports: Map<string, Set<string>>): string[] {
  const from = [...imports].sort(([a], [b]) => (a === 'kysely' ? -1 : b === 'kysely' ? 1 : a < b ? -1 : 1))
  return [
    '// Written by `npm run schema` from db/migrations; do not edit.',
    ...from.map(([path, names]) => importLine([...names].sort(), path)),
    '',
  ]
}

export function snapshot(): { sql: string; ts: string } {
  const raw = new Database(':memory:')
  for (const m of migrations) raw.exec(m.sql)
  const objects = raw
    .prepare(
      `SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type = 'trigger', tbl_name, type DESC, name`,
    )
    .all() as { type: string; name: string; sql: string }[]
  const tables = objects.filter((o) => o.type === 'table')
  const pascal = (s: string) => s.replace(/(^|_)(\w)/g, (_, _sep, c: string) => c.toUpperCase())
  const imports = new Map<string, Set<string>>([['kysely', new Set(['Generated'])]])
  const lines: string[] = []
  for (const t of tables) {
    lines.push(`export interface ${pascal(t.name)}Table {`)
    for (const c of raw.pragma(`table_info(${t.name})`) as Column[]) {
      const base = c.type === 'TEXT' ? textType(t.name, c.name, imports) : (types[c.type] ?? 'unknown')
      const rowid = c.pk === 1 && c.type === 'INTEGER'
      const type = rowid ? `Generated<${base}>` : c.notnull || c.pk ? base : `${base} | null`
      lines.push(`  ${c.name}: ${type}`)
    }
    lines.push('}', '')
  }
  lines.push('/** Every table of the store, by name. */', 'export interface Schema {')
  for (const t of tables) lines.push(`  ${t.name}: ${pascal(t.name)}Table`)
  lines.push('}', '')
  raw.close()
  return {
    sql: `${objects.map((o) => `${o.sql};`).join('\n\n')}\n`,
    ts: [...header(imports), ...lines].join('\n'),
  }
}

if (import.meta.main) {
  const { sql, ts } = snapshot()
  const files = { 'db/schema.sql': sql, 'db/schema.ts': ts }
  for (const [file, text] of Object.entries(files)) {
    if (process.argv.includes('--check')) {
      if (fs.readFileSync(file, 'utf8') === text) continue
      console.error(`${file} is not what the migrations make: run npm run schema`)
      process.exitCode = 1
    } else fs.writeFileSync(file, text)
  }
}
