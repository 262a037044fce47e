import { useQuery } from '@apollo/client/react';
import {
  DateText,
  EmptyState,
  FailedState,
  LoadingRows,
  SearchBox,
  StatusChip,
  useToday,
} from '@kept/ui';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import {
  confidenceWords,
  effectMeaning,
  effectWords,
  isLaw,
} from '../contact-decision/contact-decision-words';
import { failureWords } from '../core/failure-words';
import { ContactRulesDocument } from './contact-rule.graphql';
import { forceOf, matchingRules, type Pack, type Rule } from './rule-words';

/** Every rule there is, by pack: its words, its source and how well that was read, since when, whom it binds. */
export function RuleSheet() {
  const [search, setSearch] = useState('');
  const { data, error, refetch } = useQuery(ContactRulesDocument);
  if (error && !data) {
    return (
      <FailedState
        title="The rules could not be loaded"
        detail={failureWords(error)}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!data) return <LoadingRows rows={10} label="Loading the rules" />;
  const { disclaimer, packs, withoutPack } = data.contactRules;
  const found = packs
    .map((pack) => ({ pack, rules: matchingRules(pack, search) }))
    .filter(({ rules }) => rules.length > 0);
  return (
    <>
      <Box sx={{ display: 'grid', gap: 3, padding: '12px 16px' }}>
        <Box role="note" sx={{ display: 'flex', gap: 2, alignItems: 'start' }}>
          <StatusChip meaning="overdue" label="not legal advice" />
          <span>{disclaimer}</span>
        </Box>
        {withoutPack.length > 0 && (
          <div>
            <StatusChip meaning="overdue" label="no state pack" /> Customers live in{' '}
            {withoutPack.join(', ')}, whose own law was not looked into. That is not the same as no
            rule.
          </div>
        )}
        <Box sx={{ maxWidth: 420 }}>
          <SearchBox
            label="A word, a rule, a section of the law, a place"
            value={search}
            onChange={setSearch}
          />
        </Box>
      </Box>
      {found.length === 0 && <EmptyState title="No rule has these words" />}
      {found.map(({ pack, rules }) => (
        <PackRules key={pack.id} pack={pack} rules={rules} isOpen={search !== ''} />
      ))}
    </>
  );
}

function PackRules(props: { pack: Pack; rules: readonly Rule[]; isOpen: boolean }) {
  const { pack, rules, isOpen } = props;
  return (
    <Box
      component="details"
      open={isOpen || undefined}
      sx={{
        borderTop: 1,
        borderColor: 'divider',
        '& > summary': { cursor: 'pointer', padding: '10px 16px' },
      }}
    >
      <summary>
        <Typography component="span" variant="h3">
          {pack.name}
        </Typography>{' '}
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {rules.length} {rules.length === 1 ? 'rule' : 'rules'} · version {pack.version}, as of{' '}
          <DateText day={pack.asOf} />
        </Box>
      </summary>
      <Box component="ul" sx={{ listStyle: 'none', margin: 0, padding: '0 16px 12px' }}>
        {rules.map((rule) => (
          <RuleLine key={`${rule.id} ${rule.effectiveFrom} ${rule.text}`} rule={rule} />
        ))}
      </Box>
    </Box>
  );
}

function RuleLine({ rule }: { rule: Rule }) {
  const today = useToday().toString();
  const [meaning, word] = forceOf(rule, today);
  return (
    <Box
      component="li"
      sx={{ display: 'grid', gap: '2px', padding: '8px 0', borderTop: 1, borderColor: 'divider' }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: '2px 10px', alignItems: 'baseline' }}>
        <b>{rule.id}</b>
        <StatusChip meaning={effectMeaning(rule.effect)} label={effectWords(rule.effect)} />
        <StatusChip meaning={meaning} label={word} />
        {rule.isOverridable && <StatusChip meaning="muted" label="compliance may let through" />}
      </Box>
      <div>{rule.text}</div>
      <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
        {rule.citation}
        {isLaw(rule.pack) && ` · ${confidenceWords(rule.confidence)}`}
        {rule.effectiveFrom && (
          <>
            {' '}
            · from <DateText day={rule.effectiveFrom} />
          </>
        )}
        {rule.effectiveUntil && (
          <>
            {' '}
            · until <DateText day={rule.effectiveUntil} />
          </>
        )}
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
        Binds: {rule.coverage}
        {rule.keptBy && ` · kept by ${rule.keptBy}`}
      </Box>
    </Box>
  );
}
