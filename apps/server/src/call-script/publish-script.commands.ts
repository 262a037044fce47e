import { CallScript, CallScriptVersion } from '@kept/data';
import {
  checkFreeText,
  isPublishable,
  lintScript,
  type Reason,
  type Refusal,
  refuse,
  type ScriptGraph,
  stepOf,
} from '@kept/domain';
import type { QueryDeepPartialEntity } from 'typeorm';
import type { Tx } from '../core/context';
import { notFound } from '../core/errors';
import { staleVersion, updateSeen } from '../core/versioned';
import type {
  PublishScriptInput,
  RollBackScriptInput,
  SetScriptSharesInput,
} from './call-script.inputs';
import { draftOf, lastNumber, publishedOf, type ScriptInHand, takeScript } from './script-in-hand';

/** The draft is spoken from now on: to all cases, or to a share of them beside the version of before. */
export async function publishScript(
  tx: Tx,
  input: PublishScriptInput,
): Promise<CallScript | Refusal> {
  const inHand = await takeScript(tx, input.scriptId, 'publish');
  const draft = draftOf(inHand);
  if (draft?.version !== input.version) return staleVersion('The draft');
  const refused =
    checkShare(input.share, publishedOf(inHand).length > 0) ??
    checkNote(input.note) ??
    checkGraph(inHand.script, draft.graph);
  if (refused) return refused;
  await shareWith(tx, publishedOf(inHand), 100 - input.share);
  await change(tx, draft, {
    state: 'PUBLISHED',
    share: input.share,
    note: input.note?.trim() || draft.note,
    publishedById: tx.actorId,
    publishedAt: tx.now,
  });
  tell(tx, inHand, { ...draft, share: input.share });
  return raised(tx, inHand);
}

function checkShare(share: number, hasOther: boolean): Refusal | null {
  const invalid = (message: string) => refuse('INVALID_INPUT', message, { field: 'share' });
  if (share < 1 || share > 100) return invalid('A share is between 1 and 100 % of the cases.');
  if (share < 100 && !hasOther) {
    return invalid('There is no other version to speak to the rest: publish it for all.');
  }
  return null;
}

function checkNote(note: string | null | undefined, field = 'note'): Refusal | null {
  return note ? checkFreeText(note, field) : null;
}

function checkGraph(script: CallScript, graph: ScriptGraph): Refusal | null {
  const problems = lintScript(script, graph);
  if (isPublishable(problems)) return null;
  const errors = problems.filter(({ severity }) => severity === 'ERROR');
  const reasons = errors.map(({ rule, stepId, text, citation }): Reason => {
    const step = stepId === null ? null : stepOf(graph, stepId);
    return {
      rule,
      text: step === null ? text : `${step.title || step.id}: ${text}`,
      ...(stepId === null ? {} : { value: stepId }),
      ...(citation === undefined ? {} : { citation }),
    };
  });
  const many = errors.length === 1 ? 'a problem' : `${errors.length} problems`;
  return refuse('SCRIPT_HAS_PROBLEMS', `The script has ${many} that must be solved first.`, {
    field: 'graph',
    reasons,
  });
}

/** Of those spoken until now the one of most cases keeps the rest; with no rest, and beside it, they are retired. */
async function shareWith(
  tx: Tx,
  published: readonly CallScriptVersion[],
  rest: number,
): Promise<void> {
  // of equal shares the older one: it is what the new one is measured against
  const [keeps] = [...published].sort((a, b) => b.share - a.share || a.number - b.number);
  for (const version of published) {
    if (version === keeps && rest > 0) await change(tx, version, { share: rest });
    else await change(tx, version, { state: 'RETIRED', share: 0, retiredAt: tx.now });
  }
}

async function change(
  tx: Tx,
  { id }: CallScriptVersion,
  changes: QueryDeepPartialEntity<CallScriptVersion>,
): Promise<void> {
  await tx.em
    .createQueryBuilder()
    .update(CallScriptVersion)
    .set({ ...changes, version: () => 'version + 1' })
    .where('id = :id', { id })
    .execute();
}

function tell(
  tx: Tx,
  { script }: ScriptInHand,
  { id, number, share }: Pick<CallScriptVersion, 'id' | 'number' | 'share'>,
): void {
  tx.emit({
    type: 'SCRIPT_PUBLISHED',
    payload: { scriptId: script.id, versionId: id, number, share },
    subject: { type: 'CallScript', id: script.id },
    portfolioId: script.portfolioId,
  });
}

/** The script with its version raised: whoever looks at its shares looks again. */
async function raised(tx: Tx, { script }: ScriptInHand): Promise<CallScript> {
  await updateSeen(tx, CallScript, script, {});
  return tx.em.findOneByOrFail(CallScript, { id: script.id });
}

/** Earlier words are spoken again, to all cases, under a number of their own; a draft stays to be gone on with. */
export async function rollBackScript(
  tx: Tx,
  input: RollBackScriptInput,
): Promise<CallScript | Refusal> {
  const inHand = await takeScript(tx, input.scriptId, 'publish');
  const earlier = inHand.versions.find(({ id }) => id === input.toVersionId);
  if (earlier === undefined) throw notFound('The version');
  const refused = checkRollBack(inHand, earlier, input.reason);
  if (refused) return refused;
  const number = lastNumber(inHand) + 1;
  const draft = draftOf(inHand);
  if (draft !== undefined) await change(tx, draft, { number: number + 1 });
  await shareWith(tx, publishedOf(inHand), 0);
  const version = await tx.em.save(
    tx.em.create(CallScriptVersion, {
      scriptId: inHand.script.id,
      number,
      state: 'PUBLISHED',
      graph: earlier.graph,
      share: 100,
      note: `Back to version ${earlier.number}: ${input.reason.trim()}`,
      authorId: tx.actorId,
      createdAt: tx.now,
      changedAt: tx.now,
      publishedById: tx.actorId,
      publishedAt: tx.now,
      retiredAt: null,
      version: 1,
    }),
  );
  tx.emit({
    type: 'SCRIPT_ROLLED_BACK',
    payload: { scriptId: inHand.script.id, versionId: version.id, number: earlier.number },
    subject: { type: 'CallScript', id: inHand.script.id },
    portfolioId: inHand.script.portfolioId,
  });
  return raised(tx, inHand);
}

function checkRollBack(
  { script }: ScriptInHand,
  { state, graph }: CallScriptVersion,
  reason: string,
): Refusal | null {
  if (state === 'DRAFT') {
    return refuse('INVALID_INPUT', 'A draft is published, not gone back to.', {
      field: 'toVersionId',
    });
  }
  if (reason.trim() === '') {
    return refuse('INVALID_INPUT', 'Say why you go back.', { field: 'reason' });
  }
  return checkNote(reason, 'reason') ?? checkGraph(script, graph);
}

/** How many of the cases a version in use is spoken to; the other one keeps the rest. */
export async function setScriptShare(
  tx: Tx,
  input: SetScriptSharesInput,
): Promise<CallScript | Refusal> {
  const inHand = await takeScript(tx, input.scriptId, 'publish');
  if (inHand.script.version !== input.version) return staleVersion('The script');
  const published = publishedOf(inHand);
  const version = published.find(({ id }) => id === input.versionId);
  if (version === undefined) throw notFound('The version');
  const others = published.filter((one) => one !== version);
  const refused = checkShare(input.share, others.length > 0);
  if (refused) return refused;
  await shareWith(tx, others, 100 - input.share);
  await change(tx, version, { share: input.share });
  tell(tx, inHand, { ...version, share: input.share });
  return raised(tx, inHand);
}
