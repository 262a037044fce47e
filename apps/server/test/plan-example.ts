import { buildUser, type User } from '@kept/data';
import type { Role } from '@kept/domain';
import type { Answer, LedgerScene } from './ledger-scene';
import type { Caller } from './test-server';

const PLAN = `
  __typename
  ... on PaymentPlan {
    id version number kind status condition caseId customerId customerName currency isHardship method
    allowedActions documentUrl endReason replacesId supersededById
    proposedOn expiresOn agreedOn completedOn defaultedOn reinstatableUntil cureUntil clearsOn lastOn nextDueOn reviewOn
    daysInArrears arrearsInstalments
    balance { amount } total { amount } forgiven { amount } interest { amount } paid { amount }
    remaining { amount } dueToDate { amount } arrears { amount } nextDue { amount } earlyPayoff { amount }
    instalments { number dueOn amount { amount } interest { amount } paid { amount } paidOn status }
    items { invoice { number } covered { amount } }
    pauses { fromOn untilOn reason madeBy { name } }
    offers { side kind note total { amount } authority { decision needs reasons { rule } } madeBy { name } }
    approval { id state needs }
    assessment { id surplus { amount } }
    proposedBy { name } agreedBy { name }
    terms { kind frequency count itemIds balance { amount } size { amount } deposit { amount } depositOn firstOn }
    reasons { rule text }
  }
  ... on Refusal { code field message reasons { rule text value } }`;

const mutation = (name: string, input: string) =>
  `mutation Change($input: ${input}!) { ${name}(input: $input) { ${PLAN} } }`;

export const PROPOSE = mutation('proposePaymentPlan', 'ProposePaymentPlanInput');
export const AGREE = mutation('agreePaymentPlan', 'PlanVersionInput');
export const DECLINE = mutation('declinePaymentPlan', 'EndPlanInput');
export const CANCEL = mutation('cancelPaymentPlan', 'EndPlanInput');
export const REINSTATE = mutation('reinstatePaymentPlan', 'EndPlanInput');
export const PAUSE = mutation('pausePaymentPlan', 'PausePlanInput');
export const NOTE_OFFER = `mutation Note($input: NoteOfferInput!) {
  noteOffer(input: $input) {
    __typename
    ... on Offer {
      id side kind note lastOn total { amount } forgiven { amount } madeBy { name }
      authority { decision needs reasons { rule } } terms { balance { amount } itemIds }
    }
    ... on Refusal { code field message reasons { rule text value } }
  }
}`;
export const ASSESS = `mutation Assess($input: AssessAffordabilityInput!) {
  assessAffordability(input: $input) {
    __typename
    ... on AffordabilityAssessment {
      id caseId period source dependants assessedOn note assessedBy { name }
      income { amount } essentials { amount } otherDebts { amount } surplus { amount }
    }
    ... on Refusal { code field message }
  }
}`;
export const ONE_PLAN = `query Plan($id: ID!) { paymentPlan(id: $id) { ${PLAN.replace(/__typename\s+\.\.\. on PaymentPlan \{|\}\s+\.\.\. on Refusal .*$/gs, '')} } }`;

export const MONDAY = '2026-11-09T15:00Z'; // 10:00 in New York

/** What is offered unless told otherwise: 500.00 in two, a quarter down at once. A collector's to agree to. */
export function planTerms(given: object = {}) {
  return {
    kind: 'PLAN',
    currency: 'USD',
    depositMinor: 125_00,
    depositOn: '2026-11-09',
    frequency: 'MONTHLY',
    firstOn: '2026-11-16',
    count: 2,
    method: 'TRANSFER',
    ...given,
  };
}

/** Proposes a plan on a case, as the collector of its desk unless told otherwise. */
export function propose(
  scene: LedgerScene,
  caseId: string,
  given: { terms?: object; [field: string]: unknown } = {},
  caller?: Caller,
): Promise<Answer> {
  const { terms, ...rest } = given;
  return scene.mutate(PROPOSE, { caseId, terms: planTerms(terms), ...rest }, caller);
}

/** Reads a plan as it stands now. */
export async function planNow(scene: LedgerScene, id: string, caller = scene.desk.asCollector) {
  return (await caller.get<{ paymentPlan: Answer }>(ONE_PLAN, { id })).paymentPlan;
}

/** Somebody else of the desk's team, signed in. */
export async function colleague(
  scene: LedgerScene,
  roles: Role[],
): Promise<{ user: User; caller: Caller }> {
  const user = await buildUser(scene.server.em, { roles, teamIds: [scene.desk.team.id] });
  return { user, caller: await scene.server.signIn(user) };
}
