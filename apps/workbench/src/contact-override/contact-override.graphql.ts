import { graphql } from '../gql';

export const ContactOverrideParts = graphql(`
  fragment ContactOverrideParts on ContactOverride {
    id
    caseId
    customerId
    customerName
    portfolioName
    channel
    contactPointId
    hits {
      ...ContactHitParts
    }
    ruleIds
    reason
    askedByName
    askedAt
    state
    decidedByName
    decidedAt
    decisionNote
    expiresAt
    version
    allowedActions
  }
`);

export const ContactOverridesDocument = graphql(`
  query ContactOverrides($state: String, $caseId: ID) {
    contactOverrides(state: $state, caseId: $caseId) {
      ...ContactOverrideParts
    }
  }
`);

export const AskContactOverrideDocument = graphql(`
  mutation AskContactOverride($input: AskContactOverrideInput!) {
    askContactOverride(input: $input) {
      __typename
      ...ContactOverrideParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const GrantContactOverrideDocument = graphql(`
  mutation GrantContactOverride($input: DecideContactOverrideInput!) {
    grantContactOverride(input: $input) {
      __typename
      ...ContactOverrideParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const DeclineContactOverrideDocument = graphql(`
  mutation DeclineContactOverride($input: DecideContactOverrideInput!) {
    declineContactOverride(input: $input) {
      __typename
      ...ContactOverrideParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);
