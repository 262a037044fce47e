// Customers, how to reach them, and the debts they owe.
export const customer = /* sql */ `
CREATE TABLE customer (
  id                 uuid PRIMARY KEY DEFAULT uuidv7(),
  kind               text NOT NULL CHECK (kind IN ('COMPANY','SOLE_TRADER','PARTNERSHIP','PERSON','PUBLIC_BODY')),
  name               text NOT NULL,
  parent_id          uuid REFERENCES customer,
  payer_id           uuid REFERENCES customer,
  account_manager_id uuid REFERENCES app_user,
  time_zone          text,                       -- null: unknown, the portfolio's zone stands in and the screen says so
  language           text NOT NULL DEFAULT 'en',
  usual_pay_day      smallint CHECK (usual_pay_day BETWEEN 1 AND 31),
  address            text,
  city               text,
  region             text,
  postal_code        text,
  country            char(2),
  registration_no    text,
  date_of_birth      date,
  identity_no_last4  text CHECK (identity_no_last4 ~ '^[0-9]{4}$'),
  specialist_reason  text CHECK (specialist_reason IN ('DECEASED','VULNERABLE','INSOLVENT','IDENTITY_THEFT')),
  risk_grade         text CHECK (risk_grade IN ('A','B','C','D','E')),
  customer_since     date,
  version            integer NOT NULL DEFAULT 1,
  created_at         timestamptz NOT NULL DEFAULT now(),
  CHECK (parent_id <> id), CHECK (payer_id <> id)
);
CREATE INDEX customer_name_trgm ON customer USING gin (name gin_trgm_ops);
CREATE INDEX customer_by_name ON customer (lower(name), id);
CREATE INDEX customer_parent ON customer (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX customer_payer ON customer (payer_id) WHERE payer_id IS NOT NULL;
CREATE INDEX customer_account_manager ON customer (account_manager_id) WHERE account_manager_id IS NOT NULL;

-- the number by which a portfolio's books know the customer; imports find them by it
CREATE TABLE customer_reference (
  portfolio_id uuid NOT NULL REFERENCES portfolio,
  reference    text NOT NULL,
  customer_id  uuid NOT NULL REFERENCES customer,
  PRIMARY KEY (portfolio_id, reference)
);
CREATE INDEX customer_reference_customer ON customer_reference (customer_id);
CREATE INDEX customer_reference_trgm ON customer_reference USING gin (reference gin_trgm_ops);

CREATE TABLE contact (
  id                   uuid PRIMARY KEY DEFAULT uuidv7(),
  customer_id          uuid NOT NULL REFERENCES customer,
  name                 text NOT NULL,
  job_title            text,
  relationship         text NOT NULL CHECK (relationship IN
    ('SELF','EMPLOYEE','OWNER','ACCOUNTS_PAYABLE','DECISION_MAKER','SPOUSE','PARENT','GUARDIAN','EXECUTOR','ATTORNEY','ADVISER','OTHER')),
  may_discuss          boolean NOT NULL DEFAULT false,
  language             text,
  do_not_call          boolean NOT NULL DEFAULT false,
  note                 text,
  is_active            boolean NOT NULL DEFAULT true,
  version              integer NOT NULL DEFAULT 1,
  created_at           timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX contact_customer ON contact (customer_id);

CREATE TABLE contact_point (
  id            uuid PRIMARY KEY DEFAULT uuidv7(),
  customer_id   uuid NOT NULL REFERENCES customer,
  contact_id    uuid REFERENCES contact,
  kind          text NOT NULL CHECK (kind IN ('PHONE','EMAIL','POSTAL')),
  value         text NOT NULL,                 -- E.164, lower-case e-mail, or a postal address
  digits        text GENERATED ALWAYS AS (CASE WHEN kind = 'PHONE' THEN regexp_replace(value, '[^0-9]', '', 'g') END) STORED,
  label         text,
  state         text NOT NULL DEFAULT 'UNVERIFIED' CHECK (state IN ('UNVERIFIED','VALID','WRONG','DISCONNECTED','DO_NOT_USE')),
  source        text NOT NULL DEFAULT 'CREDITOR' CHECK (source IN ('CREDITOR','CUSTOMER','TRACING','IMPORT','COLLECTOR')),
  has_consent   boolean,
  opted_out_at  timestamptz,
  time_zone     text,
  version       integer NOT NULL DEFAULT 1,
  created_at    timestamptz NOT NULL DEFAULT now(),
  UNIQUE (customer_id, kind, value)
);
CREATE INDEX contact_point_digits_trgm ON contact_point USING gin (digits gin_trgm_ops) WHERE kind = 'PHONE';

CREATE TABLE debt (
  id                   uuid PRIMARY KEY DEFAULT uuidv7(),
  portfolio_id         uuid NOT NULL REFERENCES portfolio,
  customer_id          uuid NOT NULL REFERENCES customer,
  account_number       text NOT NULL,
  original_creditor    text,
  current_creditor     text NOT NULL,
  kind                 text NOT NULL CHECK (kind IN ('TRADE','CREDIT_CARD','LOAN','MEDICAL','UTILITY','TELECOM','RENT','STUDENT_LOAN','OTHER')),
  opened_on            date,
  default_on           date,
  charge_off_on        date,
  last_payment_on      date,
  itemization_kind     text CHECK (itemization_kind IN ('LAST_STATEMENT','CHARGE_OFF','LAST_PAYMENT','TRANSACTION','JUDGMENT')),
  itemization_on       date,
  itemization_minor    bigint,
  interest_since_minor bigint,
  fees_since_minor     bigint,
  payments_since_minor bigint,
  currency             char(3) NOT NULL,
  governing_law        text,
  interest_basis       text,
  fee_basis            text,
  placed_on            date,
  placement_reference  text,
  recalled_on          date,
  version              integer NOT NULL DEFAULT 1,
  created_at           timestamptz NOT NULL DEFAULT now(),
  UNIQUE (portfolio_id, account_number)
);
CREATE INDEX debt_customer ON debt (customer_id);

CREATE TABLE debt_party (
  debt_id     uuid NOT NULL REFERENCES debt,
  customer_id uuid NOT NULL REFERENCES customer,
  liability   text NOT NULL CHECK (liability IN ('PRIMARY','JOINT','GUARANTOR','EXECUTOR')),
  PRIMARY KEY (debt_id, customer_id)
);
CREATE INDEX debt_party_customer ON debt_party (customer_id);
`;
