import { buildTeam, buildUser, type Portfolio, type User } from '@kept/data';
import { type Answer, type Debtor, type LedgerScene, ledgerScene } from './ledger-scene';
import { MONDAY } from './promise-example';
import type { Caller } from './test-server';

/** Somebody at the approvals. */
export interface Person {
  user: User;
  as: Caller;
}

/** A desk, and those who may say yes or no to what is offered there. */
export interface ApprovalScene extends LedgerScene {
  /** of the desk's own team */
  supervisor: Person;
  /** of another team that works the same book */
  other: Person;
  /** of another book */
  stranger: Person;
  manager: Person;
  manager2: Person;
  /** a plan for all that is owed, proposed by the collector, and who may asked for it */
  ask(debtor: Debtor, given?: object, caller?: Caller): Promise<Answer>;
  /** the approval of a plan that was asked for */
  approvalOf(plan: Answer): Promise<Answer>;
}

const APPROVAL = `
  id version kind state phase needs askedAt everyoneAt callbackAt note decidedAt decisionNote
  allowedActions customerName amount { amount currency } reasons { rule text }
  askedBy { name } decidedBy { name } firstApprover { name } case { id number }
  plan { id status version } counterPlan { id status version total { amount } offers { side } }
  promise { amount { amount } dueOn method } waiver { amount { amount } reason invoice { number } }`;
const ANSWER = `__typename ... on Approval { ${APPROVAL} } ... on Refusal { code field message reasons { rule text value } }`;

export const APPROVALS = `query Approvals($filter: ApprovalFilter) {
  approvals(filter: $filter) { nextChangeAt nodes { ${APPROVAL} } }
}`;
export const ONE = `query Approval($id: ID!) { approval(id: $id) { ${APPROVAL} } }`;
export const ASK = `mutation Ask($input: AskApprovalInput!) { askApproval(input: $input) { ${ANSWER} } }`;
export const APPROVE = `mutation Approve($input: DecideApprovalInput!) { approveOffer(input: $input) { ${ANSWER} } }`;
export const DECLINE = `mutation Decline($input: DecideApprovalInput!) { declineOffer(input: $input) { ${ANSWER} } }`;
export const WITHDRAW = `mutation Withdraw($input: DecideApprovalInput!) { withdrawApproval(input: $input) { ${ANSWER} } }`;
export const COUNTER = `mutation Counter($input: CounterOfferInput!) { counterOffer(input: $input) { ${ANSWER} } }`;
export const WAIVE = `mutation Waive($input: WaiveChargesInput!) {
  waiveCharges(input: $input) {
    __typename
    ... on Adjustment { id kind invoiceId effectiveOn reason amount { amount currency } }
    ... on Refusal { code field message reasons { rule text value } }
  }
}`;

const PLAN = `
  __typename
  ... on PaymentPlan { id version status allowedActions approval { id version state needs } }
  ... on Refusal { code field message reasons { rule text } }`;
export const PROPOSE = `mutation Propose($input: ProposePaymentPlanInput!) {
  proposePaymentPlan(input: $input) { ${PLAN} }
}`;
export const AGREE = `mutation Agree($input: PlanVersionInput!) { agreePaymentPlan(input: $input) { ${PLAN} } }`;

/** 500.00 with 60.00 down and five monthly parts: more parts and less down than a collector may agree to. */
export function planTerms(given: object = {}) {
  return {
    kind: 'PLAN',
    currency: 'USD',
    method: 'TRANSFER',
    frequency: 'MONTHLY',
    firstOn: '2026-12-14',
    count: 5,
    depositMinor: 60_00,
    depositOn: '2026-11-12',
    ...given,
  };
}

export interface Approvals {
  nextChangeAt: string | null;
  nodes: Answer[];
}

/** The approvals somebody is asked by now, or those of the filter. */
export async function approvalsOf({ as }: { as: Caller }, filter: object = {}): Promise<Approvals> {
  return (await as.get<{ approvals: Approvals }>(APPROVALS, { filter })).approvals;
}

export async function approvalScene(
  portfolio: Partial<Portfolio> = {},
  start = MONDAY,
): Promise<ApprovalScene> {
  const scene = await ledgerScene(start, portfolio);
  const { em } = scene.server;
  const person = async (name: string, roles: string[], teamIds: string[]): Promise<Person> => {
    const user = await buildUser(em, { name, roles, teamIds });
    return { user, as: await scene.server.signIn(user) };
  };
  const { team, portfolio: book } = scene.desk;
  const second = await buildTeam(em, { portfolioIds: [book.id] });
  const elsewhere = await buildTeam(em);
  const { server, clock, system: _, ...rest } = scene;
  return {
    ...rest,
    server,
    clock,
    get system() {
      return scene.system;
    },
    supervisor: await person('Sara Own', ['SUPERVISOR'], [team.id]),
    other: await person('Otto Other', ['SUPERVISOR'], [second.id]),
    stranger: await person('Stan Stranger', ['SUPERVISOR'], [elsewhere.id]),
    manager: await person('Cora Credit', ['CREDIT_MANAGER'], []),
    manager2: await person('Carl Credit', ['CREDIT_MANAGER'], []),
    ask: ({ caseId }, given = {}, caller = scene.desk.asCollector) =>
      scene.mutate(PROPOSE, { caseId, terms: planTerms(given), asksApproval: true }, caller),
    async approvalOf(plan) {
      const [row] = await scene.system.query<Answer>(
        'SELECT id, version, state FROM approval WHERE plan_id = $1',
        [plan.id],
      );
      if (row === undefined) throw new Error('nobody was asked');
      return row;
    },
  };
}
