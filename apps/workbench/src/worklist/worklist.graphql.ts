import { graphql } from '../gql';

export const WorklistRow = graphql(`
  fragment WorklistRow on WorklistItem {
    id
    number
    portfolioId
    portfolioName
    customerId
    customerName
    ownerId
    ownerName
    points
    factors {
      ...ReasonParts
    }
    overdue {
      ...MoneyParts
    }
    otherCurrencies
    rateMissing
    oldestDueOn
    daysPastDue
    promiseStatus
    promiseDueOn
    promiseAmount {
      ...MoneyParts
    }
    planCondition
    planDueOn
    planNext {
      ...MoneyParts
    }
    nextAction
    nextActionOn
    nextActionAt
    callbackAt
    isPinned
    lastContactAt
    lastOutcome
    suppressedUntil
    suppressedReason
    customerTimeZone
    takenBy
    isCallable
    callableFrom
    callableRule
    callableUntil
  }
`);

export const WorklistDocument = graphql(`
  query Worklist($filter: WorklistFilter, $first: Int, $after: String) {
    worklist(filter: $filter, first: $first, after: $after) {
      nodes {
        ...WorklistRow
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const WorklistSummaryDocument = graphql(`
  query WorklistSummary($filter: WorklistFilter) {
    worklistSummary(filter: $filter) {
      toDo
      callableNow
      callbacksDue
      promisesDue
      broken
      overdue {
        ...MoneyParts
      }
    }
  }
`);

export const TakeNextCaseDocument = graphql(`
  mutation TakeNextCase($input: TakeNextCaseInput!) {
    takeNextCase(input: $input) {
      ... on CaseRef {
        id
        number
        customerName
      }
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const AssignCasesDocument = graphql(`
  mutation AssignCases($input: AssignCasesInput!) {
    assignCases(input: $input) {
      ... on AssignedCases {
        caseIds
      }
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

/** What the dialogs of the list need to know of one case: its version, and who may own it. */
export const CaseForListDocument = graphql(`
  query CaseForList($id: ID!) {
    collectionCase(id: $id) {
      id
      number
      version
      today
      allowedActions
      usersWhoMayOwn {
        id
        name
      }
    }
  }
`);

export const SnoozeFromListDocument = graphql(`
  mutation SnoozeFromList($input: SnoozeCaseInput!) {
    snoozeCase(input: $input) {
      ... on CollectionCase {
        id
        version
        snoozedUntil
        snoozeReason
      }
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);
