import { graphql } from '../gql';

/** Every mutation asks for this beside its own result: `... on Refusal { ...RefusalParts }`. */
export const RefusalParts = graphql(`
  fragment RefusalParts on Refusal {
    code
    message
    field
    reasons {
      ...ReasonParts
    }
  }
`);

export const ReasonParts = graphql(`
  fragment ReasonParts on Reason {
    rule
    text
    value
    points
    citation
  }
`);

export const MoneyParts = graphql(`
  fragment MoneyParts on Money {
    minorUnits
    currency
    amount
  }
`);
