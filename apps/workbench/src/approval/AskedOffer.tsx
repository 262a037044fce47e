import { ReasonList } from '@kept/ui';
import Box from '@mui/material/Box';
import {
  type AskedApproval,
  askedDetail,
  askedTitle,
  caseWords,
  owedWords,
} from './approval-words';
import { ScheduleBars } from './ScheduleBars';

/**
 * What is offered, to whom, and why somebody must say yes: all that a decision needs. `isBrief`: without the figures
 * behind it, for a corner of the screen. What is decided already is only told.
 */
export function AskedOffer(props: { approval: AskedApproval; isBrief?: boolean }) {
  const { approval, isBrief = false } = props;
  const isWaiting = approval.state === 'WAITING';
  const { plan, reasons, note, askedBy } = approval;
  const detail = askedDetail(approval);
  return (
    <Box sx={{ display: 'grid', gap: 1, minWidth: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: '2px 12px', alignItems: 'baseline' }}>
        <strong>{askedTitle(approval)}</strong>
        {detail !== '' && <span>{detail}</span>}
      </Box>
      {plan && !isBrief && <ScheduleBars parts={plan.instalments} />}
      {isWaiting && (
        <>
          <Box sx={{ color: 'text.secondary' }}>
            {[...(plan && !isBrief ? owedWords(plan) : []), caseWords(approval.case)].join(' · ')}
          </Box>
          <ReasonList
            label="Why it needs approval"
            isInline
            reasons={reasons.map((reason) => ({ ...reason, text: reasonText(reason) }))}
          />
        </>
      )}
      {note && (
        <div>
          {askedBy.name.split(' ')[0]}: “{note}”
        </div>
      )}
    </Box>
  );
}

function reasonText({ text, value }: { text: string; value: string | null }): string {
  return value === null || text.includes(value) ? text : `${text} (${value})`;
}
