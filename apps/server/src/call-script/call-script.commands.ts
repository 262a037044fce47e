import { CallScript, CallScriptVersion } from '@kept/data';
import {
  checkFreeText,
  isRefusal,
  PORTFOLIO_LANGUAGES,
  type Refusal,
  refuse,
  SCRIPT_MOMENTS,
  type ScriptGraph,
  subject,
} from '@kept/domain';
import type { Tx } from '../core/context';
import { notFound } from '../core/errors';
import { demand } from '../core/permission';
import { staleVersion, updateSeen } from '../core/versioned';
import { portfolioById } from '../portfolio/portfolio.queries';
import type { ChangeCallScriptInput, CreateCallScriptInput } from './call-script.inputs';
import { findScript, versionsOfScript } from './call-script.queries';
import { readConditions } from './script-conditions.schema';
import { takeScript } from './script-in-hand';

const HIGHEST_PRIORITY = 1_000;

/** Makes a script, empty or with another's words as its first draft. A portfolio's own is spoken there before the house's. */
export async function createCallScript(
  tx: Tx,
  input: CreateCallScriptInput,
): Promise<CallScript | Refusal> {
  const portfolioId = input.portfolioId ?? null;
  demand(tx, 'create', subject('CallScript', { portfolioId }));
  if (portfolioId !== null && (await tx.load(portfolioById, portfolioId)) === null) {
    throw notFound('The portfolio');
  }
  const typed = readScript(input);
  if (isRefusal(typed)) return typed;
  const graph = input.fromScriptId ? await graphToCopy(tx, input.fromScriptId) : null;
  const script = await tx.em.save(
    tx.em.create(CallScript, { ...typed, portfolioId, isActive: true, version: 1 }),
  );
  if (graph !== null) {
    await tx.em.insert(CallScriptVersion, {
      scriptId: script.id,
      number: 1,
      state: 'DRAFT',
      // TypeORM's type of a JSON column takes the graph apart
      graph: graph as never,
      authorId: tx.actorId,
      createdAt: tx.now,
      changedAt: tx.now,
    });
  }
  return script;
}

function readScript(input: CreateCallScriptInput) {
  const code = input.code.trim();
  if (!/^[A-Z][A-Z0-9_]{1,59}$/.test(code)) {
    return invalid('code', 'A code is written like FIRST_CONTACT.');
  }
  const moment = SCRIPT_MOMENTS.find((one) => one === input.moment);
  if (moment === undefined) {
    return invalid('moment', `The moment is one of ${SCRIPT_MOMENTS.join(', ')}.`);
  }
  const language = PORTFOLIO_LANGUAGES.find((one) => one === input.language);
  if (language === undefined) {
    return invalid('language', `The language is one of ${PORTFOLIO_LANGUAGES.join(', ')}.`);
  }
  const packs = [...new Set(input.packs)];
  if (!packs.every((pack) => /^[A-Z]{2,6}(-[A-Z]{2,6})*$/.test(pack))) {
    return invalid('packs', 'A law pack is written like US or US-NY.');
  }
  const conditions = readConditions(input.conditions);
  if (isRefusal(conditions)) return conditions;
  const name = input.name.trim();
  const refused = checkName(name) ?? checkPriority(input.priority);
  return refused ?? { code, name, moment, language, packs, conditions, priority: input.priority };
}

function checkName(name: string): Refusal | null {
  if (name === '' || name.length > 100) return invalid('name', 'A name has 1 to 100 characters.');
  return checkFreeText(name, 'name');
}

function checkPriority(priority: number): Refusal | null {
  if (Math.abs(priority) <= HIGHEST_PRIORITY) return null;
  return invalid('priority', `A priority is between -${HIGHEST_PRIORITY} and ${HIGHEST_PRIORITY}.`);
}

function invalid(field: string, message: string): Refusal {
  return refuse('INVALID_INPUT', message, { field });
}

// the words as they are spoken, else as they are being written
async function graphToCopy(tx: Tx, scriptId: string): Promise<ScriptGraph | null> {
  await findScript(tx, scriptId);
  const versions = await tx.load(versionsOfScript, scriptId);
  const spoken = versions.find(({ state }) => state === 'PUBLISHED') ?? versions[0];
  return spoken?.graph ?? null;
}

/** Changes when a script is the right one, its name and whether it is spoken at all. Its words come in versions. */
export async function changeCallScript(
  tx: Tx,
  input: ChangeCallScriptInput,
): Promise<CallScript | Refusal> {
  await takeScript(tx, input.id, 'update');
  const changes = readChanges(input);
  if (isRefusal(changes)) return changes;
  const isFirst = await updateSeen(tx, CallScript, input, changes);
  if (!isFirst) return staleVersion('The script');
  return tx.em.findOneByOrFail(CallScript, { id: input.id });
}

function readChanges(input: ChangeCallScriptInput) {
  const { isActive, priority } = input;
  const name = input.name?.trim();
  const given = input.conditions ?? null;
  const conditions = given === null ? null : readConditions(given);
  if (isRefusal(conditions)) return conditions;
  const refused =
    (name === undefined ? null : checkName(name)) ??
    (typeof priority === 'number' ? checkPriority(priority) : null);
  return (
    refused ?? {
      ...(name === undefined ? {} : { name }),
      ...(conditions === null ? {} : { conditions: conditions as never }),
      ...(typeof priority === 'number' ? { priority } : {}),
      ...(typeof isActive === 'boolean' ? { isActive } : {}),
    }
  );
}
