import { meaningSoft, meaningText, ReasonList, useIsNarrower, useNow } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import type { CaseView } from '../collection-case/case-view';
import { pointText } from '../contact/contact-point-text';
import { useKeys } from '../core/keys';
import { AskCompliance } from './AskCompliance';
import { attemptWords, nextAllowedWords } from './contact-decision-words';
import { DecisionDetails } from './DecisionDetails';
import { otherWays } from './other-ways';
import { type Calling, decisionOf, type Obstacle } from './use-calling';

/** Why it must not be, when it may, what may be done instead, and whom to ask. Nothing that was typed is touched. */
export function BlockedDialog(props: {
  view: CaseView;
  calling: Calling;
  obstacle: Extract<Obstacle, { kind: 'warned' | 'blocked' }>;
}) {
  const { view, calling, obstacle } = props;
  const { placing, refusal } = obstacle;
  const titleId = useId();
  const now = useNow();
  const isNarrow = useIsNarrower(700);
  const decision = decisionOf(calling, placing);
  const isStillBlocked = decision === undefined || decision.decision === 'BLOCK';
  const next = decision && nextAllowedWords(decision, view.customerTimeZone, now);
  const ways = otherWays(view, calling.decisions, placing);
  const granted = calling.overrides.find(
    (one) =>
      one.state === 'GRANTED' &&
      one.contactPointId === (placing.point?.id ?? null) &&
      one.channel === placing.channel,
  );
  const letThrough = granted && {
    keys: 'k',
    label: 'What compliance lets through',
    group: 'Dialog',
    run: () => calling.takeOverride(granted),
  };
  useKeys(
    [
      ...(letThrough ? [letThrough] : []),
      ...ways.map((way, index) => ({
        keys: `${index + 1}`,
        label: `Instead: ${attemptWords(way.placing.channel)}`,
        group: 'Dialog',
        run: () => calling.place(way.placing),
      })),
    ],
    { isDialog: true },
  );
  const where = placing.point ? ` to ${pointText(placing.point)}` : '';
  return (
    <Dialog
      open
      onClose={calling.closeObstacle}
      fullScreen={isNarrow}
      fullWidth
      maxWidth="sm"
      aria-labelledby={titleId}
    >
      <DialogTitle id={titleId}>
        No {attemptWords(placing.channel)}
        {where} now
      </DialogTitle>
      <DialogContent>
        <Box sx={{ display: 'grid', gap: 4 }}>
          <Box
            role="alert"
            sx={(theme) => ({
              padding: '8px 12px',
              borderRadius: 1,
              backgroundColor: meaningSoft(theme, 'blocked'),
              borderLeft: `4px solid ${meaningText(theme, 'blocked')}`,
            })}
          >
            <div>{decision?.hits[0]?.text ?? refusal.message}</div>
            {next && (
              <b>
                {next === 'not by waiting' ? 'Waiting does not change it.' : `Allowed ${next}.`}
              </b>
            )}
          </Box>
          {!isStillBlocked && (
            <Button
              variant="contained"
              onClick={() => calling.place(placing)}
              sx={{ justifySelf: 'start' }}
            >
              It is allowed now: {attemptWords(placing.channel)}
            </Button>
          )}
          {ways.length > 0 && (
            <Box component="section" aria-label="What may be done instead">
              <b>Instead</b>
              <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, paddingTop: 1 }}>
                {ways.map((way, index) => (
                  <Button
                    key={`${way.placing.point?.id} ${way.placing.channel}`}
                    variant="outlined"
                    aria-keyshortcuts={`${index + 1}`}
                    onClick={() => calling.place(way.placing)}
                  >
                    {index + 1} · {attemptWords(way.placing.channel)}{' '}
                    {way.placing.point && pointText(way.placing.point)}
                    {way.decision.decision === 'WARN' && ' (with a word first)'}
                  </Button>
                ))}
              </Box>
            </Box>
          )}
          {decision?.isOverridable && (
            <AskCompliance view={view} calling={calling} placing={placing} />
          )}
          {decision ? (
            <DecisionDetails decision={decision} zone={view.customerTimeZone} hasNoHead />
          ) : (
            <ReasonList reasons={refusal.reasons} label="Rules" />
          )}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={calling.closeObstacle} autoFocus>
          Back to the case
        </Button>
      </DialogActions>
    </Dialog>
  );
}
