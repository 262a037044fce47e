import {
  type ComplianceFact,
  checkFact,
  checkNotice,
  type NewComplianceFact,
  type ValidationNoticeFacts,
} from '@kept/domain';
import { describe, expect, it } from 'vitest';
import { makeCases } from './cases';
import { addConsumerContact } from './consumer-contact';
import { makeConsumerAccounts } from './consumer-customers';
import { addAttempts } from './conversation';
import { Dice } from './dice';
import { EventBook } from './events';
import { LedgerBook, type LedgerGiven } from './ledger-book';
import { placementHistory } from './ledger-history';
import { PromiseBook } from './promises';
import { type Row, Sheet } from './sheet';
import { makeWorld } from './world';

function seededOn(today: Temporal.PlainDate): Sheet {
  const dice = new Dice(11);
  const sheet = new Sheet();
  const world = makeWorld(dice, sheet, { calendarId: (code) => code, passwordHash: '' });
  const given: LedgerGiven = { dice, sheet, world, today };
  const book = new LedgerBook(given);
  const events = new EventBook(given);
  const accounts = makeConsumerAccounts(given);
  const items = accounts.flatMap((account) => placementHistory(book, given, account));
  const cases = makeCases(given, events, { accounts, items });
  for (const about of cases) addAttempts(given, events, about);
  const promises = new PromiseBook(given, events, book);
  addConsumerContact({ given, events, book, promises }, { cases, items: () => book.items });
  events.close();
  return sheet;
}

function factIn(row: Row): NewComplianceFact {
  const day = (value: unknown) => (value === null ? null : Temporal.PlainDate.from(String(value)));
  const fact = {
    kind: row.kind,
    details: row.details,
    debtIds: row.debt_ids,
    contactPointId: row.contact_point_id,
    fromOn: day(row.from_on),
    untilOn: day(row.until_on),
    receivedAt: Temporal.Instant.from(String(row.received_at)),
    isWritten: row.is_written,
  };
  return fact as unknown as ComplianceFact;
}

// a Sunday, a Monday, the turn of the year
describe.each(['2026-11-22', '2026-11-23', '2027-01-01'])('the consumers on %s', (day) => {
  const today = Temporal.PlainDate.from(day);
  const sheet = seededOn(today);

  it('are known by facts that could have been typed', () => {
    const facts = sheet.rows('compliance_fact').map(factIn);
    expect(facts.length).toBeGreaterThan(1_500);
    expect(facts.flatMap((fact) => checkFact(fact, today) ?? [])).toEqual([]);
  });

  it('know of nothing that is still to come', () => {
    const rows = [...sheet.rows('compliance_fact'), ...sheet.rows('validation_notice')];
    const moments = rows.map((row) => String(row.recorded_at).slice(0, 10));
    expect(moments.filter((moment) => moment > day)).toEqual([]);
  });

  it('were sent notices that are complete and add up', () => {
    const facts = sheet.rows('validation_notice').map((row) => row.facts as ValidationNoticeFacts);
    expect(facts.length).toBeGreaterThan(500);
    expect(facts.flatMap((one) => checkNotice(one) ?? [])).toEqual([]);
  });

  it('were called only where it was allowed', () => {
    const decisions = sheet.rows('contact_decision');
    const attempts = decisions.filter(({ occasion }) => occasion === 'ATTEMPT');
    expect(attempts.length).toBeGreaterThan(40);
    expect(attempts.filter(({ decision }) => decision === 'BLOCK')).toEqual([]);
    const refused = decisions.filter(({ occasion }) => occasion === 'BLOCKED');
    expect(refused.length).toBeGreaterThan(3);
    expect(new Set(refused.map(({ decision }) => decision))).toEqual(new Set(['BLOCK']));
  });

  it('wait for compliance with one question', () => {
    expect(sheet.rows('contact_override').map(({ state }) => state)).toEqual(['WAITING']);
  });
});
