import { graphql } from '../gql';

export const ClaimParts = graphql(`
  fragment ClaimParts on ClaimedPayment {
    id
    caseId
    amount {
      ...MoneyParts
    }
    paidOn
    method
    reference
    traceOn
    state
    paymentId
    itemIds
    version
    allowedActions
  }
`);

export const RecordClaimDocument = graphql(`
  mutation RecordClaimedPayment($input: RecordClaimedPaymentInput!) {
    recordClaimedPayment(input: $input) {
      __typename
      ...ClaimParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const SettleClaimDocument = graphql(`
  mutation SettleClaimedPayment($input: SettleClaimedPaymentInput!) {
    settleClaimedPayment(input: $input) {
      __typename
      ...ClaimParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);
