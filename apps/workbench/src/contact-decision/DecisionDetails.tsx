import { InstantText, StatusChip, useNow } from '@kept/ui';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import {
  budgetTitle,
  type ContactDecisionView,
  type ContactHitView,
  confidenceWords,
  effectMeaning,
  effectWords,
  isLaw,
  mayDiscussWords,
  momentThere,
  nextAllowedWords,
  unknownWords,
  VERDICT_MEANINGS,
  VERDICT_WORDS,
  verdictOf,
  zoneOf,
} from './contact-decision-words';

export const NOT_ADVICE = 'Research, not legal advice: counsel approves each pack before use.';

/** A fact that was looked at, by its id. */
export type FactLine = { readonly id: string; readonly text: string; readonly receivedAt: string };

/** Everything behind a decision: each rule with its words and its source, what would change it, what is not known. */
export function DecisionDetails(props: {
  decision: Omit<ContactDecisionView, '__typename' | 'isWarningAnswered'>;
  zone: string;
  facts?: readonly FactLine[];
  /** the verdict and when it changes are told above it */
  hasNoHead?: boolean;
  /** when it was decided, for one of the past: its words are of then */
  at?: Temporal.Instant;
}) {
  const { decision, zone, facts = [], hasNoHead = false } = props;
  const ticking = useNow();
  const now = props.at ?? ticking;
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      {!hasNoHead && <Head decision={decision} zone={zone} now={now} />}
      {decision.hits.length === 0 && <div>No rule stands against it.</div>}
      {decision.hits.length > 0 && (
        <Box
          component="ul"
          aria-label="Rules"
          sx={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 3 }}
        >
          {decision.hits.map((hit) => (
            <Hit key={`${hit.ruleId} ${hit.text}`} hit={hit} zone={zone} now={now} facts={facts} />
          ))}
        </Box>
      )}
      <Counts decision={decision} />
      <NotKnown decision={decision} />
      <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{NOT_ADVICE}</Box>
    </Box>
  );
}

function Head(props: {
  decision: Parameters<typeof DecisionDetails>[0]['decision'];
  zone: string;
  now: Temporal.Instant;
}) {
  const { decision, zone, now } = props;
  const verdict = verdictOf(decision);
  const next = nextAllowedWords(decision, zone, now);
  const told = mayDiscussWords(decision.mayDiscuss);
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'center' }}>
        <StatusChip meaning={VERDICT_MEANINGS[verdict]} label={VERDICT_WORDS[verdict]} />
        {next !== '' && <b>{next}</b>}
        {verdict !== 'BLOCK' && decision.allowedUntil !== null && (
          <span>until {momentThere(decision.allowedUntil, zoneOf(decision, zone), now)}</span>
        )}
      </Box>
      {told && (
        <div>
          <b>{told.title}.</b> {told.text}
        </div>
      )}
    </>
  );
}

function Hit(props: {
  hit: ContactHitView;
  zone: string;
  now: Temporal.Instant;
  facts: readonly FactLine[];
}) {
  const { hit, zone, now, facts } = props;
  const used = facts.filter(({ id }) => hit.factIds.includes(id));
  const ends =
    hit.endsAt !== null && Temporal.Instant.compare(Temporal.Instant.from(hit.endsAt), now) > 0
      ? `ends ${momentThere(hit.endsAt, zone, now)}`
      : null;
  const change = [ends, hit.wouldChange && `would change it: ${hit.wouldChange}`].filter(Boolean);
  return (
    <Box component="li" sx={{ display: 'grid', gap: '2px' }}>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'start' }}>
        <StatusChip meaning={effectMeaning(hit.effect)} label={effectWords(hit.effect)} />
        <span>{hit.text}</span>
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem', display: 'grid', gap: '1px' }}>
        <span>
          <cite style={{ fontStyle: 'normal' }}>{hit.citation}</cite> · {hit.ruleId}, pack{' '}
          {hit.pack} {isLaw(hit.pack) && `· ${confidenceWords(hit.confidence)}`}
          {hit.isOverridable && hit.effect === 'BLOCK' && ' · compliance may let it through'}
        </span>
        {hit.value && <span>Looked at: {hit.value}</span>}
        {used.map((fact) => (
          <span key={fact.id}>
            Fact: {fact.text}, received <InstantText at={fact.receivedAt} hasDay />
          </span>
        ))}
        {change.length > 0 && <span>{change.join(' · ')}</span>}
      </Box>
    </Box>
  );
}

function Counts({ decision }: { decision: Pick<ContactDecisionView, 'budgets'> }) {
  if (decision.budgets.length === 0) return null;
  return (
    <section aria-label="Counts">
      <Typography component="h3" variant="h3">
        Counts
      </Typography>
      <Box component="ul" sx={{ margin: 0, paddingLeft: 5 }}>
        {decision.budgets.map((budget) => (
          <li key={budget.ruleId}>
            {budgetTitle(budget)}{' '}
            <Box component="span" sx={{ color: 'text.secondary' }}>
              ({budget.citation})
            </Box>
          </li>
        ))}
      </Box>
    </section>
  );
}

function NotKnown({
  decision,
}: {
  decision: Pick<ContactDecisionView, 'unknown' | 'withoutPack'>;
}) {
  const { unknown, withoutPack } = decision;
  if (unknown.length === 0 && withoutPack.length === 0) return null;
  return (
    <section aria-label="Not known">
      <Typography component="h3" variant="h3">
        Not known
      </Typography>
      <Box component="ul" sx={{ margin: 0, paddingLeft: 5 }}>
        {withoutPack.map((place) => (
          <li key={place}>
            No state pack for {place}: rules of that place were not looked into. That is not the
            same as no rule.
          </li>
        ))}
        {unknown.map((code) => (
          <li key={code}>We do not know {unknownWords(code)}.</li>
        ))}
      </Box>
    </section>
  );
}
