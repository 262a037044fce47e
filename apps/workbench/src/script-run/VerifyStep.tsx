import { useQuery } from '@apollo/client/react';
import { type StepKeyAction, stepKeys, type Verification } from '@kept/domain';
import { DateText } from '@kept/ui';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { VERIFICATION_LABELS } from '../contact-log/contact-log-words';
import type { ScriptIdentityQuery } from '../gql/graphql';
import { ChoiceButton } from './ChoiceButton';
import { ScriptIdentityDocument } from './script-run.graphql';
import type { StepOf, StepProps } from './step-props';

type Customer = ScriptIdentityQuery['customer'];

/** The checks to tick as the answers come, beside what is on file where this user may see it. */
export function VerifyStep(props: {
  step: StepOf<'VERIFY'>;
  shown: StepProps;
  onAct: (action: StepKeyAction) => void;
}) {
  const { step, shown, onAct } = props;
  const { view, typed } = shown;
  const { data } = useQuery(ScriptIdentityDocument, {
    variables: { customerId: view.customer.id },
    fetchPolicy: 'cache-first',
  });
  const need = Math.max(1, step.need);
  const left = need - typed.ticked.length;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box role="group" aria-label="Checks" sx={{ display: 'grid', gap: 1 }}>
        {stepKeys(step).map(({ key, action }) =>
          action.kind !== 'CHECK' ? null : (
            <ChoiceButton
              key={key}
              keys={key}
              label={VERIFICATION_LABELS[action.check]}
              detail={onFile(action.check, data?.customer, view.customer.debts)}
              isPressed={typed.ticked.includes(action.check)}
              onChoose={() => onAct(action)}
            />
          ),
        )}
      </Box>
      <Box role="status" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
        {left > 0
          ? `${left} more ${left === 1 ? 'answer' : 'answers'} must be right.`
          : 'Enough are right.'}
      </Box>
    </Box>
  );
}

function onFile(
  check: Verification,
  customer: Customer | undefined,
  debts: StepProps['view']['customer']['debts'],
): ReactNode {
  if (customer === undefined) return undefined;
  switch (check) {
    case 'DATE_OF_BIRTH':
      return customer.dateOfBirth ? (
        <>
          on file: <DateText day={customer.dateOfBirth} />
        </>
      ) : (
        'not on file, or not yours to see'
      );
    case 'POSTAL_CODE':
      return customer.postalCode ? `on file: ${customer.postalCode}` : 'not on file';
    case 'IDENTITY_LAST4':
      return customer.identityNoLast4
        ? `on file: ${customer.identityNoLast4}`
        : 'not on file, or not yours to see';
    case 'ACCOUNT_NUMBER': {
      const numbers = debts.map(({ accountNumber }) => accountNumber).filter(Boolean);
      return numbers.length > 0 ? `on file: ${numbers.join(', ')}` : 'not on file';
    }
    default:
      return undefined;
  }
}
