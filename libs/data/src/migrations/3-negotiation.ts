import type { MigrationInterface, QueryRunner } from 'typeorm';

// Offers, plans, settlements and arrangements, who agreed to them, and how they stand (projections).
const UP = /* sql */ `
ALTER TABLE portfolio ADD COLUMN language text NOT NULL DEFAULT 'en-US' CHECK (language IN ('en-US','en-GB','de-DE'));
UPDATE portfolio SET language = CASE country WHEN 'DE' THEN 'de-DE' WHEN 'US' THEN 'en-US' WHEN 'CA' THEN 'en-US' ELSE 'en-GB' END;

-- what somebody said they could pay, or what was offered to them: kept, never changed
CREATE TABLE offer (
  id             uuid PRIMARY KEY DEFAULT uuidv7(),
  case_id        uuid NOT NULL REFERENCES collection_case,
  portfolio_id   uuid NOT NULL REFERENCES portfolio,
  customer_id    uuid NOT NULL REFERENCES customer,
  side           text NOT NULL CHECK (side IN ('CUSTOMER','US','APPROVER')),
  kind           text NOT NULL CHECK (kind IN ('PLAN','SETTLEMENT','ARRANGEMENT')),
  terms          jsonb NOT NULL,                -- PlanTerms of the domain; days as 'YYYY-MM-DD'
  total_minor    bigint NOT NULL CHECK (total_minor > 0),
  forgiven_minor bigint NOT NULL DEFAULT 0,
  currency       char(3) NOT NULL,
  last_on        date NOT NULL,
  decision       text NOT NULL CHECK (decision IN ('WITHIN','NEEDS','NEVER')),  -- the authority of who noted it, then
  needs          text CHECK (needs IN ('SUPERVISOR','CREDIT_MANAGER','TWO_CREDIT_MANAGERS','CREDITOR')),
  reasons        jsonb NOT NULL DEFAULT '[]',
  note           text,
  made_by        uuid REFERENCES app_user,
  recorded_at    timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX offer_case ON offer (case_id, recorded_at DESC);
CREATE INDEX offer_customer ON offer (customer_id, portfolio_id);

CREATE TABLE affordability_assessment (
  id               uuid PRIMARY KEY DEFAULT uuidv7(),
  case_id          uuid NOT NULL REFERENCES collection_case,
  portfolio_id     uuid NOT NULL REFERENCES portfolio,
  customer_id      uuid NOT NULL REFERENCES customer,
  currency         char(3) NOT NULL,
  period           text NOT NULL CHECK (period IN ('WEEKLY','FORTNIGHTLY','MONTHLY')),
  income_minor     bigint NOT NULL CHECK (income_minor >= 0),
  essentials_minor bigint NOT NULL CHECK (essentials_minor >= 0),
  other_debts_minor bigint NOT NULL DEFAULT 0 CHECK (other_debts_minor >= 0),
  dependants       smallint NOT NULL DEFAULT 0 CHECK (dependants >= 0),
  source           text NOT NULL CHECK (source IN ('SAID','DOCUMENTS','DEBT_ADVISER','BENEFIT_OFFICE')),
  assessed_on      date NOT NULL,
  note             text,
  assessed_by      uuid REFERENCES app_user,
  recorded_at      timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX affordability_assessment_customer ON affordability_assessment (customer_id, portfolio_id, recorded_at DESC);

CREATE SEQUENCE payment_plan_number START 1000;
CREATE TABLE payment_plan (
  id              uuid PRIMARY KEY DEFAULT uuidv7(),
  number          bigint NOT NULL UNIQUE DEFAULT nextval('payment_plan_number'),  -- shown as P-1042
  case_id         uuid NOT NULL REFERENCES collection_case,
  portfolio_id    uuid NOT NULL REFERENCES portfolio,
  customer_id     uuid NOT NULL REFERENCES customer,
  offer_id        uuid NOT NULL REFERENCES offer,
  kind            text NOT NULL CHECK (kind IN ('PLAN','SETTLEMENT','ARRANGEMENT')),
  is_hardship     boolean NOT NULL DEFAULT false,
  assessment_id   uuid REFERENCES affordability_assessment,
  currency        char(3) NOT NULL,
  frequency       text NOT NULL CHECK (frequency IN ('ONCE','WEEKLY','FORTNIGHTLY','SEMI_MONTHLY','MONTHLY','OWN_DATES')),
  method          text NOT NULL CHECK (method IN ('CARD','TRANSFER','DIRECT_DEBIT','CHEQUE','CASH','OTHER')),
  terms           jsonb NOT NULL,               -- PlanTerms, as in its offer
  balance_minor   bigint NOT NULL CHECK (balance_minor > 0),
  total_minor     bigint NOT NULL CHECK (total_minor > 0),
  forgiven_minor  bigint NOT NULL DEFAULT 0 CHECK (forgiven_minor >= 0),
  interest_minor  bigint NOT NULL DEFAULT 0 CHECK (interest_minor >= 0),
  first_on        date NOT NULL,
  last_on         date NOT NULL,
  review_on       date,
  proposed_on     date NOT NULL,
  proposed_at     timestamptz NOT NULL,
  proposed_by     uuid REFERENCES app_user,
  expires_on      date NOT NULL,
  agreed_on       date,
  agreed_at       timestamptz,
  agreed_by       uuid REFERENCES app_user,
  ended_as        text CHECK (ended_as IN ('CANCELLED','SUPERSEDED','DECLINED')),
  ended_on        date,
  ended_at        timestamptz,
  ended_by        uuid REFERENCES app_user,
  end_reason      text,
  replaces_id     uuid REFERENCES payment_plan, -- the plan it takes the place of, once agreed
  replaces_promise_ids uuid[] NOT NULL DEFAULT '{}', -- open promises it takes the place of, once agreed
  superseded_by   uuid REFERENCES payment_plan,
  version         integer NOT NULL DEFAULT 1,
  recorded_at     timestamptz NOT NULL DEFAULT now(),
  CHECK ((agreed_on IS NULL) = (agreed_at IS NULL)),
  CHECK (num_nonnulls(ended_as, ended_on, ended_at) IN (0, 3)),
  CHECK (NOT is_hardship OR assessment_id IS NOT NULL)
);
CREATE INDEX payment_plan_customer ON payment_plan (customer_id, portfolio_id);
CREATE INDEX payment_plan_case ON payment_plan (case_id);
CREATE INDEX payment_plan_portfolio ON payment_plan (portfolio_id, id);

CREATE TABLE payment_plan_item (
  plan_id    uuid NOT NULL REFERENCES payment_plan,
  invoice_id uuid NOT NULL REFERENCES invoice,
  open_minor bigint NOT NULL CHECK (open_minor > 0),  -- what the plan covers of it
  PRIMARY KEY (plan_id, invoice_id)
);
CREATE INDEX payment_plan_item_invoice ON payment_plan_item (invoice_id);

-- as agreed; what became of them is in instalment_standing
CREATE TABLE instalment (
  plan_id        uuid NOT NULL REFERENCES payment_plan,
  number         smallint NOT NULL,             -- 0: the deposit
  due_on         date NOT NULL,
  amount_minor   bigint NOT NULL CHECK (amount_minor > 0),
  interest_minor bigint NOT NULL DEFAULT 0 CHECK (interest_minor BETWEEN 0 AND amount_minor),
  PRIMARY KEY (plan_id, number)
);

CREATE TABLE plan_pause (
  id          uuid PRIMARY KEY DEFAULT uuidv7(),
  plan_id     uuid NOT NULL REFERENCES payment_plan,
  from_on     date NOT NULL,
  until_on    date NOT NULL,                    -- its last day
  reason      text NOT NULL,
  made_by     uuid REFERENCES app_user,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  CHECK (until_on >= from_on)
);
CREATE INDEX plan_pause_plan ON plan_pause (plan_id);

CREATE TABLE plan_reinstatement (
  id            uuid PRIMARY KEY DEFAULT uuidv7(),
  plan_id       uuid NOT NULL REFERENCES payment_plan,
  reinstated_on date NOT NULL,
  reason        text NOT NULL,
  made_by       uuid REFERENCES app_user,
  recorded_at   timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX plan_reinstatement_plan ON plan_reinstatement (plan_id);

-- the agreement as it was handed out
CREATE TABLE plan_agreement (
  plan_id  uuid PRIMARY KEY REFERENCES payment_plan,
  language text NOT NULL,
  document bytea NOT NULL,
  sha256   text NOT NULL,
  made_at  timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE approval (
  id             uuid PRIMARY KEY DEFAULT uuidv7(),
  kind           text NOT NULL CHECK (kind IN ('PLAN','PROMISE','WAIVER')),
  case_id        uuid NOT NULL REFERENCES collection_case,
  portfolio_id   uuid NOT NULL REFERENCES portfolio,
  customer_id    uuid NOT NULL REFERENCES customer,
  plan_id        uuid REFERENCES payment_plan,
  offer          jsonb NOT NULL,                -- the terms asked for, as the kind has them
  amount_minor   bigint NOT NULL,
  currency       char(3) NOT NULL,
  needs          text NOT NULL CHECK (needs IN ('SUPERVISOR','CREDIT_MANAGER','TWO_CREDIT_MANAGERS','CREDITOR')),
  reasons        jsonb NOT NULL,
  note           text,
  asked_by       uuid NOT NULL REFERENCES app_user,
  asked_at       timestamptz NOT NULL,
  team_id        uuid REFERENCES team,          -- whose supervisors are asked first
  state          text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING','APPROVED','COUNTERED','DECLINED','WITHDRAWN','USED')),
  first_approver_id uuid REFERENCES app_user,   -- where two are needed
  first_approved_at timestamptz,
  decided_by     uuid REFERENCES app_user,
  decided_at     timestamptz,
  decision_note  text,
  counter_plan_id uuid REFERENCES payment_plan,
  is_callback    boolean NOT NULL DEFAULT false,
  version        integer NOT NULL DEFAULT 1,
  CHECK ((kind = 'PLAN') = (plan_id IS NOT NULL)),
  CHECK (asked_by IS DISTINCT FROM decided_by OR state IN ('WITHDRAWN','WAITING'))
);
CREATE UNIQUE INDEX approval_one_waiting ON approval (plan_id) WHERE state = 'WAITING';
CREATE INDEX approval_waiting ON approval (portfolio_id, asked_at) WHERE state = 'WAITING';
CREATE INDEX approval_case ON approval (case_id);
CREATE INDEX approval_asked_by ON approval (asked_by, asked_at DESC);
CREATE INDEX approval_decided ON approval (portfolio_id, decided_at DESC) WHERE decided_at IS NOT NULL;

ALTER TABLE promise_to_pay
  ADD COLUMN instrument_reference text,         -- number of the cheque, mandate or standing order
  ADD COLUMN approval_id uuid REFERENCES approval,
  ADD COLUMN superseded_by_plan uuid REFERENCES payment_plan;
ALTER TABLE payment ADD COLUMN plan_id uuid REFERENCES payment_plan;  -- the plan it names, if it names one
CREATE INDEX payment_plan_money ON payment (plan_id) WHERE plan_id IS NOT NULL;
-- booked by a plan itself (interest as it falls due, forgiveness once complete); follows from the plan's standing
ALTER TABLE adjustment ADD COLUMN plan_id uuid REFERENCES payment_plan, ADD COLUMN approval_id uuid REFERENCES approval;
CREATE INDEX adjustment_plan ON adjustment (plan_id) WHERE plan_id IS NOT NULL;

-- projection: what evaluatePlan says
CREATE TABLE plan_standing (
  plan_id          uuid PRIMARY KEY REFERENCES payment_plan,
  portfolio_id     uuid NOT NULL,
  customer_id      uuid NOT NULL,
  status           text NOT NULL CHECK (status IN ('DRAFT','PROPOSED','PENDING_APPROVAL','AGREED','ACTIVE','COMPLETED','DEFAULTED','CANCELLED','SUPERSEDED','DECLINED','EXPIRED','LAPSED')),
  condition        text CHECK (condition IN ('IN_ORDER','IN_GRACE','IN_ARREARS','PAUSED')),
  total_minor      bigint NOT NULL,
  paid_minor       bigint NOT NULL,
  due_minor        bigint NOT NULL,             -- of instalments whose day has come
  arrears_minor    bigint NOT NULL,
  arrears_instalments smallint NOT NULL,
  oldest_unpaid_on date,
  days_in_arrears  integer NOT NULL,
  next_due_on      date,
  next_due_minor   bigint NOT NULL,
  active_on        date,
  notice_on        date,
  cure_until       date,
  defaulted_on     date,
  reinstatable_until date,
  paid_off_on      date,
  clears_on        date,
  completed_on     date,
  coverage_minor   bigint NOT NULL,
  reasons          jsonb NOT NULL,
  -- the first day on which time alone changes something: what the sweep looks for
  turns_on         date,
  computed_for     date NOT NULL
) WITH (fillfactor = 80);
CREATE INDEX plan_standing_turns ON plan_standing (portfolio_id, turns_on) WHERE turns_on IS NOT NULL;
CREATE INDEX plan_standing_status ON plan_standing (portfolio_id, status, next_due_on);
CREATE INDEX plan_standing_customer ON plan_standing (customer_id);

CREATE TABLE instalment_standing (
  plan_id      uuid NOT NULL REFERENCES payment_plan,
  number       smallint NOT NULL,
  portfolio_id uuid NOT NULL,
  due_on       date NOT NULL,                   -- after pauses
  amount_minor bigint NOT NULL,
  paid_minor   bigint NOT NULL,
  paid_on      date,
  status       text NOT NULL CHECK (status IN ('UPCOMING','IN_GRACE','MISSED','PARTLY_PAID','PAID')),
  -- of a plan that runs: the due list and the forecast read nothing else
  is_running   boolean NOT NULL,
  computed_for date NOT NULL,
  PRIMARY KEY (plan_id, number)
) WITH (fillfactor = 80);
CREATE INDEX instalment_standing_due ON instalment_standing (portfolio_id, due_on, plan_id) WHERE is_running AND status <> 'PAID';

ALTER TABLE case_standing
  ADD COLUMN plan_id uuid,                      -- the running plan that matters
  ADD COLUMN plan_condition text,
  ADD COLUMN plan_due_on date,
  ADD COLUMN plan_minor bigint,
  ADD COLUMN plan_currency char(3);
-- of each currency, what plans cover: nothing yet
UPDATE case_standing SET balances = (
  SELECT coalesce(jsonb_agg(b || '{"planned": 0}' ORDER BY n), '[]') FROM jsonb_array_elements(balances) WITH ORDINALITY AS of(b, n));
`;

/** Negotiation: offers, payment plans, settlements, arrangements and approvals. */
export class Negotiation1763900000000 implements MigrationInterface {
  name = 'Negotiation1763900000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(UP);
  }

  // the way back is the backup taken before: what was negotiated is never thrown away
  async down(): Promise<void> {
    throw new Error('This migration cannot be undone: restore the backup taken before it.');
  }
}
