import {
  COMPLIANCE_FACT_KINDS,
  CONTACT_OUTCOMES,
  DISCLOSURE_CODES,
  FACT_LABELS,
  PLAN_KINDS,
  SCRIPT_ACTS,
  SCRIPT_OFFERS,
  type ScriptStep,
  VERIFICATIONS,
} from '@kept/domain';
import { CodeSelect, codeOptions } from '@kept/ui';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { VERIFICATION_LABELS } from '../contact-log/contact-log-words';
import { PLAN_KIND_LABELS } from '../payment-plan/plan-words';
import { OFFER_LABELS } from '../script-run/script-words';
import { CheckGroup } from './CheckGroup';
import { ACT_NAMES, DISCLOSURE_LABELS } from './script-labels';

type Fields<K extends ScriptStep['kind']> = {
  readonly step: ScriptStep & { readonly kind: K };
  readonly isDisabled: boolean;
  onChange(step: ScriptStep, topic: string): void;
};

const CHECKS = VERIFICATIONS.filter((one) => one !== 'NOT_NEEDED' && one !== 'NOT_VERIFIED');

/** What only this kind of step has. */
export function KindFields(props: Fields<ScriptStep['kind']>) {
  const { step, isDisabled, onChange } = props;
  const rest = { isDisabled, onChange };
  switch (step.kind) {
    case 'DISCLOSE':
      return <DiscloseFields step={step} {...rest} />;
    case 'VERIFY':
      return <VerifyFields step={step} {...rest} />;
    case 'OFFER':
      return <OfferFields step={step} {...rest} />;
    case 'ACT':
      return <ActFields step={step} {...rest} />;
    case 'CLOSE':
      return (
        <CodeSelect
          label="Outcome of the contact"
          name="outcome"
          value={step.outcome ?? ''}
          none="as the answers said"
          isDisabled={isDisabled}
          options={CONTACT_OUTCOMES.map(({ code, label }) => [code, label] as const)}
          onChange={(outcome) => onChange({ ...step, outcome: outcome || null }, 'outcome')}
        />
      );
    default:
      return null;
  }
}

function DiscloseFields({ step, isDisabled, onChange }: Fields<'DISCLOSE'>) {
  return (
    <>
      <CodeSelect
        label="What it discloses"
        name="disclosure"
        value={step.disclosure}
        isDisabled={isDisabled}
        options={codeOptions(DISCLOSURE_CODES, DISCLOSURE_LABELS)}
        onChange={(disclosure) => disclosure && onChange({ ...step, disclosure }, 'disclosure')}
      />
      <CheckGroup
        label="The same words say besides"
        isFoldable
        options={codeOptions(
          DISCLOSURE_CODES.filter((code) => code !== step.disclosure),
          DISCLOSURE_LABELS,
        )}
        chosen={step.also ?? []}
        isDisabled={isDisabled}
        onChange={(codes) => {
          const { also: _, ...bare } = step;
          onChange(codes.length === 0 ? bare : { ...bare, also: codes }, 'also');
        }}
      />
    </>
  );
}

function VerifyFields({ step, isDisabled, onChange }: Fields<'VERIFY'>) {
  return (
    <>
      <CheckGroup
        label="Checks"
        options={codeOptions(CHECKS, VERIFICATION_LABELS)}
        chosen={step.checks}
        isDisabled={isDisabled}
        onChange={(checks) => onChange({ ...step, checks }, 'checks')}
      />
      <TextField
        type="number"
        label="How many must be right"
        name="need"
        value={step.need}
        disabled={isDisabled}
        slotProps={{ htmlInput: { min: 1, max: step.checks.length } }}
        onChange={(event) => onChange({ ...step, need: Number(event.target.value) }, 'need')}
      />
    </>
  );
}

function OfferFields({ step, isDisabled, onChange }: Fields<'OFFER'>) {
  return (
    <CheckGroup
      label="Offers"
      options={codeOptions(SCRIPT_OFFERS, OFFER_LABELS)}
      chosen={step.offers.map(({ offer }) => offer)}
      isDisabled={isDisabled}
      onChange={(chosen) => {
        const next = step.offers[0]?.next ?? step.refused;
        const offers = chosen.map(
          (offer) => step.offers.find((one) => one.offer === offer) ?? { offer, next },
        );
        onChange({ ...step, offers }, 'offers');
      }}
    />
  );
}

function ActFields({ step, isDisabled, onChange }: Fields<'ACT'>) {
  const { fact, plan, isHardship, ...bare } = step;
  return (
    <>
      <CodeSelect
        label="What is done"
        name="act"
        value={step.act}
        isDisabled={isDisabled}
        options={codeOptions(SCRIPT_ACTS, ACT_NAMES)}
        onChange={(act) => act && onChange({ ...bare, act }, 'act')}
      />
      {step.act === 'FACT' && (
        <CodeSelect
          label="Which fact"
          name="fact"
          value={fact ?? ''}
          none="the collector chooses"
          isDisabled={isDisabled}
          options={codeOptions(COMPLIANCE_FACT_KINDS, FACT_LABELS)}
          onChange={(kind) => onChange(kind === '' ? bare : { ...bare, fact: kind }, 'fact')}
        />
      )}
      {step.act === 'PLAN' && (
        <>
          <CodeSelect
            label="Which plan"
            name="plan"
            value={plan ?? ''}
            none="the collector chooses"
            isDisabled={isDisabled}
            options={codeOptions(PLAN_KINDS, PLAN_KIND_LABELS)}
            onChange={(kind) =>
              onChange(
                {
                  ...bare,
                  ...(kind === '' ? {} : { plan: kind }),
                  ...(isHardship === undefined ? {} : { isHardship }),
                },
                'plan',
              )
            }
          />
          <FormControlLabel
            control={
              <Checkbox
                checked={isHardship ?? false}
                disabled={isDisabled}
                onChange={(_, isOn) => onChange({ ...step, isHardship: isOn }, 'hardship')}
              />
            }
            label="Out of hardship"
          />
        </>
      )}
    </>
  );
}
