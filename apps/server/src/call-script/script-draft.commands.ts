import { type CallScript, CallScriptVersion } from '@kept/data';
import { checkFreeText, isRefusal, type Refusal } from '@kept/domain';
import type { Tx } from '../core/context';
import { staleVersion, updateSeen } from '../core/versioned';
import type { DiscardScriptDraftInput, SaveScriptDraftInput } from './call-script.inputs';
import { readGraph } from './script-graph.schema';
import { draftOf, lastNumber, takeScript } from './script-in-hand';

/** Keeps a draft as it was written, unfinished or not; what is wrong with it stands in its problems. */
export async function saveScriptDraft(
  tx: Tx,
  input: SaveScriptDraftInput,
): Promise<CallScriptVersion | Refusal> {
  const inHand = await takeScript(tx, input.scriptId, 'update');
  const graph = readGraph(input.graph);
  if (isRefusal(graph)) return graph;
  const note = input.note?.trim() || null;
  const refused = note === null ? null : checkFreeText(note, 'note');
  if (refused) return refused;
  const draft = draftOf(inHand);
  if ((draft?.version ?? null) !== (input.version ?? null)) return staleVersion('The draft');
  if (draft === undefined) {
    return tx.em.save(
      tx.em.create(CallScriptVersion, {
        scriptId: inHand.script.id,
        number: lastNumber(inHand) + 1,
        state: 'DRAFT',
        graph,
        share: 100,
        note,
        authorId: tx.actorId,
        createdAt: tx.now,
        changedAt: tx.now,
        publishedById: null,
        publishedAt: null,
        retiredAt: null,
        version: 1,
      }),
    );
  }
  await updateSeen(tx, CallScriptVersion, draft, {
    // TypeORM's type of a JSON column takes the graph apart
    graph: graph as never,
    note,
    authorId: tx.actorId,
    changedAt: tx.now,
  });
  return tx.em.findOneByOrFail(CallScriptVersion, { id: draft.id });
}

/** Throws a draft away; it was never spoken. */
export async function discardScriptDraft(
  tx: Tx,
  input: DiscardScriptDraftInput,
): Promise<CallScript | Refusal> {
  const inHand = await takeScript(tx, input.scriptId, 'update');
  const draft = draftOf(inHand);
  if (draft?.version !== input.version) return staleVersion('The draft');
  await tx.em.delete(CallScriptVersion, { id: draft.id });
  return inHand.script;
}
