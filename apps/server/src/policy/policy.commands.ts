import { Policy, Portfolio } from '@kept/data';
import { DEBT_KINDS, isRefusal, type Refusal, refuse, subject } from '@kept/domain';
import type { Tx } from '../core/context';
import { notFound } from '../core/errors';
import type { ResultKind } from '../core/mutate';
import { demand } from '../core/permission';
import { staleVersion } from '../core/versioned';
import type { PublishPolicyInput } from './policy.inputs';
import type { PolicyVersion } from './policy.types';
import { isPublished, JUDGING_KINDS, PUBLISHED_KINDS, readDocument } from './policy-documents';
import { type PolicyScope, versionsOf } from './policy-versions';

/** Publishes a new version of a policy: from today, or from a day to come. */
export async function publishPolicy(
  tx: Tx,
  input: PublishPolicyInput,
): Promise<PolicyVersion | Refusal> {
  const scope = await readScope(tx, input);
  if (isRefusal(scope)) return scope;
  const { kind, portfolioId, debtKind, today } = scope;
  demand(tx, 'create', subject('Policy', { portfolioId }));
  const document = readDocument(kind, input.document);
  if (isRefusal(document)) return document;
  if (Temporal.PlainDate.compare(input.effectiveFrom, today) < 0) {
    const message = 'A policy counts from today or a later day: what was, was judged already.';
    return refuse('INVALID_INPUT', message, { field: 'effectiveFrom' });
  }
  const unknown = kind === 'AUTHORITY' ? await refuseUnknownUsers(tx, document) : null;
  if (unknown) return unknown;
  const [latest] = await versionsOf(tx, scope);
  if ((latest?.version ?? 0) !== input.version) return staleVersion('The policy');
  const version = input.version + 1;
  const effectiveFrom = input.effectiveFrom.toString();
  const { id } = await tx.em.save(
    tx.em.create(Policy, {
      kind,
      portfolioId,
      debtKind,
      version,
      document,
      effectiveFrom,
      authorId: tx.actorId,
      recordedAt: tx.now,
    }),
  );
  if (JUDGING_KINDS.includes(kind)) await judgeAnew(tx, scope, effectiveFrom);
  tx.emit({
    type: 'POLICY_CHANGED',
    payload: { policyKind: kind, version, portfolioId },
    subject: { type: 'Policy', id },
    portfolioId,
  });
  return found(tx, scope, id);
}

async function readScope(tx: Tx, input: PublishPolicyInput) {
  const { kind, portfolioId, debtKind } = input;
  if (!isPublished(kind)) {
    const message = `A kind is one of ${PUBLISHED_KINDS.join(', ')}.`;
    return refuse('INVALID_INPUT', message, { field: 'kind' });
  }
  if (!portfolioId === !debtKind) {
    const message = 'A policy is of one portfolio, or of the installation for a kind of debt.';
    return refuse('INVALID_INPUT', message, { field: 'portfolioId' });
  }
  if (portfolioId) {
    const portfolio = await tx.em.findOneBy(Portfolio, { id: portfolioId });
    if (portfolio === null) throw notFound('The portfolio');
    return { kind, portfolioId, debtKind: null, today: tx.today(portfolio.timeZone) };
  }
  const known = DEBT_KINDS.find((one) => one === debtKind);
  if (known === undefined) {
    const message = `A kind of debt is one of ${DEBT_KINDS.join(', ')}.`;
    return refuse('INVALID_INPUT', message, { field: 'debtKind' });
  }
  return { kind, portfolioId: null, debtKind: known, today: tx.today('UTC') };
}

async function refuseUnknownUsers(
  tx: Tx,
  document: Record<string, unknown>,
): Promise<Refusal | null> {
  // the document was read as its kind has it
  const users = document.users as readonly { userId: string }[];
  const ids = [...new Set(users.map(({ userId }) => userId))];
  const rows = await tx.query<{ id: string }>(
    'SELECT id FROM app_user WHERE id = ANY($1::uuid[])',
    [ids],
  );
  if (rows.length === ids.length) return null;
  const known = new Set(rows.map(({ id }) => id));
  const at = `users.${users.findIndex(({ userId }) => !known.has(userId))}.userId`;
  const text = `${at}: nobody is known by this id`;
  const reasons = [{ rule: 'UNKNOWN_USER', text, value: at }];
  return refuse('INVALID_INPUT', `The policy is not right: ${text}.`, {
    field: 'document',
    reasons,
  });
}

/** Days that were judged by the version before are judged anew by the sweep, which comes within minutes. */
async function judgeAnew(
  tx: Tx,
  { portfolioId, debtKind }: PolicyScope,
  effectiveFrom: string,
): Promise<void> {
  await tx.execute(
    `UPDATE portfolio SET computed_for = $3::date - 1
     WHERE (id = $1 OR debt_kind = $2) AND computed_for >= $3::date`,
    [portfolioId, debtKind, effectiveFrom],
  );
}

async function found(tx: Tx, scope: PolicyScope, id: string): Promise<PolicyVersion> {
  const version = (await versionsOf(tx, scope)).find((one) => one.id === id);
  if (version === undefined) throw notFound('The policy');
  return version;
}

/** How a version is found again when the same key comes twice. */
export const policyResult: ResultKind<unknown, PolicyVersion> = {
  type: 'PolicyVersion',
  idOf: ({ id }) => id,
  async readBack(tx, id) {
    const row = await tx.em.findOneByOrFail(Policy, { id: id ?? '' });
    // kinds and debt kinds of rows are those the table allows
    return found(tx, row as unknown as PolicyScope, row.id);
  },
};
