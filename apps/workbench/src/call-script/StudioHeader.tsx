import { PageHeader, RefusalAlert, StatusChip } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Link } from 'react-router';
import type { CallScriptPartsFragment } from '../gql/graphql';
import { callScriptOf } from './call-script-view';
import { LANGUAGE_LABELS, MOMENT_LABELS } from './script-labels';
import type { Keeping } from './use-saving';
import type { Studio } from './use-studio';

/** Which script, how its draft is kept, and what can be done with all of it. */
export function StudioHeader(props: {
  script: CallScriptPartsFragment;
  studio: Studio;
  onPublish: () => void;
  onDiscard: () => void;
  onAskAgain: () => Promise<CallScriptPartsFragment | undefined>;
}) {
  const { script, studio, onPublish, onDiscard, onAskAgain } = props;
  const { moment, language, packs } = callScriptOf(script);
  const mayPublish = script.allowedActions.includes('publish');
  const hasDraft = script.draft !== null || studio.version !== null;
  return (
    <>
      <PageHeader
        title={script.name}
        summary={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: '2px 12px', alignItems: 'center' }}>
            <Box component={Link} to="/scripts" sx={{ color: 'primary.main' }}>
              All scripts
            </Box>
            <span>
              {[MOMENT_LABELS[moment], LANGUAGE_LABELS[language], packs.join(', ')].join(' · ')}
            </span>
            <span role="status">{keepingText(studio.keeping, script)}</span>
            {!studio.mayEdit && <StatusChip meaning="muted" label="only to be read" />}
          </Box>
        }
        actions={
          studio.mayEdit && (
            <>
              <Button
                disabled={!studio.canUndo}
                onClick={studio.undo}
                aria-keyshortcuts="Control+Z"
              >
                Undo
              </Button>
              <Button
                disabled={!studio.canRedo}
                onClick={studio.redo}
                aria-keyshortcuts="Control+Y"
              >
                Redo
              </Button>
              {hasDraft && <Button onClick={onDiscard}>Discard draft</Button>}
              {mayPublish && hasDraft && (
                <Button variant="contained" onClick={onPublish}>
                  Publish
                </Button>
              )}
            </>
          )
        }
      />
      {studio.keeping === 'STALE' && <Conflict studio={studio} onAskAgain={onAskAgain} />}
      {studio.keeping === 'REFUSED' && (
        <Box sx={{ padding: '0 16px 8px' }}>
          <RefusalAlert refusal={studio.refusal} />
        </Box>
      )}
    </>
  );
}

function keepingText(keeping: Keeping, script: CallScriptPartsFragment): string {
  const number = script.draft?.number;
  switch (keeping) {
    case 'UNCHANGED':
      return script.published.length > 0
        ? 'As published; an edit begins a draft'
        : 'Nothing is published yet';
    case 'SAVING':
      return 'Saving the draft …';
    case 'SAVED':
      return number === undefined ? 'Draft saved' : `Draft of version ${number}, saved`;
    case 'STALE':
      return 'Not saved: the draft was changed by somebody else';
    case 'FAILED':
      return 'Not saved yet: kept in this browser, it goes out with the next edit';
    case 'REFUSED':
      return 'Not saved';
  }
}

/** Somebody else saved the draft meanwhile: one of the two stays. */
function Conflict(props: {
  studio: Studio;
  onAskAgain: () => Promise<CallScriptPartsFragment | undefined>;
}) {
  const { studio, onAskAgain } = props;
  const after = async (then: (script: CallScriptPartsFragment) => void) => {
    const now = await onAskAgain();
    if (now) then(now);
  };
  return (
    <Box sx={{ padding: '0 16px 8px' }}>
      <RefusalAlert
        refusal={{
          code: 'STALE_VERSION',
          message:
            'The draft was changed by somebody else in the meantime. Yours is kept in this browser until you choose.',
          reasons: [],
        }}
        action={
          <Box sx={{ display: 'flex', flexDirection: { xs: 'column', md: 'row' }, gap: 1 }}>
            <Button onClick={() => void after(studio.takeUp)}>Take theirs</Button>
            <Button onClick={() => void after(studio.putOver)}>Put mine over it</Button>
          </Box>
        }
      />
    </Box>
  );
}
