import { graphql } from '../gql';

export const StatementDocument = graphql(`
  query Statement($caseId: ID!, $asOf: LocalDate) {
    statement(caseId: $caseId, asOf: $asOf) {
      customerName
      portfolioName
      asOf
      lines {
        kind
        number
        issuedOn
        dueOn
        note
        amount {
          ...MoneyParts
        }
        open {
          ...MoneyParts
        }
      }
      ageing {
        ...AgeingParts
      }
    }
  }
`);
