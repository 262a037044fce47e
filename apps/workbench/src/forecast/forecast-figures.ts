import { formatAmount, money } from '@kept/domain';
import type { ForecastQuery } from '../gql/graphql';

export type Forecast = ForecastQuery['forecast'][number];
export type Week = Forecast['weeks'][number];

type Money = Week['expected'];

/** The same currency added up. */
export function sumOf(amounts: readonly Money[], currency: string): Money {
  const minorUnits = amounts.reduce((sum, amount) => sum + amount.minorUnits, 0);
  const amount = formatAmount(money(minorUnits, currency));
  return { __typename: 'Money', minorUnits, currency, amount };
}

/** Weeks that are over, with what came; and the week that runs with those to come. */
export function splitWeeks(weeks: readonly Week[], today: Temporal.PlainDate) {
  const monday = today.subtract({ days: today.dayOfWeek - 1 }).toString();
  return {
    past: weeks.filter(({ weekOn }) => weekOn < monday),
    coming: weeks.filter(({ weekOn }) => weekOn >= monday),
  };
}

/** How far the forecast was off, as a share of what came: '−12 %'; null where nothing came. */
export function offBy({ expected, came }: Week): string | null {
  if (came === null || came.minorUnits === 0) return null;
  const share = ((expected.minorUnits - came.minorUnits) / came.minorUnits) * 100;
  return signedPercent(share);
}

function signedPercent(share: number): string {
  const whole = Math.round(share);
  if (whole === 0) return '0 %';
  return whole > 0 ? `+${whole} %` : `−${-whole} %`;
}

/** 0.874 → '87 %'. */
export function percentText(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** Who kept how much: 'Promises, the first', 'after 2 not kept', 'Instalments', 'of plans behind'. */
export function rateLabel({ kind, level }: { kind: string; level: number }): string {
  if (kind === 'INSTALMENT') return level > 0 ? 'Instalments of plans behind' : 'Instalments';
  if (level === 0) return 'Promises';
  return `Promises after ${level} not kept`;
}
