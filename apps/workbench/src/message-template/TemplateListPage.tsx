import { useQuery } from '@apollo/client/react';
import { MESSAGE_MOMENTS, type MessageMoment, type TemplateState } from '@kept/domain';
import { EmptyState, FailedState, LoadingRows, PageHeader, StatusChip } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import { useSearchParams } from 'react-router';
import { ProblemsChip } from '../call-script/ProblemsChip';
import { StudioTabs } from '../call-script/StudioTabs';
import { failureWords } from '../core/failure-words';
import { useMay } from '../core/me';
import type { MessageTemplatePartsFragment } from '../gql/graphql';
import { usePageTitle } from '../shell/page-title';
import { MessageTemplatesDocument } from './message-template.graphql';
import { TemplateEditor } from './TemplateEditor';
import { MESSAGE_MOMENT_LABELS, TEMPLATE_STATE_CHIPS } from './template-words';

/** What is written and left on machines: by moment, each checked for what it must say. */
export function TemplateListPage() {
  usePageTitle('Message templates');
  const mayMake = useMay('SCRIPTS');
  const [params, setParams] = useSearchParams();
  const { data, error, refetch } = useQuery(MessageTemplatesDocument, {
    fetchPolicy: 'cache-and-network',
  });
  const templates = data?.messageTemplates;
  const shownId = params.get('template');
  const shown = templates?.find(({ id }) => id === shownId);
  const open = (id: string | null) => setParams(id === null ? {} : { template: id });
  const isEditing = shown !== undefined || shownId === 'new';
  return (
    <>
      <PageHeader
        title="Message templates"
        summary="What letters, e-mails, texts and voicemails say; one that lacks what the law asks for is not sent"
        actions={
          mayMake && (
            <Button variant="contained" onClick={() => open('new')}>
              New template
            </Button>
          )
        }
      />
      <StudioTabs shown="/scripts/templates" />
      {!templates && error && (
        <FailedState
          title="The templates could not be loaded"
          detail={failureWords(error)}
          onRetry={() => void refetch()}
        />
      )}
      {!templates && !error && <LoadingRows label="Loading templates" />}
      {templates && (
        <Box
          sx={{
            display: 'grid',
            flex: 1,
            minHeight: 0,
            gridTemplateColumns: {
              xs: 'minmax(0, 1fr)',
              md: 'minmax(260px, 360px) minmax(0, 1fr)',
            },
          }}
        >
          <Box
            sx={{
              overflow: 'auto',
              borderRight: 1,
              borderColor: 'divider',
              display: { xs: isEditing ? 'none' : 'block', md: 'block' },
            }}
          >
            {templates.length === 0 ? (
              <EmptyState title="There is no template yet" />
            ) : (
              <Moments templates={templates} shownId={shownId} onOpen={open} />
            )}
          </Box>
          <Box
            sx={{ overflow: 'auto', display: { xs: isEditing ? 'block' : 'none', md: 'block' } }}
          >
            {isEditing ? (
              <TemplateEditor
                key={shownId}
                template={shown ?? null}
                onSaved={open}
                onClose={() => open(null)}
              />
            ) : (
              <EmptyState title="Choose a template">
                Its words, what they must contain, and how they read with a sample case.
              </EmptyState>
            )}
          </Box>
        </Box>
      )}
    </>
  );
}

function Moments(props: {
  templates: readonly MessageTemplatePartsFragment[];
  shownId: string | null;
  onOpen: (id: string) => void;
}) {
  const { templates, shownId, onOpen } = props;
  return MESSAGE_MOMENTS.map((moment: MessageMoment) => {
    const ofMoment = templates.filter((template) => template.moment === moment);
    if (ofMoment.length === 0) return null;
    return (
      <section key={moment} aria-labelledby={`moment-${moment}`}>
        <Box
          component="h2"
          id={`moment-${moment}`}
          sx={{
            margin: 0,
            padding: '10px 16px 4px',
            fontSize: '0.75rem',
            fontWeight: 400,
            color: 'text.secondary',
          }}
        >
          {MESSAGE_MOMENT_LABELS[moment]}
        </Box>
        <Box component="ul" sx={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {ofMoment.map((template) => (
            <li key={template.id}>
              <TemplateRow
                template={template}
                isShown={template.id === shownId}
                onOpen={() => onOpen(template.id)}
              />
            </li>
          ))}
        </Box>
      </section>
    );
  });
}

function TemplateRow(props: {
  template: MessageTemplatePartsFragment;
  isShown: boolean;
  onOpen: () => void;
}) {
  const { template, isShown, onOpen } = props;
  const [meaning, label] = TEMPLATE_STATE_CHIPS[template.state as TemplateState] ?? [
    'muted',
    template.state,
  ];
  return (
    <ButtonBase
      aria-current={isShown ? 'true' : undefined}
      onClick={onOpen}
      sx={(theme) => ({
        display: 'flex',
        flexWrap: 'wrap',
        justifyContent: 'start',
        gap: '2px 8px',
        width: '100%',
        padding: '8px 16px',
        textAlign: 'left',
        fontSize: '0.875rem',
        lineHeight: '1.25rem',
        borderBottom: `1px solid ${theme.vars.palette.divider}`,
        '&:hover': { backgroundColor: theme.vars.palette.kept.row.hover },
        '&[aria-current]': { backgroundColor: theme.vars.palette.kept.meaning.accent.soft },
      })}
    >
      <Box component="span" sx={{ fontWeight: 600 }}>
        {template.name}
      </Box>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {template.language} · {template.packs.join(', ')}
      </Box>
      <StatusChip meaning={meaning} label={label} />
      {template.problems.length > 0 && <ProblemsChip problems={template.problems} />}
    </ButtonBase>
  );
}
