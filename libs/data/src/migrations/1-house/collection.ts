// Cases, what was said and promised in them, and the standing of each (projections).
export const collection = /* sql */ `
CREATE SEQUENCE collection_case_number START 1000;
CREATE TABLE collection_case (
  id                  uuid PRIMARY KEY DEFAULT uuidv7(),
  number              bigint NOT NULL UNIQUE DEFAULT nextval('collection_case_number'),  -- shown as C-1042
  portfolio_id        uuid NOT NULL REFERENCES portfolio,
  customer_id         uuid NOT NULL REFERENCES customer,
  state               text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN','CLOSED')),
  stage               text NOT NULL DEFAULT 'EARLY' CHECK (stage IN ('EARLY','LATE','PLACED','LEGAL')),
  opened_on           date NOT NULL,
  closed_on           date,
  close_reason        text CHECK (close_reason IN ('CURED','PAID_IN_FULL','SETTLED','WRITTEN_OFF','RECALLED','RETURNED','SOLD','DISCHARGED','DECEASED_NO_ESTATE','FRAUD','ERROR')),
  reopened_count      integer NOT NULL DEFAULT 0,
  team_id             uuid REFERENCES team,
  owner_id            uuid REFERENCES app_user,
  next_action         text,
  next_action_on      date,
  next_action_at      timestamptz,              -- when the hour matters
  next_action_reason  text,
  callback_at         timestamptz,
  callback_zone       text,                     -- the customer's zone in which it was agreed
  callback_owner_id   uuid REFERENCES app_user,
  callback_contact_id uuid REFERENCES contact,
  callback_point_id   uuid REFERENCES contact_point,
  snoozed_until       date,
  snooze_reason       text,
  snoozes_running     smallint NOT NULL DEFAULT 0,
  held_until          date,
  hold_reason         text,
  version             integer NOT NULL DEFAULT 1,
  created_at          timestamptz NOT NULL DEFAULT now(),
  CHECK ((state = 'CLOSED') = (closed_on IS NOT NULL AND close_reason IS NOT NULL))
);
CREATE UNIQUE INDEX collection_case_one_open ON collection_case (customer_id, portfolio_id) WHERE state = 'OPEN';
CREATE INDEX collection_case_customer ON collection_case (customer_id);
CREATE INDEX collection_case_portfolio ON collection_case (portfolio_id, state);

-- projection: one row per open case; the worklist reads nothing else
CREATE TABLE case_standing (
  case_id           uuid PRIMARY KEY REFERENCES collection_case,
  portfolio_id      uuid NOT NULL,
  customer_id       uuid NOT NULL,
  team_id           uuid,
  owner_id          uuid,
  customer_name     text NOT NULL,
  account_manager_id uuid,
  points            integer NOT NULL,
  factors           jsonb NOT NULL,             -- [{rule,text,value,points}]
  balances          jsonb NOT NULL,             -- per currency {currency,open,overdue,unapplied,disputed,promised,claimed,aon}
  currency          char(3) NOT NULL,           -- the balance shown first: the portfolio's, else the largest
  overdue_minor     bigint NOT NULL,
  aon_minor         bigint NOT NULL,
  currencies        text[] NOT NULL,
  aon_base_minor    bigint,                     -- in the base currency, for ranking alone; null where a rate is missing
  oldest_due_on     date,
  days_past_due     integer NOT NULL,
  promise_status    text,
  promise_due_on    date,
  promise_minor     bigint,
  promise_currency  char(3),
  broken_on         date,
  next_action       text,
  next_action_on    date,
  next_action_at    timestamptz,
  callback_at       timestamptz,
  callback_owner_id uuid,
  callback_team_at  timestamptz,                -- from when a due callback is everyone's
  last_contact_at   timestamptz,
  last_outcome      text,
  last_reached_at   timestamptz,
  suppressed_until  date,
  suppressed_reason text,
  is_specialist     boolean NOT NULL DEFAULT false,
  computed_for      date NOT NULL,
  -- among equal points: the larger amount first, then the older debt
  rank_minor        bigint GENERATED ALWAYS AS (coalesce(aon_base_minor, 0)) STORED,
  age_rank          integer GENERATED ALWAYS AS (coalesce(date '2500-01-01' - oldest_due_on, 0)) STORED,
  -- a column and not an expression, so that the planner knows how few they are
  has_several       boolean GENERATED ALWAYS AS (cardinality(currencies) > 1) STORED
) WITH (fillfactor = 80);                        -- rewritten every night: room on the page keeps the indexes out of it
-- a page of the list is one range of one of these per portfolio, read backwards
CREATE INDEX case_standing_page ON case_standing (portfolio_id, points, rank_minor, age_rank, case_id)
  WHERE suppressed_reason IS NULL AND NOT is_specialist;
CREATE INDEX case_standing_owner ON case_standing (portfolio_id, owner_id, points, rank_minor, age_rank, case_id)
  WHERE suppressed_reason IS NULL AND NOT is_specialist;
CREATE INDEX case_standing_specialist ON case_standing (portfolio_id, points, rank_minor, age_rank, case_id) WHERE is_specialist;
CREATE INDEX case_standing_all ON case_standing (portfolio_id, points, rank_minor, age_rank, case_id);
-- filters that leave so few rows that walking the list would be the long way
CREATE INDEX case_standing_customer ON case_standing (customer_id);
CREATE INDEX case_standing_manager ON case_standing (account_manager_id, portfolio_id) WHERE account_manager_id IS NOT NULL;
CREATE INDEX case_standing_callback ON case_standing (portfolio_id, callback_at) WHERE callback_at IS NOT NULL;
CREATE INDEX case_standing_promise ON case_standing (portfolio_id, promise_due_on) WHERE promise_due_on IS NOT NULL;
CREATE INDEX case_standing_currency ON case_standing (portfolio_id, currency);
CREATE INDEX case_standing_several ON case_standing (portfolio_id) WHERE has_several;
CREATE INDEX case_standing_overdue ON case_standing (portfolio_id, overdue_minor);
CREATE INDEX case_standing_oldest ON case_standing (portfolio_id, oldest_due_on);
CREATE INDEX case_standing_reached ON case_standing (portfolio_id, last_reached_at);

-- projection: by what a portfolio's amounts are ranked; made by its sweep
CREATE TABLE portfolio_scale (
  portfolio_id uuid PRIMARY KEY REFERENCES portfolio,
  p50          bigint NOT NULL,                 -- minor units of the base currency
  p80          bigint NOT NULL,
  p95          bigint NOT NULL,
  computed_for date NOT NULL
);

CREATE TABLE contact_log (
  id                uuid PRIMARY KEY DEFAULT uuidv7(),
  case_id           uuid NOT NULL REFERENCES collection_case,
  portfolio_id      uuid NOT NULL REFERENCES portfolio,
  customer_id       uuid NOT NULL REFERENCES customer,
  user_id           uuid NOT NULL REFERENCES app_user,
  direction         text NOT NULL CHECK (direction IN ('OUTBOUND','INBOUND')),
  channel           text NOT NULL CHECK (channel IN ('PHONE','EMAIL','TEXT','LETTER','VISIT','CHAT')),
  contact_point_id  uuid REFERENCES contact_point,
  contact_id        uuid REFERENCES contact,    -- whom they reached
  reached_name      text,                       -- when that person is not on file
  verification      text CHECK (verification IN ('DATE_OF_BIRTH','POSTAL_CODE','IDENTITY_LAST4','ACCOUNT_NUMBER','KNOWN_VOICE','CALLED_BACK','NOT_NEEDED','NOT_VERIFIED')),
  outcome           text NOT NULL,
  reach_class       text NOT NULL,
  note              text,
  is_complaint      boolean NOT NULL DEFAULT false,
  details           jsonb NOT NULL DEFAULT '{}', -- what the outcome asked for: dates, approver, reference
  next_action       text,
  next_action_on    date,
  next_action_at    timestamptz,
  occurred_at       timestamptz NOT NULL,
  recorded_at       timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX contact_log_case ON contact_log (case_id, occurred_at DESC);
CREATE INDEX contact_log_customer ON contact_log (customer_id, occurred_at DESC);

CREATE TABLE contact_log_debt (
  contact_log_id uuid NOT NULL REFERENCES contact_log,
  debt_id        uuid NOT NULL REFERENCES debt,
  PRIMARY KEY (contact_log_id, debt_id)
);
CREATE TABLE contact_log_item (
  contact_log_id uuid NOT NULL REFERENCES contact_log,
  invoice_id     uuid NOT NULL REFERENCES invoice,
  status         text CHECK (status IN ('RECEIVED','NOT_RECEIVED','IN_APPROVAL','APPROVED','SCHEDULED','CLAIMED_PAID','DISPUTED','COPY_REQUESTED')),
  scheduled_on   date,
  PRIMARY KEY (contact_log_id, invoice_id)
);
CREATE INDEX contact_log_item_invoice ON contact_log_item (invoice_id, contact_log_id DESC);

CREATE TABLE case_note (
  id           uuid PRIMARY KEY DEFAULT uuidv7(),
  case_id      uuid REFERENCES collection_case,
  portfolio_id uuid REFERENCES portfolio,
  customer_id  uuid NOT NULL REFERENCES customer,
  author_id    uuid NOT NULL REFERENCES app_user,
  body         text NOT NULL,
  recorded_at  timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX case_note_customer ON case_note (customer_id, recorded_at DESC);

CREATE TABLE promise_to_pay (
  id              uuid PRIMARY KEY DEFAULT uuidv7(),
  case_id         uuid NOT NULL REFERENCES collection_case,
  portfolio_id    uuid NOT NULL REFERENCES portfolio,
  customer_id     uuid NOT NULL REFERENCES customer,
  debt_id         uuid REFERENCES debt,
  contact_log_id  uuid REFERENCES contact_log,
  amount_minor    bigint NOT NULL CHECK (amount_minor > 0),
  currency        char(3) NOT NULL,
  promised_on     date NOT NULL,
  due_on          date NOT NULL,
  method          text NOT NULL CHECK (method IN ('CARD','TRANSFER','DIRECT_DEBIT','CHEQUE','CASH','OTHER')),
  is_imported     boolean NOT NULL DEFAULT false,
  made_by         uuid REFERENCES app_user,
  cancelled_on    date,
  cancelled_at    timestamptz,
  cancel_reason   text,
  superseded_by   uuid REFERENCES promise_to_pay,
  recorded_at     timestamptz NOT NULL DEFAULT now(),
  version         integer NOT NULL DEFAULT 1,
  CHECK (due_on >= promised_on),
  CHECK ((cancelled_on IS NULL) = (cancelled_at IS NULL))
);
CREATE INDEX promise_to_pay_customer ON promise_to_pay (customer_id, portfolio_id);
CREATE INDEX promise_to_pay_case ON promise_to_pay (case_id);
CREATE INDEX promise_to_pay_due ON promise_to_pay (portfolio_id, due_on, id);
ALTER TABLE payment ADD FOREIGN KEY (promise_id) REFERENCES promise_to_pay;

CREATE TABLE promise_item (
  promise_id uuid NOT NULL REFERENCES promise_to_pay,
  invoice_id uuid NOT NULL REFERENCES invoice,
  PRIMARY KEY (promise_id, invoice_id)
);
CREATE INDEX promise_item_invoice ON promise_item (invoice_id);

-- projection: what evaluatePromise says
CREATE TABLE promise_standing (
  promise_id     uuid PRIMARY KEY REFERENCES promise_to_pay,
  portfolio_id   uuid NOT NULL,
  status         text NOT NULL CHECK (status IN ('OPEN','KEPT','PARTLY_KEPT','BROKEN','CANCELLED','SUPERSEDED')),
  due_minor      bigint NOT NULL,               -- the amount after credits and adjustments on its items
  received_minor bigint NOT NULL,
  late_minor     bigint NOT NULL DEFAULT 0,     -- value-dated after grace: noted, changes no verdict
  kept_on        date,
  grace_until    date NOT NULL,
  broken_on      date,                          -- the first day on which it was partly kept or broken
  level          smallint NOT NULL DEFAULT 1,
  reasons        jsonb NOT NULL,
  computed_for   date NOT NULL
);
CREATE INDEX promise_standing_open ON promise_standing (portfolio_id, grace_until) WHERE status = 'OPEN';

-- what the customer says was paid and is not found yet; under an ERP ledger also what a clerk expects
CREATE TABLE claimed_payment (
  id             uuid PRIMARY KEY DEFAULT uuidv7(),
  case_id        uuid NOT NULL REFERENCES collection_case,
  portfolio_id   uuid NOT NULL REFERENCES portfolio,
  customer_id    uuid NOT NULL REFERENCES customer,
  contact_log_id uuid REFERENCES contact_log,
  amount_minor   bigint NOT NULL CHECK (amount_minor > 0),
  currency       char(3) NOT NULL,
  paid_on        date NOT NULL,
  method         text NOT NULL CHECK (method IN ('CARD','TRANSFER','DIRECT_DEBIT','CHEQUE','CASH','OTHER')),
  reference      text,
  trace_on       date NOT NULL,                 -- when to look for it
  state          text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN','TRACED','NOT_FOUND','WITHDRAWN')),
  payment_id     uuid REFERENCES payment,
  claimed_by     uuid REFERENCES app_user,
  settled_at     timestamptz,
  recorded_at    timestamptz NOT NULL DEFAULT now(),
  version        integer NOT NULL DEFAULT 1
);
CREATE INDEX claimed_payment_customer ON claimed_payment (customer_id, portfolio_id);
CREATE TABLE claimed_payment_item (
  claimed_payment_id uuid NOT NULL REFERENCES claimed_payment,
  invoice_id         uuid NOT NULL REFERENCES invoice,
  PRIMARY KEY (claimed_payment_id, invoice_id)
);

CREATE TABLE dispute (
  id             uuid PRIMARY KEY DEFAULT uuidv7(),
  case_id        uuid NOT NULL REFERENCES collection_case,
  portfolio_id   uuid NOT NULL REFERENCES portfolio,
  customer_id    uuid NOT NULL REFERENCES customer,
  debt_id        uuid REFERENCES debt,
  contact_log_id uuid REFERENCES contact_log,
  reason         text NOT NULL CHECK (reason IN ('PRICE','QUANTITY','QUALITY','NOT_DELIVERED','WRONG_DELIVERY','DUPLICATE','ALREADY_PAID','CREDIT_MISSING','NOT_MINE','IDENTITY_THEFT','CONTRACT','OTHER')),
  root_cause     text,
  detail         text,
  owner_id       uuid REFERENCES app_user,
  opened_on      date NOT NULL,
  resolved_on    date,
  resolved_at    timestamptz,
  resolution     text CHECK (resolution IN ('ACCEPTED','REJECTED','PARTLY_ACCEPTED','WITHDRAWN')),
  resolution_note text,
  resolved_by    uuid REFERENCES app_user,
  recorded_at    timestamptz NOT NULL DEFAULT now(),
  version        integer NOT NULL DEFAULT 1,
  CHECK ((resolved_on IS NULL) = (resolution IS NULL))
);
CREATE INDEX dispute_customer ON dispute (customer_id, portfolio_id);
CREATE TABLE dispute_item (
  dispute_id     uuid NOT NULL REFERENCES dispute,
  invoice_id     uuid NOT NULL REFERENCES invoice,
  amount_minor   bigint NOT NULL CHECK (amount_minor > 0),
  accepted_minor bigint CHECK (accepted_minor BETWEEN 0 AND amount_minor),  -- awaits its credit note once resolved
  PRIMARY KEY (dispute_id, invoice_id)
);
CREATE INDEX dispute_item_invoice ON dispute_item (invoice_id);
`;
