import { MESSAGE_MOMENTS, PORTFOLIO_LANGUAGES } from '@kept/domain';
import { CodeSelect, codeOptions } from '@kept/ui';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { LANGUAGE_LABELS } from '../call-script/script-labels';
import { useMe } from '../core/me';
import { hasSubject, type TemplateDraft } from './template-draft';
import { MESSAGE_MOMENT_LABELS } from './template-words';

/** What a template is for, and its subject where it has one. */
export function TemplateFields(props: {
  draft: TemplateDraft;
  isNew: boolean;
  isDisabled: boolean;
  onChange: (patch: Partial<TemplateDraft>) => void;
}) {
  const { draft, isNew, isDisabled, onChange } = props;
  const { portfolios } = useMe();
  return (
    <>
      <TextField
        label="Name"
        name="name"
        value={draft.name}
        disabled={isDisabled}
        onChange={(event) => onChange({ name: event.target.value })}
      />
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          gridTemplateColumns: 'repeat(auto-fit, minmax(170px, 1fr))',
        }}
      >
        <CodeSelect
          label="For"
          name="moment"
          value={draft.moment}
          isDisabled={isDisabled}
          options={codeOptions(MESSAGE_MOMENTS, MESSAGE_MOMENT_LABELS)}
          onChange={(moment) => moment && onChange({ moment })}
        />
        <CodeSelect
          label="Language"
          name="language"
          value={draft.language}
          isDisabled={isDisabled}
          options={codeOptions(PORTFOLIO_LANGUAGES, LANGUAGE_LABELS)}
          onChange={(language) => language && onChange({ language })}
        />
        <TextField
          label="Law packs"
          name="packs"
          value={draft.packs}
          disabled={isDisabled}
          onChange={(event) => onChange({ packs: event.target.value })}
        />
        {isNew && (
          <CodeSelect
            label="Portfolio"
            name="portfolioId"
            value={draft.portfolioId}
            none="all of them"
            isDisabled={isDisabled}
            options={portfolios.map(({ id, name }) => [id, name] as const)}
            onChange={(portfolioId) => onChange({ portfolioId })}
          />
        )}
      </Box>
      {hasSubject(draft.moment) && (
        <TextField
          label="Subject"
          name="subject"
          value={draft.subject}
          disabled={isDisabled}
          helperText="Others may read it: nothing that shows there is a debt"
          onChange={(event) => onChange({ subject: event.target.value })}
        />
      )}
    </>
  );
}
