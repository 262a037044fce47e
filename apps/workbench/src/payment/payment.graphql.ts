import { graphql } from '../gql';

export const PaymentParts = graphql(`
  fragment PaymentParts on Payment {
    id
    portfolioId
    reference
    method
    amount {
      ...MoneyParts
    }
    unapplied {
      ...MoneyParts
    }
    valueOn
    postedOn
    receivedBy
    reversedOn
    reversalReason
    allocations {
      id
      invoiceId
      invoiceNumber
      amount {
        ...MoneyParts
      }
      basis
      effectiveOn
      reversedOn
    }
    recordedBy {
      id
      name
    }
    version
    allowedActions
  }
`);

export const PaymentsDocument = graphql(`
  query CasePayments($customerId: ID!, $portfolioId: ID) {
    payments(customerId: $customerId, portfolioId: $portfolioId, first: 50) {
      ...PaymentParts
    }
  }
`);

export const RecordPaymentDocument = graphql(`
  mutation RecordPayment($input: RecordPaymentInput!) {
    recordPayment(input: $input) {
      __typename
      ...PaymentParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const ReversePaymentDocument = graphql(`
  mutation ReversePayment($input: ReversePaymentInput!) {
    reversePayment(input: $input) {
      __typename
      ...PaymentParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);
