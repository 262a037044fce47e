import { graphql } from '../gql';

export const PromisesDocument = graphql(`
  query Promises($filter: PromiseFilter, $first: Int, $after: String) {
    promises(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        caseId
        customerId
        customerName
        promisedOn
        dueOn
        graceUntil
        method
        status
        level
        keptOn
        amount {
          ...MoneyParts
        }
        received {
          ...MoneyParts
        }
        reasons {
          ...ReasonParts
        }
        madeBy {
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
