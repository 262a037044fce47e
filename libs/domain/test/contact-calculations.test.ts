import { describe, expect, it } from 'vitest';
import {
  formatAmount,
  type LateInterest,
  lastExtraCallOn,
  lateInterest,
  money,
  noticeDueOn,
  optOutHonourBy,
  referenceDay,
  sharedWindow,
  validationPeriod,
} from '../src/index';
import type { Calculation, JsonObject } from './vector';
import { vectorFile } from './vector-file';

const { name, calculations } = vectorFile();

const day = (value: unknown) => Temporal.PlainDate.from(String(value));

/** What the functions say to a calculation's inputs, under the names of what is expected. */
const BY_RULE: Readonly<Record<string, (inputs: JsonObject) => Readonly<Record<string, unknown>>>> =
  {
    'US-VAL-1': (inputs) => ({ due: String(noticeDueOn(firstDay(inputs))) }),
    'US-VAL-4': (inputs) => {
      const { assumedReceiptOn, endsOn } = validationPeriod(firstDay(inputs));
      return { assumed_receipt: String(assumedReceiptOn), validation_end: String(endsOn) };
    },
    'US-FREQ-X': (inputs) => {
      const last = lastExtraCallOn(firstDay(inputs));
      return {
        last_excluded_date: String(last),
        first_counted_date: String(last.add({ days: 1 })),
      };
    },
    'US-TZ-1': (inputs) => {
      const window = sharedWindow((inputs.zones ?? []) as string[], day(inputs.date), {
        from: '08:00',
        to: '21:00',
      });
      return {
        window_utc: window === null ? [] : [String(window.opensAt), String(window.closesAt)],
      };
    },
    'US-TCPA-2': (inputs) => ({ latest_honour: String(optOutHonourBy(firstDay(inputs))) }),
    'GB-LP-1': (inputs) => statutory('GB-LP-1', inputs),
    'EU-LP-1': (inputs) => statutory('EU-LP-1', inputs),
  };

/** The first day among the inputs, however it is called. */
function firstDay(inputs: JsonObject): Temporal.PlainDate {
  return day(Object.values(inputs).find((value) => /^\d{4}-\d{2}-\d{2}/.test(String(value))));
}

function statutory(rule: LateInterest['rule'], inputs: JsonObject) {
  const [amount = '0', currency = 'GBP'] = String(inputs.principal).split(' ');
  const dueOn = day(inputs.due);
  const rate = Object.entries(inputs).find(([key]) => /rate/.test(key))?.[1];
  const found = lateInterest(rule, {
    principal: money(Math.round(Number(amount) * 100), currency),
    dueOn,
    untilOn:
      inputs.paid === undefined ? dueOn.add({ days: Number(inputs.days_late) }) : day(inputs.paid),
    referencePercent: Number(rate),
  });
  return {
    rate: found.ratePercent.toFixed(2),
    days: found.days,
    interest: formatAmount(found.interest),
    fixed_sum: formatAmount(found.fixedSum),
    total: formatAmount(found.total),
  };
}

describe(`the calculations of ${name}`, () => {
  it('are there', () => {
    expect(Array.isArray(calculations)).toBe(true);
  });

  it.each(calculations.map((one) => [one.id, one] as const))('%s', (_id, calculation) => {
    const { rule_id: rule, inputs } = calculation;
    const calculate = BY_RULE[rule];
    expect(calculate, `nothing calculates ${rule}`).toBeDefined();
    const found = calculate?.(inputs) ?? {};
    // a name that is not ours is matched by its value
    const named = Object.keys(asked(calculation)).filter((name) => name in found);
    const other = Object.entries(asked(calculation)).filter(([name]) => !(name in found));
    expect(found).toMatchObject(
      Object.fromEntries(named.map((name) => [name, calculation.expected[name]])),
    );
    for (const [, value] of other) expect(Object.values(found)).toContainEqual(value);
  });

  it.each([
    ['2026-06-30', '2025-12-31'],
    ['2026-07-01', '2026-06-30'],
    ['2026-01-01', '2025-12-31'],
  ])('interest that starts on %s goes by the rate of %s', (startsOn, expected) => {
    expect(String(referenceDay(day(startsOn)))).toBe(expected);
  });
});

/** What is expected, without the other reading of an ambiguous one. */
function asked({ expected }: Calculation): JsonObject {
  const { literal: _literal, ...rest } = expected;
  return rest;
}
