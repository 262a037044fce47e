import { skipToken, useQuery } from '@apollo/client/react';
import {
  addBusinessDays,
  formatAmount,
  isParseProblem,
  money,
  PROMISE_STATUS_LABELS,
  type PromiseStatus,
  parseAmount,
} from '@kept/domain';
import {
  AmountField,
  DateText,
  DayField,
  FailedState,
  MoneyText,
  ReasonList,
  StatusChip,
} from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import type { CasePromise, CaseView } from '../collection-case/case-view';
import { failureWords } from '../core/failure-words';
import { calendarOf } from './promise-facts';
import { PROMISE_MEANINGS } from './promise-meanings';
import { PromiseWhatIfDocument } from './promise-to-pay.graphql';

/** "If 200.00 arrives tomorrow, what becomes of this promise?", answered by the rule that judges it. */
export function PromiseWhatIfDialog(props: {
  view: CaseView;
  promise: CasePromise;
  onClose: () => void;
}) {
  const { view, promise, onClose } = props;
  const { currency, minorUnits } = promise.amount;
  const tomorrow = addBusinessDays(Temporal.PlainDate.from(view.today), 1, calendarOf(view));
  const left = Math.max(0, minorUnits - promise.received.minorUnits);
  const [amount, setAmount] = useState(formatAmount(money(left, currency)));
  const [valueOn, setValueOn] = useState(tomorrow.toString());
  const read = parseAmount(amount, { decimalSign: '.', currency });
  const isWhole = !isParseProblem(read) && read > 0 && valueOn !== '';
  const { data, previousData, error } = useQuery(
    PromiseWhatIfDocument,
    isWhole
      ? {
          variables: {
            promiseId: promise.id,
            amount: { amount: formatAmount(money(read, currency)), currency },
            valueOn,
          },
          fetchPolicy: 'no-cache',
        }
      : skipToken,
  );
  const answer = (data ?? previousData)?.promiseWhatIf;
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="what-if-title">
      <DialogTitle id="what-if-title">
        What if? <MoneyText value={promise.amount} /> by{' '}
        <DateText day={promise.dueOn} today={view.today} />
      </DialogTitle>
      <DialogContent>
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 3, paddingTop: 2 }}>
          <AmountField
            label="This much arrives"
            name="amount"
            value={amount}
            currency={currency}
            problem={isParseProblem(read) ? `${read.text}.` : undefined}
            onChange={setAmount}
          />
          <DayField
            label="on"
            name="valueOn"
            value={valueOn}
            today={view.today}
            onChange={setValueOn}
          />
        </Box>
        <Box role="status" sx={{ paddingTop: 4, minHeight: 72 }}>
          {error && !answer && (
            <FailedState title="It could not be asked" detail={failureWords(error)} />
          )}
          {answer && isWhole && (
            <Box sx={{ display: 'grid', gap: 2 }}>
              <div>
                Then it is{' '}
                <StatusChip
                  meaning={PROMISE_MEANINGS[answer.status as PromiseStatus]}
                  label={PROMISE_STATUS_LABELS[answer.status as PromiseStatus]}
                />{' '}
                {answer.keptOn && (
                  <>
                    on <DateText day={answer.keptOn} today={view.today} />,{' '}
                  </>
                )}
                with <MoneyText value={answer.received} /> received.
              </div>
              <ReasonList reasons={answer.reasons} label="Reasons" />
            </Box>
          )}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          Close
        </Button>
      </DialogActions>
    </Dialog>
  );
}
