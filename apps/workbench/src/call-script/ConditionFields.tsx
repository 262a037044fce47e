import {
  COLLECTOR_RELATIONS,
  COMPLIANCE_FACT_KINDS,
  FACT_LABELS,
  type ScriptCondition,
} from '@kept/domain';
import { CodeSelect, codeOptions } from '@kept/ui';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { RELATION_LABELS } from '../administration/portfolio-words';
import { CheckGroup } from './CheckGroup';

const YES_NO = [
  ['YES', 'yes'],
  ['NO', 'no'],
] as const;
const KINDS = [
  ['BUSINESS', 'business customers'],
  ['CONSUMER', 'private persons'],
] as const;

type Key = keyof ScriptCondition;

/** A condition with one clause set, or without it. */
function withClause<K extends Key>(
  condition: ScriptCondition,
  key: K,
  value: ScriptCondition[K] | undefined,
): ScriptCondition {
  const { [key]: _, ...rest } = condition;
  const isNothing = value === undefined || (Array.isArray(value) && value.length === 0);
  return isNothing ? rest : { ...rest, [key]: value };
}

/** The clauses of one condition; all that are given must hold. */
export function ConditionFields(props: {
  condition: ScriptCondition;
  onChange: (condition: ScriptCondition) => void;
}) {
  const { condition, onChange } = props;
  const set = <K extends Key>(key: K, value: ScriptCondition[K] | undefined) =>
    onChange(withClause(condition, key, value));
  const yesNo = (key: 'isFirstContact' | 'hasDispute' | 'isDecisionMaker', label: string) => (
    <CodeSelect
      label={label}
      name={key}
      value={condition[key] === undefined ? '' : condition[key] ? 'YES' : 'NO'}
      none="does not matter"
      options={YES_NO}
      onChange={(answer) => set(key, answer === '' ? undefined : answer === 'YES')}
    />
  );
  return (
    <Box sx={{ display: 'grid', gap: 3, padding: '12px 0' }}>
      <CodeSelect
        label="Who calls"
        name="direction"
        value={condition.direction ?? ''}
        none="does not matter"
        options={[
          ['OUTBOUND', 'we call'],
          ['INBOUND', 'they ring us'],
        ]}
        onChange={(direction) => set('direction', direction || undefined)}
      />
      <CheckGroup
        label="Whom"
        options={KINDS}
        chosen={condition.debtKinds ?? []}
        isDisabled={false}
        onChange={(kinds) => set('debtKinds', kinds)}
      />
      <CheckGroup
        label="For whom we collect"
        isFoldable
        options={codeOptions(COLLECTOR_RELATIONS, RELATION_LABELS)}
        chosen={condition.relations ?? []}
        isDisabled={false}
        onChange={(relations) => set('relations', relations)}
      />
      <CodeList
        label="Countries"
        hint="US, GB; none: any"
        values={condition.countries ?? []}
        onChange={(countries) =>
          set(
            'countries',
            countries.map((code) => code.toUpperCase()),
          )
        }
      />
      <CodeList
        label="Languages of the customer"
        hint="en, es; none: any"
        values={condition.languages ?? []}
        onChange={(languages) => set('languages', languages)}
      />
      {yesNo('isFirstContact', 'First contact')}
      <CodeSelect
        label="Promise"
        name="promise"
        value={condition.promise ?? ''}
        none="does not matter"
        options={[
          ['OPEN', 'one is open'],
          ['BROKEN', 'one was broken'],
        ]}
        onChange={(promise) => set('promise', promise || undefined)}
      />
      <CodeSelect
        label="Plan"
        name="plan"
        value={condition.plan ?? ''}
        none="does not matter"
        options={[
          ['RUNNING', 'one is running'],
          ['IN_ARREARS', 'one is in arrears'],
          ['DEFAULTED', 'one defaulted'],
        ]}
        onChange={(plan) => set('plan', plan || undefined)}
      />
      {yesNo('hasDispute', 'Something is disputed')}
      {yesNo('isDecisionMaker', 'A decision-maker is called')}
      <CheckGroup
        label="Facts on file"
        isFoldable
        options={codeOptions(COMPLIANCE_FACT_KINDS, FACT_LABELS)}
        chosen={condition.facts ?? []}
        isDisabled={false}
        onChange={(facts) => set('facts', facts)}
      />
    </Box>
  );
}

/** Codes typed with commas between them. */
function CodeList(props: {
  label: string;
  hint: string;
  values: readonly string[];
  onChange: (values: readonly string[]) => void;
}) {
  const { label, hint, values, onChange } = props;
  const [text, setText] = useState(values.join(', '));
  return (
    <TextField
      label={label}
      helperText={hint}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        onChange(event.target.value.split(/[\s,]+/).filter(Boolean));
      }}
    />
  );
}
