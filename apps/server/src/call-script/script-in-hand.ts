import { CallScript, CallScriptVersion } from '@kept/data';
import { type Action, can, subject } from '@kept/domain';
import type { Tx } from '../core/context';
import { notFound } from '../core/errors';
import { demand } from '../core/permission';

/** A script that nobody else changes meanwhile, with its versions, the latest first. */
export interface ScriptInHand {
  script: CallScript;
  versions: readonly CallScriptVersion[];
}

/** Locks a script. Whoever may not see it is told that there is none; who may not do this, that they may not. */
export async function takeScript(tx: Tx, id: string, action: Action): Promise<ScriptInHand> {
  const script = await tx.em
    .createQueryBuilder(CallScript, 's')
    .setLock('for_no_key_update')
    .where('s.id = :id', { id })
    .getOne();
  if (script === null) throw notFound('The script');
  const of = subject('CallScript', { portfolioId: script.portfolioId });
  if (!can(tx.ability, 'read', of)) throw notFound('The script');
  demand(tx, action, of);
  const versions = await tx.em.find(CallScriptVersion, {
    where: { scriptId: id },
    order: { number: 'DESC' },
  });
  return { script, versions };
}

/** The draft of a script; undefined where there is none. */
export function draftOf({ versions }: ScriptInHand): CallScriptVersion | undefined {
  return versions.find(({ state }) => state === 'DRAFT');
}

/** The versions that are spoken, the latest first. */
export function publishedOf({ versions }: ScriptInHand): CallScriptVersion[] {
  return versions.filter(({ state }) => state === 'PUBLISHED');
}

/** The number of the last version that was ever published. */
export function lastNumber({ versions }: ScriptInHand): number {
  return Math.max(0, ...versions.flatMap(({ state, number }) => (state === 'DRAFT' ? [] : number)));
}
