import { type ContactPointState, type ContactRelationship, isUsable } from '@kept/domain';
import { clockText, type Meaning, StatusChip, useNow } from '@kept/ui';
import AddOutlined from '@mui/icons-material/AddOutlined';
import EditOutlined from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { memo, useState } from 'react';
import type { CaseContact, CaseContactPoint, CaseView } from '../collection-case/case-view';
import { Section } from '../collection-case/Section';
import { type CaseContactDecisions, decisionAt } from '../contact-decision/contact-decision-words';
import { DecisionChip } from '../contact-decision/DecisionChip';
import type { WhyAbout } from '../contact-decision/WhyContactDrawer';
import { AddContactForm, ChangeContactForm } from './ContactForm';
import { AddContactPointForm, ChangeContactPointForm } from './ContactPointForm';
import { pointText } from './contact-point-text';
import { POINT_STATE_LABELS, RELATIONSHIP_LABELS } from './contact-words';

const STATE_MEANINGS: Readonly<Record<ContactPointState, Meaning>> = {
  UNVERIFIED: 'muted',
  VALID: 'kept',
  WRONG: 'broken',
  DISCONNECTED: 'broken',
  DO_NOT_USE: 'blocked',
};

/** Which small form is open: 'contact <id>', 'point <id>', 'new-contact', 'new-point <contact id>'. */
type Editing = string | null;

type Deciding = {
  /** whether each may be used now; undefined: not known (yet) */
  readonly decisions: CaseContactDecisions | undefined;
  readonly onWhy: (about: WhyAbout) => void;
};

function Point(
  props: Deciding & {
    point: CaseContactPoint;
    view: CaseView;
    mayChange: boolean;
    editing: Editing;
    onEdit: (editing: Editing) => void;
  },
) {
  const { point, view, mayChange, editing, onEdit, decisions, onWhy } = props;
  const now = useNow();
  const state = point.state as ContactPointState;
  const zone = point.timeZone ?? view.customerTimeZone;
  const decision = decisionAt(decisions, point.id);
  const mayUse = isUsable({ state, isOptedOut: point.optedOutAt !== null });
  if (editing === `point ${point.id}`) {
    return (
      <ChangeContactPointForm
        point={point}
        onDone={() => onEdit(null)}
        onClose={() => onEdit(null)}
      />
    );
  }
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: '1fr auto',
        alignItems: 'center',
        paddingLeft: 4,
      }}
    >
      <Box
        component="span"
        sx={{
          minWidth: 0,
          overflowWrap: 'anywhere',
          textDecoration: mayUse ? 'none' : 'line-through',
        }}
      >
        {pointText(point)}
        {(point.label || point.kind === 'PHONE') && (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {' '}
            {[point.label, point.kind === 'PHONE' && `${clockText(now, zone)} there`]
              .filter(Boolean)
              .join(' · ')}
          </Box>
        )}
      </Box>
      {mayChange ? (
        <IconButton
          aria-label={`Change ${pointText(point)}`}
          onClick={() => onEdit(`point ${point.id}`)}
        >
          <EditOutlined sx={{ fontSize: 16 }} />
        </IconButton>
      ) : (
        <span />
      )}
      <Box
        sx={{
          gridColumn: '1 / -1',
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: '0 6px',
          minHeight: 26,
          paddingBottom: 1,
        }}
      >
        {point.optedOutAt !== null ? (
          <StatusChip meaning="blocked" label="opted out" />
        ) : (
          <StatusChip
            meaning={STATE_MEANINGS[state]}
            label={POINT_STATE_LABELS[state].toLowerCase()}
          />
        )}
        {decision && (
          <DecisionChip
            decision={decision}
            about={pointText(point)}
            zone={zone}
            onWhy={() => onWhy({ pointId: point.id })}
          />
        )}
      </Box>
    </Box>
  );
}

function Person(
  props: Deciding & {
    contact: CaseContact;
    view: CaseView;
    mayChange: boolean;
    editing: Editing;
    onEdit: (editing: Editing) => void;
  },
) {
  const { contact, view, mayChange, editing, onEdit, ...deciding } = props;
  const points = view.customer.contactPoints.filter((point) => point.contactId === contact.id);
  const relationship = RELATIONSHIP_LABELS[contact.relationship as ContactRelationship];
  return (
    <Box sx={{ padding: '2px 12px 6px' }}>
      {editing === `contact ${contact.id}` ? (
        <ChangeContactForm
          contact={contact}
          onDone={() => onEdit(null)}
          onClose={() => onEdit(null)}
        />
      ) : (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <b>{contact.name}</b>{' '}
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {[contact.jobTitle ?? relationship, contact.language].filter(Boolean).join(' · ')}
            </Box>{' '}
            {contact.mayDiscuss && <StatusChip meaning="kept" label="may discuss" />}
            {contact.doNotCall && <StatusChip meaning="blocked" label="asked not to be called" />}
            {!contact.isActive && <StatusChip meaning="muted" label="gone" />}
            {contact.note && <Box sx={{ color: 'text.secondary' }}>{contact.note}</Box>}
          </Box>
          {mayChange && (
            <>
              <IconButton
                aria-label={`Change ${contact.name}`}
                onClick={() => onEdit(`contact ${contact.id}`)}
              >
                <EditOutlined sx={{ fontSize: 16 }} />
              </IconButton>
              <IconButton
                aria-label={`New number or address of ${contact.name}`}
                onClick={() => onEdit(`new-point ${contact.id}`)}
              >
                <AddOutlined sx={{ fontSize: 16 }} />
              </IconButton>
            </>
          )}
        </Box>
      )}
      {points.map((point) => (
        <Point key={point.id} {...{ point, view, mayChange, editing, onEdit }} {...deciding} />
      ))}
      {editing === `new-point ${contact.id}` && (
        <AddContactPointForm
          customerId={view.customer.id}
          contactId={contact.id}
          onDone={() => onEdit(null)}
          onClose={() => onEdit(null)}
        />
      )}
    </Box>
  );
}

/** Who speaks for the customer, where they are reached, and how each number stands. */
export const ContactList = memo(function ContactList(props: Deciding & { view: CaseView }) {
  const { view, decisions, onWhy } = props;
  const [editing, setEditing] = useState<Editing>(null);
  const { contacts, contactPoints, allowedActions } = view.customer;
  const mayChange = allowedActions.includes('update');
  const shared = { view, mayChange, editing, onEdit: setEditing, decisions, onWhy };
  const own = contactPoints.filter((point) => point.contactId === null);
  const inOrder = [...contacts].sort((a, b) => Number(b.isActive) - Number(a.isActive));
  const close = () => setEditing(null);
  return (
    <Section
      title="Contacts"
      note={`${contacts.length}`}
      action={mayChange && <Button onClick={() => setEditing('new-contact')}>Add</Button>}
    >
      {editing === 'new-contact' && (
        <AddContactForm customerId={view.customer.id} onDone={close} onClose={close} />
      )}
      {inOrder.map((contact) => (
        <Person key={contact.id} contact={contact} {...shared} />
      ))}
      {(own.length > 0 || contacts.length === 0) && (
        <Box sx={{ padding: '2px 12px 6px' }}>
          {contacts.length > 0 && <Box sx={{ color: 'text.secondary' }}>No person named</Box>}
          {own.map((point) => (
            <Point key={point.id} point={point} {...shared} />
          ))}
          {own.length === 0 && <Box sx={{ color: 'text.secondary' }}>Nobody is on file.</Box>}
        </Box>
      )}
      {mayChange && editing !== 'new-point customer' && (
        <Button onClick={() => setEditing('new-point customer')} sx={{ marginLeft: 2 }}>
          Add a number or address
        </Button>
      )}
      {editing === 'new-point customer' && (
        <AddContactPointForm
          customerId={view.customer.id}
          contactId={null}
          onDone={close}
          onClose={close}
        />
      )}
    </Section>
  );
});
