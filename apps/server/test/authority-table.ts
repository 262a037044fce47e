import { buildUser } from '@kept/data';
import type { DebtKind, PlanKind, Role } from '@kept/domain';
import { type Desk, openDesk } from './desk';
import { type Answer, type LedgerScene, ledgerScene } from './ledger-scene';
import { MONDAY, PROPOSE } from './plan-example';
import type { Caller } from './test-server';

/** An offer of a table, and what is expected of it: whose word it needs and by which limit, or nothing. */
export interface OfferRow {
  kind: PlanKind;
  who: string;
  /** in cents */
  owed: number;
  /** due since */
  since: string;
  down: number;
  downOn: string;
  forgiven: number;
  /** the days of the parts, which are equal */
  parts: string[];
  needs: string;
  rule: string;
}

const KINDS: Readonly<Record<string, PlanKind[]>> = {
  any: ['PLAN', 'SETTLEMENT', 'ARRANGEMENT'],
  long: ['PLAN', 'SETTLEMENT'],
  PLAN: ['PLAN'],
  SETTLEMENT: ['SETTLEMENT'],
  ARRANGEMENT: ['ARRANGEMENT'],
};

const cents = (text: string) => Math.round(Number(text) * 100);

/**
 * Reads a table of offers, a line each: kind, who, owed, since, down, down on, forgiven, parts, needs, rule. A dot stands
 * for what is usual. The kind `any` stands for each, `long` for those that no review ends after half a year.
 */
export function offerTable(text: string): OfferRow[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    const [kinds = '', who = '', owed = '', since = '', down = '', downOn = ''] = cells;
    const [forgiven = '', parts = '', needs = '', rule = ''] = cells.slice(6);
    return (KINDS[kinds] ?? []).map((kind) => ({
      kind,
      who,
      owed: owed === '.' ? 1_000_00 : cents(owed),
      since: since === '.' ? '2026-10-15' : since,
      down: down === '.' ? 0 : cents(down),
      downOn: downOn === '.' ? '2026-11-09' : downOn,
      // a settlement forgives something
      forgiven: forgiven === '.' ? (kind === 'SETTLEMENT' ? 1_00 : 0) : cents(forgiven),
      parts: parts.split(' '),
      needs,
      rule,
    }));
  });
}

/** Who proposes: a credit manager does so as one who supervises too. */
const WHO: Readonly<Record<string, Role[]>> = {
  COLLECTOR: ['COLLECTOR'],
  SUPERVISOR: ['SUPERVISOR'],
  CREDIT_MANAGER: ['SUPERVISOR', 'CREDIT_MANAGER'],
};

/** A desk for a kind of debt, with somebody of each role at it. */
export interface AuthorityDesk {
  scene: LedgerScene;
  propose(row: OfferRow): Promise<Answer>;
}

export async function authorityDesk(debtKind: DebtKind): Promise<AuthorityDesk> {
  const scene = await ledgerScene(MONDAY);
  const desk = await openDesk(scene.server, { debtKind });
  const callers = new Map<string, Caller>();
  for (const [who, roles] of Object.entries(WHO)) {
    const user = await buildUser(scene.server.em, { roles, teamIds: [desk.team.id] });
    callers.set(who, await scene.server.signIn(user));
  }
  return { scene, propose: (row) => propose(scene, desk, row, callers.get(row.who)) };
}

async function propose(
  scene: LedgerScene,
  desk: Desk,
  { kind, owed, since, down, downOn, forgiven, parts }: OfferRow,
  caller: Caller | undefined,
): Promise<Answer> {
  const { caseId } = await scene.debtor({ amountMinor: owed, dueOn: since }, desk);
  const terms = {
    kind,
    currency: 'USD',
    frequency: 'OWN_DATES',
    firstOn: parts[0],
    ownDates: parts.map((dueOn) => ({ dueOn })),
    method: 'TRANSFER',
    forgivenMinor: forgiven,
    ...(down > 0 && { depositMinor: down, depositOn: downOn }),
    ...(kind === 'ARRANGEMENT' && { reviewOn: '2027-05-07' }),
  };
  return scene.mutate(PROPOSE, { caseId, terms }, caller);
}

/** What an answer says: by which limits, and whose word is needed. */
export function verdictOf({ code, reasons }: Answer): {
  code: string;
  rules: string[];
  needs: string;
} {
  const all = (reasons ?? []) as { rule: string; value: string | null }[];
  const needs = all.find(({ rule }) => rule === 'NEEDS')?.value ?? 'NOBODY';
  return { code, rules: all.map(({ rule }) => rule), needs };
}
