import { describe, expect, it } from 'vitest';
import { exampleFact } from '../contact-decision/contact-example';
import { checkFact } from './check-fact';
import { COMPLIANCE_FACT_KINDS, type ComplianceFact } from './compliance-fact';
import { FACT_EFFECT_TEXT, FACT_LABELS } from './fact-labels';
import { factText } from './fact-text';

const TODAY = Temporal.PlainDate.from('2026-05-06');
const bankruptcy = (more: object = {}) =>
  exampleFact('BANKRUPTCY', {
    chapter: '13',
    caseNumber: '26-1044',
    petitionOn: '2026-03-03',
    ...more,
  });

describe('checkFact', () => {
  it.each<[string, ComplianceFact, string | null]>([
    ['a petition of today', bankruptcy({ petitionOn: '2026-05-06' }), null],
    ['a petition of tomorrow', bankruptcy({ petitionOn: '2026-05-07' }), 'petitionOn'],
    ['a day that is none', bankruptcy({ petitionOn: '2026-02-30' }), 'petitionOn'],
    ['a day in other words', bankruptcy({ petitionOn: 'March 3' }), 'petitionOn'],
    ['a discharge before the petition', bankruptcy({ dischargedOn: '2026-03-02' }), 'dischargedOn'],
    ['a bar date ahead', bankruptcy({ barOn: '2026-08-01' }), null],
    ['an opt-out of nothing', exampleFact('MEDIUM_OPT_OUT', { channels: [] }), 'channels'],
    ['no times', exampleFact('INCONVENIENT_TIME', { windows: [] }), 'windows'],
    [
      'a time of no length',
      exampleFact('INCONVENIENT_TIME', { windows: [{ days: [1], from: '08:00', to: '08:00' }] }),
      'windows',
    ],
    [
      'a time over midnight',
      exampleFact('INCONVENIENT_TIME', { windows: [{ days: [1], from: '22:00', to: '06:00' }] }),
      null,
    ],
    [
      '25 o’clock',
      exampleFact('INCONVENIENT_TIME', { windows: [{ days: [1], from: '25:00', to: null }] }),
      'windows',
    ],
    [
      'an eighth day',
      exampleFact('INCONVENIENT_TIME', { windows: [{ days: [8], from: null, to: null }] }),
      'windows',
    ],
    ['a zone that is none', exampleFact('LOCATION_CONFIRMED', { zone: 'Ohio' }), 'zone'],
    [
      'a consent of no basis',
      exampleFact('CONSENT', { scope: 'TIME', basis: ' ', isDirect: true }),
      'basis',
    ],
    ['a language', exampleFact('LANGUAGE', { language: 'pt-BR' }), null],
    [
      'a language that is none',
      exampleFact('LANGUAGE', { language: 'Klingon speech' }),
      'language',
    ],
    [
      'a written dispute that was only said',
      exampleFact('DISPUTE_WRITTEN', { receivedOn: '2026-05-01' }, { isWritten: false }),
      'isWritten',
    ],
    ['no debts', exampleFact('CEASE', {}, { debtIds: [] }), 'debtIds'],
    [
      'an end before the begin',
      exampleFact('CEASE', {}, { fromOn: TODAY, untilOn: TODAY.subtract({ days: 1 }) }),
      'untilOn',
    ],
    [
      'what came in next week',
      exampleFact('CEASE', {}, { receivedAt: Temporal.Instant.from('2026-05-13T00:00:00Z') }),
      'receivedAt',
    ],
    [
      'a vulnerability of nothing',
      exampleFact('VULNERABILITY', { what: '', hasConsented: true }),
      'what',
    ],
  ])('%s: %s', (_what, fact, field) => {
    const refusal = checkFact(fact, TODAY);
    expect(refusal?.field ?? null).toBe(field);
    expect(refusal?.code ?? 'INVALID_INPUT').toBe('INVALID_INPUT');
  });

  it('names everything that is wrong', () => {
    const refusal = checkFact(bankruptcy({ petitionOn: '2026-02-30', barOn: 'soon' }), TODAY);
    expect(refusal?.reasons.map(({ rule }) => rule)).toEqual(['petitionOn', 'barOn']);
  });
});

describe('factText', () => {
  it.each<[ComplianceFact, string]>([
    [bankruptcy(), 'Bankruptcy, chapter 13, no. 26-1044, petition of 3 Mar 2026'],
    [bankruptcy({ chapter: 'IVA', caseNumber: null, petitionOn: null }), 'Bankruptcy, IVA'],
    [
      exampleFact('INCONVENIENT_TIME', {
        windows: [
          { days: [1, 2, 3, 4, 5], from: null, to: '12:00' },
          { days: [7], from: null, to: null },
        ],
      }),
      'Mon–Fri before 12:00, Sun all day',
    ],
    [exampleFact('MEDIUM_OPT_OUT', { channels: ['TEXT', 'PHONE'] }), 'texts, calls'],
    [
      exampleFact('LANGUAGE', { language: 'es', needsInterpreter: true }),
      'Spanish, needs an interpreter',
    ],
    [exampleFact('LANGUAGE', { language: 'und' }), 'which one is to be asked'],
    [
      exampleFact('CONSENT', { scope: 'EXTRA_CALLS', basis: 'said so', isDirect: false }),
      'to further calls, said so, not given to us',
    ],
    [exampleFact('VALIDATION_NOTICE', { sentOn: null, periodEndsOn: null }), 'not sent'],
    [exampleFact('ATTORNEY', { name: null }), 'by whom is not known'],
  ])('%#: says %j', (fact, expected) => {
    expect(factText(fact)).toContain(expected);
  });

  it('writes days as the language has them', () => {
    expect(factText(bankruptcy(), 'en-US')).toContain('petition of Mar 3, 2026');
  });

  it.each(COMPLIANCE_FACT_KINDS)('has a name and a meaning for %s', (kind) => {
    expect(FACT_LABELS[kind]).not.toBe('');
    expect(FACT_EFFECT_TEXT[kind]).not.toBe('');
  });
});
