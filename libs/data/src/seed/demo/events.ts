import { categoryOf, type TimelineFact } from '@kept/domain';
import type { LedgerGiven } from './ledger-book';
import type { PortfolioCode } from './world';

export type EventAbout = {
  /** no portfolio: of the person, whichever creditor heard of it */
  account: { customerId: string; portfolio: PortfolioCode | null };
  caseId: string | null;
  subject: readonly [type: string, id: string];
  actorId: string | null;
  at: string;
};

/** Something that happened, for the timeline. The sheet keeps them in the order of their moments. */
export class EventBook {
  private readonly events: (EventAbout & { fact: TimelineFact })[] = [];

  constructor(private readonly given: LedgerGiven) {}

  add(about: EventAbout, fact: TimelineFact): void {
    this.events.push({ ...about, fact });
  }

  /** into the sheet, oldest first, so that positions follow time */
  close(): void {
    const { dice, sheet, world } = this.given;
    this.events.sort((one, other) => one.at.localeCompare(other.at));
    for (const { account, caseId, subject, actorId, at, fact } of this.events) {
      sheet.add('timeline_event', {
        id: dice.id(),
        subject_type: subject[0],
        subject_id: subject[1],
        customer_id: account.customerId,
        portfolio_id: account.portfolio === null ? null : world.portfolioId[account.portfolio],
        case_id: caseId,
        type: fact.type,
        category: categoryOf(fact.type),
        payload_version: 1,
        payload: fact.payload,
        actor_id: actorId,
        occurred_at: at,
        recorded_at: at,
      });
    }
  }
}
