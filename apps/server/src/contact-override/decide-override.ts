import { ContactOverride } from '@kept/data';
import { checkFreeText, type Refusal, refuse, subject } from '@kept/domain';
import type { Tx } from '../core/context';
import { notFound } from '../core/errors';
import { demand } from '../core/permission';
import { takeCase } from '../standing/case-in-hand';
import type { DecideContactOverrideInput } from './contact-override.inputs';
import { whoMayGrant } from './who-may-grant';

type Decision = 'GRANTED' | 'DECLINED';

/** Lets one contact through. Whoever asked for it cannot: it takes a second person. */
export function grantContactOverride(
  tx: Tx,
  input: DecideContactOverrideInput,
): Promise<ContactOverride | Refusal> {
  return decideOverride(tx, input, 'GRANTED');
}

/** Says no, with a word on why. */
export function declineContactOverride(
  tx: Tx,
  input: DecideContactOverrideInput,
): Promise<ContactOverride | Refusal> {
  return decideOverride(tx, input, 'DECLINED');
}

async function decideOverride(
  tx: Tx,
  { id, version, note }: DecideContactOverrideInput,
  state: Decision,
): Promise<ContactOverride | Refusal> {
  const known = await tx.em.findOneBy(ContactOverride, { id });
  if (known === null) throw notFound('The request');
  const record = { portfolioId: known.portfolioId };
  demand(tx, 'grant', subject('ContactOverride', record));
  const { customerId, portfolioId } = await takeCase(tx, known.caseId, {
    action: 'read',
    type: 'CollectionCase',
  });
  const asked = await tx.em.findOneByOrFail(ContactOverride, { id });
  const refused = refuseDecision(tx, asked, version) ?? (note ? checkFreeText(note, 'note') : null);
  if (refused) return refused;
  await tx.execute(
    `UPDATE contact_override SET state = $2, decided_by = $3, decided_at = $4, decision_note = $5, version = version + 1
     WHERE id = $1`,
    [id, state, tx.user.id, tx.now, note?.trim() || null],
  );
  tx.emit(
    {
      type: 'OVERRIDE_DECIDED',
      payload: { overrideId: id, ruleIds: asked.ruleIds, state },
      subject: { type: 'ContactOverride', id },
      customerId,
      portfolioId,
      caseId: asked.caseId,
    },
    { userIds: [asked.askedById, ...(await whoMayGrant(tx, asked))] },
  );
  return tx.em.findOneByOrFail(ContactOverride, { id });
}

function refuseDecision(tx: Tx, asked: ContactOverride, version: number): Refusal | null {
  if (asked.askedById === tx.user.id) {
    return refuse('OWN_REQUEST', 'You asked for it yourself: somebody else has to decide.');
  }
  if (asked.state !== 'WAITING') {
    return refuse('APPROVAL_DECIDED', 'Somebody decided it already.');
  }
  if (asked.version !== version) {
    return refuse('STALE_VERSION', 'It was changed in the meantime: look at it again.');
  }
  if (Temporal.Instant.compare(asked.expiresAt, tx.now) <= 0) {
    return refuse('OVERRIDE_NOT_POSSIBLE', 'The request is too old: it has to be asked for again.');
  }
  return null;
}
