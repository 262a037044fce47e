import { graphql } from '../gql';

export const PolicyVersionParts = graphql(`
  fragment PolicyVersionParts on PolicyVersion {
    kind
    debtKind
    portfolioId
    version
    effectiveFrom
    recordedAt
    document
    author {
      id
      name
    }
  }
`);

export const PoliciesDocument = graphql(`
  query Policies($kind: String!, $portfolioId: ID) {
    policies(kind: $kind, portfolioId: $portfolioId) {
      ...PolicyVersionParts
    }
  }
`);

export const PolicyPeopleDocument = graphql(`
  query PolicyPeople {
    users {
      id
      name
      roles
    }
    portfolios {
      id
      name
      debtKind
    }
  }
`);

export const PublishPolicyDocument = graphql(`
  mutation PublishPolicy($input: PublishPolicyInput!) {
    publishPolicy(input: $input) {
      __typename
      ...PolicyVersionParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);
