import { buildUser } from '@kept/data';
import { type ScriptGraph, STARTER_SCRIPTS } from '@kept/domain';
import { type LedgerScene, ledgerScene } from './ledger-scene';
import { plantForTest } from './script-example';
import type { Caller } from './test-server';

const VERSION = `id scriptId number state graph share note authorName publishedByName version
  problems { severity rule stepId text citation }`;
const FIELDS = `id code name language portfolioId isActive priority version conditions allowedActions
  draft { ${VERSION} } published { ${VERSION} } versions { id number state share note }`;
const REFUSED = '... on Refusal { code field message reasons { rule text value citation } }';
const ofScript = `__typename ... on CallScript { ${FIELDS} } ${REFUSED}`;
const ofVersion = `__typename ... on CallScriptVersion { ${VERSION} } ${REFUSED}`;
const mutation = (name: string, input: string, fields = ofScript) =>
  `mutation M($input: ${input}!) { ${name}(input: $input) { ${fields} } }`;

export const CREATE = mutation('createCallScript', 'CreateCallScriptInput');
export const CHANGE = mutation('changeCallScript', 'ChangeCallScriptInput');
export const DRAFT = mutation('saveScriptDraft', 'SaveScriptDraftInput', ofVersion);
export const DISCARD = mutation('discardScriptDraft', 'DiscardScriptDraftInput');
export const PUBLISH = mutation('publishScript', 'PublishScriptInput');
export const ROLL_BACK = mutation('rollBackScript', 'RollBackScriptInput');
export const SHARE = mutation('setScriptShare', 'SetScriptSharesInput');

export interface Version {
  id: string;
  number: number;
  state: string;
  share: number;
  note: string | null;
  graph: ScriptGraph;
  version: number;
  problems: { severity: string; rule: string; stepId: string | null }[];
}

/** A script, or a refusal, as the API answers. */
export interface Script {
  __typename: string;
  id: string;
  version: number;
  code: string;
  message: string;
  reasons: { rule: string; value: string | null; text: string; citation: string | null }[];
  draft: Version | null;
  published: Version[];
  versions: Version[];
  [field: string]: unknown;
}

/** What scripts the house begins with, and a supervisor who changes them. */
export interface ScriptDesk extends LedgerScene {
  asSupervisor: Caller;
  change<T = Script>(document: string, input: object, caller?: Caller): Promise<T>;
  read(id: string): Promise<Script>;
  /** a script of the house's in US wording */
  starter(code?: string): Promise<Script>;
  /** one of the portfolio's own with the first contact's words as its draft; it fits no case unless told */
  own(code: string, given?: object): Promise<Script>;
  /** one that is published to all cases */
  published(code: string, given?: object): Promise<Script>;
  /** the same words once more, to a share of the cases */
  publishNext(script: Script, share: number): Promise<Script>;
}

/** The first contact as the house begins with it. */
export function firstContact() {
  const found = STARTER_SCRIPTS.find(
    ({ code, language }) => code === 'FIRST_CONTACT' && language === 'en-US',
  );
  if (found === undefined) throw new Error('there is no first contact');
  return found;
}

/** Opens a desk of placed consumer debts. */
export async function scriptDesk(): Promise<ScriptDesk> {
  const scene = await ledgerScene('2026-11-09T15:00:00Z', {
    collectorRelation: 'THIRD_PARTY',
    debtKind: 'CONSUMER',
  });
  await plantForTest(scene.system);
  const supervisor = await buildUser(scene.server.em, {
    name: 'Sara Own',
    roles: ['SUPERVISOR'],
    teamIds: [scene.desk.team.id],
  });
  const asSupervisor = await scene.server.signIn(supervisor);
  const change = async <T = Script>(document: string, input: object, caller = asSupervisor) =>
    (await scene.mutate(document, input, caller)) as unknown as T;
  const read = async (id: string) => {
    const document = `query Script($id: ID!) { callScript(id: $id) { ${FIELDS} } }`;
    return (await asSupervisor.get<{ callScript: Script }>(document, { id })).callScript;
  };
  const starter = async (code = 'FIRST_CONTACT') => {
    const { callScripts } = await asSupervisor.get<{ callScripts: Script[] }>(
      'query All { callScripts { id code language portfolioId } }',
    );
    const found = callScripts.find(
      (one) => one.code === code && one.language === 'en-US' && one.portfolioId === null,
    );
    return read(found?.id ?? '');
  };
  const own = async (code: string, given: object = {}) => {
    const { moment, packs } = firstContact();
    return change(CREATE, {
      code,
      name: `Own ${code}`,
      moment,
      packs,
      language: 'en-US',
      conditions: [{ countries: ['ZZ'] }],
      priority: 1,
      portfolioId: scene.desk.portfolio.id,
      fromScriptId: (await starter()).id,
      ...given,
    });
  };
  return {
    ...scene,
    // made anew, a context has the moment of the clock
    get system() {
      return scene.system;
    },
    asSupervisor,
    change,
    read,
    starter,
    own,
    async published(code, given) {
      const { id } = await own(code, given);
      return change(PUBLISH, { scriptId: id, version: 1, share: 100 });
    },
    async publishNext({ id, published }, share) {
      const graph = published[0]?.graph;
      const draft = await change<Version>(DRAFT, { scriptId: id, version: null, graph });
      return change(PUBLISH, { scriptId: id, version: draft.version, share });
    },
  };
}
