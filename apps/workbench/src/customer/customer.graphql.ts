import { graphql } from '../gql';

export const CustomersDocument = graphql(`
  query Customers($search: String, $filter: CustomerFilter, $first: Int, $after: String) {
    customers(search: $search, filter: $filter, first: $first, after: $after) {
      nodes {
        id
        kind
        name
        city
        region
        country
        riskGrade
        specialistReason
        accountManager {
          id
          name
        }
        references {
          portfolioId
          portfolioName
          reference
        }
        cases {
          id
          number
          state
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const CustomerPageDocument = graphql(`
  query CustomerPage($id: ID!) {
    customer(id: $id) {
      id
      kind
      name
      timeZone
      language
      usualPayDay
      address
      city
      region
      postalCode
      country
      registrationNo
      dateOfBirth
      identityNoLast4
      specialistReason
      riskGrade
      customerSince
      hasOtherTeams
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
        portfolioName
        reference
      }
      contacts {
        id
        name
        jobTitle
        relationship
        mayDiscuss
        doNotCall
        note
        isActive
      }
      contactPoints {
        id
        contactId
        kind
        value
        label
        state
        optedOutAt
      }
      debts {
        id
        portfolioId
        accountNumber
        originalCreditor
        currentCreditor
        kind
        currency
        defaultOn
        placedOn
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
        stage
        openedOn
        closedOn
        closeReason
        portfolio {
          id
          name
        }
        owner {
          id
          name
        }
        balances {
          currency
          overdue {
            ...MoneyParts
          }
          open {
            ...MoneyParts
          }
        }
      }
    }
  }
`);
