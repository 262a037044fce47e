import { graphql } from '../gql';

export const TimelineDocument = graphql(`
  query Timeline($customerId: ID!, $categories: [String!], $first: Int, $before: String) {
    timeline(customerId: $customerId, categories: $categories, first: $first, before: $before) {
      nodes {
        id
        type
        category
        occurredAt
        recordedAt
        caseId
        portfolioId
        title
        detail
        body
        actor {
          id
          name
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);
