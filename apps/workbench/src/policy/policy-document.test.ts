import { DEFAULT_AUTHORITY, DEFAULT_POLICIES } from '@kept/domain';
import { describe, expect, it } from 'vitest';
import { bracketsOf, forgivenessRows, ownLimits, usersOf } from './authority-document';
import { readText, typedText, valueAt, withValue } from './policy-document';
import { fieldsOf, isChanged, NO_CHANGE, readDraft, typedBrackets } from './policy-draft';
import { KIND_LABELS, type PolicyField } from './policy-fields';

const BUSINESS = DEFAULT_AUTHORITY.BUSINESS;

describe('a figure of a policy', () => {
  const days: PolicyField = { path: 'x', label: '', unit: 'DAYS' };
  const open: PolicyField = { ...days, mayBeNone: true };
  const money: PolicyField = { path: 'x', label: '', unit: 'MONEY' };
  const percent: PolicyField = { path: 'x', label: '', unit: 'PERCENT' };

  it.each([
    [days, '90', { value: 90 }],
    [days, '', { problem: 'This needs a figure.' }],
    [days, '9.5', { problem: 'A whole number.' }],
    [days, '-1', { problem: 'A whole number.' }],
    [open, '', { value: null }],
    [money, '10000', { value: 1_000_000 }],
    [money, '12.50', { value: 1_250 }],
    [percent, '12.5', { value: 12.5 }],
    [percent, '100', { value: 100 }],
    [percent, '100.01', { problem: 'Between 0 and 100.' }],
  ])('%j reads %j as %j', (field, text, read) => {
    expect(readText(text, field, 'USD')).toEqual(read);
  });

  it('is typed as it is read', () => {
    expect(typedText(1_250, 'MONEY', 'USD')).toBe('12.50');
    expect(typedText(1_000_000, 'MONEY', 'USD')).toBe('10000');
    expect(typedText(null, 'DAYS', 'USD')).toBe('');
    expect(typedText(true, 'YES_NO', 'USD')).toBe('yes');
  });

  it('is changed where it stands, and nothing else is', () => {
    const changed = withValue(BUSINESS, 'roles.COLLECTOR.plan.days', 60);
    expect(valueAt(changed, 'roles.COLLECTOR.plan.days')).toBe(60);
    expect(valueAt(changed, 'roles.COLLECTOR.plan.amount')).toBe(1_000_000);
    expect(valueAt(BUSINESS, 'roles.COLLECTOR.plan.days')).toBe(90);
  });

  it.each(KIND_LABELS.map(([kind]) => kind))('of %s stands in the document', (kind) => {
    for (const { path, mayBeNone } of fieldsOf(kind)) {
      const value = valueAt(DEFAULT_POLICIES.CONSUMER[kind], path);
      const isFigure = ['number', 'boolean'].includes(typeof value) || Array.isArray(value);
      expect(value === null ? mayBeNone : isFigure).toBe(true);
    }
  });
});

describe('forgiveness by age', () => {
  it('lays the roles’ brackets over one another and takes them apart again', () => {
    const rows = forgivenessRows(DEFAULT_AUTHORITY.CONSUMER);
    expect(rows.map(({ upToAgeDays }) => upToAgeDays)).toEqual([180, 365, null]);
    expect(rows[1]?.percents).toEqual({ COLLECTOR: 15, SUPERVISOR: 30, CREDIT_MANAGER: 50 });
    const { roles } = DEFAULT_AUTHORITY.CONSUMER;
    expect(bracketsOf(rows, 'COLLECTOR')).toEqual(roles.COLLECTOR.forgiveness);
    expect(bracketsOf(rows, 'CREDIT_MANAGER')).toEqual(roles.CREDIT_MANAGER.forgiveness);
  });

  it('refuses ages that do not rise', () => {
    const [row] = typedBrackets(BUSINESS);
    if (!row) throw new Error('there is always a last row');
    const brackets = [{ ...row, age: '365' }, { ...row, age: '180' }, row];
    const { problems } = readDraft('AUTHORITY', BUSINESS, { ...NO_CHANGE, brackets }, 'USD');
    expect(problems).toEqual({ 'brackets.1.age': 'Older than the row before.' });
  });
});

describe('limits of single users', () => {
  const users = [
    {
      userId: 'u1',
      effectiveFrom: '2026-12-01',
      effectiveUntil: null,
      limits: {
        plan: { amount: 2_000_000, days: null },
        forgiveness: [{ upToAgeDays: null, percent: 10 }],
      },
    },
  ];

  it('are a line each, and come back as they were', () => {
    const lines = ownLimits({ users });
    expect(lines.map(({ path, value }) => [path, value])).toEqual([
      ['plan.days', null],
      ['plan.amount', 2_000_000],
      ['forgiveness', 10],
    ]);
    expect(usersOf(lines).at(-1)).toEqual({
      userId: 'u1',
      effectiveFrom: '2026-12-01',
      effectiveUntil: null,
      limits: { forgiveness: [{ upToAgeDays: null, percent: 10 }] },
    });
  });

  it('say what is missing', () => {
    const own = [
      { userId: '', path: 'plan.amount', value: 'much', effectiveFrom: '', effectiveUntil: '' },
    ];
    const { problems } = readDraft('AUTHORITY', BUSINESS, { ...NO_CHANGE, own }, 'USD');
    expect(Object.keys(problems)).toEqual(['own.0.userId', 'own.0.effectiveFrom', 'own.0.value']);
  });
});

it('knows whether anything was changed', () => {
  expect(isChanged(NO_CHANGE)).toBe(false);
  expect(isChanged({ ...NO_CHANGE, effectiveFrom: '2026-12-01' })).toBe(false);
  expect(isChanged({ ...NO_CHANGE, typed: { 'never.planDays': '400' } })).toBe(true);
});
