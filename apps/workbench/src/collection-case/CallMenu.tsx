import { clockText, KeyHint, StatusChip, useNow } from '@kept/ui';
import PhoneOutlined from '@mui/icons-material/PhoneOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { type RefObject, useState } from 'react';
import { pointText } from '../contact/contact-point-text';
import { POINT_STATE_LABELS } from '../contact/contact-words';
import {
  budgetWords,
  decisionAt,
  nextAllowedWords,
  VERDICT_MEANINGS,
  VERDICT_WORDS,
  verdictOf,
} from '../contact-decision/contact-decision-words';
import type { Calling } from '../contact-decision/use-calling';
import { mayTry } from '../contact-log/contact-log-draft';
import type { CaseContactPoint, CaseView } from './case-view';
import { keyOf } from './keys';

/** Why a number is not to be called; null when it may be. */
function whyNot(point: CaseContactPoint, view: CaseView): string | null {
  if (mayTry(point, view.customer.contacts)) return null;
  const contact = view.customer.contacts.find((one) => one.id === point.contactId);
  if (contact?.doNotCall) return 'asked not to be called';
  if (point.optedOutAt !== null) return 'opted out';
  return POINT_STATE_LABELS[point.state as keyof typeof POINT_STATE_LABELS].toLowerCase();
}

/** A number in the menu: whether it may be called now, what time it is there. */
function NumberState({ point, view, calling }: PointProps) {
  const now = useNow();
  const zone = point.timeZone ?? view.customerTimeZone;
  const decision = decisionAt(calling.decisions, point.id, 'PHONE');
  const reason = whyNot(point, view);
  if (reason !== null && decision?.decision !== 'BLOCK') {
    return <StatusChip meaning="blocked" label={reason} />;
  }
  const verdict = decision && verdictOf(decision);
  const beside = decision
    ? [nextAllowedWords(decision, zone, now), budgetWords(decision)].filter(Boolean)
    : [];
  return (
    <Box sx={{ display: 'grid', justifyItems: 'end', fontSize: '0.8125rem' }}>
      {verdict && <StatusChip meaning={VERDICT_MEANINGS[verdict]} label={VERDICT_WORDS[verdict]} />}
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {[`${clockText(now, zone)} there`, ...beside].join(' · ')}
      </Box>
    </Box>
  );
}

type PointProps = { point: CaseContactPoint; view: CaseView; calling: Calling };

/**
 * The numbers of the customer. Choosing one asks the house, dials it and puts it into the contact log; a blocked one
 * says why. And the other way round: they are calling.
 */
export function CallMenu(props: {
  view: CaseView;
  calling: Calling;
  /** pressed by the key too */
  buttonRef?: RefObject<HTMLButtonElement | null>;
}) {
  const { view, calling, buttonRef } = props;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const phones = view.customer.contactPoints.filter((point) => point.kind === 'PHONE');
  const close = () => setAnchor(null);
  return (
    <>
      <Button
        ref={buttonRef ?? null}
        variant="contained"
        startIcon={<PhoneOutlined aria-hidden="true" />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-keyshortcuts={keyOf('call')}
        loading={calling.isPlacing}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        Call
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        {phones.length === 0 && <MenuItem disabled>No phone number on file</MenuItem>}
        {phones.map((point) => {
          const contact = view.customer.contacts.find((one) => one.id === point.contactId);
          const isBlocked = decisionAt(calling.decisions, point.id, 'PHONE')?.decision === 'BLOCK';
          return (
            <MenuItem
              key={point.id}
              // what the law blocks is explained; what is only wrong or closed explains itself
              disabled={whyNot(point, view) !== null && !isBlocked}
              onClick={() => {
                close();
                calling.callPoint(point);
              }}
              sx={{ gap: 3, whiteSpace: 'normal' }}
            >
              <Box sx={{ flex: 1, whiteSpace: 'nowrap' }}>
                <div>{pointText(point)}</div>
                <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
                  {[contact?.name, contact?.jobTitle, point.label].filter(Boolean).join(' · ')}
                </Box>
              </Box>
              <NumberState point={point} view={view} calling={calling} />
            </MenuItem>
          );
        })}
        <Divider />
        <MenuItem
          onClick={() => {
            close();
            calling.theyCall();
          }}
          sx={{ gap: 3 }}
        >
          <Box sx={{ flex: 1 }}>They are calling us</Box>
          <KeyHint keys={keyOf('theyCall')} />
        </MenuItem>
      </Menu>
    </>
  );
}
