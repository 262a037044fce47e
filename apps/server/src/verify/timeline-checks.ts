import { SUBJECT_TYPES, type SubjectType } from '@kept/domain';
import type { SqlCheck } from './ledger-checks';

// what has a table of its own under another name, and what has none
const TABLES: Partial<Record<SubjectType, string | null>> = {
  User: 'app_user',
  Ledger: null,
  ContactRule: null,
};

function tableOf(type: SubjectType): string | null {
  const given = TABLES[type];
  if (given !== undefined) return given;
  return type.replace(/[A-Z]/g, (letter, at) => `${at ? '_' : ''}${letter.toLowerCase()}`);
}

// an exchange rate is known by its day and currencies, and nothing on the timeline is about one
const SUBJECTS = SUBJECT_TYPES.filter((type) => type !== 'ExchangeRate').flatMap((type) => {
  const table = tableOf(type);
  return table === null ? [] : [{ type, table }];
});

/** The timeline: every event is about something that is there. */
export const TIMELINE_CHECKS: readonly SqlCheck[] = [
  ...SUBJECTS.map(({ type, table }) => ({
    name: 'timeline_event',
    sql: `SELECT e.id, format('%s is about a %s that is not there: %s', e.type, e.subject_type, e.subject_id) AS text
          FROM timeline_event e LEFT JOIN ${table} x ON x.id = e.subject_id
          WHERE e.subject_type = '${type}' AND x.id IS NULL`,
  })),
  {
    name: 'timeline_event',
    sql: `SELECT e.id, format('%s is about a kind of thing that there is not: %s', e.type, e.subject_type) AS text
          FROM timeline_event e WHERE e.subject_type <> ALL ('{${SUBJECTS.map(({ type }) => type).join(',')}}')`,
  },
  ...(['customer', 'portfolio', 'collection_case', 'import_batch'] as const).map((table) => {
    const column = {
      customer: 'customer_id',
      portfolio: 'portfolio_id',
      collection_case: 'case_id',
      import_batch: 'batch_id',
    }[table];
    return {
      name: 'timeline_event',
      sql: `SELECT e.id, format('%s: its ${column} %s is not there', e.type, e.${column}) AS text
            FROM timeline_event e LEFT JOIN ${table} x ON x.id = e.${column}
            WHERE e.${column} IS NOT NULL AND x.id IS NULL`,
    };
  }),
];
