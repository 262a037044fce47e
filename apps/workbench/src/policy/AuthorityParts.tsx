import { AUTHORITY_ROLES, type AuthorityPolicy } from '@kept/domain';
import { CodeSelect } from '@kept/ui';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useMe } from '../core/me';
import { ForgivenessRows } from './ForgivenessRows';
import { OwnLimits, type Person } from './OwnLimits';
import { PolicySheet } from './PolicySheet';
import type { Problems } from './policy-document';
import { type PolicyDraft, roleLabel, typedBrackets, typedOwn } from './policy-draft';
import { AUTHORITY_WHOLE, LIMIT_SECTIONS } from './policy-fields';

const BEYOND = [
  ['TWO_CREDIT_MANAGERS', 'a second credit manager'],
  ['CREDITOR', 'the creditor'],
] as const;

/** Who may agree to what: a column for each role, what counts for all, and limits of single users. */
export function AuthorityParts(props: {
  policy: AuthorityPolicy;
  changes: PolicyDraft;
  people: readonly Person[];
  isReadOnly: boolean;
  problems: Problems;
  cell: (path: string, who: string) => ReactNode;
  onChange: (part: Partial<PolicyDraft>) => void;
}) {
  const { policy, changes, people, isReadOnly, problems, cell, onChange } = props;
  const { baseCurrency } = useMe();
  return (
    <>
      <PolicySheet
        label="Limits"
        columns={AUTHORITY_ROLES.map(roleLabel)}
        sections={LIMIT_SECTIONS}
        cell={(path, column) => {
          const role = AUTHORITY_ROLES[column] ?? 'COLLECTOR';
          return cell(`roles.${role}.${path}`, roleLabel(role));
        }}
      >
        <ForgivenessRows
          rows={changes.brackets ?? typedBrackets(policy)}
          isReadOnly={isReadOnly}
          problems={problems}
          onChange={(brackets) => onChange({ brackets })}
        />
      </PolicySheet>
      <PolicySheet
        label="For all"
        columns={['All']}
        sections={AUTHORITY_WHOLE}
        cell={(path) => cell(path, '')}
      />
      <Box sx={{ padding: '16px 16px 0', maxWidth: 360 }}>
        <CodeSelect
          label="Forgiveness beyond the credit manager’s limit"
          name="beyondForgiveness"
          value={changes.beyondForgiveness ?? policy.beyondForgiveness}
          options={BEYOND}
          isDisabled={isReadOnly}
          onChange={(beyondForgiveness) => onChange({ beyondForgiveness })}
        />
      </Box>
      <OwnLimits
        lines={changes.own ?? typedOwn(policy, baseCurrency)}
        people={people}
        isReadOnly={isReadOnly}
        problems={problems}
        currency={baseCurrency}
        onChange={(own) => onChange({ own })}
      />
    </>
  );
}
