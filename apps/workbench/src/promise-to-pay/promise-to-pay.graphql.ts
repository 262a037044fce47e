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
    supersedesId
    supersededByPlanId
    instrumentReference
    lateReceived {
      ...MoneyParts
    }
    version
    allowedActions
  }
`);

export const RecordPromiseDocument = graphql(`
  mutation RecordPromiseToPay($input: RecordPromiseToPayInput!) {
    recordPromiseToPay(input: $input) {
      __typename
      ...PromiseParts
      ... on PromiseToPay {
        confirmationText
      }
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
      ... on PromiseToPay {
        confirmationText
      }
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

/** What becomes of a promise if this much arrives on that day: answered by the rule that judges it. */
export const PromiseWhatIfDocument = graphql(`
  query PromiseWhatIf($promiseId: ID!, $amount: MoneyInput!, $valueOn: LocalDate!) {
    promiseWhatIf(promiseId: $promiseId, amount: $amount, valueOn: $valueOn) {
      status
      keptOn
      received {
        ...MoneyParts
      }
      reasons {
        ...ReasonParts
      }
    }
  }
`);

/** The texts to send, asked when somebody wants one: they are made, not kept. */
export const PromiseConfirmationsDocument = graphql(`
  query PromiseConfirmations($caseId: ID!) {
    collectionCase(id: $caseId) {
      id
      promises {
        id
        confirmationText
      }
    }
  }
`);
