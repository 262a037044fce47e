import type { AuthorityVerdict } from '@kept/domain';
import { type Meaning, meaningText, ReasonList } from '@kept/ui';
import HourglassEmpty from '@mui/icons-material/HourglassEmpty';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

const SIGNS: Readonly<Record<'kept' | 'overdue' | 'broken', ReactNode>> = {
  kept: '✓',
  // ⧗, which many fonts do not have
  overdue: <HourglassEmpty sx={{ fontSize: 16, verticalAlign: '-3px' }} />,
  broken: '✗',
};

/** A sign, a word, and what stands behind it. */
export function SignedLine(props: {
  meaning: keyof typeof SIGNS & Meaning;
  text: ReactNode;
  children?: ReactNode;
}) {
  const { meaning, text, children } = props;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)' }}>
      <Box
        component="span"
        aria-hidden="true"
        sx={(theme) => ({ color: meaningText(theme, meaning), fontWeight: 700 })}
      >
        {SIGNS[meaning]}
      </Box>
      <div>
        <Box
          component="span"
          sx={(theme) => ({ color: meaningText(theme, meaning), fontWeight: 600 })}
        >
          {text}
        </Box>
        {children && (
          <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem', lineHeight: '1.125rem' }}>
            {children}
          </Box>
        )}
      </div>
    </Box>
  );
}

/** What authority says of an offer now: within yours; needs whom and why; never and why. */
export function AuthorityLine(props: {
  verdict: AuthorityVerdict;
  need: string;
  approvers: string;
}) {
  const { verdict, need, approvers } = props;
  if (verdict.decision === 'WITHIN') {
    return <SignedLine meaning="kept" text="within your authority" />;
  }
  const reasons = <ReasonList reasons={verdict.reasons} label="Why" isInline />;
  if (verdict.decision === 'NEVER') {
    return (
      <SignedLine meaning="broken" text="nobody may agree to this">
        {reasons}
      </SignedLine>
    );
  }
  return (
    <SignedLine meaning="overdue" text={`needs ${need}`}>
      {reasons}
      <Box sx={{ color: 'text.primary' }}>{approvers}</Box>
    </SignedLine>
  );
}
