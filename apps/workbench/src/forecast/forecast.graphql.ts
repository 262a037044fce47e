import { graphql } from '../gql';

export const ForecastDocument = graphql(`
  query Forecast($portfolioId: ID, $weeks: Int) {
    forecast(portfolioId: $portfolioId, weeks: $weeks) {
      currency
      error
      keepRates {
        kind
        level
        rate
        count
        amount {
          ...MoneyParts
        }
      }
      weeks {
        weekOn
        promised {
          ...MoneyParts
        }
        planned {
          ...MoneyParts
        }
        expected {
          ...MoneyParts
        }
        low {
          ...MoneyParts
        }
        high {
          ...MoneyParts
        }
        came {
          ...MoneyParts
        }
      }
    }
  }
`);
