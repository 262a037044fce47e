import { graphql } from '../gql';

export const ComplianceFactParts = graphql(`
  fragment ComplianceFactParts on ComplianceFact {
    id
    customerId
    portfolioId
    kind
    debtIds
    contactPointId
    details
    text
    effectText
    fromOn
    untilOn
    receivedAt
    isWritten
    medium
    fromWhom
    evidence
    note
    recordedByName
    recordedAt
    endedAt
    endedByName
    endReason
    version
    allowedActions
  }
`);

export const ComplianceFactsDocument = graphql(`
  query ComplianceFacts($customerId: ID!) {
    complianceFacts(customerId: $customerId, includeEnded: true) {
      ...ComplianceFactParts
    }
  }
`);

export const RecordComplianceFactDocument = graphql(`
  mutation RecordComplianceFact($input: RecordComplianceFactInput!) {
    recordComplianceFact(input: $input) {
      __typename
      ...ComplianceFactParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const EndComplianceFactDocument = graphql(`
  mutation EndComplianceFact($input: EndComplianceFactInput!) {
    endComplianceFact(input: $input) {
      __typename
      ...ComplianceFactParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);
