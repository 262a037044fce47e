import { describe, expect, it } from 'vitest';
import vectors from '../../test-data/contact-vectors.json';
import { DEBT_KINDS } from '../portfolio/portfolio';
import type { ContactRule } from './contact-rule';
import { RULE_TOPICS } from './contact-rule';
import { DEFAULT_CONTACT_POLICY } from './default-contact-policy';
import { houseRules } from './house-rules';
import { LAW_PACKS } from './law-packs';
import { KEPT_RULES } from './packs/kept';
import { coverageOf, placesWithoutPack, rulesInForce } from './rule-coverage';

const RULES = LAW_PACKS.flatMap(({ rules }) => rules);
const day = (text: string) => Temporal.PlainDate.from(text);

describe('the packs of the law', () => {
  it('hold every rule of the research', () => {
    const ids = new Set(RULES.map(({ id }) => id));
    expect(vectors.rules.map(({ id }) => id).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('let be overridden what the research lets, and nothing else', () => {
    const may = new Map(vectors.rules.map(({ id, overridable }) => [id, overridable]));
    const wrong = RULES.filter(
      ({ id, effect, isOverridable, test }) =>
        effect === 'BLOCK' && test.kind !== 'DUTY' && isOverridable && may.get(id) !== true,
    );
    expect(wrong).toEqual([]);
  });

  it('carry their pack’s name, a text, a source and a known topic', () => {
    for (const { id, rules } of LAW_PACKS) {
      for (const rule of rules) {
        expect(rule.pack).toBe(id);
        expect(rule.text.endsWith('.')).toBe(true);
        expect(rule.citation).not.toBe('');
        expect(RULE_TOPICS).toContain(rule.topic);
      }
    }
  });

  it('survive JSON, as evidence does', () => {
    expect(JSON.parse(JSON.stringify(LAW_PACKS))).toEqual(LAW_PACKS);
    expect(JSON.parse(JSON.stringify(KEPT_RULES))).toEqual(KEPT_RULES);
  });

  it.each([
    ['2026-08-31', 'WARN'],
    ['2026-09-01', 'BLOCK'],
  ])('have one count in New York City on %s, which does: %s', (on, effect) => {
    const inForce = rulesInForce(RULES, day(on)).filter(
      ({ id, test }) => id === 'US-NYC-1' && test.kind === 'COUNT',
    );
    expect(inForce.map((rule) => rule.effect)).toEqual([effect]);
  });

  it.each([
    ['2025-06-30', 1],
    ['2025-07-01', 2],
  ])('hold on %s so many clauses of US-CA-1: %i', (on, count) => {
    expect(rulesInForce(RULES, day(on)).filter(({ id }) => id === 'US-CA-1')).toHaveLength(count);
  });
});

describe('coverageOf', () => {
  const facts = (place: {
    country: string | null;
    region?: string | null;
    city?: string | null;
  }) => ({
    relation: 'THIRD_PARTY' as const,
    debtKind: 'CONSUMER' as const,
    isPerson: true,
    owedUsd: null,
    places: [{ region: null, city: null, ...place }],
  });
  const nyc = { country: 'US', regions: ['NY'], cities: ['Brooklyn'] };

  it.each([
    [{ country: 'US', region: 'NY', city: 'brooklyn ' }, 'YES'],
    [{ country: 'US', region: 'NY', city: 'Albany' }, 'NO'],
    [{ country: 'US', region: 'NY' }, 'MAYBE'],
    [{ country: 'US' }, 'MAYBE'],
    [{ country: 'US', region: 'OH' }, 'NO'],
    [{ country: 'GB' }, 'NO'],
    [{ country: null }, 'MAYBE'],
  ] as const)('%j: %s', (place, expected) => {
    expect(coverageOf(nyc, facts(place))).toBe(expected);
  });

  it('takes the more exact of two places in one country', () => {
    const places = [
      { country: 'US', region: null, city: null },
      { country: 'US', region: 'OH', city: null },
    ];
    expect(coverageOf(nyc, { ...facts({ country: 'US' }), places })).toBe('NO');
  });

  it('binds whom it binds, and who is not known', () => {
    const coverage = {
      relations: ['THIRD_PARTY'],
      debtKinds: ['CONSUMER'],
      personsOnly: true,
    } as const;
    const asked = facts({ country: 'US' });
    expect(coverageOf(coverage, asked)).toBe('YES');
    expect(coverageOf(coverage, { ...asked, relation: null, debtKind: null, isPerson: null })).toBe(
      'YES',
    );
    expect(coverageOf(coverage, { ...asked, relation: 'FIRST_PARTY' })).toBe('NO');
    expect(coverageOf(coverage, { ...asked, debtKind: 'BUSINESS' })).toBe('NO');
    expect(coverageOf(coverage, { ...asked, isPerson: false })).toBe('NO');
  });

  it('knows the places without a pack', () => {
    const place = (country: string, region: string | null = null) => ({
      country,
      region,
      city: null,
    });
    const places = [
      place('US', 'OH'),
      place('US', 'MA'),
      place('CA', 'BC'),
      place('CA', 'QC'),
      place('GB'),
      place('PL'),
      place('US'),
    ];
    expect(placesWithoutPack(RULES, places)).toEqual(['US-OH', 'CA-BC', 'PL']);
  });
});

describe('houseRules', () => {
  const facts = { country: 'US', debtKind: 'CONSUMER', relation: 'FIRST_PARTY' } as const;

  it.each(DEBT_KINDS)('begin with warnings only for %s', (debtKind) => {
    const rules = houseRules(DEFAULT_CONTACT_POLICY[debtKind], { ...facts, debtKind });
    expect(rules.map(({ effect, isOverridable, pack }) => [effect, isOverridable, pack])).toEqual(
      rules.map(() => ['WARN', true, 'HOUSE']),
    );
  });

  it('are those of STARTER', () => {
    expect(DEFAULT_CONTACT_POLICY.BUSINESS).toMatchObject({
      hours: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:30' }],
      notOnHolidays: true,
      talkEveryBusinessDays: 2,
    });
    expect(DEFAULT_CONTACT_POLICY.CONSUMER).toMatchObject({
      hours: null,
      notOnHolidays: true,
      mirrorsRegulationF: true,
    });
  });

  it('take what the portfolio adds as its own, under a name that is not the law’s', () => {
    const own: ContactRule = {
      id: 'US-CEASE-1',
      pack: 'US',
      topic: 'FREQUENCY',
      coverage: {},
      test: { kind: 'PER_DAY', channel: 'TEXT', most: 1 },
      effect: 'BLOCK',
      isOverridable: false,
      effectiveFrom: null,
      effectiveUntil: null,
      text: 'One text a day.',
      citation: 'contract',
      confidence: 'P',
    };
    const rules = houseRules({ ...DEFAULT_CONTACT_POLICY.CONSUMER, rules: [own] }, facts);
    expect(rules.at(-1)).toEqual({ ...own, id: 'HOUSE-US-CEASE-1', pack: 'HOUSE' });
  });

  it('add nothing where the policy asks for nothing but messages a day', () => {
    const policy = {
      ...DEFAULT_CONTACT_POLICY.CONSUMER,
      notOnHolidays: false,
      mirrorsRegulationF: false,
    };
    expect(houseRules(policy, facts).map(({ id }) => id)).toEqual(['HOUSE-TEXTS', 'HOUSE-EMAILS']);
  });
});
