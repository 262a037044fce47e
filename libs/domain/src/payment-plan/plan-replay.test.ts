import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluatePlan } from './evaluate-plan';
import type { PlanFacts, PlanMoney, PlanStanding } from './payment-plan';
import { day, EXACT_RULES, instalment, moneyOf, planOf } from './plan-example';

const DAY0 = day('2026-10-05');
const onDay = (offset: number) => DAY0.add({ days: offset });
const method = fc.constantFrom('CARD', 'TRANSFER', 'CHEQUE', 'CASH');

const somePlan = fc
  .record({
    parts: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }),
    every: fc.integer({ min: 3, max: 31 }),
    hasDeposit: fc.boolean(),
    interest: fc.integer({ min: 0, max: 1 }),
    forgiven: fc.integer({ min: 0, max: 20 }),
    kind: fc.constantFrom('PLAN', 'SETTLEMENT', 'ARRANGEMENT'),
    credit: fc.option(
      fc.record({
        amount: fc.integer({ min: 1, max: 60 }),
        on: fc.integer({ min: 0, max: 60 }),
        lasts: fc.option(fc.integer({ min: 0, max: 30 })),
      }),
    ),
    pause: fc.option(
      fc.record({ from: fc.integer({ min: 0, max: 60 }), days: fc.integer({ min: 1, max: 40 }) }),
    ),
    reinstated: fc.array(fc.integer({ min: 5, max: 90 }), { maxLength: 2 }),
    ended: fc.option(fc.integer({ min: 1, max: 90 }), { freq: 4 }),
  })
  .map((some): PlanFacts => {
    const forgiven = some.kind === 'SETTLEMENT' ? some.forgiven : 0;
    const instalments = some.parts.map((amount, index) => {
      const dueOn = onDay((index + 1) * some.every).toString();
      return instalment(
        index + (some.hasDeposit ? 0 : 1),
        dueOn,
        amount + some.interest,
        some.interest,
      );
    });
    const principal = some.parts.reduce((sum, amount) => sum + amount, forgiven);
    const half = Math.floor(principal / 2);
    const { credit, pause } = some;
    const reduction = credit && {
      amount: credit.amount,
      effectiveOn: onDay(credit.on),
      reversedOn: credit.lasts === null ? null : onDay(credit.on + credit.lasts),
    };
    const endedOn = some.ended === null ? null : onDay(some.ended);
    return planOf({
      kind: some.kind,
      instalments,
      forgiven,
      items: [
        { itemId: 'a', open: half, reductions: reduction ? [reduction] : [] },
        { itemId: 'b', open: principal - half, reductions: [] },
      ],
      proposedOn: DAY0,
      agreedOn: DAY0,
      agreedAt: Temporal.Instant.from(`${DAY0}T10:00Z`),
      pauses: pause
        ? [{ fromOn: onDay(pause.from), untilOn: onDay(pause.from + pause.days - 1) }]
        : [],
      reinstatedOn: some.reinstated.map(onDay),
      ended: endedOn && {
        as: 'CANCELLED',
        on: endedOn,
        at: Temporal.Instant.from(`${endedOn}T10:00Z`),
      },
    });
  });

const someMoney = fc
  .array(
    fc.record({
      amount: fc.integer({ min: 1, max: 60 }),
      on: fc.integer({ min: 0, max: 90 }),
      lasts: fc.option(fc.integer({ min: 0, max: 40 }), { freq: 3 }),
      itemId: fc.constantFrom('a', 'b', null),
      method,
    }),
    { maxLength: 6 },
  )
  .map((all): PlanMoney[] =>
    all.map(({ amount, on, lasts, itemId, method: by }, index) =>
      moneyOf(amount, onDay(on).toString(), {
        receiptId: `r${index}`,
        itemId,
        method: by,
        parts: itemId === null ? [] : [{ itemId, amount }],
        until: lasts === null ? null : onDay(on + lasts),
      }),
    ),
  );

const asOfDay = fc.integer({ min: 0, max: 150 });
const judge = (plan: PlanFacts, money: readonly PlanMoney[], offset: number) =>
  evaluatePlan(plan, money, EXACT_RULES, onDay(offset));

/** Without the spans of days and the turn, which are of the day they were looked at. */
function lasting({ status, paid, total, arrears, coverage, adjustments }: PlanStanding) {
  return { status, paid, total, arrears, coverage, adjustments };
}

describe('whatever happened to a plan', () => {
  it('the order in which its money is given decides nothing', () => {
    fc.assert(
      fc.property(
        somePlan,
        someMoney,
        asOfDay,
        fc.infiniteStream(fc.nat()),
        (plan, money, asOf, keys) => {
          const shuffled = money
            .map((one) => [keys.next().value, one] as const)
            .sort(([left], [right]) => left - right)
            .map(([, one]) => one);
          expect(judge(plan, shuffled, asOf)).toEqual(judge(plan, money, asOf));
        },
      ),
    );
  });

  it('undoing what was just done restores what was', () => {
    fc.assert(
      fc.property(
        somePlan,
        someMoney,
        asOfDay,
        fc.integer({ min: 1, max: 90 }),
        (plan, money, asOf, amount) => {
          const today = onDay(asOf);
          const undone = moneyOf(amount, today.toString(), { receiptId: 'undone', until: today });
          expect(judge(plan, [...money, undone], asOf)).toEqual(judge(plan, money, asOf));
        },
      ),
    );
  });

  it('what lies ahead decides nothing today', () => {
    fc.assert(
      fc.property(somePlan, someMoney, asOfDay, (plan, money, asOf) => {
        const today = onDay(asOf);
        const known = money
          .filter(({ on }) => Temporal.PlainDate.compare(on, today) <= 0)
          .map((one) => {
            const isAhead = one.until && Temporal.PlainDate.compare(one.until, today) > 0;
            return isAhead ? { ...one, until: null } : one;
          });
        expect(lasting(judge(plan, known, asOf))).toEqual(lasting(judge(plan, money, asOf)));
      }),
    );
  });

  it('days found on the last day are those on which each day found them', () => {
    fc.assert(
      fc.property(somePlan, someMoney, (plan, money) => {
        const firstOf = new Map<string, string>();
        let before = '';
        for (let offset = 0; offset <= 150; offset++) {
          const { status, defaultedOn, completedOn, noticeOn } = judge(plan, money, offset);
          const today = onDay(offset).toString();
          if (status !== before) firstOf.set(status, today);
          before = status;
          if (status === 'DEFAULTED') expect(`${defaultedOn}`).toBe(firstOf.get('DEFAULTED'));
          if (status === 'COMPLETED') expect(`${completedOn}`).toBe(firstOf.get('COMPLETED'));
          if (noticeOn !== null) {
            const then = judge(plan, money, Math.round(DAY0.until(noticeOn).days));
            expect(`${then.noticeOn}`).toBe(`${noticeOn}`);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('nothing changes before the day it turns on', () => {
    fc.assert(
      fc.property(somePlan, someMoney, asOfDay, (plan, money, asOf) => {
        const now = judge(plan, money, asOf);
        const turnsIn = now.turnsOn === null ? asOf + 40 : DAY0.until(now.turnsOn).days;
        for (let offset = asOf + 1; offset < turnsIn; offset++) {
          expect(judge(plan, money, offset)).toEqual(now);
        }
      }),
    );
  });

  it('never covers, forgives or counts more than there is', () => {
    fc.assert(
      fc.property(somePlan, someMoney, asOfDay, (plan, money, asOf) => {
        const standing = judge(plan, money, asOf);
        const today = onDay(asOf);
        let open = 0;
        for (const item of plan.items) {
          open += item.open;
          for (const { amount, effectiveOn, reversedOn } of item.reductions) {
            if (Temporal.PlainDate.compare(effectiveOn, today) > 0) continue;
            if (reversedOn && Temporal.PlainDate.compare(reversedOn, today) <= 0) continue;
            open -= Math.min(amount, item.open);
          }
        }
        for (const { kind, amount } of standing.adjustments) {
          open += kind === 'INTEREST' ? amount : -amount;
        }
        expect(standing.coverage).toBeGreaterThanOrEqual(0);
        expect(standing.coverage).toBeLessThanOrEqual(Math.max(0, open - standing.paid));
        expect(standing.paid).toBeLessThanOrEqual(standing.total);
        const { instalments } = standing;
        expect(instalments.reduce((sum, { amount }) => sum + amount, 0)).toBe(standing.total);
        expect(instalments.reduce((sum, { paid }) => sum + paid, 0)).toBe(standing.paid);
      }),
      { numRuns: 300 },
    );
  });
});
