import { graphql } from '../gql';

export const AgeingDocument = graphql(`
  query Ageing($asOf: LocalDate!, $portfolioId: ID) {
    ageing(asOf: $asOf, portfolioId: $portfolioId) {
      currency
      asOf
      buckets {
        label
        count
        amount {
          amount
          minorUnits
          currency
        }
      }
      unallocatedCredits {
        amount
        minorUnits
        currency
      }
      total {
        amount
        minorUnits
        currency
      }
    }
  }
`);
