import {
  type ContactDecision,
  type ContactHistoryRow,
  type ContactQuestion,
  type ContactRule,
  DEFAULT_CONTACT_POLICY,
  decideContact,
  historyReach,
  houseRules,
  KEPT_RULES,
  LAW_PACKS,
} from '@kept/domain';
import type { DemoCase } from './cases';
import type { RecentCalls } from './consumer-history';
import type { DemoContact } from './conversation';
import type { EventBook } from './events';
import type { FactBook } from './fact-book';
import type { LedgerGiven } from './ledger-book';
import type { Row } from './sheet';

export interface EvidenceKit {
  given: LedgerGiven;
  events: EventBook;
  facts: FactBook;
}

type Occasion = 'ATTEMPT' | 'BLOCKED';

/** The rules of the packs and of the house, by which the demo's own calls were decided. */
const POLICY = DEFAULT_CONTACT_POLICY.CONSUMER;
const PACKS = [...LAW_PACKS, KEPT_RULES];
const RULES: readonly ContactRule[] = [
  ...PACKS.flatMap(({ rules }) => rules),
  ...houseRules(POLICY, { country: 'US', debtKind: 'CONSUMER', relation: 'THIRD_PARTY' }),
];
const VERSIONS = {
  ...Object.fromEntries(PACKS.map(({ id, version }) => [id, version])),
  policy: POLICY,
};

/** Decisions of the last days as they were kept: what was looked at, what came out. */
export class EvidenceBook {
  private readonly rows: (table: string, id: string) => Row;

  constructor(private readonly kit: EvidenceKit) {
    const { sheet } = kit.given;
    this.rows = (table, id) => sheet.rows(table).find((row) => row.id === id) ?? {};
  }

  /** Each call of a case with the decision before it, and the place it took. */
  addCalls({ about, contacts }: RecentCalls): void {
    const { dice, sheet } = this.kit.given;
    const past: ContactHistoryRow[] = this.before(about, contacts);
    for (const contact of [...contacts].sort((one, other) => one.at.localeCompare(other.at))) {
      const question = this.questionOf(about, contact.at, past);
      const decision = decideContact(question);
      const { userId } = contact;
      const decisionId = this.keep(about, { question, decision, userId, occasion: 'ATTEMPT' });
      const { proposal } = question;
      const id = dice.id();
      sheet.add('contact_attempt', {
        id,
        ...this.placeOf(about),
        user_id: userId,
        channel: proposal.channel,
        direction: proposal.direction,
        party: proposal.party,
        purpose: proposal.purpose,
        contact_point_id: proposal.contactPointId,
        debt_ids: proposal.debtIds,
        decision_id: decisionId,
        state: 'LOGGED',
        placed_at: contact.at,
        contact_log_id: contact.logId,
        version: 1,
      });
      // what was dialled was no call of theirs
      Object.assign(this.rows('contact_log', contact.logId), { direction: 'OUTBOUND' });
      past.push(rowOf(about, contact));
    }
  }

  /** A collector asks compliance to let one more call through; nobody has decided yet. */
  askOverride({ about, contacts }: RecentCalls, reason: string): void {
    const { given, events } = this.kit;
    const { dice, sheet, today } = given;
    const past = contacts.map((contact) => rowOf(about, contact));
    const [last] = contacts;
    if (last === undefined) return;
    const at = Temporal.Instant.from(last.at).add({ hours: 1 }).toString();
    const question = this.questionOf(about, at, past);
    const decision = decideContact(question);
    const ruleIds = decision.hits
      .filter(({ effect }) => effect === 'BLOCK')
      .map(({ ruleId }) => ruleId);
    if (ruleIds.length === 0) return;
    const { userId } = last;
    const decisionId = this.keep(about, { question, decision, userId, occasion: 'BLOCKED' });
    const id = dice.id();
    sheet.add('contact_override', {
      id,
      ...this.placeOf(about),
      channel: 'PHONE',
      contact_point_id: question.proposal.contactPointId,
      decision_id: decisionId,
      rule_ids: ruleIds,
      reason,
      asked_by: userId,
      asked_at: at,
      state: 'WAITING',
      // it waits for whoever opens the demo
      expires_at: today.add({ days: 2 }).toZonedDateTime('UTC').toInstant().toString(),
      version: 1,
    });
    const { account, id: caseId } = about;
    events.add(
      { account, caseId, subject: ['ContactOverride', id], actorId: userId, at },
      { type: 'OVERRIDE_ASKED', payload: { overrideId: id, ruleIds } },
    );
  }

  /** Somebody wanted to call again too early, and read why that was not to be. */
  addBlocked({ about, contacts }: RecentCalls): void {
    const [last] = contacts;
    if (last === undefined) return;
    const at = Temporal.Instant.from(last.at).add({ hours: 2 }).toString();
    const past = contacts.map((contact) => rowOf(about, contact));
    const question = this.questionOf(about, at, past);
    const decision = decideContact(question);
    if (decision.decision !== 'BLOCK') return;
    const { userId } = last;
    const decisionId = this.keep(about, { question, decision, userId, occasion: 'BLOCKED' });
    const { account, id: caseId } = about;
    this.kit.events.add(
      { account, caseId, subject: ['ContactDecision', decisionId], actorId: userId, at },
      {
        type: 'CONTACT_BLOCKED',
        payload: {
          decisionId,
          channel: 'PHONE',
          contactPointId: question.proposal.contactPointId,
          ruleIds: decision.hits
            .filter(({ effect }) => effect === 'BLOCK')
            .map(({ ruleId }) => ruleId),
          nextAllowedAt: decision.nextAllowedAt?.toString() ?? null,
        },
      },
    );
  }

  private before(about: DemoCase, contacts: readonly DemoContact[]): ContactHistoryRow[] {
    const { sheet } = this.kit.given;
    const ids = new Set(contacts.map(({ logId }) => logId));
    return sheet
      .rows('contact_log')
      .filter((log) => log.case_id === about.id && !ids.has(String(log.id)))
      .map((log) =>
        rowOf(about, {
          at: String(log.occurred_at),
          outcome: log.outcome as DemoContact['outcome'],
        }),
      );
  }

  private questionOf(
    about: DemoCase,
    at: string,
    history: readonly ContactHistoryRow[],
  ): ContactQuestion {
    const { account } = about;
    const customer = this.rows('customer', about.customerId);
    const point = this.rows('contact_point', account.phoneId);
    return {
      proposal: {
        channel: 'PHONE',
        direction: 'OUTBOUND',
        party: 'CUSTOMER',
        purpose: 'COLLECT',
        debtIds: about.accounts.map(({ debtId }) => debtId),
        contactPointId: account.phoneId,
        hasOptOutNotice: null,
      },
      facts: {
        relation: 'THIRD_PARTY',
        debtKind: 'CONSUMER',
        isPerson: true,
        owedUsd: null,
        places: [{ country: 'US', region: String(customer.region), city: String(customer.city) }],
        zones: [account.zone],
        point: { id: account.phoneId, use: 'MOBILE', state: stateOf(point), isOptedOut: false },
        facts: this.kit.facts
          .of(about.customerId)
          .filter(({ receivedAt }) => receivedAt.toString() <= at),
        isLive: true,
        calendar: { weekend: [6, 7], holidays: [] },
        debts: about.accounts.map(({ debtId }) => ({
          id: debtId,
          incurredOn: null,
          isStudentLoan: false,
        })),
      },
      history: [...history],
      rules: RULES,
      at: Temporal.Instant.from(at),
    };
  }

  private keep(
    about: DemoCase,
    made: {
      question: ContactQuestion;
      decision: ContactDecision;
      userId: string;
      occasion: Occasion;
    },
  ): string {
    const { question, decision, userId, occasion } = made;
    const { proposal, facts, history } = question;
    const id = this.kit.given.dice.id();
    const at = question.at.toString();
    this.kit.given.sheet.add('contact_decision', {
      id,
      ...this.placeOf(about),
      user_id: userId,
      occasion,
      decision: decision.decision,
      channel: proposal.channel,
      direction: proposal.direction,
      party: proposal.party,
      purpose: proposal.purpose,
      contact_point_id: proposal.contactPointId,
      debt_ids: proposal.debtIds,
      hits: decision.hits,
      next_allowed_at: decision.nextAllowedAt?.toString() ?? null,
      may_discuss: decision.mayDiscuss,
      unknown: decision.unknown,
      facts: { ...facts, history, budgets: decision.budgets, withoutPack: decision.withoutPack },
      rule_versions: VERSIONS,
      warning_reason:
        decision.decision === 'WARN' ? 'Read the file: one call to ask how we can help.' : null,
      decided_at: at,
      recorded_at: at,
    });
    return id;
  }

  private placeOf(about: DemoCase): Row {
    const { world } = this.kit.given;
    return {
      case_id: about.id,
      portfolio_id: world.portfolioId.CARE,
      customer_id: about.customerId,
    };
  }
}

function stateOf(point: Row): 'VALID' | 'UNVERIFIED' {
  return point.state === 'VALID' ? 'VALID' : 'UNVERIFIED';
}

function rowOf(about: DemoCase, contact: Pick<DemoContact, 'at' | 'outcome'>): ContactHistoryRow {
  return {
    at: Temporal.Instant.from(contact.at),
    channel: 'PHONE',
    direction: 'OUTBOUND',
    reach: historyReach(contact.outcome, 'PHONE'),
    debtIds: about.accounts.map(({ debtId }) => debtId),
    isSamePerson: true,
    party: 'CUSTOMER',
    purpose: 'COLLECT',
    use: 'MOBILE',
    isReply: false,
    isByOtherCollector: false,
  };
}
