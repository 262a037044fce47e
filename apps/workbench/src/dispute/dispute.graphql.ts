import { graphql } from '../gql';

export const DisputeParts = graphql(`
  fragment DisputeParts on Dispute {
    id
    caseId
    reason
    rootCause
    detail
    owner {
      id
      name
    }
    openedOn
    resolvedOn
    resolution
    resolutionNote
    items {
      invoiceId
      invoiceNumber
      amount {
        ...MoneyParts
      }
      accepted {
        ...MoneyParts
      }
    }
    version
    allowedActions
  }
`);

export const OpenDisputeDocument = graphql(`
  mutation OpenDispute($input: OpenDisputeInput!) {
    openDispute(input: $input) {
      __typename
      ...DisputeParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const ResolveDisputeDocument = graphql(`
  mutation ResolveDispute($input: ResolveDisputeInput!) {
    resolveDispute(input: $input) {
      __typename
      ...DisputeParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);
