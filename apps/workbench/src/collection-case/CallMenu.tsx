import { clockText, StatusChip, useNow } from '@kept/ui';
import PhoneOutlined from '@mui/icons-material/PhoneOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { pointText } from '../contact/contact-point-text';
import { POINT_STATE_LABELS } from '../contact/contact-words';
import { mayTry } from '../contact-log/contact-log-draft';
import type { CaseContactPoint, CaseView } from './case-view';

/** Why a number is not to be called; null when it may be. */
function whyNot(point: CaseContactPoint, view: CaseView): string | null {
  if (mayTry(point, view.customer.contacts)) return null;
  const contact = view.customer.contacts.find((one) => one.id === point.contactId);
  if (contact?.doNotCall) return 'asked not to be called';
  if (point.optedOutAt !== null) return 'opted out';
  return POINT_STATE_LABELS[point.state as keyof typeof POINT_STATE_LABELS].toLowerCase();
}

/** The numbers of the customer. Choosing one dials it and puts it into the contact log. */
export function CallMenu(props: { view: CaseView; onCall: (point: CaseContactPoint) => void }) {
  const { view, onCall } = props;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const now = useNow();
  const phones = view.customer.contactPoints.filter((point) => point.kind === 'PHONE');
  return (
    <>
      <Button
        variant="contained"
        startIcon={<PhoneOutlined aria-hidden="true" />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        Call
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {phones.length === 0 && <MenuItem disabled>No phone number on file</MenuItem>}
        {phones.map((point) => {
          const contact = view.customer.contacts.find((one) => one.id === point.contactId);
          const blocked = whyNot(point, view);
          return (
            <MenuItem
              key={point.id}
              component="a"
              href={blocked === null ? `tel:${point.value}` : undefined}
              disabled={blocked !== null}
              onClick={() => {
                setAnchor(null);
                onCall(point);
              }}
              sx={{ gap: 3 }}
            >
              <Box sx={{ flex: 1 }}>
                <div>{pointText(point)}</div>
                <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
                  {[contact?.name, contact?.jobTitle, point.label].filter(Boolean).join(' · ')}
                </Box>
              </Box>
              {blocked === null ? (
                <Box component="span" sx={{ color: 'text.secondary' }}>
                  {clockText(now, point.timeZone ?? view.customerTimeZone)} there
                </Box>
              ) : (
                <StatusChip meaning="blocked" label={blocked} />
              )}
            </MenuItem>
          );
        })}
      </Menu>
    </>
  );
}
