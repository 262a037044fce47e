-- What the migrations make. Written by `npm run codegen`; never run.

-- Extensions

CREATE EXTENSION btree_gist;

CREATE EXTENSION pg_trgm;

-- Functions

CREATE OR REPLACE FUNCTION public.contact_decision_is_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION 'contact decisions are evidence: they are not changed' USING ERRCODE = 'restrict_violation';
END $function$
;

CREATE OR REPLACE FUNCTION public.timeline_is_append_only()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION 'the timeline is append-only' USING ERRCODE = 'restrict_violation';
END $function$
;

-- Tables

CREATE TABLE adjustment (
  id uuid NOT NULL DEFAULT uuidv7(),
  portfolio_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  invoice_id uuid NOT NULL,
  kind text NOT NULL,
  amount_minor bigint NOT NULL,
  currency character(3) NOT NULL,
  reason text,
  effective_on date NOT NULL,
  recorded_at timestamp with time zone NOT NULL DEFAULT now(),
  recorded_by uuid,
  reversed_on date,
  reversed_at timestamp with time zone,
  plan_id uuid,
  approval_id uuid,
  CONSTRAINT adjustment_amount_minor_check CHECK ((amount_minor > 0)),
  CONSTRAINT adjustment_approval_id_fkey FOREIGN KEY (approval_id) REFERENCES approval(id),
  CONSTRAINT adjustment_check CHECK (((reversed_on IS NULL) = (reversed_at IS NULL))),
  CONSTRAINT adjustment_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer(id),
  CONSTRAINT adjustment_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES invoice(id),
  CONSTRAINT adjustment_kind_check CHECK ((kind = ANY (ARRAY['WRITE_OFF'::text, 'WAIVER'::text, 'FORGIVENESS'::text, 'FEE'::text, 'INTEREST'::text]))),
  CONSTRAINT adjustment_pkey PRIMARY KEY (id),
  CONSTRAINT adjustment_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES payment_plan(id),
  CONSTRAINT adjustment_portfolio_id_fkey FOREIGN KEY (portfolio_id) REFERENCES portfolio(id),
  CONSTRAINT adjustment_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES app_user(id)
);

CREATE TABLE affordability_assessment (
  id uuid NOT NULL DEFAULT uuidv7(),
  case_id uuid NOT NULL,
  portfolio_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  currency character(3) NOT NULL,
  period text NOT NULL,
  income_minor bigint NOT NULL,
  essentials_minor bigint NOT NULL,
  other_debts_minor bigint NOT NULL DEFAULT 0,
  dependants smallint NOT NULL DEFAULT 0,
  source text NOT NULL,
  assessed_on date NOT NULL,
  note text,
  assessed_by uuid,
  recorded_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT affordability_assessment_assessed_by_fkey FOREIGN KEY (assessed_by) REFERENCES app_user(id),
  CONSTRAINT affordability_assessment_case_id_fkey FOREIGN KEY (case_id) REFERENCES collection_case(id),
  CONSTRAINT affordability_assessment_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer(id),
  CONSTRAINT affordability_assessment_dependants_check CHECK ((dependants >= 0)),
  CONSTRAINT affordability_assessment_essentials_minor_check CHECK ((essentials_minor >= 0)),
  CONSTRAINT affordability_assessment_income_minor_check CHECK ((income_minor >= 0)),
  CONSTRAINT affordability_assessment_other_debts_minor_check CHECK ((other_debts_minor >= 0)),
  CONSTRAINT affordability_assessment_period_check CHECK ((period = ANY (ARRAY['WEEKLY'::text, 'FORTNIGHTLY'::text, 'MONTHLY'::text]))),
  CONSTRAINT affordability_assessment_pkey PRIMARY KEY (id),
  CONSTRAINT affordability_assessment_portfolio_id_fkey FOREIGN KEY (portfolio_id) REFERENCES portfolio(id),
  CONSTRAINT affordability_assessment_source_check CHECK ((source = ANY (ARRAY['SAID'::text, 'DOCUMENTS'::text, 'DEBT_ADVISER'::text, 'BENEFIT_OFFICE'::text])))
);

CREATE TABLE allocation (
  id uuid NOT NULL DEFAULT uuidv7(),
  portfolio_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  payment_id uuid,
  credit_note_id uuid,
  invoice_id uuid NOT NULL,
  amount_minor bigint NOT NULL,
  currency character(3) NOT NULL,
  basis text NOT NULL,
  effective_on date NOT NULL,
  recorded_at timestamp with time zone NOT NULL DEFAULT now(),
  recorded_by uuid,
  reversed_on date,
  reversed_at timestamp with time zone,
  CONSTRAINT allocation_amount_minor_check CHECK ((amount_minor > 0)),
  CONSTRAINT allocation_basis_check CHECK ((basis = ANY (ARRAY['DIRECTION'::text, 'NAMED'::text, 'REMITTANCE'::text, 'EXACT'::text, 'OLDEST'::text, 'BY_HAND'::text]))),
  CONSTRAINT allocation_check CHECK ((num_nonnulls(payment_id, credit_note_id) = 1)),
  CONSTRAINT allocation_check1 CHECK (((reversed_on IS NULL) = (reversed_at IS NULL))),
  CONSTRAINT allocation_credit_note_id_fkey FOREIGN KEY (credit_note_id) REFERENCES credit_note(id),
  CONSTRAINT allocation_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer(id),
  CONSTRAINT allocation_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES invoice(id),
  CONSTRAINT allocation_payment_id_fkey FOREIGN KEY (payment_id) REFERENCES payment(id),
  CONSTRAINT allocation_pkey PRIMARY KEY (id),
  CONSTRAINT allocation_portfolio_id_fkey FOREIGN KEY (portfolio_id) REFERENCES portfolio(id),
  CONSTRAINT allocation_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES app_user(id)
);

CREATE TABLE app_user (
  id uuid NOT NULL DEFAULT uuidv7(),
  name text NOT NULL,
  email text NOT NULL,
  email_verified boolean NOT NULL DEFAULT false,
  image text,
  roles text[] NOT NULL DEFAULT '{}'::text[],
  auth_role text NOT NULL DEFAULT 'user'::text,
  is_disabled boolean NOT NULL DEFAULT false,
  ban_reason text,
  ban_expires_at timestamp with time zone,
  last_sign_in_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT app_user_email_key UNIQUE (email),
  CONSTRAINT app_user_pkey PRIMARY KEY (id),
  CONSTRAINT app_user_roles_check CHECK ((roles <@ ARRAY['COLLECTOR'::text, 'SUPERVISOR'::text, 'ACCOUNT_MANAGER'::text, 'CREDIT_MANAGER'::text, 'COMPLIANCE_OFFICER'::text, 'CASH_CLERK'::text, 'ADMINISTRATOR'::text]))
);

CREATE TABLE approval (
  id uuid NOT NULL DEFAULT uuidv7(),
  kind text NOT NULL,
  case_id uuid NOT NULL,
  portfolio_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  plan_id uuid,
  offer jsonb NOT NULL,
  amount_minor bigint NOT NULL,
  currency character(3) NOT NULL,
  needs text NOT NULL,
  reasons jsonb NOT NULL,
  note text,
  asked_by uuid NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  team_id uuid,
  state text NOT NULL DEFAULT 'WAITING'::text,
  first_approver_id uuid,
  first_approved_at timestamp with time zone,
  decided_by uuid,
  decided_at timestamp with time zone,
  decision_note text,
  counter_plan_id uuid,
  is_callback boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT approval_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES app_user(id),
  CONSTRAINT approval_case_id_fkey FOREIGN KEY (case_id) REFERENCES collection_case(id),
  CONSTRAINT approval_check CHECK (((kind = 'PLAN'::text) = (plan_id IS NOT NULL))),
  CONSTRAINT approval_check1 CHECK (((asked_by IS DISTINCT FROM decided_by) OR (state = ANY (ARRAY['WITHDRAWN'::text, 'WAITING'::text])))),
  CONSTRAINT approval_counter_plan_id_fkey FOREIGN KEY (counter_plan_id) REFERENCES payment_plan(id),
  CONSTRAINT approval_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer(id),
  CONSTRAINT approval_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES app_user(id),
  CONSTRAINT approval_first_approver_id_fkey FOREIGN KEY (first_approver_id) REFERENCES app_user(id),
  CONSTRAINT approval_kind_check CHECK ((kind = ANY (ARRAY['PLAN'::text, 'PROMISE'::text, 'WAIVER'::text]))),
  CONSTRAINT approval_needs_check CHECK ((needs = ANY (ARRAY['SUPERVISOR'::text, 'CREDIT_MANAGER'::text, 'TWO_CREDIT_MANAGERS'::text, 'CREDITOR'::text]))),
  CONSTRAINT approval_pkey PRIMARY KEY (id),
  CONSTRAINT approval_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES payment_plan(id),
  CONSTRAINT approval_portfolio_id_fkey FOREIGN KEY (portfolio_id) REFERENCES portfolio(id),
  CONSTRAINT approval_state_check CHECK ((state = ANY (ARRAY['WAITING'::text, 'APPROVED'::text, 'COUNTERED'::text, 'DECLINED'::text, 'WITHDRAWN'::text, 'USED'::text]))),
  CONSTRAINT approval_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
);

CREATE TABLE auth_account (
  id uuid NOT NULL DEFAULT uuidv7(),
  user_id uuid NOT NULL,
  account_id text NOT NULL,
  provider_id text NOT NULL,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  password text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT auth_account_pkey PRIMARY KEY (id),
  CONSTRAINT auth_account_provider_id_account_id_key UNIQUE (provider_id, account_id),
  CONSTRAINT auth_account_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE
);

CREATE TABLE auth_rate_limit (
  id uuid NOT NULL DEFAULT uuidv7(),
  key text NOT NULL,
  count integer NOT NULL,
  last_request bigint NOT NULL,
  CONSTRAINT auth_rate_limit_key_key UNIQUE (key),
  CONSTRAINT auth_rate_limit_pkey PRIMARY KEY (id)
);

CREATE TABLE auth_session (
  id uuid NOT NULL DEFAULT uuidv7(),
  user_id uuid NOT NULL,
  token text NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  ip_address text,
  user_agent text,
  impersonated_by uuid,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT auth_session_pkey PRIMARY KEY (id),
  CONSTRAINT auth_session_token_key UNIQUE (token),
  CONSTRAINT auth_session_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE
);

CREATE TABLE auth_verification (
  id uuid NOT NULL DEFAULT uuidv7(),
  identifier text NOT NULL,
  value text NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT auth_verification_pkey PRIMARY KEY (id)
);

CREATE TABLE business_calendar (
  id uuid NOT NULL DEFAULT uuidv7(),
  code text NOT NULL,
  name text NOT NULL,
  weekend smallint[] NOT NULL DEFAULT '{6,7}'::smallint[],
  CONSTRAINT business_calendar_code_key UNIQUE (code),
  CONSTRAINT business_calendar_pkey PRIMARY KEY (id)
);

CREATE TABLE calendar_holiday (
  calendar_id uuid NOT NULL,
  day date NOT NULL,
  name text NOT NULL,
  CONSTRAINT calendar_holiday_calendar_id_fkey FOREIGN KEY (calendar_id) REFERENCES business_calendar(id) ON DELETE CASCADE,
  CONSTRAINT calendar_holiday_pkey PRIMARY KEY (calendar_id, day)
);

CREATE TABLE call_script (
  id uuid NOT NULL DEFAULT uuidv7(),
  code text NOT NULL,
  name text NOT NULL,
  moment text NOT NULL,
  packs text[] NOT NULL DEFAULT '{}'::text[],
  language text NOT NULL,
  conditions jsonb NOT NULL DEFAULT '[]'::jsonb,
  priority integer NOT NULL DEFAULT 0,
  portfolio_id uuid,
  is_active boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT call_script_pkey PRIMARY KEY (id),
  CONSTRAINT call_script_portfolio_id_fkey FOREIGN KEY (portfolio_id) REFERENCES portfolio(id)
);

CREATE TABLE call_script_version (
  id uuid NOT NULL DEFAULT uuidv7(),
  script_id uuid NOT NULL,
  number integer NOT NULL,
  state text NOT NULL,
  graph jsonb NOT NULL,
  share smallint NOT NULL DEFAULT 100,
  note text,
  author_id uuid,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  changed_at timestamp with time zone NOT NULL DEFAULT now(),
  published_by uuid,
  published_at timestamp with time zone,
  retired_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT call_script_version_author_id_fkey FOREIGN KEY (author_id) REFERENCES app_user(id),
  CONSTRAINT call_script_version_pkey PRIMARY KEY (id),
  CONSTRAINT call_script_version_published_by_fkey FOREIGN KEY (published_by) REFERENCES app_user(id),
  CONSTRAINT call_script_version_script_id_fkey FOREIGN KEY (script_id) REFERENCES call_script(id),
  CONSTRAINT call_script_version_script_id_number_key UNIQUE (script_id, number),
  CONSTRAINT call_script_version_share_check CHECK (((share >= 0) AND (share <= 100))),
  CONSTRAINT call_script_version_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'PUBLISHED'::text, 'RETIRED'::text])))
);

CREATE TABLE case_note (
  id uuid NOT NULL DEFAULT uuidv7(),
  case_id uuid,
  portfolio_id uuid,
  customer_id uuid NOT NULL,
  author_id uuid NOT NULL,
  body text NOT NULL,
  recorded_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT case_note_author_id_fkey FOREIGN KEY (author_id) REFERENCES app_user(id),
  CONSTRAINT case_note_case_id_fkey FOREIGN KEY (case_id) REFERENCES collection_case(id),
  CONSTRAINT case_note_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer(id),
  CONSTRAINT case_note_pkey PRIMARY KEY (id),
  CONSTRAINT case_note_portfolio_id_fkey FOREIGN KEY (portfolio_id) REFERENCES portfolio(id)
);

CREATE TABLE case_standing (
  case_id uuid NOT NULL,
  portfolio_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  team_id uuid,
  owner_id uuid,
  customer_name text NOT NULL,
  account_manager_id uuid,
  points integer NOT NULL,
  factors jsonb NOT NULL,
  balances jsonb NOT NULL,
  currency character(3) NOT NULL,
  overdue_minor bigint NOT NULL,
  aon_minor bigint NOT NULL,
  currencies text[] NOT NULL,
  aon_base_minor bigint,
  oldest_due_on date,
  days_past_due integer NOT NULL,
  promise_status text,
  promise_due_on date,
  promise_minor bigint,
  promise_currency character(3),
  broken_on date,
  next_action text,
  next_action_on date,
  next_action_at timestamp with time zone,
  callback_at timestamp with time zone,
  callback_owner_id uuid,
  callback_team_at timestamp with time zone,
  last_contact_at timestamp with time zone,
  last_outcome text,
  last_reached_at timestamp with time zone,
  suppressed_until date,
  suppressed_reason text,
  is_specialist boolean NOT NULL DEFAULT false,
  computed_for date NOT NULL,
  rank_minor bigint GENERATED ALWAYS AS (COALESCE(aon_base_minor, (0)::bigint)) STORED,
  age_rank integer GENERATED ALWAYS AS (COALESCE(('2500-01-01'::date - oldest_due_on), 0)) STORED,
  has_several boolean GENERATED ALWAYS AS ((cardinality(currencies) > 1)) STORED,
  plan_id uuid,
  plan_condition text,
  plan_due_on date,
  plan_minor bigint,
  plan_currency character(3),
  hours_id integer,
  callable_from timestamp with time zone NOT NULL DEFAULT '-infinity'::timestamp with time zone,
  callable_rule text,
  CONSTRAINT case_standing_case_id_fkey FOREIGN KEY (case_id) REFERENCES collection_case(id),
  CONSTRAINT case_standing_hours_id_fkey FOREIGN KEY (hours_id) REFERENCES contact_hours(id),
  CONSTRAINT case_standing_pkey PRIMARY KEY (case_id)
);

CREATE TABLE claimed_payment (
  id uuid NOT NULL DEFAULT uuidv7(),
  case_id uuid NOT NULL,
  portfolio_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  contact_log_id uuid,
  amount_minor bigint NOT NULL,
  currency character(3) NOT NULL,
  paid_on date NOT NULL,
  method text NOT NULL,
  reference text,
  trace_on date NOT NULL,
  state text NOT NULL DEFAULT 'OPEN'::text,
  payment_id uuid,
  claimed_by uuid,
  settled_at timestamp with time zone,
  recorded_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT claimed_payment_amount_minor_check CHECK ((amount_minor > 0)),
  CONSTRAINT claimed_payment_case_id_fkey FOREIGN KEY (case_id) REFERENCES collection_case(id),
  CONSTRAINT claimed_payment_claimed_by_fkey FOREIGN KEY (claimed_by) REFERENCES app_user(id),
  CONSTRAINT claimed_payment_contact_log_id_fkey FOREIGN KEY (contact_log_id) REFERENCES contact_log(id),
  CONSTRAINT claimed_payment_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer(id),
  CONSTRAINT claimed_payment_method_check CHECK ((method = ANY (ARRAY['CARD'::text, 'TRANSFER'::text, 'DIRECT_DEBIT'::text, 'CHEQUE'::text, 'CASH'::text, 'OTHER'::text]))),
  CONSTRAINT claimed_payment_payment_id_fkey FOREIGN KEY (payment_id) REFERENCES payment(id),
  CONSTRAINT claimed_payment_pkey PRIMARY KEY (id),
  CONSTRAINT claimed_payment_portfolio_id_fkey FOREIGN KEY (portfolio_id) REFERENCES portfolio(id),
  CONSTRAINT claimed_payment_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'TRACED'::text, 'NOT_FOUND'::text, 'WITHDRAWN'::text])))
);

CREATE TABLE claimed_payment_item (
  claimed_payment_id uuid NOT NULL,
  invoice_id uuid NOT NULL,
  CONSTRAINT claimed_payment_item_claimed_payment_id_fkey FOREIGN KEY (claimed_payment_id) REFERENCES claimed_payment(id),
  CONSTRAINT claimed_payment_item_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES invoice(id),
  CONSTRAINT claimed_payment_item_pkey PRIMARY KEY (claimed_payment_id, invoice_id)
);

CREATE TABLE collection_case (
  id uuid NOT NULL DEFAULT uuidv7(),
  number bigint NOT NULL DEFAULT nextval('collection_case_number'::regclass),
  portfolio_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  state text NOT NULL DEFAULT 'OPEN'::text,
  stage text NOT NULL DEFAULT 'EARLY'::text,
  opened_on date NOT NULL,
  closed_on date,
  close_reason text,
  reopened_count integer NOT NULL DEFAULT 0,
  team_id uuid,
  owner_id uuid,
  next_action text,
  next_action_on date,
  next_action_at timestamp with time zone,
  next_action_reason text,
  callback_at timestamp with time zone,
  callback_zone text,
  callback_owner_id uuid,
  callback_contact_id uuid,
  callback_point_id uuid,
  snoozed_until date,
  snooze_reason text,
  snoozes_running smallint NOT NULL DEFAULT 0,
  held_until date,
  hold_reason text,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT collection_case_callback_contact_id_fkey FOREIGN KEY (callback_contact_id) REFERENCES contact(id),
  CONSTRAINT collection_case_callback_owner_id_fkey FOREIGN KEY (callback_owner_id) REFERENCES app_user(id),
  CONSTRAINT collection_case_callback_point_id_fkey FOREIGN KEY (callback_point_id) REFERENCES contact_point(id),
  CONSTRAINT collection_case_check CHECK (((state = 'CLOSED'::text) = ((closed_on IS NOT NULL) AND (close_reason IS NOT NULL)))),
  CONSTRAINT collection_case_close_reason_check CHECK ((close_reason = ANY (ARRAY['CURED'::text, 'PAID_IN_FULL'::text, 'SETTLED'::text, 'WRITTEN_OFF'::text, 'RECALLED'::text, 'RETURNED'::text, 'SOLD'::text, 'DISCHARGED'::text, 'DECEASED_NO_ESTATE'::text, 'FRAUD'::text, 'ERROR'::text]))),
  CONSTRAINT collection_case_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer(id),
  CONSTRAINT collection_case_number_key UNIQUE (number),
  CONSTRAINT collection_case_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES app_user(id),
  CONSTRAINT collection_case_pkey PRIMARY KEY (id),
  CONSTRAINT collection_case_portfolio_id_fkey FOREIGN KEY (portfolio_id) REFERENCES portfolio(id),
  CONSTRAINT collection_case_stage_check CHECK ((stage = ANY (ARRAY['EARLY'::text, 'LATE'::text, 'PLACED'::text, 'LEGAL'::text]))),
  CONSTRAINT collection_case_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'CLOSED'::text]))),
  CONSTRAINT collection_case_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
);

CREATE TABLE compliance_fact (
  id uuid NOT NULL DEFAULT uuidv7(),
  customer_id uuid NOT NULL,
  portfolio_id uuid,
  kind text NOT NULL,
  debt_ids uuid[],
  contact_point_id uuid,
  details jsonb NOT NULL DEFAULT '{}'::jsonb,
  from_on date,
  until_on date,
  received_at timestamp with time zone NOT NULL,
  is_written boolean NOT NULL DEFAULT false,
  medium text,
  from_whom text,
  evidence text,
  note text,
  contact_log_id uuid,
  recorded_by uuid,
  recorded_at timestamp with time zone NOT NULL DEFAULT now(),
  ended_at timestamp with time zone,
  ended_by uuid,
  end_reason text,
  replaced_by uuid,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT compliance_fact_check CHECK (((until_on IS NULL) OR (from_on IS NULL) OR (until_on >= from_on))),
  CONSTRAINT compliance_fact_contact_log_id_fkey FOREIGN KEY (contact_log_id) REFERENCES contact_log(id),
  CONSTRAINT compliance_fact_contact_point_id_fkey FOREIGN KEY (contact_point_id) REFERENCES contact_point(id),
  CONSTRAINT compliance_fact_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer(id),
  CONSTRAINT compliance_fact_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES app_user(id),
  CONSTRAINT compliance_fact_medium_check CHECK ((medium = ANY (ARRAY['PHONE'::text, 'EMAIL'::text, 'TEXT'::text, 'LETTER'::text, 'CHAT'::text, 'IN_PERSON'::text, 'IMPORT'::text, 'COURT'::text]))),
  CONSTRAINT compliance_fact_pkey PRIMARY KEY (id),
  CONSTRAINT compliance_fact_portfolio_id_fkey FOREIGN KEY (portfolio_id) REFERENCES portfolio(id),
  CONSTRAINT compliance_fact_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES app_user(id),
  CONSTRAINT compliance_fact_replaced_by_fkey FOREIGN KEY (replaced_by) REFERENCES compliance_fact(id)
);

CREATE TABLE contact (
  id uuid NOT NULL DEFAULT uuidv7(),
  customer_id uuid NOT NULL,
  name text NOT NULL,
  job_title text,
  relationship text NOT NULL,
  may_discuss boolean NOT NULL DEFAULT false,
  language text,
  do_not_call boolean NOT NULL DEFAULT false,
  note text,
  is_active boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT contact_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer(id),
  CONSTRAINT contact_pkey PRIMARY KEY (id),
  CONSTRAINT contact_relationship_check CHECK ((relationship = ANY (ARRAY['SELF'::text, 'EMPLOYEE'::text, 'OWNER'::text, 'ACCOUNTS_PAYABLE'::text, 'DECISION_MAKER'::text, 'SPOUSE'::text, 'PARENT'::text, 'GUARDIAN'::text, 'EXECUTOR'::text, 'ATTORNEY'::text, 'ADVISER'::text, 'OTHER'::text])))
);

CREATE TABLE contact_attempt (
  id uuid NOT NULL DEFAULT uuidv7(),
  case_id uuid NOT NULL,
  portfolio_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  user_id uuid,
  channel text NOT NULL,
  direction text NOT NULL,
  party text NOT NULL,
  purpose text NOT NULL,
  contact_point_id uuid,
  debt_ids uuid[] NOT NULL,
  decision_id uuid NOT NULL,
  state text NOT NULL,
  placed_at timestamp with time zone NOT NULL,
  contact_log_id uuid,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT contact_attempt_case_id_fkey FOREIGN KEY (case_id) REFERENCES collection_case(id),
  CONSTRAINT contact_attempt_contact_log_id_fkey FOREIGN KEY (contact_log_id) REFERENCES contact_log(id),
  CONSTRAINT contact_attempt_contact_point_id_fkey FOREIGN KEY (contact_point_id) REFERENCES contact_point(id),
  CONSTRAINT contact_attempt_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer(id),
  CONSTRAINT contact_attempt_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES contact_decision(id),
  CONSTRAINT contact_attempt_direction_check CHECK ((direction = ANY (ARRAY['OUTBOUND'::text, 'INBOUND'::text]))),
  CONSTRAINT contact_attempt_pkey PRIMARY KEY (id),
  CONSTRAINT contact_attempt_portfolio_id_fkey FOREIGN KEY (portfolio_id) REFERENCES portfolio(id),
  CONSTRAINT contact_attempt_state_check CHECK ((state = ANY (ARRAY['PLANNED'::text, 'PLACED'::text, 'LOGGED'::text, 'RELEASED'::text]))),
  CONSTRAINT contact_attempt_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);

CREATE TABLE contact_decision (
  id uuid NOT NULL DEFAULT uuidv7(),
  case_id uuid,
  portfolio_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  user_id uuid,
  occasion text NOT NULL,
  decision text NOT NULL,
  channel text NOT NULL,
  direction text NOT NULL,
  party text NOT NULL,
  purpose text NOT NULL,
  contact_point_id uuid,
  debt_ids uuid[] NOT NULL,
  hits jsonb NOT NULL,
  next_allowed_at timestamp with time zone,
  may_discuss text NOT NULL,
  unknown text[] NOT NULL DEFAULT '{}'::text[],
  facts jsonb NOT NULL,
  rule_versions jsonb NOT NULL,
  warning_reason text,
  override_id uuid,
  decided_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT contact_decision_case_id_fkey FOREIGN KEY (case_id) REFERENCES collection_case(id),
  CONSTRAINT contact_decision_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer(id),
  CONSTRAINT contact_decision_decision_check CHECK ((decision = ANY (ARRAY['ALLOW'::text, 'WARN'::text, 'BLOCK'::text]))),
  CONSTRAINT contact_decision_occasion_check CHECK ((occasion = ANY (ARRAY['ATTEMPT'::text, 'BLOCKED'::text, 'WARNED'::text, 'OVERRIDE'::text, 'AFTERWARDS'::text]))),
  CONSTRAINT contact_decision_pkey PRIMARY KEY (id),
  CONSTRAINT contact_decision_portfolio_id_fkey FOREIGN KEY (portfolio_id) REFERENCES portfolio(id),
  CONSTRAINT contact_decision_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);

CREATE TABLE contact_hours (
  id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  key text NOT NULL,
  hours jsonb NOT NULL,
  CONSTRAINT contact_hours_key_key UNIQUE (key),
  CONSTRAINT contact_hours_pkey PRIMARY KEY (id)
);

CREATE TABLE contact_log (
  id uuid NOT NULL DEFAULT uuidv7(),
  case_id uuid NOT NULL,
  portfolio_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  user_id uuid NOT NULL,
  direction text NOT NULL,
  channel text NOT NULL,
  contact_point_id uuid,
  contact_id uuid,
  reached_name text,
  verification text,
  outcome text NOT NULL,
  reach_class text NOT NULL,
  note text,
  is_complaint boolean NOT NULL DEFAULT false,
  details jsonb NOT NULL DEFAULT '{}'::jsonb,
  next_action text,
  next_action_on date,
  next_action_at timestamp with time zone,
  occurred_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone NOT NULL DEFAULT now(),
  attempt_id uuid,
  is_reply boolean NOT NULL DEFAULT false,
  script_run_id uuid,
  is_other_collector boolean NOT NULL DEFAULT false,
  CONSTRAINT contact_log_attempt_id_fkey FOREIGN KEY (attempt_id) REFERENCES contact_attempt(id),
  CONSTRAINT contact_log_case_id_fkey FOREIGN KEY (case_id) REFERENCES collection_case(id),
  CONSTRAINT contact_log_channel_check CHECK ((channel = ANY (ARRAY['PHONE'::text, 'EMAIL'::text, 'TEXT'::text, 'LETTER'::text, 'VISIT'::text, 'CHAT'::text]))),
  CONSTRAINT contact_log_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id),
  CONSTRAINT contact_log_contact_point_id_fkey FOREIGN KEY (contact_point_id) REFERENCES contact_point(id),
  CONSTRAINT contact_log_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer(id),
  CONSTRAINT contact_log_direction_check CHECK ((direction = ANY (ARRAY['OUTBOUND'::text, 'INBOUND'::text]))),
  CONSTRAINT contact_log_pkey PRIMARY KEY (id),
  CONSTRAINT contact_log_portfolio_id_fkey FOREIGN KEY (portfolio_id) REFERENCES portfolio(id),
  CONSTRAINT contact_log_script_run_id_fkey FOREIGN KEY (script_run_id) REFERENCES script_run(id),
  CONSTRAINT contact_log_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id),
  CONSTRAINT contact_log_verification_check CHECK ((verification = ANY (ARRAY['DATE_OF_BIRTH'::text, 'POSTAL_CODE'::text, 'IDENTITY_LAST4'::text, 'ACCOUNT_NUMBER'::text, 'KNOWN_VOICE'::text, 'CALLED_BACK'::text, 'NOT_NEEDED'::text, 'NOT_VERIFIED'::text])))
);

CREATE TABLE contact_log_debt (
  contact_log_id uuid NOT NULL,
  debt_id uuid NOT NULL,
  CONSTRAINT contact_log_debt_contact_log_id_fkey FOREIGN KEY (contact_log_id) REFERENCES contact_log(id),
  CONSTRAINT contact_log_debt_debt_id_fkey FOREIGN KEY (debt_id) REFERENCES debt(id),
  CONSTRAINT contact_log_debt_pkey PRIMARY KEY (contact_log_id, debt_id)
);

CREATE TABLE contact_log_item (
  contact_log_id uuid NOT NULL,
  invoice_id uuid NOT NULL,
  status text,
  scheduled_on date,
  CONSTRAINT contact_log_item_contact_log_id_fkey FOREIGN KEY (contact_log_id) REFERENCES contact_log(id),
  CONSTRAINT contact_log_item_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES invoice(id),
  CONSTRAINT contact_log_item_pkey PRIMARY KEY (contact_log_id, invoice_id),
  CONSTRAINT contact_log_item_status_check CHECK ((status = ANY (ARRAY['RECEIVED'::text, 'NOT_RECEIVED'::text, 'IN_APPROVAL'::text, 'APPROVED'::text, 'SCHEDULED'::text, 'CLAIMED_PAID'::text, 'DISPUTED'::text, 'COPY_REQUESTED'::text])))
);

CREATE TABLE contact_override (
  id uuid NOT NULL DEFAULT uuidv7(),
  case_id uuid NOT NULL,
  portfolio_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  channel text NOT NULL,
  contact_point_id uuid,
  decision_id uuid NOT NULL,
  rule_ids text[] NOT NULL,
  reason text NOT NULL,
  asked_by uuid NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  state text NOT NULL DEFAULT 'WAITING'::text,
  decided_by uuid,
  decided_at timestamp with time zone,
  decision_note text,
  expires_at timestamp with time zone NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT contact_override_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES app_user(id),
  CONSTRAINT contact_override_case_id_fkey FOREIGN KEY (case_id) REFERENCES collection_case(id),
  CONSTRAINT contact_override_check CHECK ((decided_by IS DISTINCT FROM asked_by)),
  CONSTRAINT contact_override_contact_point_id_fkey FOREIGN KEY (contact_point_id) REFERENCES contact_point(id),
  CONSTRAINT contact_override_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer(id),
  CONSTRAINT contact_override_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES app_user(id),
  CONSTRAINT contact_override_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES contact_decision(id),
  CONSTRAINT contact_override_pkey PRIMARY KEY (id),
  CONSTRAINT contact_override_portfolio_id_fkey FOREIGN KEY (portfolio_id) REFERENCES portfolio(id),
  CONSTRAINT contact_override_state_check CHECK ((state = ANY (ARRAY['WAITING'::text, 'GRANTED'::text, 'DECLINED'::text, 'USED'::text, 'EXPIRED'::text])))
);

CREATE TABLE contact_point (
  id uuid NOT NULL DEFAULT uuidv7(),
  customer_id uuid NOT NULL,
  contact_id uuid,
  kind text NOT NULL,
  value text NOT NULL,
  digits text GENERATED ALWAYS AS (
CASE
    WHEN (kind = 'PHONE'::text) THEN regexp_replace(value, '[^0-9]'::text, ''::text, 'g'::text)
    ELSE NULL::text
END) STORED,
  label text,
  state text NOT NULL DEFAULT 'UNVERIFIED'::text,
  source text NOT NULL DEFAULT 'CREDITOR'::text,
  has_consent boolean,
  opted_out_at timestamp with time zone,
  time_zone text,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  use text,
  CONSTRAINT contact_point_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id),
  CONSTRAINT contact_point_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer(id),
  CONSTRAINT contact_point_customer_id_kind_value_key UNIQUE (customer_id, kind, value),
  CONSTRAINT contact_point_kind_check CHECK ((kind = ANY (ARRAY['PHONE'::text, 'EMAIL'::text, 'POSTAL'::text]))),
  CONSTRAINT contact_point_pkey PRIMARY KEY (id),
  CONSTRAINT contact_point_source_check CHECK ((source = ANY (ARRAY['CREDITOR'::text, 'CUSTOMER'::text, 'TRACING'::text, 'IMPORT'::text, 'COLLECTOR'::text]))),
  CONSTRAINT contact_point_state_check CHECK ((state = ANY (ARRAY['UNVERIFIED'::text, 'VALID'::text, 'WRONG'::text, 'DISCONNECTED'::text, 'DO_NOT_USE'::text]))),
  CONSTRAINT contact_point_use_check CHECK ((use = ANY (ARRAY['HOME'::text, 'MOBILE'::text, 'WORK'::text])))
);

CREATE TABLE credit_note (
  id uuid NOT NULL DEFAULT uuidv7(),
  portfolio_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  debt_id uuid NOT NULL,
  number text NOT NULL,
  issued_on date NOT NULL,
  amount_minor bigint NOT NULL,
  currency character(3) NOT NULL,
  invoice_id uuid,
  reason text,
  batch_id uuid,
  recorded_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT credit_note_amount_minor_check CHECK ((amount_minor > 0)),
  CONSTRAINT credit_note_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer(id),
  CONSTRAINT credit_note_debt_id_fkey FOREIGN KEY (debt_id) REFERENCES debt(id),
  CONSTRAINT credit_note_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES invoice(id),
  CONSTRAINT credit_note_pkey PRIMARY KEY (id),
  CONSTRAINT credit_note_portfolio_id_fkey FOREIGN KEY (portfolio_id) REFERENCES portfolio(id),
  CONSTRAINT credit_note_portfolio_id_number_key UNIQUE (portfolio_id, number)
);

CREATE TABLE customer (
  id uuid NOT NULL DEFAULT uuidv7(),
  kind text NOT NULL,
  name text NOT NULL,
  parent_id uuid,
  payer_id uuid,
  account_manager_id uuid,
  time_zone text,
  language text NOT NULL DEFAULT 'en'::text,
  usual_pay_day smallint,
  address text,
  city text,
  region text,
  postal_code text,
  country character(2),
  registration_no text,
  date_of_birth date,
  identity_no_last4 text,
  specialist_reason text,
  risk_grade text,
  customer_since date,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT customer_account_manager_id_fkey FOREIGN KEY (account_manager_id) REFERENCES app_user(id),
  CONSTRAINT customer_check CHECK ((parent_id <> id)),
  CONSTRAINT customer_check1 CHECK ((payer_id <> id)),
  CONSTRAINT customer_identity_no_last4_check CHECK ((identity_no_last4 ~ '^[0-9]{4}$'::text)),
  CONSTRAINT customer_kind_check CHECK ((kind = ANY (ARRAY['COMPANY'::text, 'SOLE_TRADER'::text, 'PARTNERSHIP'::text, 'PERSON'::text, 'PUBLIC_BODY'::text]))),
  CONSTRAINT customer_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES customer(id),
  CONSTRAINT customer_payer_id_fkey FOREIGN KEY (payer_id) REFERENCES customer(id),
  CONSTRAINT customer_pkey PRIMARY KEY (id),
  CONSTRAINT customer_risk_grade_check CHECK ((risk_grade = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text, 'E'::text]))),
  CONSTRAINT customer_specialist_reason_check CHECK ((specialist_reason = ANY (ARRAY['DECEASED'::text, 'VULNERABLE'::text, 'INSOLVENT'::text, 'IDENTITY_THEFT'::text]))),
  CONSTRAINT customer_usual_pay_day_check CHECK (((usual_pay_day >= 1) AND (usual_pay_day <= 31)))
);

CREATE TABLE customer_reference (
  portfolio_id uuid NOT NULL,
  reference text NOT NULL,
  customer_id uuid NOT NULL,
  CONSTRAINT customer_reference_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer(id),
  CONSTRAINT customer_reference_pkey PRIMARY KEY (portfolio_id, reference),
  CONSTRAINT customer_reference_portfolio_id_fkey FOREIGN KEY (portfolio_id) REFERENCES portfolio(id)
);

CREATE TABLE debt (
  id uuid NOT NULL DEFAULT uuidv7(),
  portfolio_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  account_number text NOT NULL,
  original_creditor text,
  current_creditor text NOT NULL,
  kind text NOT NULL,
  opened_on date,
  default_on date,
  charge_off_on date,
  last_payment_on date,
  itemization_kind text,
  itemization_on date,
  itemization_minor bigint,
  interest_since_minor bigint,
  fees_since_minor bigint,
  payments_since_minor bigint,
  currency character(3) NOT NULL,
  governing_law text,
  interest_basis text,
  fee_basis text,
  placed_on date,
  placement_reference text,
  recalled_on date,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT debt_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer(id),
  CONSTRAINT debt_itemization_kind_check CHECK ((itemization_kind = ANY (ARRAY['LAST_STATEMENT'::text, 'CHARGE_OFF'::text, 'LAST_PAYMENT'::text, 'TRANSACTION'::text, 'JUDGMENT'::text]))),
  CONSTRAINT debt_kind_check CHECK ((kind = ANY (ARRAY['TRADE'::text, 'CREDIT_CARD'::text, 'LOAN'::text, 'MEDICAL'::text, 'UTILITY'::text, 'TELECOM'::text, 'RENT'::text, 'STUDENT_LOAN'::text, 'OTHER'::text]))),
  CONSTRAINT debt_pkey PRIMARY KEY (id),
  CONSTRAINT debt_portfolio_id_account_number_key UNIQUE (portfolio_id, account_number),
  CONSTRAINT debt_portfolio_id_fkey FOREIGN KEY (portfolio_id) REFERENCES portfolio(id)
);

CREATE TABLE debt_party (
  debt_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  liability text NOT NULL,
  CONSTRAINT debt_party_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer(id),
  CONSTRAINT debt_party_debt_id_fkey FOREIGN KEY (debt_id) REFERENCES debt(id),
  CONSTRAINT debt_party_liability_check CHECK ((liability = ANY (ARRAY['PRIMARY'::text, 'JOINT'::text, 'GUARANTOR'::text, 'EXECUTOR'::text]))),
  CONSTRAINT debt_party_pkey PRIMARY KEY (debt_id, customer_id)
);

CREATE TABLE dispute (
  id uuid NOT NULL DEFAULT uuidv7(),
  case_id uuid NOT NULL,
  portfolio_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  debt_id uuid,
  contact_log_id uuid,
  reason text NOT NULL,
  root_cause text,
  detail text,
  owner_id uuid,
  opened_on date NOT NULL,
  resolved_on date,
  resolved_at timestamp with time zone,
  resolution text,
  resolution_note text,
  resolved_by uuid,
  recorded_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT dispute_case_id_fkey FOREIGN KEY (case_id) REFERENCES collection_case(id),
  CONSTRAINT dispute_check CHECK (((resolved_on IS NULL) = (resolution IS NULL))),
  CONSTRAINT dispute_contact_log_id_fkey FOREIGN KEY (contact_log_id) REFERENCES contact_log(id),
  CONSTRAINT dispute_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer(id),
  CONSTRAINT dispute_debt_id_fkey FOREIGN KEY (debt_id) REFERENCES debt(id),
  CONSTRAINT dispute_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES app_user(id),
  CONSTRAINT dispute_pkey PRIMARY KEY (id),
  CONSTRAINT dispute_portfolio_id_fkey FOREIGN KEY (portfolio_id) REFERENCES portfolio(id),
  CONSTRAINT dispute_reason_check CHECK ((reason = ANY (ARRAY['PRICE'::text, 'QUANTITY'::text, 'QUALITY'::text, 'NOT_DELIVERED'::text, 'WRONG_DELIVERY'::text, 'DUPLICATE'::text, 'ALREADY_PAID'::text, 'CREDIT_MISSING'::text, 'NOT_MINE'::text, 'IDENTITY_THEFT'::text, 'CONTRACT'::text, 'OTHER'::text]))),
  CONSTRAINT dispute_resolution_check CHECK ((resolution = ANY (ARRAY['ACCEPTED'::text, 'REJECTED'::text, 'PARTLY_ACCEPTED'::text, 'WITHDRAWN'::text]))),
  CONSTRAINT dispute_resolved_by_fkey FOREIGN KEY (resolved_by) REFERENCES app_user(id)
);

CREATE TABLE dispute_item (
  dispute_id uuid NOT NULL,
  invoice_id uuid NOT NULL,
  amount_minor bigint NOT NULL,
  accepted_minor bigint,
  CONSTRAINT dispute_item_amount_minor_check CHECK ((amount_minor > 0)),
  CONSTRAINT dispute_item_check CHECK (((accepted_minor >= 0) AND (accepted_minor <= amount_minor))),
  CONSTRAINT dispute_item_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES dispute(id),
  CONSTRAINT dispute_item_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES invoice(id),
  CONSTRAINT dispute_item_pkey PRIMARY KEY (dispute_id, invoice_id)
);

CREATE TABLE exchange_rate (
  from_currency character(3) NOT NULL,
  to_currency character(3) NOT NULL,
  effective_on date NOT NULL,
  rate numeric(20,10) NOT NULL,
  CONSTRAINT exchange_rate_pkey PRIMARY KEY (from_currency, to_currency, effective_on),
  CONSTRAINT exchange_rate_rate_check CHECK ((rate > (0)::numeric))
);

CREATE TABLE idempotency (
  user_id uuid NOT NULL,
  key text NOT NULL,
  mutation text NOT NULL,
  input_hash text NOT NULL,
  result_type text,
  result_id uuid,
  recorded_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT idempotency_pkey PRIMARY KEY (user_id, key)
);

CREATE TABLE import_batch (
  id uuid NOT NULL DEFAULT uuidv7(),
  kind text NOT NULL,
  portfolio_id uuid,
  file_name text NOT NULL,
  state text NOT NULL,
  business_day date NOT NULL,
  rows integer NOT NULL DEFAULT 0,
  accepted integer NOT NULL DEFAULT 0,
  unchanged integer NOT NULL DEFAULT 0,
  later integer NOT NULL DEFAULT 0,
  rejected integer NOT NULL DEFAULT 0,
  message text,
  user_id uuid,
  started_at timestamp with time zone NOT NULL DEFAULT now(),
  finished_at timestamp with time zone,
  CONSTRAINT import_batch_kind_check CHECK ((kind = ANY (ARRAY['CUSTOMERS'::text, 'INVOICES'::text, 'CREDIT_NOTES'::text, 'PAYMENTS'::text, 'COMPLIANCE_FACTS'::text, 'CONTACT_HISTORY'::text]))),
  CONSTRAINT import_batch_pkey PRIMARY KEY (id),
  CONSTRAINT import_batch_portfolio_id_fkey FOREIGN KEY (portfolio_id) REFERENCES portfolio(id),
  CONSTRAINT import_batch_state_check CHECK ((state = ANY (ARRAY['RUNNING'::text, 'DONE'::text, 'FAILED'::text]))),
  CONSTRAINT import_batch_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);

CREATE TABLE installation (
  id boolean NOT NULL DEFAULT true,
  base_currency character(3) NOT NULL DEFAULT 'USD'::bpchar,
  is_demo boolean NOT NULL DEFAULT false,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT installation_id_check CHECK (id),
  CONSTRAINT installation_pkey PRIMARY KEY (id)
);

CREATE TABLE instalment (
  plan_id uuid NOT NULL,
  number smallint NOT NULL,
  due_on date NOT NULL,
  amount_minor bigint NOT NULL,
  interest_minor bigint NOT NULL DEFAULT 0,
  CONSTRAINT instalment_amount_minor_check CHECK ((amount_minor > 0)),
  CONSTRAINT instalment_check CHECK (((interest_minor >= 0) AND (interest_minor <= amount_minor))),
  CONSTRAINT instalment_pkey PRIMARY KEY (plan_id, number),
  CONSTRAINT instalment_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES payment_plan(id)
);

CREATE TABLE instalment_standing (
  plan_id uuid NOT NULL,
  number smallint NOT NULL,
  portfolio_id uuid NOT NULL,
  due_on date NOT NULL,
  amount_minor bigint NOT NULL,
  paid_minor bigint NOT NULL,
  paid_on date,
  status text NOT NULL,
  is_running boolean NOT NULL,
  computed_for date NOT NULL,
  CONSTRAINT instalment_standing_pkey PRIMARY KEY (plan_id, number),
  CONSTRAINT instalment_standing_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES payment_plan(id),
  CONSTRAINT instalment_standing_status_check CHECK ((status = ANY (ARRAY['UPCOMING'::text, 'IN_GRACE'::text, 'MISSED'::text, 'PARTLY_PAID'::text, 'PAID'::text])))
);

CREATE TABLE invoice (
  id uuid NOT NULL DEFAULT uuidv7(),
  portfolio_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  debt_id uuid NOT NULL,
  number text NOT NULL,
  issued_on date NOT NULL,
  due_on date NOT NULL,
  amount_minor bigint NOT NULL,
  currency character(3) NOT NULL,
  description text,
  purchase_order text,
  batch_id uuid,
  recorded_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT invoice_amount_minor_check CHECK ((amount_minor > 0)),
  CONSTRAINT invoice_check CHECK ((due_on >= issued_on)),
  CONSTRAINT invoice_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer(id),
  CONSTRAINT invoice_debt_id_fkey FOREIGN KEY (debt_id) REFERENCES debt(id),
  CONSTRAINT invoice_pkey PRIMARY KEY (id),
  CONSTRAINT invoice_portfolio_id_fkey FOREIGN KEY (portfolio_id) REFERENCES portfolio(id),
  CONSTRAINT invoice_portfolio_id_number_key UNIQUE (portfolio_id, number)
);

CREATE TABLE ledger_version (
  table_name text NOT NULL,
  row_id uuid NOT NULL,
  version integer NOT NULL,
  document jsonb NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  replaced_at timestamp with time zone NOT NULL DEFAULT now(),
  batch_id uuid,
  CONSTRAINT ledger_version_pkey PRIMARY KEY (table_name, row_id, version)
);

CREATE TABLE message_template (
  id uuid NOT NULL DEFAULT uuidv7(),
  portfolio_id uuid,
  moment text NOT NULL,
  language text NOT NULL,
  packs text[] NOT NULL DEFAULT '{}'::text[],
  name text NOT NULL,
  subject text,
  body text NOT NULL,
  state text NOT NULL DEFAULT 'DRAFT'::text,
  author_id uuid,
  activated_by uuid,
  activated_at timestamp with time zone,
  changed_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT message_template_activated_by_fkey FOREIGN KEY (activated_by) REFERENCES app_user(id),
  CONSTRAINT message_template_author_id_fkey FOREIGN KEY (author_id) REFERENCES app_user(id),
  CONSTRAINT message_template_pkey PRIMARY KEY (id),
  CONSTRAINT message_template_portfolio_id_fkey FOREIGN KEY (portfolio_id) REFERENCES portfolio(id),
  CONSTRAINT message_template_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'ACTIVE'::text, 'RETIRED'::text])))
);

CREATE TABLE notice_standing (
  debt_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  portfolio_id uuid NOT NULL,
  first_contact_on date,
  due_on date NOT NULL,
  sent_on date,
  period_ends_on date,
  returned_on date,
  CONSTRAINT notice_standing_check CHECK (((sent_on IS NULL) = (period_ends_on IS NULL))),
  CONSTRAINT notice_standing_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer(id),
  CONSTRAINT notice_standing_debt_id_fkey FOREIGN KEY (debt_id) REFERENCES debt(id),
  CONSTRAINT notice_standing_pkey PRIMARY KEY (debt_id),
  CONSTRAINT notice_standing_portfolio_id_fkey FOREIGN KEY (portfolio_id) REFERENCES portfolio(id)
);

CREATE TABLE offer (
  id uuid NOT NULL DEFAULT uuidv7(),
  case_id uuid NOT NULL,
  portfolio_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  side text NOT NULL,
  kind text NOT NULL,
  terms jsonb NOT NULL,
  total_minor bigint NOT NULL,
  forgiven_minor bigint NOT NULL DEFAULT 0,
  currency character(3) NOT NULL,
  last_on date NOT NULL,
  decision text NOT NULL,
  needs text,
  reasons jsonb NOT NULL DEFAULT '[]'::jsonb,
  note text,
  made_by uuid,
  recorded_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT offer_case_id_fkey FOREIGN KEY (case_id) REFERENCES collection_case(id),
  CONSTRAINT offer_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer(id),
  CONSTRAINT offer_decision_check CHECK ((decision = ANY (ARRAY['WITHIN'::text, 'NEEDS'::text, 'NEVER'::text]))),
  CONSTRAINT offer_kind_check CHECK ((kind = ANY (ARRAY['PLAN'::text, 'SETTLEMENT'::text, 'ARRANGEMENT'::text]))),
  CONSTRAINT offer_made_by_fkey FOREIGN KEY (made_by) REFERENCES app_user(id),
  CONSTRAINT offer_needs_check CHECK ((needs = ANY (ARRAY['SUPERVISOR'::text, 'CREDIT_MANAGER'::text, 'TWO_CREDIT_MANAGERS'::text, 'CREDITOR'::text]))),
  CONSTRAINT offer_pkey PRIMARY KEY (id),
  CONSTRAINT offer_portfolio_id_fkey FOREIGN KEY (portfolio_id) REFERENCES portfolio(id),
  CONSTRAINT offer_side_check CHECK ((side = ANY (ARRAY['CUSTOMER'::text, 'US'::text, 'APPROVER'::text]))),
  CONSTRAINT offer_total_minor_check CHECK ((total_minor > 0))
);

CREATE TABLE open_item (
  source_id uuid NOT NULL,
  kind text NOT NULL,
  portfolio_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  debt_id uuid,
  number text NOT NULL,
  currency character(3) NOT NULL,
  due_on date,
  open_minor bigint NOT NULL,
  disputed_minor bigint NOT NULL DEFAULT 0,
  computed_for date NOT NULL,
  CONSTRAINT open_item_check CHECK (((disputed_minor >= 0) AND (disputed_minor <= open_minor))),
  CONSTRAINT open_item_kind_check CHECK ((kind = ANY (ARRAY['INVOICE'::text, 'CREDIT_NOTE'::text, 'PAYMENT'::text]))),
  CONSTRAINT open_item_open_minor_check CHECK ((open_minor > 0)),
  CONSTRAINT open_item_pkey PRIMARY KEY (source_id)
);

CREATE TABLE payment (
  id uuid NOT NULL DEFAULT uuidv7(),
  portfolio_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  payer_id uuid,
  debt_id uuid,
  promise_id uuid,
  invoice_id uuid,
  reference text NOT NULL,
  method text NOT NULL,
  amount_minor bigint NOT NULL,
  currency character(3) NOT NULL,
  value_on date NOT NULL,
  posted_on date NOT NULL,
  received_by text NOT NULL DEFAULT 'SELF'::text,
  note text,
  is_imported boolean NOT NULL DEFAULT false,
  batch_id uuid,
  recorded_at timestamp with time zone NOT NULL DEFAULT now(),
  recorded_by uuid,
  reversed_on date,
  reversed_at timestamp with time zone,
  reversal_reason text,
  version integer NOT NULL DEFAULT 1,
  plan_id uuid,
  CONSTRAINT payment_amount_minor_check CHECK ((amount_minor > 0)),
  CONSTRAINT payment_check CHECK (((reversed_on IS NULL) = (reversed_at IS NULL))),
  CONSTRAINT payment_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer(id),
  CONSTRAINT payment_debt_id_fkey FOREIGN KEY (debt_id) REFERENCES debt(id),
  CONSTRAINT payment_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES invoice(id),
  CONSTRAINT payment_method_check CHECK ((method = ANY (ARRAY['CARD'::text, 'TRANSFER'::text, 'DIRECT_DEBIT'::text, 'CHEQUE'::text, 'CASH'::text, 'OTHER'::text]))),
  CONSTRAINT payment_payer_id_fkey FOREIGN KEY (payer_id) REFERENCES customer(id),
  CONSTRAINT payment_pkey PRIMARY KEY (id),
  CONSTRAINT payment_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES payment_plan(id),
  CONSTRAINT payment_portfolio_id_fkey FOREIGN KEY (portfolio_id) REFERENCES portfolio(id),
  CONSTRAINT payment_portfolio_id_reference_key UNIQUE (portfolio_id, reference),
  CONSTRAINT payment_promise_id_fkey FOREIGN KEY (promise_id) REFERENCES promise_to_pay(id),
  CONSTRAINT payment_received_by_check CHECK ((received_by = ANY (ARRAY['SELF'::text, 'CREDITOR'::text, 'AGENCY'::text]))),
  CONSTRAINT payment_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES app_user(id),
  CONSTRAINT payment_reversal_reason_check CHECK ((reversal_reason = ANY (ARRAY['BOUNCED'::text, 'CHARGED_BACK'::text, 'ENTERED_IN_ERROR'::text, 'REFUNDED'::text, 'OTHER'::text])))
);

CREATE TABLE payment_plan (
  id uuid NOT NULL DEFAULT uuidv7(),
  number bigint NOT NULL DEFAULT nextval('payment_plan_number'::regclass),
  case_id uuid NOT NULL,
  portfolio_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  offer_id uuid NOT NULL,
  kind text NOT NULL,
  is_hardship boolean NOT NULL DEFAULT false,
  assessment_id uuid,
  currency character(3) NOT NULL,
  frequency text NOT NULL,
  method text NOT NULL,
  terms jsonb NOT NULL,
  balance_minor bigint NOT NULL,
  total_minor bigint NOT NULL,
  forgiven_minor bigint NOT NULL DEFAULT 0,
  interest_minor bigint NOT NULL DEFAULT 0,
  first_on date NOT NULL,
  last_on date NOT NULL,
  review_on date,
  proposed_on date NOT NULL,
  proposed_at timestamp with time zone NOT NULL,
  proposed_by uuid,
  expires_on date NOT NULL,
  agreed_on date,
  agreed_at timestamp with time zone,
  agreed_by uuid,
  ended_as text,
  ended_on date,
  ended_at timestamp with time zone,
  ended_by uuid,
  end_reason text,
  replaces_id uuid,
  replaces_promise_ids uuid[] NOT NULL DEFAULT '{}'::uuid[],
  superseded_by uuid,
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT payment_plan_agreed_by_fkey FOREIGN KEY (agreed_by) REFERENCES app_user(id),
  CONSTRAINT payment_plan_assessment_id_fkey FOREIGN KEY (assessment_id) REFERENCES affordability_assessment(id),
  CONSTRAINT payment_plan_balance_minor_check CHECK ((balance_minor > 0)),
  CONSTRAINT payment_plan_case_id_fkey FOREIGN KEY (case_id) REFERENCES collection_case(id),
  CONSTRAINT payment_plan_check CHECK (((agreed_on IS NULL) = (agreed_at IS NULL))),
  CONSTRAINT payment_plan_check1 CHECK ((num_nonnulls(ended_as, ended_on, ended_at) = ANY (ARRAY[0, 3]))),
  CONSTRAINT payment_plan_check2 CHECK (((NOT is_hardship) OR (assessment_id IS NOT NULL))),
  CONSTRAINT payment_plan_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer(id),
  CONSTRAINT payment_plan_ended_as_check CHECK ((ended_as = ANY (ARRAY['CANCELLED'::text, 'SUPERSEDED'::text, 'DECLINED'::text]))),
  CONSTRAINT payment_plan_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES app_user(id),
  CONSTRAINT payment_plan_forgiven_minor_check CHECK ((forgiven_minor >= 0)),
  CONSTRAINT payment_plan_frequency_check CHECK ((frequency = ANY (ARRAY['ONCE'::text, 'WEEKLY'::text, 'FORTNIGHTLY'::text, 'SEMI_MONTHLY'::text, 'MONTHLY'::text, 'OWN_DATES'::text]))),
  CONSTRAINT payment_plan_interest_minor_check CHECK ((interest_minor >= 0)),
  CONSTRAINT payment_plan_kind_check CHECK ((kind = ANY (ARRAY['PLAN'::text, 'SETTLEMENT'::text, 'ARRANGEMENT'::text]))),
  CONSTRAINT payment_plan_method_check CHECK ((method = ANY (ARRAY['CARD'::text, 'TRANSFER'::text, 'DIRECT_DEBIT'::text, 'CHEQUE'::text, 'CASH'::text, 'OTHER'::text]))),
  CONSTRAINT payment_plan_number_key UNIQUE (number),
  CONSTRAINT payment_plan_offer_id_fkey FOREIGN KEY (offer_id) REFERENCES offer(id),
  CONSTRAINT payment_plan_pkey PRIMARY KEY (id),
  CONSTRAINT payment_plan_portfolio_id_fkey FOREIGN KEY (portfolio_id) REFERENCES portfolio(id),
  CONSTRAINT payment_plan_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES app_user(id),
  CONSTRAINT payment_plan_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES payment_plan(id),
  CONSTRAINT payment_plan_superseded_by_fkey FOREIGN KEY (superseded_by) REFERENCES payment_plan(id),
  CONSTRAINT payment_plan_total_minor_check CHECK ((total_minor > 0))
);

CREATE TABLE payment_plan_item (
  plan_id uuid NOT NULL,
  invoice_id uuid NOT NULL,
  open_minor bigint NOT NULL,
  CONSTRAINT payment_plan_item_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES invoice(id),
  CONSTRAINT payment_plan_item_open_minor_check CHECK ((open_minor > 0)),
  CONSTRAINT payment_plan_item_pkey PRIMARY KEY (plan_id, invoice_id),
  CONSTRAINT payment_plan_item_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES payment_plan(id)
);

CREATE TABLE plan_agreement (
  plan_id uuid NOT NULL,
  language text NOT NULL,
  document bytea NOT NULL,
  sha256 text NOT NULL,
  made_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT plan_agreement_pkey PRIMARY KEY (plan_id),
  CONSTRAINT plan_agreement_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES payment_plan(id)
);

CREATE TABLE plan_pause (
  id uuid NOT NULL DEFAULT uuidv7(),
  plan_id uuid NOT NULL,
  from_on date NOT NULL,
  until_on date NOT NULL,
  reason text NOT NULL,
  made_by uuid,
  recorded_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT plan_pause_check CHECK ((until_on >= from_on)),
  CONSTRAINT plan_pause_made_by_fkey FOREIGN KEY (made_by) REFERENCES app_user(id),
  CONSTRAINT plan_pause_pkey PRIMARY KEY (id),
  CONSTRAINT plan_pause_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES payment_plan(id)
);

CREATE TABLE plan_reinstatement (
  id uuid NOT NULL DEFAULT uuidv7(),
  plan_id uuid NOT NULL,
  reinstated_on date NOT NULL,
  reason text NOT NULL,
  made_by uuid,
  recorded_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT plan_reinstatement_made_by_fkey FOREIGN KEY (made_by) REFERENCES app_user(id),
  CONSTRAINT plan_reinstatement_pkey PRIMARY KEY (id),
  CONSTRAINT plan_reinstatement_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES payment_plan(id)
);

CREATE TABLE plan_standing (
  plan_id uuid NOT NULL,
  portfolio_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  status text NOT NULL,
  condition text,
  total_minor bigint NOT NULL,
  paid_minor bigint NOT NULL,
  due_minor bigint NOT NULL,
  arrears_minor bigint NOT NULL,
  arrears_instalments smallint NOT NULL,
  oldest_unpaid_on date,
  days_in_arrears integer NOT NULL,
  next_due_on date,
  next_due_minor bigint NOT NULL,
  active_on date,
  notice_on date,
  cure_until date,
  defaulted_on date,
  reinstatable_until date,
  paid_off_on date,
  clears_on date,
  completed_on date,
  coverage_minor bigint NOT NULL,
  reasons jsonb NOT NULL,
  turns_on date,
  computed_for date NOT NULL,
  CONSTRAINT plan_standing_condition_check CHECK ((condition = ANY (ARRAY['IN_ORDER'::text, 'IN_GRACE'::text, 'IN_ARREARS'::text, 'PAUSED'::text]))),
  CONSTRAINT plan_standing_pkey PRIMARY KEY (plan_id),
  CONSTRAINT plan_standing_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES payment_plan(id),
  CONSTRAINT plan_standing_status_check CHECK ((status = ANY (ARRAY['DRAFT'::text, 'PROPOSED'::text, 'PENDING_APPROVAL'::text, 'AGREED'::text, 'ACTIVE'::text, 'COMPLETED'::text, 'DEFAULTED'::text, 'CANCELLED'::text, 'SUPERSEDED'::text, 'DECLINED'::text, 'EXPIRED'::text, 'LAPSED'::text])))
);

CREATE TABLE policy (
  id uuid NOT NULL DEFAULT uuidv7(),
  kind text NOT NULL,
  portfolio_id uuid,
  debt_kind text,
  version integer NOT NULL,
  document jsonb NOT NULL,
  effective_from date NOT NULL,
  author_id uuid,
  recorded_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT policy_author_id_fkey FOREIGN KEY (author_id) REFERENCES app_user(id),
  CONSTRAINT policy_check CHECK (((portfolio_id IS NULL) <> (debt_kind IS NULL))),
  CONSTRAINT policy_debt_kind_check CHECK ((debt_kind = ANY (ARRAY['BUSINESS'::text, 'CONSUMER'::text]))),
  CONSTRAINT policy_kind_portfolio_id_debt_kind_version_key UNIQUE NULLS NOT DISTINCT (kind, portfolio_id, debt_kind, version),
  CONSTRAINT policy_pkey PRIMARY KEY (id),
  CONSTRAINT policy_portfolio_id_fkey FOREIGN KEY (portfolio_id) REFERENCES portfolio(id)
);

CREATE TABLE portfolio (
  id uuid NOT NULL DEFAULT uuidv7(),
  code text NOT NULL,
  name text NOT NULL,
  creditor_name text NOT NULL,
  currency character(3) NOT NULL,
  country character(2) NOT NULL,
  time_zone text NOT NULL,
  calendar_id uuid NOT NULL,
  fiscal_year_starts smallint NOT NULL DEFAULT 1,
  collector_relation text NOT NULL,
  debt_kind text NOT NULL,
  ledger_master text NOT NULL,
  work_mode text NOT NULL,
  retention_years smallint NOT NULL DEFAULT 7,
  is_active boolean NOT NULL DEFAULT true,
  computed_for date,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  language text NOT NULL DEFAULT 'en-US'::text,
  legal_name text,
  call_name text,
  phone text,
  website text,
  dispute_address text,
  licence_no text,
  advice_name text,
  advice_phone text,
  records_calls boolean NOT NULL DEFAULT false,
  live_since timestamp with time zone,
  live_by uuid,
  readiness jsonb NOT NULL DEFAULT '{}'::jsonb,
  CONSTRAINT portfolio_calendar_id_fkey FOREIGN KEY (calendar_id) REFERENCES business_calendar(id),
  CONSTRAINT portfolio_code_key UNIQUE (code),
  CONSTRAINT portfolio_collector_relation_check CHECK ((collector_relation = ANY (ARRAY['FIRST_PARTY'::text, 'THIRD_PARTY'::text, 'DEBT_BUYER'::text, 'SERVICER'::text]))),
  CONSTRAINT portfolio_debt_kind_check CHECK ((debt_kind = ANY (ARRAY['BUSINESS'::text, 'CONSUMER'::text]))),
  CONSTRAINT portfolio_fiscal_year_starts_check CHECK (((fiscal_year_starts >= 1) AND (fiscal_year_starts <= 12))),
  CONSTRAINT portfolio_language_check CHECK ((language = ANY (ARRAY['en-US'::text, 'en-GB'::text, 'de-DE'::text]))),
  CONSTRAINT portfolio_ledger_master_check CHECK ((ledger_master = ANY (ARRAY['ERP'::text, 'KEPT'::text]))),
  CONSTRAINT portfolio_live_by_fkey FOREIGN KEY (live_by) REFERENCES app_user(id),
  CONSTRAINT portfolio_name_key UNIQUE (name),
  CONSTRAINT portfolio_pkey PRIMARY KEY (id),
  CONSTRAINT portfolio_work_mode_check CHECK ((work_mode = ANY (ARRAY['OWNED'::text, 'POOL'::text, 'OWNED_THEN_POOL'::text])))
);

CREATE TABLE portfolio_scale (
  portfolio_id uuid NOT NULL,
  p50 bigint NOT NULL,
  p80 bigint NOT NULL,
  p95 bigint NOT NULL,
  computed_for date NOT NULL,
  CONSTRAINT portfolio_scale_pkey PRIMARY KEY (portfolio_id),
  CONSTRAINT portfolio_scale_portfolio_id_fkey FOREIGN KEY (portfolio_id) REFERENCES portfolio(id)
);

CREATE TABLE presence (
  customer_id uuid NOT NULL,
  user_id uuid NOT NULL,
  case_id uuid,
  is_lease boolean NOT NULL DEFAULT false,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT presence_pkey PRIMARY KEY (customer_id, user_id)
);

CREATE TABLE promise_item (
  promise_id uuid NOT NULL,
  invoice_id uuid NOT NULL,
  CONSTRAINT promise_item_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES invoice(id),
  CONSTRAINT promise_item_pkey PRIMARY KEY (promise_id, invoice_id),
  CONSTRAINT promise_item_promise_id_fkey FOREIGN KEY (promise_id) REFERENCES promise_to_pay(id)
);

CREATE TABLE promise_standing (
  promise_id uuid NOT NULL,
  portfolio_id uuid NOT NULL,
  status text NOT NULL,
  due_minor bigint NOT NULL,
  received_minor bigint NOT NULL,
  late_minor bigint NOT NULL DEFAULT 0,
  kept_on date,
  grace_until date NOT NULL,
  broken_on date,
  level smallint NOT NULL DEFAULT 1,
  reasons jsonb NOT NULL,
  computed_for date NOT NULL,
  CONSTRAINT promise_standing_pkey PRIMARY KEY (promise_id),
  CONSTRAINT promise_standing_promise_id_fkey FOREIGN KEY (promise_id) REFERENCES promise_to_pay(id),
  CONSTRAINT promise_standing_status_check CHECK ((status = ANY (ARRAY['OPEN'::text, 'KEPT'::text, 'PARTLY_KEPT'::text, 'BROKEN'::text, 'CANCELLED'::text, 'SUPERSEDED'::text])))
);

CREATE TABLE promise_to_pay (
  id uuid NOT NULL DEFAULT uuidv7(),
  case_id uuid NOT NULL,
  portfolio_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  debt_id uuid,
  contact_log_id uuid,
  amount_minor bigint NOT NULL,
  currency character(3) NOT NULL,
  promised_on date NOT NULL,
  due_on date NOT NULL,
  method text NOT NULL,
  is_imported boolean NOT NULL DEFAULT false,
  made_by uuid,
  cancelled_on date,
  cancelled_at timestamp with time zone,
  cancel_reason text,
  superseded_by uuid,
  recorded_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  instrument_reference text,
  approval_id uuid,
  superseded_by_plan uuid,
  CONSTRAINT promise_to_pay_amount_minor_check CHECK ((amount_minor > 0)),
  CONSTRAINT promise_to_pay_approval_id_fkey FOREIGN KEY (approval_id) REFERENCES approval(id),
  CONSTRAINT promise_to_pay_case_id_fkey FOREIGN KEY (case_id) REFERENCES collection_case(id),
  CONSTRAINT promise_to_pay_check CHECK ((due_on >= promised_on)),
  CONSTRAINT promise_to_pay_check1 CHECK (((cancelled_on IS NULL) = (cancelled_at IS NULL))),
  CONSTRAINT promise_to_pay_contact_log_id_fkey FOREIGN KEY (contact_log_id) REFERENCES contact_log(id),
  CONSTRAINT promise_to_pay_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer(id),
  CONSTRAINT promise_to_pay_debt_id_fkey FOREIGN KEY (debt_id) REFERENCES debt(id),
  CONSTRAINT promise_to_pay_made_by_fkey FOREIGN KEY (made_by) REFERENCES app_user(id),
  CONSTRAINT promise_to_pay_method_check CHECK ((method = ANY (ARRAY['CARD'::text, 'TRANSFER'::text, 'DIRECT_DEBIT'::text, 'CHEQUE'::text, 'CASH'::text, 'OTHER'::text]))),
  CONSTRAINT promise_to_pay_pkey PRIMARY KEY (id),
  CONSTRAINT promise_to_pay_portfolio_id_fkey FOREIGN KEY (portfolio_id) REFERENCES portfolio(id),
  CONSTRAINT promise_to_pay_superseded_by_fkey FOREIGN KEY (superseded_by) REFERENCES promise_to_pay(id),
  CONSTRAINT promise_to_pay_superseded_by_plan_fkey FOREIGN KEY (superseded_by_plan) REFERENCES payment_plan(id)
);

CREATE TABLE schema_migration (
  id integer NOT NULL DEFAULT nextval('schema_migration_id_seq'::regclass),
  "timestamp" bigint NOT NULL,
  name character varying NOT NULL,
  CONSTRAINT "PK_0edff5015b71cc0389ae0f4b9a1" PRIMARY KEY (id)
);

CREATE TABLE script_run (
  id uuid NOT NULL DEFAULT uuidv7(),
  script_version_id uuid NOT NULL,
  script_id uuid NOT NULL,
  case_id uuid NOT NULL,
  portfolio_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  user_id uuid NOT NULL,
  attempt_id uuid,
  contact_log_id uuid,
  state text NOT NULL DEFAULT 'RUNNING'::text,
  events jsonb NOT NULL DEFAULT '[]'::jsonb,
  disclosed jsonb NOT NULL DEFAULT '[]'::jsonb,
  outcome text,
  started_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT script_run_attempt_id_fkey FOREIGN KEY (attempt_id) REFERENCES contact_attempt(id),
  CONSTRAINT script_run_case_id_fkey FOREIGN KEY (case_id) REFERENCES collection_case(id),
  CONSTRAINT script_run_contact_log_id_fkey FOREIGN KEY (contact_log_id) REFERENCES contact_log(id),
  CONSTRAINT script_run_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer(id),
  CONSTRAINT script_run_pkey PRIMARY KEY (id),
  CONSTRAINT script_run_portfolio_id_fkey FOREIGN KEY (portfolio_id) REFERENCES portfolio(id),
  CONSTRAINT script_run_script_id_fkey FOREIGN KEY (script_id) REFERENCES call_script(id),
  CONSTRAINT script_run_script_version_id_fkey FOREIGN KEY (script_version_id) REFERENCES call_script_version(id),
  CONSTRAINT script_run_state_check CHECK ((state = ANY (ARRAY['RUNNING'::text, 'FINISHED'::text, 'LEFT'::text]))),
  CONSTRAINT script_run_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);

CREATE TABLE team (
  id uuid NOT NULL DEFAULT uuidv7(),
  name text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT team_name_key UNIQUE (name),
  CONSTRAINT team_pkey PRIMARY KEY (id)
);

CREATE TABLE team_member (
  team_id uuid NOT NULL,
  user_id uuid NOT NULL,
  CONSTRAINT team_member_pkey PRIMARY KEY (team_id, user_id),
  CONSTRAINT team_member_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id) ON DELETE CASCADE,
  CONSTRAINT team_member_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE
);

CREATE TABLE team_portfolio (
  team_id uuid NOT NULL,
  portfolio_id uuid NOT NULL,
  CONSTRAINT team_portfolio_pkey PRIMARY KEY (team_id, portfolio_id),
  CONSTRAINT team_portfolio_portfolio_id_fkey FOREIGN KEY (portfolio_id) REFERENCES portfolio(id) ON DELETE CASCADE,
  CONSTRAINT team_portfolio_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id) ON DELETE CASCADE
);

CREATE TABLE timeline_event (
  id uuid NOT NULL DEFAULT uuidv7(),
  "position" bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  customer_id uuid,
  portfolio_id uuid,
  case_id uuid,
  batch_id uuid,
  type text NOT NULL,
  category text NOT NULL,
  payload_version smallint NOT NULL DEFAULT 1,
  payload jsonb NOT NULL,
  actor_id uuid,
  occurred_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT timeline_event_category_check CHECK ((category = ANY (ARRAY['CONTACTS'::text, 'MONEY'::text, 'PROMISES'::text, 'NOTES'::text, 'CASE'::text, 'ADMIN'::text]))),
  CONSTRAINT timeline_event_pkey PRIMARY KEY (id)
);

CREATE TABLE validation_notice (
  id uuid NOT NULL DEFAULT uuidv7(),
  debt_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  portfolio_id uuid NOT NULL,
  state text NOT NULL,
  method text,
  facts jsonb NOT NULL,
  document bytea,
  sha256 text,
  prepared_on date NOT NULL,
  sent_on date,
  assumed_receipt_on date,
  period_ends_on date,
  returned_on date,
  replaces_id uuid,
  prepared_by uuid,
  sent_by uuid,
  recorded_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT validation_notice_check CHECK (((sent_on IS NOT NULL) OR (state = ANY (ARRAY['PREPARED'::text, 'REPLACED'::text])))),
  CONSTRAINT validation_notice_check1 CHECK (((sent_on IS NULL) OR (state <> 'PREPARED'::text))),
  CONSTRAINT validation_notice_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer(id),
  CONSTRAINT validation_notice_debt_id_fkey FOREIGN KEY (debt_id) REFERENCES debt(id),
  CONSTRAINT validation_notice_method_check CHECK ((method = ANY (ARRAY['MAIL'::text, 'ELECTRONIC'::text, 'ORAL'::text]))),
  CONSTRAINT validation_notice_pkey PRIMARY KEY (id),
  CONSTRAINT validation_notice_portfolio_id_fkey FOREIGN KEY (portfolio_id) REFERENCES portfolio(id),
  CONSTRAINT validation_notice_prepared_by_fkey FOREIGN KEY (prepared_by) REFERENCES app_user(id),
  CONSTRAINT validation_notice_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES validation_notice(id),
  CONSTRAINT validation_notice_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES app_user(id),
  CONSTRAINT validation_notice_state_check CHECK ((state = ANY (ARRAY['PREPARED'::text, 'SENT'::text, 'RETURNED'::text, 'REPLACED'::text])))
);

-- Indexes

CREATE INDEX adjustment_invoice ON public.adjustment USING btree (invoice_id);

CREATE INDEX adjustment_plan ON public.adjustment USING btree (plan_id) WHERE (plan_id IS NOT NULL);

CREATE INDEX affordability_assessment_customer ON public.affordability_assessment USING btree (customer_id, portfolio_id, recorded_at DESC);

CREATE INDEX allocation_credit_note ON public.allocation USING btree (credit_note_id) WHERE (credit_note_id IS NOT NULL);

CREATE INDEX allocation_invoice ON public.allocation USING btree (invoice_id);

CREATE INDEX allocation_payment ON public.allocation USING btree (payment_id) WHERE (payment_id IS NOT NULL);

CREATE INDEX approval_asked_by ON public.approval USING btree (asked_by, asked_at DESC);

CREATE INDEX approval_case ON public.approval USING btree (case_id);

CREATE INDEX approval_decided ON public.approval USING btree (portfolio_id, decided_at DESC) WHERE (decided_at IS NOT NULL);

CREATE UNIQUE INDEX approval_one_waiting ON public.approval USING btree (plan_id) WHERE (state = 'WAITING'::text);

CREATE INDEX approval_waiting ON public.approval USING btree (portfolio_id, asked_at) WHERE (state = 'WAITING'::text);

CREATE INDEX auth_account_user ON public.auth_account USING btree (user_id);

CREATE INDEX auth_session_user ON public.auth_session USING btree (user_id);

CREATE INDEX auth_verification_identifier ON public.auth_verification USING btree (identifier);

CREATE UNIQUE INDEX call_script_code ON public.call_script USING btree (code, language, portfolio_id) NULLS NOT DISTINCT;

CREATE UNIQUE INDEX call_script_version_draft ON public.call_script_version USING btree (script_id) WHERE (state = 'DRAFT'::text);

CREATE INDEX case_note_customer ON public.case_note USING btree (customer_id, recorded_at DESC);

CREATE INDEX case_standing_all ON public.case_standing USING btree (portfolio_id, points, rank_minor, age_rank, case_id);

CREATE INDEX case_standing_callback ON public.case_standing USING btree (portfolio_id, callback_at) WHERE (callback_at IS NOT NULL);

CREATE INDEX case_standing_currency ON public.case_standing USING btree (portfolio_id, currency);

CREATE INDEX case_standing_customer ON public.case_standing USING btree (customer_id);

CREATE INDEX case_standing_manager ON public.case_standing USING btree (account_manager_id, portfolio_id) WHERE (account_manager_id IS NOT NULL);

CREATE INDEX case_standing_oldest ON public.case_standing USING btree (portfolio_id, oldest_due_on);

CREATE INDEX case_standing_overdue ON public.case_standing USING btree (portfolio_id, overdue_minor);

CREATE INDEX case_standing_owner ON public.case_standing USING btree (portfolio_id, owner_id, points, rank_minor, age_rank, case_id) WHERE ((suppressed_reason IS NULL) AND (NOT is_specialist));

CREATE INDEX case_standing_page ON public.case_standing USING btree (portfolio_id, points, rank_minor, age_rank, case_id) WHERE ((suppressed_reason IS NULL) AND (NOT is_specialist));

CREATE INDEX case_standing_promise ON public.case_standing USING btree (portfolio_id, promise_due_on) WHERE (promise_due_on IS NOT NULL);

CREATE INDEX case_standing_reached ON public.case_standing USING btree (portfolio_id, last_reached_at);

CREATE INDEX case_standing_several ON public.case_standing USING btree (portfolio_id) WHERE has_several;

CREATE INDEX case_standing_specialist ON public.case_standing USING btree (portfolio_id, points, rank_minor, age_rank, case_id) WHERE is_specialist;

CREATE INDEX claimed_payment_customer ON public.claimed_payment USING btree (customer_id, portfolio_id);

CREATE INDEX collection_case_customer ON public.collection_case USING btree (customer_id);

CREATE UNIQUE INDEX collection_case_one_open ON public.collection_case USING btree (customer_id, portfolio_id) WHERE (state = 'OPEN'::text);

CREATE INDEX collection_case_portfolio ON public.collection_case USING btree (portfolio_id, state);

CREATE INDEX compliance_fact_customer ON public.compliance_fact USING btree (customer_id) WHERE (ended_at IS NULL);

CREATE INDEX compliance_fact_kind ON public.compliance_fact USING btree (portfolio_id, kind) WHERE (ended_at IS NULL);

CREATE INDEX contact_attempt_debts ON public.contact_attempt USING gin (debt_ids) WHERE (state = ANY (ARRAY['PLANNED'::text, 'PLACED'::text]));

CREATE INDEX contact_attempt_open ON public.contact_attempt USING btree (customer_id, placed_at DESC) WHERE (state = ANY (ARRAY['PLANNED'::text, 'PLACED'::text]));

CREATE INDEX contact_customer ON public.contact USING btree (customer_id);

CREATE INDEX contact_decision_customer ON public.contact_decision USING btree (customer_id, decided_at DESC);

CREATE INDEX contact_decision_portfolio ON public.contact_decision USING btree (portfolio_id, decided_at DESC, id DESC);

CREATE INDEX contact_log_case ON public.contact_log USING btree (case_id, occurred_at DESC);

CREATE INDEX contact_log_customer ON public.contact_log USING btree (customer_id, occurred_at DESC);

CREATE INDEX contact_log_item_invoice ON public.contact_log_item USING btree (invoice_id, contact_log_id DESC);

CREATE INDEX contact_override_case ON public.contact_override USING btree (case_id, asked_at DESC);

CREATE INDEX contact_override_waiting ON public.contact_override USING btree (portfolio_id, asked_at) WHERE (state = 'WAITING'::text);

CREATE INDEX contact_point_digits_trgm ON public.contact_point USING gin (digits gin_trgm_ops) WHERE (kind = 'PHONE'::text);

CREATE INDEX credit_note_customer ON public.credit_note USING btree (customer_id, portfolio_id);

CREATE INDEX customer_account_manager ON public.customer USING btree (account_manager_id) WHERE (account_manager_id IS NOT NULL);

CREATE INDEX customer_by_name ON public.customer USING btree (lower(name), id);

CREATE INDEX customer_name_trgm ON public.customer USING gin (name gin_trgm_ops);

CREATE INDEX customer_parent ON public.customer USING btree (parent_id) WHERE (parent_id IS NOT NULL);

CREATE INDEX customer_payer ON public.customer USING btree (payer_id) WHERE (payer_id IS NOT NULL);

CREATE INDEX customer_reference_customer ON public.customer_reference USING btree (customer_id);

CREATE INDEX customer_reference_trgm ON public.customer_reference USING gin (reference gin_trgm_ops);

CREATE INDEX debt_customer ON public.debt USING btree (customer_id);

CREATE INDEX debt_party_customer ON public.debt_party USING btree (customer_id);

CREATE INDEX dispute_customer ON public.dispute USING btree (customer_id, portfolio_id);

CREATE INDEX dispute_item_invoice ON public.dispute_item USING btree (invoice_id);

CREATE INDEX idempotency_recorded ON public.idempotency USING btree (recorded_at);

CREATE INDEX import_batch_started ON public.import_batch USING btree (started_at DESC);

CREATE INDEX instalment_standing_due ON public.instalment_standing USING btree (portfolio_id, due_on, plan_id) WHERE (is_running AND (status <> 'PAID'::text));

CREATE INDEX invoice_customer ON public.invoice USING btree (customer_id, portfolio_id);

CREATE INDEX invoice_number_trgm ON public.invoice USING gin (number gin_trgm_ops);

CREATE UNIQUE INDEX message_template_name ON public.message_template USING btree (name, language, portfolio_id) NULLS NOT DISTINCT;

CREATE INDEX notice_standing_due ON public.notice_standing USING btree (portfolio_id, due_on, debt_id) WHERE (sent_on IS NULL);

CREATE INDEX notice_standing_portfolio ON public.notice_standing USING btree (portfolio_id, due_on, debt_id);

CREATE INDEX notice_standing_returned ON public.notice_standing USING btree (portfolio_id, returned_on, debt_id) WHERE (returned_on IS NOT NULL);

CREATE INDEX notice_standing_sent ON public.notice_standing USING btree (portfolio_id, period_ends_on, debt_id) WHERE ((sent_on IS NOT NULL) AND (returned_on IS NULL));

CREATE INDEX offer_case ON public.offer USING btree (case_id, recorded_at DESC);

CREATE INDEX offer_customer ON public.offer USING btree (customer_id, portfolio_id);

CREATE INDEX open_item_customer ON public.open_item USING btree (customer_id, portfolio_id);

CREATE INDEX open_item_due ON public.open_item USING btree (portfolio_id, due_on);

CREATE INDEX payment_customer ON public.payment USING btree (customer_id, portfolio_id, value_on);

CREATE INDEX payment_plan_case ON public.payment_plan USING btree (case_id);

CREATE INDEX payment_plan_customer ON public.payment_plan USING btree (customer_id, portfolio_id);

CREATE INDEX payment_plan_item_invoice ON public.payment_plan_item USING btree (invoice_id);

CREATE INDEX payment_plan_money ON public.payment USING btree (plan_id) WHERE (plan_id IS NOT NULL);

CREATE INDEX payment_plan_portfolio ON public.payment_plan USING btree (portfolio_id, id);

CREATE INDEX plan_pause_plan ON public.plan_pause USING btree (plan_id);

CREATE INDEX plan_reinstatement_plan ON public.plan_reinstatement USING btree (plan_id);

CREATE INDEX plan_standing_customer ON public.plan_standing USING btree (customer_id);

CREATE INDEX plan_standing_status ON public.plan_standing USING btree (portfolio_id, status, next_due_on);

CREATE INDEX plan_standing_turns ON public.plan_standing USING btree (portfolio_id, turns_on) WHERE (turns_on IS NOT NULL);

CREATE UNIQUE INDEX presence_one_lease ON public.presence USING btree (customer_id) WHERE is_lease;

CREATE INDEX presence_user ON public.presence USING btree (user_id);

CREATE INDEX promise_item_invoice ON public.promise_item USING btree (invoice_id);

CREATE INDEX promise_standing_open ON public.promise_standing USING btree (portfolio_id, grace_until) WHERE (status = 'OPEN'::text);

CREATE INDEX promise_to_pay_case ON public.promise_to_pay USING btree (case_id);

CREATE INDEX promise_to_pay_customer ON public.promise_to_pay USING btree (customer_id, portfolio_id);

CREATE INDEX promise_to_pay_due ON public.promise_to_pay USING btree (portfolio_id, due_on, id);

CREATE INDEX script_run_case ON public.script_run USING btree (case_id, started_at DESC);

CREATE UNIQUE INDEX script_run_one_running ON public.script_run USING btree (case_id, user_id) WHERE (state = 'RUNNING'::text);

CREATE INDEX script_run_version ON public.script_run USING btree (script_version_id);

CREATE INDEX team_member_user ON public.team_member USING btree (user_id);

CREATE INDEX team_portfolio_portfolio ON public.team_portfolio USING btree (portfolio_id);

CREATE INDEX timeline_event_case ON public.timeline_event USING btree (case_id, occurred_at DESC, "position" DESC) WHERE (case_id IS NOT NULL);

CREATE INDEX timeline_event_customer ON public.timeline_event USING btree (customer_id, occurred_at DESC, "position" DESC);

CREATE INDEX timeline_event_xid ON public.timeline_event USING btree (xid);

CREATE INDEX validation_notice_debt ON public.validation_notice USING btree (debt_id, recorded_at DESC);

CREATE INDEX validation_notice_portfolio ON public.validation_notice USING btree (portfolio_id, state, sent_on);

-- Triggers

CREATE TRIGGER contact_decision_kept BEFORE DELETE OR UPDATE ON public.contact_decision FOR EACH ROW EXECUTE FUNCTION contact_decision_is_kept();

CREATE TRIGGER contact_decision_no_truncate BEFORE TRUNCATE ON public.contact_decision FOR EACH STATEMENT EXECUTE FUNCTION contact_decision_is_kept();

CREATE TRIGGER timeline_append_only BEFORE DELETE OR UPDATE ON public.timeline_event FOR EACH ROW EXECUTE FUNCTION timeline_is_append_only();

CREATE TRIGGER timeline_no_truncate BEFORE TRUNCATE ON public.timeline_event FOR EACH STATEMENT EXECUTE FUNCTION timeline_is_append_only();
