import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContactQuestion } from './contact-decision';
import { exampleContact, exampleFact, exampleQuestion } from './contact-example';
import { isOpenAt } from './contact-hours';
import { contactStanding } from './contact-standing';
import { decideContact } from './decide-contact';

const stand = ({ at, ...question }: ContactQuestion) => contactStanding({ ...question, from: at });
const never = () => false;
const open = (question: ContactQuestion, at: string, isHoliday: () => boolean = never) =>
  isOpenAt(stand(question).hours, Temporal.Instant.from(at), isHoliday);

const week = Array.from({ length: 7 }, (_none, index) =>
  exampleContact(`2026-04-0${index + 1}T14:00:00Z`),
);

describe('contactStanding', () => {
  it('is callable at once where nothing but the hour is in the way', () => {
    const night = exampleQuestion({ at: '2026-05-06T08:00:00Z' });
    expect(stand(night)).toMatchObject({ callableFrom: night.at, ruleId: null });
    expect(open(night, '2026-05-06T08:00:00Z')).toBe(false);
    expect(open(night, '2026-05-06T15:00:00Z')).toBe(true);
  });

  it('is callable from the midnight on which a place in the count is free', () => {
    const full = exampleQuestion({ at: '2026-04-07T20:00:00Z', history: week });
    const { callableFrom, ruleId } = stand(full);
    expect(callableFrom?.toString()).toBe('2026-04-08T04:00:00Z');
    expect(ruleId).toBe('US-FREQ-1');
  });

  it('names the rule that closes longest', () => {
    const talk = exampleContact('2026-04-07T15:00:00Z', { reach: 'CONVERSATION' });
    const full = exampleQuestion({ at: '2026-04-07T20:00:00Z', history: [...week.slice(1), talk] });
    const standing = stand(full);
    expect(standing.ruleId).toBe('US-FREQ-2');
    expect(standing.callableFrom?.toString()).toBe('2026-04-14T04:00:00Z');
  });

  it('is never callable by waiting after a written stop', () => {
    const stopped = exampleQuestion({ facts: [exampleFact('CEASE', {})] });
    expect(stand(stopped)).toMatchObject({ callableFrom: null, ruleId: 'US-CEASE-1' });
  });

  it('gives equal hours an equal key, whatever the order of the zones', () => {
    const zones = ['America/New_York', 'America/Los_Angeles'];
    const key = (order: string[]) => stand(exampleQuestion({ about: { zones: order } })).hours.key;
    expect(key(zones)).toBe(key(zones.toReversed()));
    expect(key(zones)).not.toBe(key(['America/New_York']));
    expect(stand(exampleQuestion()).hours).toEqual(stand(exampleQuestion({ history: week })).hours);
  });

  it('closes at the times they called inconvenient, and on the house’s holidays', () => {
    const window = { days: [3], from: null, to: '12:00' };
    const question = exampleQuestion({
      facts: [exampleFact('INCONVENIENT_TIME', { windows: [window] })],
    });
    expect(open(question, '2026-05-06T15:00:00Z')).toBe(false);
    expect(open(question, '2026-05-06T16:00:00Z')).toBe(true);
    expect(open(question, '2026-05-06T16:00:00Z', () => true)).toBe(false);
  });

  it('is never open where no zone is known', () => {
    const nowhere = exampleQuestion({ about: { zones: [] } });
    expect(open(nowhere, '2026-05-06T16:00:00Z')).toBe(false);
  });

  it('survives being stored as JSON', () => {
    const { hours } = stand(
      exampleQuestion({
        facts: [
          exampleFact('INCONVENIENT_TIME', { windows: [{ days: [3], from: null, to: '12:00' }] }),
        ],
      }),
    );
    expect(JSON.parse(JSON.stringify(hours))).toEqual(hours);
  });

  it('lists nobody whom the decision would block', () => {
    const question = fc
      .record({
        minutes: fc.integer({ min: 0, max: 20 * 24 * 60 }),
        talks: fc.array(fc.integer({ min: 0, max: 20 * 24 * 60 }), { maxLength: 3 }),
        calls: fc.array(fc.integer({ min: 0, max: 20 * 24 * 60 }), { maxLength: 10 }),
        zones: fc.subarray(['America/New_York', 'America/Denver', 'Pacific/Honolulu'], {
          minLength: 1,
        }),
      })
      .map(({ minutes, talks, calls, zones }) => {
        const begin = Temporal.Instant.from('2026-03-01T00:00:00Z');
        const at = (offset: number) => begin.add({ minutes: offset }).toString();
        const before = (offset: number) => offset <= minutes;
        return exampleQuestion({
          at: at(minutes),
          about: { zones },
          history: [
            ...talks
              .filter(before)
              .map((offset) => exampleContact(at(offset), { reach: 'CONVERSATION' })),
            ...calls.filter(before).map((offset) => exampleContact(at(offset))),
          ],
        });
      });
    fc.assert(
      fc.property(question, fc.integer({ min: 0, max: 10 * 24 * 60 }), (asked, later) => {
        const at = asked.at.add({ minutes: later });
        const { callableFrom, hours } = stand(asked);
        const isListed =
          callableFrom !== null &&
          Temporal.Instant.compare(callableFrom, at) <= 0 &&
          isOpenAt(hours, at, never);
        expect(isListed).toBe(decideContact({ ...asked, at }).decision !== 'BLOCK');
      }),
      { numRuns: 500 },
    );
  });
});
