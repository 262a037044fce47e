import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluatePromises } from './evaluate-promise';
import { at, claimOf, day, EXACT, promiseOf, receiptOf } from './promise-example';
import type { Receipt } from './promise-to-pay';

// kept well short of the amount: then it matters which receipt is looked at first
const LOOSE = { ...EXACT, policy: { ...EXACT.policy, keptPercent: 60, keptTolerance: 100 } };

describe('whatever happened', () => {
  const DAY0 = day('2026-11-02');
  const onDay = (offset: number) => DAY0.add({ days: offset });
  const method = fc.constantFrom('CARD', 'TRANSFER', 'CHEQUE');
  const somePromises = fc.array(
    fc.record({
      amount: fc.integer({ min: 1, max: 50 }),
      made: fc.integer({ min: 0, max: 10 }),
      dueIn: fc.integer({ min: 0, max: 12 }),
      method,
      itemIds: fc.subarray(['a', 'b']),
      cancelledIn: fc.option(fc.integer({ min: 0, max: 10 }), { freq: 4 }),
    }),
    { minLength: 1, maxLength: 4 },
  );
  const someReceipts = fc.array(
    fc.record({
      value: fc.integer({ min: 0, max: 14 }),
      entered: fc.integer({ min: 0, max: 4 }),
      method,
      a: fc.integer({ min: 0, max: 30 }),
      b: fc.integer({ min: 0, max: 30 }),
      rest: fc.integer({ min: 1, max: 30 }),
      reversedIn: fc.option(fc.integer({ min: 0, max: 9 }), { freq: 4 }),
    }),
    { maxLength: 6 },
  );
  const someClaims = fc.array(
    fc.record({ amount: fc.integer({ min: 1, max: 40 }), made: fc.integer({ min: 0, max: 15 }) }),
    { maxLength: 2 },
  );

  const history = fc
    .record({ promises: somePromises, receipts: someReceipts, claims: someClaims })
    .map(({ promises, receipts, claims }) => ({
      promises: promises.map(({ amount, made, dueIn, method: by, itemIds, cancelledIn }, index) => {
        const cancelledOn = cancelledIn === null ? null : onDay(made + cancelledIn);
        return promiseOf({
          id: `p${index}`,
          amount,
          promisedOn: onDay(made),
          recordedAt: at(`${onDay(made)}T09:00`),
          dueOn: onDay(made + dueIn),
          method: by,
          items: itemIds.map((itemId) => ({ itemId, openWhenMade: null, reductions: [] })),
          cancelledOn,
          cancelledAt: cancelledOn === null ? null : at(`${cancelledOn}T18:00`),
        });
      }),
      receipts: receipts.map(({ value, entered, method: by, a, b, rest, reversedIn }, index) =>
        receiptOf(a + b + rest, onDay(value).toString(), {
          id: `r${index}`,
          method: by,
          recordedAt: at(`${onDay(value + entered)}T12:00`),
          reversedOn: reversedIn === null ? null : onDay(value + entered + reversedIn),
          parts: [
            { itemId: 'a', debtId: 'd1', amount: a },
            { itemId: 'b', debtId: 'd1', amount: b },
          ],
        }),
      ),
      claims: claims.map(({ amount, made }, index) =>
        claimOf(amount, {
          id: `c${index}`,
          paidOn: onDay(made),
          recordedAt: at(`${onDay(made)}T10:00`),
        }),
      ),
    }));
  const asOfDay = fc.integer({ min: 0, max: 60 }).map(onDay);

  it('the order in which facts are given decides nothing', () => {
    fc.assert(
      fc.property(history, asOfDay, fc.infiniteStream(fc.nat()), (given, asOf, keys) => {
        const order = <T>(all: readonly T[]) =>
          all
            .map((one) => [keys.next().value, one] as const)
            .sort(([left], [right]) => left - right)
            .map(([, one]) => one);
        const shuffled = {
          promises: order(given.promises),
          receipts: order(given.receipts),
          claims: order(given.claims),
        };
        const byId = (list: ReturnType<typeof evaluatePromises>) =>
          new Map(list.map((standing) => [standing.promiseId, standing]));
        expect(byId(evaluatePromises(shuffled, EXACT, asOf))).toEqual(
          byId(evaluatePromises(given, EXACT, asOf)),
        );
      }),
    );
  });

  it('the order in which receipts of one day arrive decides nothing', () => {
    fc.assert(
      fc.property(history, asOfDay, (given, asOf) => {
        // the same money of each day, entered in the reverse order: other ids, other minutes
        const renamed = given.receipts.map((receipt, index) => ({
          ...receipt,
          id: `x${99 - index}`,
          recordedAt: receipt.recordedAt.add({ minutes: 60 - index }),
        }));
        const verdicts = (receipts: readonly Receipt[]) =>
          evaluatePromises({ ...given, receipts }, LOOSE, asOf).map(
            ({ status, receivedAmount, level }) => ({
              status,
              receivedAmount,
              level,
            }),
          );
        // two that nothing but their moment tells apart may change places
        const alike = given.receipts.map(({ valueOn, amount, method: by, parts }) =>
          JSON.stringify([valueOn, amount, by, parts]),
        );
        fc.pre(new Set(alike).size === alike.length);
        expect(verdicts(renamed)).toEqual(verdicts(given.receipts));
      }),
      { numRuns: 1000 },
    );
  });

  it('no money is counted twice, and no promise takes more than its amount', () => {
    fc.assert(
      fc.property(history, asOfDay, (given, asOf) => {
        const all = evaluatePromises(given, EXACT, asOf);
        const came = given.receipts
          .filter(
            ({ valueOn, reversedOn }) =>
              Temporal.PlainDate.compare(valueOn, asOf) <= 0 &&
              (reversedOn === null || Temporal.PlainDate.compare(reversedOn, asOf) > 0),
          )
          .reduce((sum, { amount }) => sum + amount, 0);
        expect(
          all.reduce((sum, one) => sum + one.receivedAmount + one.lateAmount, 0),
        ).toBeLessThanOrEqual(came);
        for (const one of all) {
          expect(one.receivedAmount + one.lateAmount).toBeLessThanOrEqual(one.amountDue);
          expect(one.status === 'KEPT').toBe(one.keptOn !== null);
          expect(one.brokenOn !== null).toBe(
            one.status === 'BROKEN' || one.status === 'PARTLY_KEPT',
          );
        }
      }),
    );
  });

  it('reversing what was just recorded restores what was', () => {
    const extra = fc.record({
      amount: fc.integer({ min: 1, max: 80 }),
      value: fc.integer({ min: 0, max: 30 }),
    });
    fc.assert(
      fc.property(history, extra, asOfDay, (given, { amount, value }, asOf) => {
        const undone = receiptOf(amount, onDay(value).toString(), {
          id: 'undone',
          reversedOn: onDay(value),
        });
        const strip = (list: ReturnType<typeof evaluatePromises>) =>
          list.map(({ reasons, ...standing }) => ({
            ...standing,
            rules: reasons.map(({ rule }) => rule).filter((rule) => rule !== 'REVERSED'),
          }));
        const before = strip(evaluatePromises(given, EXACT, asOf));
        const after = strip(
          evaluatePromises({ ...given, receipts: [...given.receipts, undone] }, EXACT, asOf),
        );
        expect(after).toEqual(before);
      }),
    );
  });

  it('a verdict once given stands, unless money was reversed or backdated', () => {
    fc.assert(
      fc.property(history, asOfDay, (given, asOf) => {
        // entered on its value day, and never reversed
        const receipts = given.receipts.map((receipt) => ({
          ...receipt,
          method: 'CARD' as const,
          recordedAt: at(`${receipt.valueOn}T12:00`),
          reversedOn: null,
        }));
        const promises = given.promises.filter(({ cancelledOn }) => cancelledOn === null);
        const verdicts = (on: Temporal.PlainDate) =>
          evaluatePromises({ promises, receipts, claims: [] }, EXACT, on).map(
            ({ status }) => status,
          );
        const today = verdicts(asOf);
        for (const [index, later] of verdicts(asOf.add({ days: 3 })).entries()) {
          if (today[index] !== 'OPEN') expect(later).toBe(today[index]);
        }
      }),
    );
  });
});
