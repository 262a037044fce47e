// The ledger. Rows carry a value day (effective_on) and the moment they became known (recorded_at).
// What is open is a projection (open_item), rewritten in the same transaction by the one domain function.
export const ledger = /* sql */ `
CREATE TABLE import_batch (
  id           uuid PRIMARY KEY DEFAULT uuidv7(),
  kind         text NOT NULL CHECK (kind IN ('CUSTOMERS','INVOICES','CREDIT_NOTES','PAYMENTS')),
  portfolio_id uuid REFERENCES portfolio,
  file_name    text NOT NULL,
  state        text NOT NULL CHECK (state IN ('RUNNING','DONE','FAILED')),
  business_day date NOT NULL,
  rows         integer NOT NULL DEFAULT 0,
  accepted     integer NOT NULL DEFAULT 0,
  unchanged    integer NOT NULL DEFAULT 0,
  later        integer NOT NULL DEFAULT 0,
  rejected     integer NOT NULL DEFAULT 0,
  message      text,
  user_id      uuid REFERENCES app_user,
  started_at   timestamptz NOT NULL DEFAULT now(),
  finished_at  timestamptz
);
CREATE INDEX import_batch_started ON import_batch (started_at DESC);

CREATE TABLE invoice (
  id             uuid PRIMARY KEY DEFAULT uuidv7(),
  portfolio_id   uuid NOT NULL REFERENCES portfolio,
  customer_id    uuid NOT NULL REFERENCES customer,
  debt_id        uuid NOT NULL REFERENCES debt,
  number         text NOT NULL,
  issued_on      date NOT NULL,                 -- its value day
  due_on         date NOT NULL,
  amount_minor   bigint NOT NULL CHECK (amount_minor > 0),
  currency       char(3) NOT NULL,
  description    text,
  purchase_order text,
  batch_id       uuid,
  recorded_at    timestamptz NOT NULL DEFAULT now(),
  version        integer NOT NULL DEFAULT 1,
  CHECK (due_on >= issued_on),
  UNIQUE (portfolio_id, number)
);
CREATE INDEX invoice_customer ON invoice (customer_id, portfolio_id);
CREATE INDEX invoice_number_trgm ON invoice USING gin (number gin_trgm_ops);

CREATE TABLE credit_note (
  id             uuid PRIMARY KEY DEFAULT uuidv7(),
  portfolio_id   uuid NOT NULL REFERENCES portfolio,
  customer_id    uuid NOT NULL REFERENCES customer,
  debt_id        uuid NOT NULL REFERENCES debt,
  number         text NOT NULL,
  issued_on      date NOT NULL,
  amount_minor   bigint NOT NULL CHECK (amount_minor > 0),
  currency       char(3) NOT NULL,
  invoice_id     uuid REFERENCES invoice,       -- the item it names, if it names one
  reason         text,
  batch_id       uuid,
  recorded_at    timestamptz NOT NULL DEFAULT now(),
  version        integer NOT NULL DEFAULT 1,
  UNIQUE (portfolio_id, number)
);
CREATE INDEX credit_note_customer ON credit_note (customer_id, portfolio_id);

CREATE TABLE payment (
  id                   uuid PRIMARY KEY DEFAULT uuidv7(),
  portfolio_id         uuid NOT NULL REFERENCES portfolio,
  customer_id          uuid NOT NULL REFERENCES customer,  -- whose account it pays
  payer_id             uuid REFERENCES customer,           -- who sent it, when someone else
  debt_id              uuid REFERENCES debt,
  promise_id           uuid,                               -- the promise it names, if it names one
  invoice_id           uuid REFERENCES invoice,            -- the item it names, if it names one
  reference            text NOT NULL,
  method               text NOT NULL CHECK (method IN ('CARD','TRANSFER','DIRECT_DEBIT','CHEQUE','CASH','OTHER')),
  amount_minor         bigint NOT NULL CHECK (amount_minor > 0),
  currency             char(3) NOT NULL,
  value_on             date NOT NULL,                      -- effective day
  posted_on            date NOT NULL,
  received_by          text NOT NULL DEFAULT 'SELF' CHECK (received_by IN ('SELF','CREDITOR','AGENCY')),
  note                 text,
  is_imported          boolean NOT NULL DEFAULT false,
  batch_id             uuid,
  recorded_at          timestamptz NOT NULL DEFAULT now(),
  recorded_by          uuid REFERENCES app_user,
  reversed_on          date,
  reversed_at          timestamptz,
  reversal_reason      text CHECK (reversal_reason IN ('BOUNCED','CHARGED_BACK','ENTERED_IN_ERROR','REFUNDED','OTHER')),
  version              integer NOT NULL DEFAULT 1,
  CHECK ((reversed_on IS NULL) = (reversed_at IS NULL)),
  UNIQUE (portfolio_id, reference)
);
CREATE INDEX payment_customer ON payment (customer_id, portfolio_id, value_on);

-- money or credit put on an item; undone by its own dates, never deleted
CREATE TABLE allocation (
  id             uuid PRIMARY KEY DEFAULT uuidv7(),
  portfolio_id   uuid NOT NULL REFERENCES portfolio,
  customer_id    uuid NOT NULL REFERENCES customer,
  payment_id     uuid REFERENCES payment,
  credit_note_id uuid REFERENCES credit_note,
  invoice_id     uuid NOT NULL REFERENCES invoice,
  amount_minor   bigint NOT NULL CHECK (amount_minor > 0),
  currency       char(3) NOT NULL,
  basis          text NOT NULL CHECK (basis IN ('DIRECTION','NAMED','REMITTANCE','EXACT','OLDEST','BY_HAND')),
  effective_on   date NOT NULL,
  recorded_at    timestamptz NOT NULL DEFAULT now(),
  recorded_by    uuid REFERENCES app_user,
  reversed_on    date,
  reversed_at    timestamptz,
  CHECK (num_nonnulls(payment_id, credit_note_id) = 1),
  CHECK ((reversed_on IS NULL) = (reversed_at IS NULL))
);
CREATE INDEX allocation_invoice ON allocation (invoice_id);
CREATE INDEX allocation_payment ON allocation (payment_id) WHERE payment_id IS NOT NULL;
CREATE INDEX allocation_credit_note ON allocation (credit_note_id) WHERE credit_note_id IS NOT NULL;

CREATE TABLE adjustment (
  id           uuid PRIMARY KEY DEFAULT uuidv7(),
  portfolio_id uuid NOT NULL REFERENCES portfolio,
  customer_id  uuid NOT NULL REFERENCES customer,
  invoice_id   uuid NOT NULL REFERENCES invoice,
  kind         text NOT NULL CHECK (kind IN ('WRITE_OFF','WAIVER','FORGIVENESS','FEE','INTEREST')),
  amount_minor bigint NOT NULL CHECK (amount_minor > 0),
  currency     char(3) NOT NULL,
  reason       text,
  effective_on date NOT NULL,
  recorded_at  timestamptz NOT NULL DEFAULT now(),
  recorded_by  uuid REFERENCES app_user,
  reversed_on  date,
  reversed_at  timestamptz,
  CHECK ((reversed_on IS NULL) = (reversed_at IS NULL))
);
CREATE INDEX adjustment_invoice ON adjustment (invoice_id);

-- a ledger row as it stood before it was changed
CREATE TABLE ledger_version (
  table_name  text NOT NULL,
  row_id      uuid NOT NULL,
  version     integer NOT NULL,
  document    jsonb NOT NULL,
  recorded_at timestamptz NOT NULL,             -- from when it was known so
  replaced_at timestamptz NOT NULL DEFAULT now(),
  batch_id    uuid,
  PRIMARY KEY (table_name, row_id, version)
);

-- projection: what is open of an invoice, and what is unapplied of a payment or credit note (rows with nothing open go)
CREATE TABLE open_item (
  source_id      uuid PRIMARY KEY,
  kind           text NOT NULL CHECK (kind IN ('INVOICE','CREDIT_NOTE','PAYMENT')),
  portfolio_id   uuid NOT NULL,
  customer_id    uuid NOT NULL,
  debt_id        uuid,
  number         text NOT NULL,
  currency       char(3) NOT NULL,
  due_on         date,                          -- invoices only
  open_minor     bigint NOT NULL CHECK (open_minor > 0),
  disputed_minor bigint NOT NULL DEFAULT 0 CHECK (disputed_minor BETWEEN 0 AND open_minor),
  computed_for   date NOT NULL
);
CREATE INDEX open_item_customer ON open_item (customer_id, portfolio_id);
CREATE INDEX open_item_due ON open_item (portfolio_id, due_on);
`;
