import { checkTemplate, MESSAGE_TOKENS } from '@kept/domain';
import { FailedState, RefusalAlert, StatusChip } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { TokenText } from '../call-script/TokenText';
import { useCommand } from '../core/command';
import { useDraft } from '../core/draft';
import { useMay } from '../core/me';
import type { MessageTemplatePartsFragment } from '../gql/graphql';
import { SaveMessageTemplateDocument, SetTemplateStateDocument } from './message-template.graphql';
import { TemplateFields } from './TemplateFields';
import { TemplatePreview } from './TemplatePreview';
import { BLANK_TEMPLATE, type TemplateDraft, templateDraft, templateOf } from './template-draft';

const TOKENS = Object.entries(MESSAGE_TOKENS).map(
  ([name, { label, isAboutDebt }]) =>
    [name, isAboutDebt ? `${label} (of the debt)` : label] as const,
);

/** One template: its words, what they lack as they are typed, and how they read. */
export function TemplateEditor(props: {
  template: MessageTemplatePartsFragment | null;
  onSaved: (id: string) => void;
  onClose: () => void;
}) {
  const { template, onSaved, onClose } = props;
  const mayMake = useMay('SCRIPTS');
  const mayEdit = template ? template.allowedActions.includes('update') : mayMake;
  const onFile = template ? templateDraft(template) : BLANK_TEMPLATE;
  const typed = useDraft<TemplateDraft | null>(`message-template.${template?.id ?? 'new'}`, null);
  const save = useCommand(SaveMessageTemplateDocument);
  const setState = useCommand(SetTemplateStateDocument);
  const draft = typed.value ?? onFile;
  const isChanged = JSON.stringify(draft) !== JSON.stringify(onFile);
  const checked = templateOf(draft);
  const problems = checkTemplate(checked);
  const change = (patch: Partial<TemplateDraft>) => typed.set({ ...draft, ...patch });

  async function submit() {
    const { subject, body, packs, moment, language } = checked;
    const end = await save.run(
      {
        input: {
          id: template?.id ?? null,
          version: template?.version ?? null,
          portfolioId: draft.portfolioId || null,
          name: draft.name.trim(),
          moment,
          language,
          packs: [...packs],
          subject,
          body,
        },
      },
      { refetch: template ? [] : ['MessageTemplates'] },
    );
    if (end.kind !== 'done' || end.value.__typename !== 'MessageTemplate') return;
    setState.clear();
    typed.clear();
    if (!template) onSaved(end.value.id);
  }

  const turn = (state: 'ACTIVE' | 'DRAFT' | 'RETIRED') =>
    template && setState.run({ input: { id: template.id, version: template.version, state } });
  const mayTurn = template?.allowedActions.includes('publish') && !isChanged;

  return (
    <Box
      sx={{
        display: 'grid',
        alignItems: 'start',
        gap: 4,
        padding: 4,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' },
      }}
    >
      <Box
        component="form"
        aria-label={template?.name ?? 'New template'}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
        sx={{ display: 'grid', gap: 3 }}
      >
        <Button onClick={onClose} sx={{ justifySelf: 'start' }}>
          Close
        </Button>
        <TemplateFields
          draft={draft}
          isNew={template === null}
          isDisabled={!mayEdit}
          onChange={change}
        />
        <TokenText
          label="Words"
          name="body"
          minRows={8}
          value={draft.body}
          isDisabled={!mayEdit}
          tokens={TOKENS}
          tokenLabel="Put in"
          onChange={(body) => change({ body })}
        />
        <RefusalAlert refusal={save.refusal ?? setState.refusal} />
        {(save.failure ?? setState.failure) && (
          <FailedState title="It could not be sent" detail="What you typed is kept. Try again." />
        )}
        {mayEdit && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
            <Button type="submit" variant="contained" disabled={!isChanged} loading={save.running}>
              Save
            </Button>
            {isChanged && <Button onClick={typed.clear}>Forget the changes</Button>}
            {mayTurn && template?.state !== 'ACTIVE' && (
              <Button variant="outlined" onClick={() => void turn('ACTIVE')}>
                Activate
              </Button>
            )}
            {mayTurn && template?.state === 'ACTIVE' && (
              <Button variant="outlined" onClick={() => void turn('RETIRED')}>
                Retire
              </Button>
            )}
            {isChanged && template?.state === 'ACTIVE' && (
              <StatusChip meaning="overdue" label="not saved: the version on file is in use" />
            )}
          </Box>
        )}
      </Box>
      <TemplatePreview template={checked} problems={problems} />
    </Box>
  );
}
