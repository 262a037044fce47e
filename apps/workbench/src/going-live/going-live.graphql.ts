import { graphql } from '../gql';

export const ReadinessParts = graphql(`
  fragment ReadinessParts on PortfolioReadiness {
    portfolioId
    portfolioName
    liveSince
    liveByName
    isNeeded
    checks {
      id
      isDone
      isAttested
      mayAttest
      text
      missing
      path
      attestedByName
      attestedAt
    }
    version
    allowedActions
  }
`);

export const PortfolioReadinessDocument = graphql(`
  query PortfolioReadiness($portfolioId: ID!) {
    portfolioReadiness(portfolioId: $portfolioId) {
      ...ReadinessParts
    }
  }
`);

export const PortfolioIdentityParts = graphql(`
  fragment PortfolioIdentityParts on Portfolio {
    id
    name
    debtKind
    legalName
    callName
    phone
    website
    disputeAddress
    licenceNo
    adviceName
    advicePhone
    recordsCalls
    liveSince
    version
  }
`);

export const PortfolioIdentitiesDocument = graphql(`
  query PortfolioIdentities {
    portfolios {
      ...PortfolioIdentityParts
    }
  }
`);

export const AttestReadinessDocument = graphql(`
  mutation AttestReadiness($input: AttestReadinessInput!) {
    attestReadiness(input: $input) {
      __typename
      ...ReadinessParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const GoLiveDocument = graphql(`
  mutation GoLive($input: GoLiveInput!) {
    goLive(input: $input) {
      __typename
      ...ReadinessParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const ChangePortfolioIdentityDocument = graphql(`
  mutation ChangePortfolioIdentity($input: ChangePortfolioIdentityInput!) {
    changePortfolioIdentity(input: $input) {
      __typename
      ... on Portfolio {
        ...PortfolioIdentityParts
      }
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);
