import { useQuery } from '@apollo/client/react';
import {
  CodeSelect,
  DateText,
  EmptyState,
  FailedState,
  InstantText,
  LoadingRows,
  PageHeader,
  StatusChip,
  useToday,
} from '@kept/ui';
import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { useSearchParams } from 'react-router';
import { failureWords } from '../core/failure-words';
import { useMay, useMe } from '../core/me';
import { DataSheet } from '../shell/DataSheet';
import { usePageTitle } from '../shell/page-title';
import { PolicyEditor } from './PolicyEditor';
import { PolicyPeopleDocument } from './policy.graphql';
import { KIND_LABELS } from './policy-fields';
import { type PolicyScope, type PolicyView, usePolicy } from './use-policy';

const HOUSE = [
  ['BUSINESS', 'Business customers'],
  ['CONSUMER', 'Private persons'],
] as const;

/** Who may agree to what, and how plans and promises are judged: as data, a new version with every change. */
export function PolicyPage() {
  usePageTitle('Policies');
  const mayChange = useMay('POLICIES');
  const { portfolios: mine } = useMe();
  const [params, setParams] = useSearchParams();
  const { data } = useQuery(PolicyPeopleDocument, { skip: !mayChange });
  const portfolios = data?.portfolios ?? mine;
  const scopes = [
    ...(mayChange ? HOUSE : []),
    ...portfolios.map(({ id, name }) => [id, name] as const),
  ];
  const kind = KIND_LABELS.find(([id]) => id === params.get('kind'))?.[0] ?? 'AUTHORITY';
  const asked = params.get('scope');
  const scopeId = asked ?? scopes[0]?.[0];
  const ask = (change: Readonly<Record<string, string>>) =>
    setParams({ kind, scope: scopeId ?? '', ...change }, { replace: true });
  const scopeName = scopes.find(([id]) => id === scopeId)?.[1] ?? '';
  return (
    <>
      <PageHeader
        title="Policies"
        summary={
          mayChange
            ? 'A change is a new version, in force from today or a later day'
            : 'Only a credit manager may change them'
        }
      />
      <Box sx={{ padding: '8px 16px', maxWidth: 320 }}>
        <CodeSelect
          label="For"
          name="scope"
          value={scopeId ?? ''}
          options={scopes}
          onChange={(scope) => ask({ scope })}
        />
      </Box>
      <Tabs
        value={kind}
        onChange={(_, id: string) => ask({ kind: id })}
        aria-label="Kinds of policy"
        variant="scrollable"
        sx={{ padding: '0 8px', borderBottom: 1, borderColor: 'divider', flexShrink: 0 }}
      >
        {KIND_LABELS.map(([id, label]) => (
          <Tab key={id} value={id} label={label} id={`tab-${id}`} aria-controls={`panel-${id}`} />
        ))}
      </Tabs>
      <Box role="tabpanel" id={`panel-${kind}`} aria-labelledby={`tab-${kind}`}>
        {scopeId === undefined ? (
          <EmptyState title="There is no portfolio whose policies you may see" />
        ) : (
          <Policy
            key={`${kind} ${scopeId}`}
            kind={kind}
            scopeId={scopeId}
            scopeName={scopeName}
            people={data?.users ?? []}
          />
        )}
      </Box>
    </>
  );
}

type PolicyProps = {
  readonly kind: (typeof KIND_LABELS)[number][0];
  readonly scopeId: string;
  readonly scopeName: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
};

function scopeOf(scopeId: string): PolicyScope {
  return scopeId === 'BUSINESS' || scopeId === 'CONSUMER'
    ? { debtKind: scopeId }
    : { portfolioId: scopeId };
}

function Policy({ kind, scopeId, scopeName, people }: PolicyProps) {
  const scope = scopeOf(scopeId);
  const { view, error, refetch } = usePolicy(kind, scope);
  if (error && !view) {
    return (
      <FailedState
        title="The policy could not be loaded"
        detail={failureWords(error)}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!view) return <LoadingRows label="Loading the policy" />;
  return (
    <>
      {'portfolioId' in scope && view.own.length === 0 && (
        <Box sx={{ padding: '12px 16px 0', color: 'text.secondary' }}>
          {scopeName} has none of its own: what stands for all speaks for it. A change here makes it
          its own.
        </Box>
      )}
      <PolicyEditor
        kind={kind}
        scope={scope}
        scopeName={scopeName}
        view={view}
        people={people}
        key={view.version}
      />
      <Versions view={view} />
    </>
  );
}

/** The version in force and those to come. */
function Versions({ view }: { view: PolicyView }) {
  const today = useToday().toString();
  const versions = view.own.length > 0 ? view.own : [view.base];
  const inForce = versions.find(({ effectiveFrom }) => effectiveFrom <= today);
  return (
    <Box sx={{ paddingTop: 4, paddingBottom: 6 }}>
      <Typography component="h2" variant="h3" sx={{ padding: '8px 16px 4px' }}>
        Versions
      </Typography>
      <DataSheet label="Versions" heads={['Version', 'State', 'In force from', 'Published', 'By']}>
        {versions.map((version) => (
          <tr key={version.version}>
            <td>{version.version === 0 ? 'as installed' : version.version}</td>
            <td>
              {version === inForce ? (
                <StatusChip meaning="kept" label="in force" />
              ) : (
                <StatusChip meaning="accent" label="to come" />
              )}
            </td>
            <td>
              {version.version === 0 ? 'always' : <DateText day={version.effectiveFrom} isAway />}
            </td>
            <td>{version.recordedAt && <InstantText at={version.recordedAt} hasDay />}</td>
            <td>{version.author?.name}</td>
          </tr>
        ))}
      </DataSheet>
    </Box>
  );
}
