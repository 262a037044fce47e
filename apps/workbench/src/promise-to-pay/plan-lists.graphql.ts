import { graphql } from '../gql';

/** A plan as a row of a list. */
export const PlanRowParts = graphql(`
  fragment PlanRowParts on PaymentPlan {
    id
    number
    caseId
    customerName
    kind
    status
    condition
    isHardship
    lastOn
    reviewOn
    cureUntil
    expiresOn
    arrearsInstalments
    daysInArrears
    nextDueOn
    total {
      ...MoneyParts
    }
    paid {
      ...MoneyParts
    }
    remaining {
      ...MoneyParts
    }
    arrears {
      ...MoneyParts
    }
    nextDue {
      ...MoneyParts
    }
    reasons {
      ...ReasonParts
    }
  }
`);

export const PaymentPlansDocument = graphql(`
  query PaymentPlans($filter: PaymentPlanFilter, $first: Int, $after: String) {
    paymentPlans(filter: $filter, first: $first, after: $after) {
      nodes {
        ...PlanRowParts
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const InstalmentsDocument = graphql(`
  query Instalments($filter: InstalmentFilter, $first: Int, $after: String) {
    instalments(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        instalment {
          number
          dueOn
          status
          paidOn
          amount {
            ...MoneyParts
          }
          paid {
            ...MoneyParts
          }
        }
        plan {
          id
          number
          caseId
          customerName
          condition
          status
          reasons {
            ...ReasonParts
          }
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

/** How many stand behind each chip; asked apart, so that the list never waits for its counts. */
export const PromiseCountsDocument = graphql(`
  query PromiseCounts($portfolioIds: [ID!]) {
    DUE_TODAY: promises(filter: { when: "DUE_TODAY", portfolioIds: $portfolioIds }) {
      totalCount
    }
    THIS_WEEK: promises(filter: { when: "THIS_WEEK", portfolioIds: $portfolioIds }) {
      totalCount
    }
    IN_GRACE: promises(filter: { when: "IN_GRACE", portfolioIds: $portfolioIds }) {
      totalCount
    }
    BROKEN: promises(filter: { when: "BROKEN", portfolioIds: $portfolioIds }) {
      totalCount
    }
    OPEN: promises(filter: { when: "OPEN", portfolioIds: $portfolioIds }) {
      totalCount
    }
  }
`);

export const InstalmentCountsDocument = graphql(`
  query InstalmentCounts($portfolioIds: [ID!]) {
    DUE_TODAY: instalments(filter: { when: "DUE_TODAY", portfolioIds: $portfolioIds }) {
      totalCount
    }
    THIS_WEEK: instalments(filter: { when: "THIS_WEEK", portfolioIds: $portfolioIds }) {
      totalCount
    }
    IN_GRACE: instalments(filter: { when: "IN_GRACE", portfolioIds: $portfolioIds }) {
      totalCount
    }
    MISSED: instalments(filter: { when: "MISSED", portfolioIds: $portfolioIds }) {
      totalCount
    }
  }
`);

export const PlanCountsDocument = graphql(`
  query PlanCounts($portfolioIds: [ID!]) {
    RUNNING: paymentPlans(filter: { which: "RUNNING", portfolioIds: $portfolioIds }) {
      totalCount
    }
    PROPOSED: paymentPlans(filter: { which: "PROPOSED", portfolioIds: $portfolioIds }) {
      totalCount
    }
    IN_ARREARS: paymentPlans(filter: { which: "IN_ARREARS", portfolioIds: $portfolioIds }) {
      totalCount
    }
    DEFAULTED: paymentPlans(filter: { which: "DEFAULTED", portfolioIds: $portfolioIds }) {
      totalCount
    }
    REVIEW: paymentPlans(filter: { which: "REVIEW", portfolioIds: $portfolioIds }) {
      totalCount
    }
  }
`);
