import { CONTACT_OUTCOMES, contactOutcome, isContactOutcome } from '@kept/domain';
import type { Tx } from '../core/context';
import { refreshStanding } from '../standing/refresh-standing';
import { noteInitialCommunication } from '../validation-notice/note-first-contact';
import { importer } from './importer';
import { lockSlice } from './slice-customers';
import { tellScreens } from './slice-events';
import type { Slice } from './slices';

/** Writes a slice of contacts that were made elsewhere. What is to be done next stays as it was planned. */
export async function writeContactSlice(tx: Tx, slice: Slice): Promise<void> {
  await lockSlice(tx, slice);
  await passOverLogged(tx, slice);
  await insertContacts(tx, slice);
  await tellContacts(tx, slice);
  await noteFirstContacts(tx, slice);
  const { job, number, portfolioId } = slice;
  const rows = await tx.query<{ id: string }>(
    `SELECT DISTINCT customer_id AS id FROM ${job.tables.ready} WHERE slice = $1 AND outcome = 'NEW'`,
    [number],
  );
  const customerIds = rows.map(({ id }) => id);
  for (let at = 0; at < customerIds.length; at += AT_A_TIME) {
    const some = customerIds.slice(at, at + AT_A_TIME);
    await refreshStanding(tx, some, { portfolioId, from: 'WORK' });
  }
  tellScreens(tx, portfolioId);
}

// a standing is brought up to date for so many at once
const AT_A_TIME = 1_000;

// somebody may have written it since the file was looked at
async function passOverLogged(tx: Tx, { job, number }: Slice): Promise<void> {
  await tx.execute(
    `UPDATE ${job.tables.ready} r SET outcome = 'UNCHANGED'
     WHERE r.slice = $1 AND EXISTS (SELECT FROM contact_log l
       WHERE l.customer_id = r.customer_id AND l.occurred_at = r.occurred_at AND l.channel = r.channel
         AND l.direction = r.direction AND l.outcome = r.contact_outcome
         AND l.is_other_collector = (coalesce(r.made_by, 'US') = 'OTHER'))`,
    [number],
  );
}

async function insertContacts(tx: Tx, { job, number, portfolioId }: Slice): Promise<void> {
  const classes = Object.fromEntries(CONTACT_OUTCOMES.map((rule) => [rule.code, rule.reachClass]));
  await tx.execute(
    `INSERT INTO contact_log (id, case_id, portfolio_id, customer_id, user_id, direction, channel, contact_point_id,
       reached_name, outcome, reach_class, note, occurred_at, recorded_at, is_other_collector)
     SELECT r.row_id, r.case_id, $2, r.customer_id, $3, r.direction, r.channel, r.contact_point_id, r.reached_name,
            r.contact_outcome, $4::jsonb->>r.contact_outcome, r.note, r.occurred_at, $5,
            coalesce(r.made_by, 'US') = 'OTHER'
     FROM ${job.tables.ready} r WHERE r.slice = $1 AND r.outcome = 'NEW' ORDER BY r.line`,
    [number, portfolioId, await importer(tx), JSON.stringify(classes), tx.now],
  );
  // where no account is named, all of them were spoken of: counted for each, which is the safe way
  await tx.execute(
    `INSERT INTO contact_log_debt (contact_log_id, debt_id)
     SELECT r.row_id, d.id FROM ${job.tables.ready} r
     JOIN debt d ON d.id = r.debt_id
       OR (r.debt_id IS NULL AND d.customer_id = r.customer_id AND d.portfolio_id = $2)
     WHERE r.slice = $1 AND r.outcome = 'NEW'`,
    [number, portfolioId],
  );
}

async function tellContacts(tx: Tx, { job, number, portfolioId }: Slice): Promise<void> {
  await tx.execute(
    `INSERT INTO timeline_event (subject_type, subject_id, customer_id, portfolio_id, case_id, batch_id,
                                 type, category, payload, occurred_at)
     SELECT 'ContactLog', l.id, l.customer_id, l.portfolio_id, l.case_id, $2::uuid, 'CONTACT_LOGGED', 'CONTACTS',
            jsonb_build_object('contactLogId', l.id, 'direction', l.direction, 'channel', l.channel,
              'outcome', l.outcome, 'reachClass', l.reach_class, 'contactId', NULL,
              'contactPointId', l.contact_point_id, 'isComplaint', false, 'nextAction', NULL, 'nextActionOn', NULL),
            l.occurred_at
     FROM ${job.tables.ready} r JOIN contact_log l ON l.id = r.row_id
     WHERE r.slice = $1 AND r.outcome = 'NEW' AND l.portfolio_id = $3 ORDER BY l.occurred_at, r.line`,
    [number, job.runId, portfolioId],
  );
}

interface Told {
  customerId: string;
  caseId: string;
  contactLogId: string;
  debtId: string | null;
  code: string;
  occurredAt: Temporal.Instant;
}

// our own talks begin the days of a validation notice, wherever they were written down first
async function noteFirstContacts(tx: Tx, { job, number, portfolioId }: Slice): Promise<void> {
  if (job.portfolio.debtKind !== 'CONSUMER') return;
  const rows = await tx.query<Told>(
    `SELECT r.customer_id AS "customerId", r.case_id AS "caseId", r.row_id AS "contactLogId", r.debt_id AS "debtId",
            r.contact_outcome AS code, r.occurred_at AS "occurredAt"
     FROM ${job.tables.ready} r
     WHERE r.slice = $1 AND r.outcome = 'NEW' AND coalesce(r.made_by, 'US') = 'US'
     ORDER BY r.occurred_at, r.line`,
    [number],
  );
  const { timeZone } = job.portfolio;
  for (const { code, debtId, customerId, caseId, ...contact } of rows) {
    if (!isContactOutcome(code)) continue;
    const rule = contactOutcome(code);
    const account = { customerId, portfolioId, caseId, timeZone };
    const debtIds = debtId === null ? [] : [debtId];
    await noteInitialCommunication(tx, account, { ...contact, rule, purpose: null, debtIds });
  }
}
