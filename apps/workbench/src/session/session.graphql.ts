import { graphql } from '../gql';

export const MeDocument = graphql(`
  query Me {
    me {
      id
      name
      email
      roles
      may
      isDemo
      businessDate
      baseCurrency
      teams {
        id
        name
      }
      portfolios {
        id
        code
        name
        currency
        timeZone
        today
      }
    }
  }
`);
