import { InstantText, StatusChip } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { CallScriptPartsFragment, ScriptVersionPartsFragment } from '../gql/graphql';
import { rateText } from './call-script-view';
import { RollBackDialog } from './RollBackDialog';
import { ShareDialog } from './ShareDialog';

type Asked = { readonly kind: 'ROLL_BACK' | 'SHARE'; readonly version: ScriptVersionPartsFragment };

/** Every version with how it does, side by side; an earlier one can be spoken again. */
export function VersionPanel(props: {
  script: CallScriptPartsFragment;
  onRolledBack: (script: CallScriptPartsFragment) => void;
}) {
  const { script, onRolledBack } = props;
  const [asked, setAsked] = useState<Asked | null>(null);
  const mayPublish = script.allowedActions.includes('publish');
  const isOnlyOne = script.published.length === 1;
  return (
    <Box sx={{ padding: '8px 16px 16px' }}>
      <Results script={script} />
      <Box component="ul" aria-label="Versions" sx={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {script.versions.map((version) => {
          const isSpokenAlone = version.state === 'PUBLISHED' && isOnlyOne;
          return (
            <Box
              component="li"
              key={version.id}
              sx={{
                display: 'grid',
                gap: 1,
                padding: '10px 0',
                borderBottom: 1,
                borderColor: 'divider',
              }}
            >
              <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
                <b>Version {version.number}</b>
                <StateChip version={version} />
                {mayPublish && version.state !== 'DRAFT' && !isSpokenAlone && (
                  <Button onClick={() => setAsked({ kind: 'ROLL_BACK', version })}>
                    Speak this one to all
                  </Button>
                )}
                {mayPublish && version.state === 'PUBLISHED' && script.published.length > 1 && (
                  <Button onClick={() => setAsked({ kind: 'SHARE', version })}>Change share</Button>
                )}
              </Box>
              <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
                {version.publishedAt ? (
                  <>
                    Published <InstantText at={version.publishedAt} hasDay /> by{' '}
                    {version.publishedByName ?? 'the installation'}
                  </>
                ) : (
                  <>
                    Changed <InstantText at={version.changedAt} hasDay /> by{' '}
                    {version.authorName ?? 'the installation'}
                  </>
                )}
                {version.note && ` · ${version.note}`}
              </Box>
            </Box>
          );
        })}
      </Box>
      {asked?.kind === 'ROLL_BACK' && (
        <RollBackDialog
          script={script}
          version={asked.version}
          onDone={onRolledBack}
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.kind === 'SHARE' && (
        <ShareDialog script={script} version={asked.version} onClose={() => setAsked(null)} />
      )}
    </Box>
  );
}

function StateChip({ version }: { version: ScriptVersionPartsFragment }) {
  if (version.state === 'DRAFT') return <StatusChip meaning="accent" label="draft" />;
  if (version.state === 'RETIRED') return <StatusChip meaning="muted" label="retired" />;
  return <StatusChip meaning="kept" label={`spoken to ${version.share} %`} />;
}

const LINES = [
  ['runs', 'Runs'],
  ['finished', 'Finished'],
  ['left', 'Left before the end'],
  ['reached', 'Somebody reached'],
  ['promises', 'Promises'],
  ['promiseRate', 'Promise rate'],
  ['keptRate', 'Kept rate'],
] as const;

/** What each version brought, one beside the other. */
function Results({ script }: { script: CallScriptPartsFragment }) {
  if (script.results.length === 0) {
    return (
      <Box sx={{ padding: '8px 0', color: 'text.secondary' }}>
        No call was led by this script yet.
      </Box>
    );
  }
  return (
    <Box sx={{ overflowX: 'auto' }} role="region" aria-label="Results" tabIndex={0}>
      <Box
        component="table"
        sx={(theme) => ({
          width: '100%',
          borderCollapse: 'collapse',
          fontSize: '0.8125rem',
          '& th, & td': {
            padding: '4px 8px',
            textAlign: 'right',
            borderBottom: `1px solid ${theme.vars.palette.divider}`,
          },
          '& th': { fontWeight: 400, color: theme.vars.palette.text.secondary },
          '& th[scope="row"]': { textAlign: 'left', paddingLeft: 0 },
        })}
      >
        <thead>
          <tr>
            <th scope="row">Version</th>
            {script.results.map(({ versionId, number, share }) => (
              <th key={versionId} scope="col">
                {number}
                {share > 0 && ` (${share} %)`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {LINES.map(([name, label]) => (
            <tr key={name}>
              <th scope="row">{label}</th>
              {script.results.map((result) => (
                <td key={result.versionId}>
                  {name === 'promiseRate' || name === 'keptRate'
                    ? rateText(result[name])
                    : result[name]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}
