import { graphql } from '../gql';

export const PromiseParts = graphql(`
  fragment PromiseParts on PromiseToPay {
    id
    caseId
    amount {
      ...MoneyParts
    }
    promisedOn
    dueOn
    method
    status
    received {
      ...MoneyParts
    }
    keptOn
    graceUntil
    level
    reasons {
      ...ReasonParts
    }
    items {
      id
      number
    }
    madeBy {
      id
      name
    }
    cancelReason
    supersededById
    version
    allowedActions
  }
`);

export const RecordPromiseDocument = graphql(`
  mutation RecordPromiseToPay($input: RecordPromiseToPayInput!) {
    recordPromiseToPay(input: $input) {
      __typename
      ...PromiseParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const SupersedePromiseDocument = graphql(`
  mutation SupersedePromiseToPay($input: SupersedePromiseToPayInput!) {
    supersedePromiseToPay(input: $input) {
      __typename
      ...PromiseParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const CancelPromiseDocument = graphql(`
  mutation CancelPromiseToPay($input: CancelPromiseToPayInput!) {
    cancelPromiseToPay(input: $input) {
      __typename
      ...PromiseParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);
