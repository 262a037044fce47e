import {
  type ComplianceFact,
  type ComplianceFactDetails,
  type ComplianceFactKind,
  type FactMedium,
  isPersonFact,
  type NewComplianceFact,
} from '@kept/domain';
import type { EventBook } from './events';
import type { LedgerGiven } from './ledger-book';

/** Of whom something came to be known, and in which case. */
export interface FactAbout {
  customerId: string;
  caseId: string | null;
}

/** How it came to be known. */
export interface FactSource {
  medium: FactMedium;
  fromWhom?: string;
  evidence?: string;
  note?: string;
  byId?: string | null;
  logId?: string;
  /** told elsewhere in the timeline already */
  isQuiet?: boolean;
}

/** What is known of the consumers of the demo. Facts of the person belong to no portfolio. */
export class FactBook {
  private readonly byCustomer = new Map<string, ComplianceFact[]>();

  constructor(
    private readonly given: LedgerGiven,
    private readonly events: EventBook,
  ) {}

  of(customerId: string): readonly ComplianceFact[] {
    return this.byCustomer.get(customerId) ?? [];
  }

  add(about: FactAbout, fact: NewComplianceFact, source: FactSource): ComplianceFact {
    const { dice, sheet, world } = this.given;
    const isPersons = isPersonFact(fact.kind);
    const known: ComplianceFact = {
      ...fact,
      ...(isPersons ? { debtIds: null } : {}),
      id: dice.id(),
    };
    const at = known.receivedAt.toString();
    const { customerId } = about;
    sheet.add('compliance_fact', {
      id: known.id,
      customer_id: customerId,
      portfolio_id: isPersons ? null : world.portfolioId.CARE,
      kind: known.kind,
      debt_ids: known.debtIds,
      contact_point_id: known.contactPointId,
      details: known.details,
      from_on: known.fromOn?.toString() ?? null,
      until_on: known.untilOn?.toString() ?? null,
      received_at: at,
      is_written: known.isWritten,
      medium: source.medium,
      from_whom: source.fromWhom ?? null,
      evidence: source.evidence ?? null,
      note: source.note ?? null,
      contact_log_id: source.logId ?? null,
      recorded_by: source.byId ?? null,
      recorded_at: at,
      version: 1,
    });
    this.byCustomer.set(customerId, [...this.of(customerId), known]);
    if (!source.isQuiet) this.tell(about, known, source);
    return known;
  }

  private tell(
    { customerId, caseId }: FactAbout,
    fact: ComplianceFact,
    { byId }: FactSource,
  ): void {
    const isPersons = isPersonFact(fact.kind);
    this.events.add(
      {
        account: { customerId, portfolio: isPersons ? null : 'CARE' },
        caseId: isPersons ? null : caseId,
        subject: ['ComplianceFact', fact.id],
        actorId: byId ?? null,
        at: fact.receivedAt.toString(),
      },
      {
        type: 'FACT_RECORDED',
        payload: {
          factId: fact.id,
          kind: fact.kind,
          debtIds: fact.debtIds === null ? null : [...fact.debtIds],
          contactPointId: fact.contactPointId,
          untilOn: fact.untilOn?.toString() ?? null,
        },
      },
    );
  }
}

type Bare = Pick<
  NewComplianceFact,
  'debtIds' | 'contactPointId' | 'fromOn' | 'untilOn' | 'isWritten'
>;

const BARE: Bare = {
  debtIds: null,
  contactPointId: null,
  fromOn: null,
  untilOn: null,
  isWritten: false,
};

/** A fact of a kind, of the person and said by word of mouth if not told otherwise. */
export function factOf<K extends ComplianceFactKind>(
  kind: K,
  details: ComplianceFactDetails[K],
  receivedAt: string,
  more: Partial<Bare> = {},
): NewComplianceFact {
  const made = { ...BARE, ...more, kind, details, receivedAt: Temporal.Instant.from(receivedAt) };
  // kind and details go together by the signature, which a union cannot follow
  return made as unknown as NewComplianceFact;
}
