import { factText } from '../compliance-fact/fact-text';
import { isCall } from './attempt-channel';
import { consentsTo, isConsented } from './consents';
import type { ContactPurpose } from './contact-decision';
import { concerns, endOf, standing } from './contact-view';
import type { Evaluator } from './finding';

const AFTER_CEASE: ReadonlySet<ContactPurpose> = new Set<ContactPurpose>([
  'TERMINATE_EFFORTS',
  'POSSIBLE_REMEDY',
  'INTENDED_REMEDY',
]);

/** Represented on these debts: the attorney only, unless silent or agreeing. 15 USC 1692c(a)(2); 12 CFR 1006.6(b)(2). */
export const evaluateRepresented: Evaluator<'REPRESENTED'> = (_test, view) => {
  const { party, debtIds } = view.proposal;
  if (party === 'ATTORNEY' || isConsented(view, 'WHILE_REPRESENTED')) return null;
  const attorneys = standing(view, 'ATTORNEY').filter(
    ({ details }) => details.hasConsented !== true,
  );
  const own = attorneys.filter((fact) => concerns(fact, debtIds));
  const binding = own.find(
    ({ details }) => details.name !== null && !isSilent(details.silentSince),
  );
  const [first = attorneys[0]] = [binding, ...own].filter((fact) => fact !== undefined);
  if (first === undefined) return null;
  const factIds = (own.length > 0 ? own : attorneys).map(({ id }) => id);
  const known = { factIds, endsAt: endOf(view, own), wouldChange: 'the consent of their attorney' };
  if (binding !== undefined)
    return { ...known, text: () => `${factText(binding)}: contact the attorney only.` };
  if (own.length === 0)
    return { ...known, effect: 'NOTE', text: 'They are represented on another debt, not on this.' };
  return isSilent(first.details.silentSince)
    ? {
        ...known,
        effect: 'WARN',
        text: () => `${factText(first)}: has not answered for some time.`,
      }
    : {
        ...known,
        effect: 'WARN',
        text: 'They say they are represented: ask by whom, and nothing else.',
        unknown: 'attorney',
      };
};

function isSilent(since: string | null | undefined): boolean {
  return since !== null && since !== undefined;
}

/** A written stop is per debt, and three purposes remain: 15 USC 1692c(c); 12 CFR 1006.6(c). */
export const evaluateCeased: Evaluator<'CEASED'> = (_test, view) => {
  const { party, purpose, debtIds } = view.proposal;
  if (party === 'ATTORNEY' || AFTER_CEASE.has(purpose)) return null;
  const letters = standing(view, 'CEASE');
  const [any] = letters;
  if (any === undefined) return null;
  const own = letters.filter((fact) => concerns(fact, debtIds));
  const [first] = own;
  const endsAt = endOf(view, letters);
  if (first === undefined) {
    return {
      effect: 'WARN',
      text: 'They wrote to stop contact about another debt: read whether they meant this one too.',
      factIds: letters.map(({ id }) => id),
      endsAt,
    };
  }
  const factIds = own.map(({ id }) => id);
  if (!own.some(({ isWritten }) => isWritten)) {
    return {
      effect: 'WARN',
      text: 'They asked to stop by word of mouth: the law asks for writing, respect asks for care.',
      factIds,
      endsAt,
    };
  }
  return {
    // an answer to what they ask after it, and what the law itself asks for, needs a person who decides
    ...(purpose === 'REPLY' || purpose === 'REQUIRED_BY_LAW' ? { effect: 'WARN' as const } : {}),
    text: first.details.refusesToPay
      ? 'They wrote that they refuse to pay: no more contact about this debt.'
      : 'They wrote to stop contact about this debt.',
    factIds,
    endsAt,
    wouldChange: 'that they take it back',
  };
};

/** Nobody but the consumer, and whom the law counts as one: 15 USC 1692c(b), (d); 12 CFR 1006.6(d)(1). */
export const evaluateThirdParty: Evaluator<'THIRD_PARTY'> = (_test, view) => {
  const { party, purpose, direction } = view.proposal;
  if (party !== 'OTHER' || purpose === 'LOCATION') return null;
  if (isConsented(view, 'THIRD_PARTY')) return null;
  return {
    text:
      direction === 'INBOUND'
        ? 'This is somebody else: the debt is not to be mentioned.'
        : 'This is somebody else: the debt may not be talked about with them.',
    wouldChange: 'the consent of the person who owes',
  };
};

/** Somebody else may be asked once where they can be reached, and only while it is not known: 15 USC 1692b. */
export const evaluateLocationContact: Evaluator<'LOCATION_CONTACT'> = ({ most }, view) => {
  const { party, purpose, direction, debtIds } = view.proposal;
  if (party !== 'OTHER' || purpose !== 'LOCATION' || direction === 'INBOUND') return null;
  const attorney = standing(view, 'ATTORNEY').find(
    (fact) => fact.details.name !== null && concerns(fact, debtIds),
  );
  if (attorney !== undefined)
    return { text: 'An attorney is known: nobody else is asked.', factIds: [attorney.id] };
  const asked = view.past.filter(
    ({ row }) =>
      row.direction === 'OUTBOUND' &&
      row.party === 'OTHER' &&
      row.isSamePerson &&
      row.reach !== 'NOT_CONNECTED' &&
      row.reach !== 'NO_ANSWER' &&
      row.reach !== 'NO_ANSWER_NO_MESSAGE',
  ).length;
  if (asked >= most && consentsTo(view, 'THIRD_PARTY', false).length === 0) {
    return {
      text: 'They were asked before: once is what the law allows.',
      value: `${asked} of ${most}`,
      wouldChange: 'that they ask to be called again, or that their earlier answer was wrong',
    };
  }
  if (standing(view, 'LOCATION_UNKNOWN').length > 0) return null;
  return {
    effect: 'WARN',
    text: 'Others may be asked only while it is not known where the person can be reached.',
    wouldChange: 'that the whereabouts are unknown',
  };
};

/** No call at work where the employer forbids it; unknown is a reason to be careful: 15 USC 1692c(a)(3). */
export const evaluateWorkplace: Evaluator<'WORKPLACE'> = (_test, view) => {
  const { channel, direction, party, contactPointId } = view.proposal;
  if (direction === 'INBOUND' || party === 'ATTORNEY' || view.facts.point?.use !== 'WORK')
    return null;
  if (!isCall(channel) && channel !== 'VISIT') return null;
  if (isConsented(view, 'PLACE')) return null;
  const facts = standing(view, 'WORKPLACE_FORBIDS').filter(
    (fact) => fact.contactPointId === null || fact.contactPointId === contactPointId,
  );
  const wouldChange = 'their own consent to calls at work';
  if (facts.length === 0) {
    return {
      effect: 'WARN',
      text: 'A number at work: it is not known whether the employer allows calls.',
      wouldChange,
      unknown: 'workplace',
    };
  }
  return {
    text: 'Their employer forbids calls at work.',
    factIds: facts.map(({ id }) => id),
    endsAt: endOf(view, facts),
    wouldChange,
  };
};
