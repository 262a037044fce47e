import { describe, expect, it } from 'vitest';
import { quickDays } from '../promise-to-pay/quick-days';
import { firstDay } from './use-first-day';

const TODAY = Temporal.PlainDate.from('2026-11-19');
const calendar = { weekend: [6, 7], holidays: ['2026-11-26'] };
const day = (text: string) => Temporal.PlainDate.from(text);
const first = (usualPayDay: number | null, latest: string | null) => {
  const days = quickDays({ today: TODAY, calendar, usualPayDay });
  const may = latest === null ? null : { until: day(latest), payDay: null };
  return firstDay(days, may).toString();
};

describe('the day a promise begins with', () => {
  it('is their pay day where it may be waited for', () => {
    expect(first(1, '2026-12-03')).toBe('2026-12-01');
  });

  it('is their pay day on the very last day that may be waited for, and not a day later', () => {
    expect(first(1, '2026-12-01')).toBe('2026-12-01');
    expect(first(1, '2026-11-30')).toBe('2026-11-27');
  });

  it('is their pay day where that alone lies beyond', () => {
    const days = quickDays({ today: TODAY, calendar, usualPayDay: 10 });
    const may = { until: day('2026-12-03'), payDay: day('2026-12-10') };
    expect(firstDay(days, may).toString()).toBe('2026-12-10');
  });

  it('is a week where no pay day is known; the Thursday after is a holiday', () => {
    expect(first(null, '2026-12-03')).toBe('2026-11-27');
  });

  it('is the next working day where nothing later may be agreed alone', () => {
    expect(first(null, '2026-11-20')).toBe('2026-11-20');
  });

  it('is the same where the authority could not be asked', () => {
    expect(first(1, null)).toBe('2026-12-01');
  });

  it('is the next working day where not even that may be agreed alone: it is asked for then', () => {
    expect(first(1, '2026-11-19')).toBe('2026-11-20');
  });
});
