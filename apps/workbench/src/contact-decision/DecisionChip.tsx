import { StatusChip, useNow, VISUALLY_HIDDEN } from '@kept/ui';
import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import {
  budgetWords,
  type ContactDecisionView,
  nextAllowedWords,
  VERDICT_MEANINGS,
  VERDICT_WORDS,
  verdictOf,
} from './contact-decision-words';

const Why = styled(ButtonBase)(({ theme }) => ({
  display: 'inline-flex',
  flexWrap: 'wrap',
  justifyContent: 'flex-start',
  alignItems: 'center',
  columnGap: 6,
  minHeight: 24,
  padding: '1px 2px',
  borderRadius: 4,
  fontSize: '0.8125rem',
  color: theme.vars.palette.text.secondary,
  '&:hover': { backgroundColor: theme.vars.palette.kept.row.hover },
  '& [data-part="chip"]': { textDecoration: 'underline dotted', textUnderlineOffset: 3 },
}));

const Moment = styled('span')(({ theme }) => ({
  fontSize: '0.8125rem',
  color: theme.vars.palette.text.secondary,
}));

/** Allowed, warning or blocked, until or from when, how much of the count is used; one press shows the law behind it. */
export function DecisionChip(props: {
  decision: ContactDecisionView;
  /** what it is about, for those who hear it: '+1 614 555 0123' */
  about: string;
  zone: string;
  onWhy: () => void;
}) {
  const { decision, about, zone, onWhy } = props;
  const now = useNow();
  const verdict = verdictOf(decision);
  const next = nextAllowedWords(decision, zone, now);
  const used = budgetWords(decision);
  return (
    <>
      <Why onClick={onWhy}>
        <span style={VISUALLY_HIDDEN}>Why: {about}, </span>
        <span data-part="chip">
          <StatusChip meaning={VERDICT_MEANINGS[verdict]} label={VERDICT_WORDS[verdict]} />
        </span>
        {used !== '' && ' '}
        {used !== '' && <span title="used of what is allowed">{used}</span>}
      </Why>
      {next !== '' && <Moment>{next}</Moment>}
    </>
  );
}
