import { useQuery } from '@apollo/client/react';
import { EmptyState, FailedState, LoadingRows } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { failureWords } from '../core/failure-words';
import type { TeamPartsFragment } from '../gql/graphql';
import { DataSheet } from '../shell/DataSheet';
import { TeamsDocument } from './administration.graphql';
import { TeamDialog } from './TeamDialog';

/** The teams: who is in them, on whose books they work. */
export function TeamSheet() {
  const { data, error, refetch } = useQuery(TeamsDocument, { fetchPolicy: 'cache-and-network' });
  const [shown, setShown] = useState<TeamPartsFragment | 'new'>();
  if (!data && error) {
    return (
      <FailedState
        title="The teams could not be loaded"
        detail={failureWords(error)}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!data) return <LoadingRows label="Loading teams" />;
  return (
    <>
      <Box sx={{ padding: '8px 16px', textAlign: 'right' }}>
        <Button variant="contained" onClick={() => setShown('new')}>
          Create a team
        </Button>
      </Box>
      {data.teams.length === 0 ? (
        <EmptyState title="There is no team yet">
          A team works on one or more portfolios.
        </EmptyState>
      ) : (
        <DataSheet label="Teams" heads={['Name', 'Portfolios', 'Members', 'Acts']}>
          {data.teams.map((team) => (
            <tr key={team.id}>
              <td>
                <strong>{team.name}</strong>
              </td>
              <td>{team.portfolios.map((portfolio) => portfolio.name).join(', ')}</td>
              <td>{team.members.map((member) => member.name).join(', ')}</td>
              <td>
                <Button onClick={() => setShown(team)} aria-label={`Change ${team.name}`}>
                  Change
                </Button>
              </td>
            </tr>
          ))}
        </DataSheet>
      )}
      {shown && (
        <TeamDialog
          team={shown === 'new' ? undefined : shown}
          portfolios={data.portfolios}
          onClose={() => setShown(undefined)}
        />
      )}
    </>
  );
}
