import { useQuery } from '@apollo/client/react';
import { useIsNarrower } from '@kept/ui';
import CloseOutlined from '@mui/icons-material/CloseOutlined';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { CaseView } from '../collection-case/case-view';
import { ComplianceFactsDocument } from '../compliance-fact/compliance-fact.graphql';
import { pointText } from '../contact/contact-point-text';
import { attemptWords, type CaseContactDecisions } from './contact-decision-words';
import { DecisionDetails } from './DecisionDetails';

/** Which decisions are asked about: of a number or address, of any call, or of being called. */
export type WhyAbout = { readonly pointId: string } | 'call' | 'inbound';

function partsOf(decisions: CaseContactDecisions, about: WhyAbout) {
  if (about === 'call') return [{ title: 'A call', decision: decisions.call }];
  if (about === 'inbound') return [{ title: 'When they call', decision: decisions.inbound }];
  return decisions.points
    .filter((one) => one.contactPointId === about.pointId)
    .map(({ channel, decision }) => ({ title: `By ${attemptWords(channel)}`, decision }));
}

/** The law behind a decision, beside the case; what one was typing stays where it is. */
export function WhyContactDrawer(props: {
  view: CaseView;
  decisions: CaseContactDecisions;
  about: WhyAbout;
  onClose: () => void;
}) {
  const { view, decisions, about, onClose } = props;
  const titleId = useId();
  const isNarrow = useIsNarrower(700);
  const { data } = useQuery(ComplianceFactsDocument, {
    variables: { customerId: view.customer.id },
  });
  const point =
    typeof about === 'object'
      ? view.customer.contactPoints.find(({ id }) => id === about.pointId)
      : undefined;
  const title = point ? pointText(point) : view.customer.name;
  return (
    <Drawer
      open
      anchor={isNarrow ? 'bottom' : 'right'}
      onClose={onClose}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-labelledby': titleId,
          sx: { width: isNarrow ? '100%' : 480, maxHeight: isNarrow ? '85dvh' : '100%' },
        },
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, padding: '12px 16px 4px' }}>
        <Typography id={titleId} component="h2" variant="h2" sx={{ flex: 1 }}>
          Why: {title}
        </Typography>
        <IconButton aria-label="Close" onClick={onClose} autoFocus>
          <CloseOutlined fontSize="small" />
        </IconButton>
      </Box>
      <Box sx={{ display: 'grid', gap: 6, padding: '8px 16px 24px', overflow: 'auto' }}>
        {!decisions.isLive && (
          <div>
            This portfolio is not live yet: nobody is called from it until its checklist is done.
          </div>
        )}
        {partsOf(decisions, about).map((part) => (
          <section key={part.title} aria-label={part.title}>
            <Typography component="h3" variant="h3" sx={{ paddingBottom: 2 }}>
              {part.title}
            </Typography>
            <DecisionDetails
              decision={part.decision}
              zone={view.customerTimeZone}
              facts={data?.complianceFacts ?? []}
            />
          </section>
        ))}
        <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
          Clocks of {decisions.zones.join(', ') || 'no known zone'}; zone data {decisions.zoneData}
        </Box>
      </Box>
    </Drawer>
  );
}
