import { createHash } from 'node:crypto';
import { type Refusal, refuse } from '@kept/domain';
import canonicalize from 'canonicalize';
import type { Tx } from './context';

/** A mutation as it arrived, to be done once however often it is sent. */
export interface Attempt {
  /** the mutation's name */
  name: string;
  input: { idempotencyKey: string };
}

/** What an earlier attempt left behind. */
export type Earlier = { kind: 'FIRST' } | { kind: 'DONE'; resultId: string | null } | Refusal;

function hashOf(input: object): string {
  const { idempotencyKey: _, ...rest } = { idempotencyKey: '', ...input };
  return createHash('sha256')
    .update(canonicalize(rest) ?? '')
    .digest('hex');
}

/**
 * Claims the key for this transaction. A second attempt that runs at the same moment waits here for
 * the first one's commit; where the first is rolled back (a Refusal), the key is free again.
 */
export async function claimKey(tx: Tx, { name, input }: Attempt): Promise<Earlier> {
  const key = input.idempotencyKey;
  if (key.length < 8 || key.length > 100) {
    return refuse('INVALID_INPUT', 'An idempotency key has 8 to 100 characters.', {
      field: 'idempotencyKey',
    });
  }
  const hash = hashOf(input);
  const claimed = await tx.execute(
    `INSERT INTO idempotency (user_id, key, mutation, input_hash) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING`,
    [tx.user.id, key, name, hash],
  );
  if (claimed === 1) return { kind: 'FIRST' };
  const [first] = await tx.query<{ mutation: string; inputHash: string; resultId: string | null }>(
    `SELECT mutation, input_hash AS "inputHash", result_id AS "resultId"
     FROM idempotency WHERE user_id = $1 AND key = $2`,
    [tx.user.id, key],
  );
  if (first?.mutation !== name || first.inputHash !== hash) {
    return refuse('IDEMPOTENCY_KEY_REUSED', 'This key was already used for something else.', {
      field: 'idempotencyKey',
    });
  }
  return { kind: 'DONE', resultId: first.resultId };
}

/** Notes what the key led to, so that a repetition can be answered with it. */
export async function keepResult(
  tx: Tx,
  { input }: Attempt,
  result: { type: string; id: string | null },
): Promise<void> {
  await tx.execute(
    'UPDATE idempotency SET result_type = $3, result_id = $4 WHERE user_id = $1 AND key = $2',
    [tx.user.id, input.idempotencyKey, result.type, result.id],
  );
}
