import { useQuery } from '@apollo/client/react';
import {
  APPROVAL_NEED_LABELS,
  type AuthorityHolder,
  type StepKeyAction,
  stepKeys,
} from '@kept/domain';
import Box from '@mui/material/Box';
import { useMe } from '../core/me';
import type { Negotiation } from '../negotiation/desk-facts';
import { NegotiationDocument } from '../negotiation/negotiation.graphql';
import { promiseVerdict } from '../promise-to-pay/promise-authority';
import { EMPTY_PROMISE, fillPromise } from '../promise-to-pay/promise-draft';
import { ChoiceButton } from './ChoiceButton';
import { factsOfCall, type OfferFigures, offerFigures } from './offer-figures';
import { OFFER_LABELS } from './script-words';
import type { StepOf, StepProps } from './step-props';

/** What may be offered, with the figures of this collector's own authority; one key each. */
export function OfferStep(props: {
  step: StepOf<'OFFER'>;
  shown: StepProps;
  onAct: (action: StepKeyAction) => void;
}) {
  const { step, shown, onAct } = props;
  const { view } = shown;
  const me = useMe();
  const { data, error } = useQuery(NegotiationDocument, {
    variables: { caseId: view.id },
    fetchPolicy: 'cache-first',
  });
  const holder = { userId: me.id, roles: me.roles };
  const figures = data
    ? {
        ...offerFigures(factsOfCall(view, data.negotiation, holder)),
        ...promiseNeeds(view, data.negotiation, holder),
      }
    : null;
  return (
    <Box role="group" aria-label="Offers" sx={{ display: 'grid', gap: 1 }}>
      {stepKeys(step).map(({ key, action }) => {
        if (action.kind !== 'OFFER') return null;
        if (action.offer === null) {
          return (
            <ChoiceButton
              key={key}
              keys={key}
              label="None of these"
              isQuiet
              onChoose={() => onAct(action)}
            />
          );
        }
        const detail =
          figures?.[action.offer] ?? (figures ? 'not yours to agree alone' : undefined);
        return (
          <ChoiceButton
            key={key}
            keys={key}
            label={OFFER_LABELS[action.offer]}
            detail={detail}
            onChoose={() => onAct(action)}
          />
        );
      })}
      {error && (
        <Box role="status" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
          What you may agree alone could not be asked. The offers can be made all the same.
        </Box>
      )}
    </Box>
  );
}

/** Whom a promise needs whatever its day, e.g. the one after two that were not kept. */
function promiseNeeds(
  view: StepProps['view'],
  negotiation: Negotiation,
  holder: AuthorityHolder,
): OfferFigures {
  const tomorrow = Temporal.PlainDate.from(negotiation.today).add({ days: 1 }).toString();
  const promise = fillPromise({ ...EMPTY_PROMISE, dueOn: tomorrow }, view, []);
  const verdict = promiseVerdict(promise, negotiation, holder);
  if (verdict === null || verdict.decision === 'WITHIN') return {};
  if (verdict.decision === 'NEVER' || verdict.needs === null) {
    return { PAY_BY_DATE: 'nobody may agree another promise' };
  }
  return { PAY_BY_DATE: `needs ${APPROVAL_NEED_LABELS[verdict.needs]}` };
}
