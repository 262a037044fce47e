import { graphql } from '../gql';

export const AssessmentParts = graphql(`
  fragment AssessmentParts on AffordabilityAssessment {
    id
    assessedOn
    assessedBy {
      id
      name
    }
    period
    income {
      ...MoneyParts
    }
    essentials {
      ...MoneyParts
    }
    otherDebts {
      ...MoneyParts
    }
    dependants
    source
    surplus {
      ...MoneyParts
    }
    note
  }
`);

export const AssessAffordabilityDocument = graphql(`
  mutation AssessAffordability($input: AssessAffordabilityInput!) {
    assessAffordability(input: $input) {
      __typename
      ...AssessmentParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);
