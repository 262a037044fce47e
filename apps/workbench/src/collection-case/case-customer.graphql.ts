import { graphql } from '../gql';

export const CaseCustomerParts = graphql(`
  fragment CaseCustomerParts on Customer {
    id
    kind
    name
    timeZone
    language
    usualPayDay
    city
    region
    country
    specialistReason
    riskGrade
    customerSince
    hasOtherTeams
    version
    allowedActions
    parent {
      id
      name
    }
    payer {
      id
      name
    }
    accountManager {
      id
      name
    }
    references {
      portfolioId
      reference
    }
    contacts {
      ...ContactParts
    }
    contactPoints {
      ...ContactPointParts
    }
    debts {
      id
      portfolioId
      accountNumber
      originalCreditor
      currentCreditor
      kind
      defaultOn
      chargeOffOn
      placedOn
      currency
      parties {
        customerId
        name
        liability
      }
    }
    cases {
      id
      number
      state
      portfolio {
        id
        name
      }
    }
  }
`);
