import { compareDays } from '../calendar/day-number';
import { openAccount, openClaims } from './promise-account';
import type {
  PromiseClaim,
  PromiseFacts,
  PromiseRules,
  PromiseStanding,
  Receipt,
} from './promise-to-pay';
import { levelsOf, standingOf } from './promise-verdict';
import { partsOf } from './receipt-parts';
import { isReversed, noteReversed, spread } from './spread-receipt';

export type PromiseHistory = {
  readonly promises: readonly PromiseFacts[];
  readonly receipts: readonly Receipt[];
  readonly claims: readonly PromiseClaim[];
};

/**
 * The standing of every promise of one customer and portfolio on a day, in the order of `promises`; amounts in minor
 * units. A pure function of the facts: reversed, late or backdated receipts simply give another answer.
 *
 * A receipt counts when it is of the same portfolio and currency, first recorded after the promise was made, and
 * value-dated from five days before it to the end of grace (imported history: by value date), toward the items or debt
 * named or, where none are, any of them. The promise a payment names is served first, then those first due; money
 * claimed before a promise was made is taken up by its claim first. KEPT as soon as enough is there; after grace
 * PARTLY_KEPT at half or more, otherwise BROKEN; what comes later is noted and changes no verdict. A reversed receipt
 * counts as never received. DESIGN section 6, Promise.
 */
export function evaluatePromises(
  history: PromiseHistory,
  rules: PromiseRules,
  asOf: Temporal.PlainDate,
): PromiseStanding[] {
  const accounts = history.promises.map((promise) => openAccount(promise, rules, asOf));
  const inDueOrder = [...accounts].sort((a, b) => byDueDay(a.promise, b.promise));
  const claims = openClaims(history.claims);
  const namedItemIds = new Set(history.promises.flatMap(itemIdsOf));
  for (const receipt of [...history.receipts].sort(byValueDay)) {
    if (compareDays(receipt.valueOn, asOf) > 0) continue;
    if (isReversed(receipt, asOf)) noteReversed(inDueOrder, receipt, rules);
    else spread(receipt, partsOf(receipt, namedItemIds), { accounts: inDueOrder, claims, rules });
  }
  const levels = levelsOf(inDueOrder, rules, asOf);
  return accounts.map((account) => standingOf(account, levels.get(account) ?? 0, rules, asOf));
}

/** The standing of a promise that stands alone. */
export function evaluatePromise(
  promise: PromiseFacts,
  receipts: readonly Receipt[],
  rules: PromiseRules,
  asOf: Temporal.PlainDate,
): PromiseStanding {
  const [standing] = evaluatePromises({ promises: [promise], receipts, claims: [] }, rules, asOf);
  if (standing === undefined) throw new Error('a promise without a standing');
  return standing;
}

function itemIdsOf({ items }: PromiseFacts): string[] {
  return items.map(({ itemId }) => itemId);
}

// Both orders go by days first, and within a day by what was promised or paid, so that the order in which the events of
// one day arrived decides nothing; the id comes last, where nothing else tells two apart.
function byDueDay(a: PromiseFacts, b: PromiseFacts): number {
  return (
    compareDays(a.dueOn, b.dueOn) ||
    compareDays(a.promisedOn, b.promisedOn) ||
    a.amount - b.amount ||
    byText(itemIdsOf(a).join(), itemIdsOf(b).join()) ||
    byText(a.method, b.method) ||
    byText(a.id, b.id)
  );
}

function byValueDay(a: Receipt, b: Receipt): number {
  return (
    compareDays(a.valueOn, b.valueOn) ||
    a.amount - b.amount ||
    byText(a.method, b.method) ||
    byText(partsText(a), partsText(b)) ||
    byText(a.id, b.id)
  );
}

function partsText({ parts }: Receipt): string {
  return parts
    .map(({ itemId, amount }) => `${itemId} ${amount}`)
    .sort()
    .join();
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
