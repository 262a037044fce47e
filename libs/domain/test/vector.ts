/** The form of a file of vectors (compliance-vectors/1); what is left out of a vector is not known to exist. */
export type VectorFile = {
  readonly vectors: readonly Vector[];
  readonly calculations: readonly Calculation[];
};

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json | undefined };

export type VectorContact = {
  readonly at: string;
  readonly channel: string;
  readonly direction?: string;
  readonly outcome?: string;
  readonly debts?: readonly string[];
  readonly by?: string;
  readonly to?: string;
  readonly number?: string;
  readonly purpose?: string;
  readonly reply_to_inbound?: boolean;
};

export type Vector = {
  readonly id: string;
  readonly title: string;
  readonly jurisdiction: string;
  readonly collector: string | null;
  readonly debt_type: string | null;
  readonly address: {
    readonly country?: string | null;
    readonly state?: string | null;
    readonly city?: string | null;
  } | null;
  readonly zones: readonly string[];
  readonly facts: JsonObject;
  readonly history: readonly VectorContact[];
  readonly proposed: {
    readonly channel: string;
    readonly at_utc: string;
    readonly to?: string;
    readonly debts?: readonly string[];
    readonly direction?: string;
    readonly purpose?: string;
    readonly number?: string;
    readonly opt_out_notice?: boolean | null;
    readonly reply_to_inbound?: boolean;
  } & JsonObject;
  readonly expected: {
    readonly decision: string;
    readonly accepted?: readonly string[];
    readonly rule_id: string;
    readonly earliest_allowed_date_local?: string;
  };
};

export type Calculation = {
  readonly id: string;
  readonly rule_id: string;
  readonly inputs: JsonObject;
  readonly expected: JsonObject;
};
