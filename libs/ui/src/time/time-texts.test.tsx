import { screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { renderUi } from '../test/render-ui';
import { ClockProvider } from './clock-context';
import { DateText } from './DateText';
import { InstantText } from './InstantText';
import { LocalTimeText } from './LocalTimeText';

const NOW = () => Temporal.Instant.from('2026-11-22T20:12:00Z');

function atNow(what: ReactNode, businessDate: string | null = null) {
  renderUi(
    <ClockProvider now={NOW} businessDate={businessDate}>
      {what}
    </ClockProvider>,
  );
}

describe('DateText', () => {
  it('says how far away a day is', () => {
    atNow(<DateText day="2026-11-24" isAway today="2026-11-22" />);
    expect(screen.getByText('Tue 24 Nov')).toHaveProperty('dateTime', '2026-11-24');
    expect(screen.getByText('in 2 days')).toBeDefined();
  });

  it('counts from the pinned business day', () => {
    atNow(<DateText day="2013-03-31" isAway />, '2013-03-30');
    expect(screen.getByText('tomorrow')).toBeDefined();
    expect(screen.getByText('Sun 31 Mar')).toBeDefined();
  });
});

describe('InstantText', () => {
  it('gives today’s moments by the clock alone, others with their day', () => {
    atNow(
      <>
        <InstantText at="2026-11-22T20:02:00Z" zone="UTC" />
        <InstantText at="2026-11-18T15:02:00Z" zone="UTC" />
      </>,
      '2026-11-22',
    );
    expect(screen.getByText('20:02')).toBeDefined();
    expect(screen.getByText('Wed 18 Nov 15:02')).toBeDefined();
  });
});

describe('LocalTimeText', () => {
  it('tells the time where the customer is', () => {
    atNow(<LocalTimeText zone="America/New_York" />);
    expect(screen.getByText('15:12 there')).toBeDefined();
  });

  it('says when the zone is only the portfolio’s', () => {
    atNow(<LocalTimeText zone="America/New_York" isKnown={false} />);
    expect(screen.getByText('15:12 there?').title).toContain('the customer’s is not known');
  });

  it('keeps the hour of the day when the business day is pinned', () => {
    atNow(<LocalTimeText zone="UTC" />, '2013-03-31');
    const time = screen.getByText('20:12 there');
    expect(time.getAttribute('datetime')).toBe('2013-03-31T20:12:00Z');
  });
});
