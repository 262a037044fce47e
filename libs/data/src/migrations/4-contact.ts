import type { MigrationInterface, QueryRunner } from 'typeorm';

// Whether somebody may be contacted and what is said: facts, decisions as evidence, attempts, overrides, notices, scripts.
const UP = /* sql */ `
ALTER TABLE portfolio DROP CONSTRAINT portfolio_collector_relation_check;
ALTER TABLE portfolio ADD CONSTRAINT portfolio_collector_relation_check
  CHECK (collector_relation IN ('FIRST_PARTY','THIRD_PARTY','DEBT_BUYER','SERVICER'));
-- as whom we speak and write: names, numbers and addresses of notices and scripts
ALTER TABLE portfolio
  ADD COLUMN legal_name      text,               -- the collector's true business name
  ADD COLUMN call_name       text,               -- one that does not show collection, for voicemail
  ADD COLUMN phone           text,
  ADD COLUMN website         text,
  ADD COLUMN dispute_address text,
  ADD COLUMN licence_no      text,
  ADD COLUMN advice_name     text,               -- free debt advice to signpost
  ADD COLUMN advice_phone    text,
  ADD COLUMN records_calls   boolean NOT NULL DEFAULT false,
  -- placed consumer debts are called only once facts and the last days' own calls are in
  ADD COLUMN live_since      timestamptz,
  ADD COLUMN live_by         uuid REFERENCES app_user,
  ADD COLUMN readiness       jsonb NOT NULL DEFAULT '{}';  -- what somebody attested: { item: { by, at, text } }
-- whoever works already goes on working; the day's sweep is run again, and finds from when each case may be called
UPDATE portfolio SET live_since = now(), computed_for = computed_for - 1;

ALTER TABLE import_batch DROP CONSTRAINT import_batch_kind_check;
ALTER TABLE import_batch ADD CONSTRAINT import_batch_kind_check
  CHECK (kind IN ('CUSTOMERS','INVOICES','CREDIT_NOTES','PAYMENTS','COMPLIANCE_FACTS','CONTACT_HISTORY'));

ALTER TABLE contact_point ADD COLUMN use text CHECK (use IN ('HOME','MOBILE','WORK'));
ALTER TABLE contact_log
  ADD COLUMN attempt_id uuid,
  ADD COLUMN is_reply   boolean NOT NULL DEFAULT false,
  ADD COLUMN script_run_id uuid,
  -- of a collector before us, from an import: shown, and not ours to count
  ADD COLUMN is_other_collector boolean NOT NULL DEFAULT false;

CREATE TABLE compliance_fact (
  id               uuid PRIMARY KEY DEFAULT uuidv7(),
  customer_id      uuid NOT NULL REFERENCES customer,
  portfolio_id     uuid REFERENCES portfolio,    -- of its debts; null: of the person, seen by all who see them
  kind             text NOT NULL,
  debt_ids         uuid[],                       -- null: whatever debt
  contact_point_id uuid REFERENCES contact_point,
  details          jsonb NOT NULL DEFAULT '{}',  -- ComplianceFactDetails of the domain
  from_on          date,
  until_on         date,
  received_at      timestamptz NOT NULL,
  is_written       boolean NOT NULL DEFAULT false,
  medium           text CHECK (medium IN ('PHONE','EMAIL','TEXT','LETTER','CHAT','IN_PERSON','IMPORT','COURT')),
  from_whom        text,                         -- who said or sent it
  evidence         text,                         -- where it can be seen: a letter's number, a recording
  note             text,
  contact_log_id   uuid REFERENCES contact_log,  -- the contact that wrote it
  recorded_by      uuid REFERENCES app_user,
  recorded_at      timestamptz NOT NULL DEFAULT now(),
  -- a fact is ended or replaced, never changed: what was known when stays
  ended_at         timestamptz,
  ended_by         uuid REFERENCES app_user,
  end_reason       text,
  replaced_by      uuid REFERENCES compliance_fact,
  version          integer NOT NULL DEFAULT 1,
  CHECK (until_on IS NULL OR from_on IS NULL OR until_on >= from_on)
);
CREATE INDEX compliance_fact_customer ON compliance_fact (customer_id) WHERE ended_at IS NULL;
CREATE INDEX compliance_fact_kind ON compliance_fact (portfolio_id, kind) WHERE ended_at IS NULL;

-- the evidence: written once, kept (15 USC 1692k(c), 12 CFR 1006.100)
CREATE TABLE contact_decision (
  id               uuid PRIMARY KEY DEFAULT uuidv7(),
  case_id          uuid REFERENCES collection_case,
  portfolio_id     uuid NOT NULL REFERENCES portfolio,
  customer_id      uuid NOT NULL REFERENCES customer,
  user_id          uuid REFERENCES app_user,     -- null: a job
  -- ATTEMPT led to one, BLOCKED and WARNED were told and not gone on with, OVERRIDE let through, AFTERWARDS when it was logged
  occasion         text NOT NULL CHECK (occasion IN ('ATTEMPT','BLOCKED','WARNED','OVERRIDE','AFTERWARDS')),
  decision         text NOT NULL CHECK (decision IN ('ALLOW','WARN','BLOCK')),
  channel          text NOT NULL,
  direction        text NOT NULL,
  party            text NOT NULL,
  purpose          text NOT NULL,
  contact_point_id uuid,
  debt_ids         uuid[] NOT NULL,
  hits             jsonb NOT NULL,
  next_allowed_at  timestamptz,
  may_discuss      text NOT NULL,
  unknown          text[] NOT NULL DEFAULT '{}',
  facts            jsonb NOT NULL,               -- what was looked at: facts, places, zones, history rows that counted
  rule_versions    jsonb NOT NULL,               -- { pack: version, policy: version, zones: version of the zone data }
  warning_reason   text,
  override_id      uuid,
  decided_at       timestamptz NOT NULL,
  recorded_at      timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX contact_decision_customer ON contact_decision (customer_id, decided_at DESC);
CREATE INDEX contact_decision_portfolio ON contact_decision (portfolio_id, decided_at DESC, id DESC);
CREATE FUNCTION contact_decision_is_kept() RETURNS trigger LANGUAGE plpgsql AS $fn$
BEGIN
  RAISE EXCEPTION 'contact decisions are evidence: they are not changed' USING ERRCODE = 'restrict_violation';
END $fn$;
CREATE TRIGGER contact_decision_kept BEFORE UPDATE OR DELETE ON contact_decision
  FOR EACH ROW EXECUTE FUNCTION contact_decision_is_kept();
CREATE TRIGGER contact_decision_no_truncate BEFORE TRUNCATE ON contact_decision
  FOR EACH STATEMENT EXECUTE FUNCTION contact_decision_is_kept();

-- a place in the budget: reserved under the customers' locks, counted as placed until its log says otherwise
CREATE TABLE contact_attempt (
  id               uuid PRIMARY KEY DEFAULT uuidv7(),
  case_id          uuid NOT NULL REFERENCES collection_case,
  portfolio_id     uuid NOT NULL REFERENCES portfolio,
  customer_id      uuid NOT NULL REFERENCES customer,
  user_id          uuid REFERENCES app_user,
  channel          text NOT NULL,
  direction        text NOT NULL CHECK (direction IN ('OUTBOUND','INBOUND')),
  party            text NOT NULL,
  purpose          text NOT NULL,
  contact_point_id uuid REFERENCES contact_point,
  debt_ids         uuid[] NOT NULL,
  decision_id      uuid NOT NULL REFERENCES contact_decision,
  state            text NOT NULL CHECK (state IN ('PLANNED','PLACED','LOGGED','RELEASED')),
  placed_at        timestamptz NOT NULL,
  contact_log_id   uuid REFERENCES contact_log,
  version          integer NOT NULL DEFAULT 1
);
CREATE INDEX contact_attempt_open ON contact_attempt (customer_id, placed_at DESC) WHERE state IN ('PLANNED','PLACED');
CREATE INDEX contact_attempt_debts ON contact_attempt USING gin (debt_ids) WHERE state IN ('PLANNED','PLACED');
ALTER TABLE contact_log ADD CONSTRAINT contact_log_attempt_id_fkey FOREIGN KEY (attempt_id) REFERENCES contact_attempt;

CREATE TABLE contact_override (
  id               uuid PRIMARY KEY DEFAULT uuidv7(),
  case_id          uuid NOT NULL REFERENCES collection_case,
  portfolio_id     uuid NOT NULL REFERENCES portfolio,
  customer_id      uuid NOT NULL REFERENCES customer,
  channel          text NOT NULL,
  contact_point_id uuid REFERENCES contact_point,
  decision_id      uuid NOT NULL REFERENCES contact_decision,
  rule_ids         text[] NOT NULL,
  reason           text NOT NULL,
  asked_by         uuid NOT NULL REFERENCES app_user,
  asked_at         timestamptz NOT NULL,
  state            text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING','GRANTED','DECLINED','USED','EXPIRED')),
  decided_by       uuid REFERENCES app_user,
  decided_at       timestamptz,
  decision_note    text,
  expires_at       timestamptz NOT NULL,
  version          integer NOT NULL DEFAULT 1,
  CHECK (decided_by IS DISTINCT FROM asked_by)
);
CREATE INDEX contact_override_waiting ON contact_override (portfolio_id, asked_at) WHERE state = 'WAITING';
CREATE INDEX contact_override_case ON contact_override (case_id, asked_at DESC);

-- hours shared by many cases: the few of them are judged by the clock, not each case
CREATE TABLE contact_hours (
  id    integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key   text NOT NULL UNIQUE,
  hours jsonb NOT NULL
);
ALTER TABLE case_standing
  ADD COLUMN hours_id      integer REFERENCES contact_hours,
  ADD COLUMN callable_from timestamptz NOT NULL DEFAULT '-infinity',  -- infinity: not by waiting
  ADD COLUMN callable_rule text;

CREATE TABLE validation_notice (
  id                  uuid PRIMARY KEY DEFAULT uuidv7(),
  debt_id             uuid NOT NULL REFERENCES debt,
  customer_id         uuid NOT NULL REFERENCES customer,
  portfolio_id        uuid NOT NULL REFERENCES portfolio,
  state               text NOT NULL CHECK (state IN ('PREPARED','SENT','RETURNED','REPLACED')),
  method              text CHECK (method IN ('MAIL','ELECTRONIC','ORAL')),
  facts               jsonb NOT NULL,            -- ValidationNoticeFacts of the domain, as they were
  document            bytea,
  sha256              text,
  prepared_on         date NOT NULL,
  sent_on             date,
  assumed_receipt_on  date,
  period_ends_on      date,
  returned_on         date,
  replaces_id         uuid REFERENCES validation_notice,
  prepared_by         uuid REFERENCES app_user,
  sent_by             uuid REFERENCES app_user,
  recorded_at         timestamptz NOT NULL DEFAULT now(),
  version             integer NOT NULL DEFAULT 1,
  -- one that was prepared and not sent may be replaced by another, too
  CHECK (sent_on IS NOT NULL OR state IN ('PREPARED','REPLACED')),
  CHECK (sent_on IS NULL OR state <> 'PREPARED')
);
CREATE INDEX validation_notice_debt ON validation_notice (debt_id, recorded_at DESC);
CREATE INDEX validation_notice_portfolio ON validation_notice (portfolio_id, state, sent_on);

-- how each debt stands with its notice, by the facts of it: a row where there are any; refreshed with them
CREATE TABLE notice_standing (
  debt_id          uuid PRIMARY KEY REFERENCES debt,
  customer_id      uuid NOT NULL REFERENCES customer,
  portfolio_id     uuid NOT NULL REFERENCES portfolio,
  first_contact_on date,
  due_on           date NOT NULL,                -- infinity: nobody was told of it yet
  sent_on          date,
  period_ends_on   date,
  returned_on      date,
  CHECK ((sent_on IS NULL) = (period_ends_on IS NULL))
);
CREATE INDEX notice_standing_portfolio ON notice_standing (portfolio_id, due_on, debt_id);
CREATE INDEX notice_standing_due ON notice_standing (portfolio_id, due_on, debt_id) WHERE sent_on IS NULL;
CREATE INDEX notice_standing_sent ON notice_standing (portfolio_id, period_ends_on, debt_id)
  WHERE sent_on IS NOT NULL AND returned_on IS NULL;
CREATE INDEX notice_standing_returned ON notice_standing (portfolio_id, returned_on, debt_id) WHERE returned_on IS NOT NULL;

CREATE TABLE call_script (
  id           uuid PRIMARY KEY DEFAULT uuidv7(),
  code         text NOT NULL,
  name         text NOT NULL,
  moment       text NOT NULL,
  packs        text[] NOT NULL DEFAULT '{}',
  language     text NOT NULL,
  conditions   jsonb NOT NULL DEFAULT '[]',
  priority     integer NOT NULL DEFAULT 0,
  portfolio_id uuid REFERENCES portfolio,        -- null: of the house
  is_active    boolean NOT NULL DEFAULT true,
  version      integer NOT NULL DEFAULT 1,
  created_at   timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX call_script_code ON call_script (code, language, portfolio_id) NULLS NOT DISTINCT;
CREATE TABLE call_script_version (
  id           uuid PRIMARY KEY DEFAULT uuidv7(),
  script_id    uuid NOT NULL REFERENCES call_script,
  number       integer NOT NULL,
  state        text NOT NULL CHECK (state IN ('DRAFT','PUBLISHED','RETIRED')),
  graph        jsonb NOT NULL,                   -- ScriptGraph of the domain; of a published one never changed
  share        smallint NOT NULL DEFAULT 100 CHECK (share BETWEEN 0 AND 100),
  note         text,
  author_id    uuid REFERENCES app_user,
  created_at   timestamptz NOT NULL DEFAULT now(),
  changed_at   timestamptz NOT NULL DEFAULT now(),
  published_by uuid REFERENCES app_user,
  published_at timestamptz,
  retired_at   timestamptz,
  version      integer NOT NULL DEFAULT 1,
  UNIQUE (script_id, number)
);
CREATE UNIQUE INDEX call_script_version_draft ON call_script_version (script_id) WHERE state = 'DRAFT';

CREATE TABLE script_run (
  id                uuid PRIMARY KEY DEFAULT uuidv7(),
  script_version_id uuid NOT NULL REFERENCES call_script_version,
  script_id         uuid NOT NULL REFERENCES call_script,
  case_id           uuid NOT NULL REFERENCES collection_case,
  portfolio_id      uuid NOT NULL REFERENCES portfolio,
  customer_id       uuid NOT NULL REFERENCES customer,
  user_id           uuid NOT NULL REFERENCES app_user,
  attempt_id        uuid REFERENCES contact_attempt,
  contact_log_id    uuid REFERENCES contact_log,
  state             text NOT NULL DEFAULT 'RUNNING' CHECK (state IN ('RUNNING','FINISHED','LEFT')),
  events            jsonb NOT NULL DEFAULT '[]', -- RunEvents of the domain; only ever appended to
  disclosed         jsonb NOT NULL DEFAULT '[]',
  outcome           text,
  started_at        timestamptz NOT NULL,
  ended_at          timestamptz,
  version           integer NOT NULL DEFAULT 1
);
CREATE INDEX script_run_case ON script_run (case_id, started_at DESC);
CREATE UNIQUE INDEX script_run_one_running ON script_run (case_id, user_id) WHERE state = 'RUNNING';
CREATE INDEX script_run_version ON script_run (script_version_id);
ALTER TABLE contact_log ADD CONSTRAINT contact_log_script_run_id_fkey FOREIGN KEY (script_run_id) REFERENCES script_run;

CREATE TABLE message_template (
  id           uuid PRIMARY KEY DEFAULT uuidv7(),
  portfolio_id uuid REFERENCES portfolio,        -- null: of the house
  moment       text NOT NULL,
  language     text NOT NULL,
  packs        text[] NOT NULL DEFAULT '{}',
  name         text NOT NULL,
  subject      text,
  body         text NOT NULL,
  state        text NOT NULL DEFAULT 'DRAFT' CHECK (state IN ('DRAFT','ACTIVE','RETIRED')),
  author_id    uuid REFERENCES app_user,
  activated_by uuid REFERENCES app_user,
  activated_at timestamptz,
  changed_at   timestamptz NOT NULL DEFAULT now(),
  version      integer NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX message_template_name ON message_template (name, language, portfolio_id) NULLS NOT DISTINCT;
`;

/** Contact decisions, compliance facts, validation notices and call scripts. */
export class Contact1764000000000 implements MigrationInterface {
  name = 'Contact1764000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(UP);
  }

  // the way back is the backup taken before: evidence is never thrown away
  async down(): Promise<void> {
    throw new Error('This migration cannot be undone: restore the backup taken before it.');
  }
}
