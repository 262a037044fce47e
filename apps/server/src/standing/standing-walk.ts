import type {
  ActionableRow,
  CaseStage,
  CloseReason,
  ExchangeRates,
  PromiseStatus,
} from '@kept/domain';
import type { PortfolioContext } from './portfolio-context';
import type { PromiseStandingRow } from './promise-standings';
import type { CaseRow, OpenItemRow } from './standing-facts';

/** Something that a day brought about by itself, for the timeline. */
export type Happening =
  | { kind: 'PROMISE'; from: PromiseStatus; standing: PromiseStandingRow }
  | { kind: 'OPENED'; balances: readonly ActionableRow[] }
  | { kind: 'REOPENED'; cause: 'REVERSAL' | 'RELAPSE'; balances: readonly ActionableRow[] }
  | { kind: 'CLOSED'; reason: CloseReason }
  | { kind: 'STAGE'; from: CaseStage; to: CaseStage };

export interface HappeningOnDay {
  on: Temporal.PlainDate;
  happening: Happening;
  caseId: string | null;
}

/** What the rules need beside the facts. */
export interface Rules {
  portfolio: PortfolioContext;
  rates: ExchangeRates;
  /** days in order, ending with the one whose standing is to be kept */
  days: readonly Temporal.PlainDate[];
  newId: () => string;
}

/** What is open, promised and owed on one day. */
export interface DayOfPair {
  on: Temporal.PlainDate;
  openItems: OpenItemRow[];
  promises: PromiseStandingRow[];
  balances: ActionableRow[];
}

/** What has become of a pair, from day to day. */
export interface Walk {
  /** the open case, or the one closed last */
  case: CaseRow | null;
  changed: Map<string, CaseRow>;
  newCaseIds: Set<string>;
  statuses: Map<string, PromiseStatus>;
  happenings: HappeningOnDay[];
}
