import { graphql } from '../gql';

export const ItemParts = graphql(`
  fragment ItemParts on Invoice {
    id
    number
    debtId
    issuedOn
    dueOn
    daysPastDue
    bucket
    description
    purchaseOrder
    customerStatus
    customerStatusOn
    scheduledOn
    promiseId
    amount {
      ...MoneyParts
    }
    open {
      ...MoneyParts
    }
    disputed {
      ...MoneyParts
    }
  }
`);

export const AgeingParts = graphql(`
  fragment AgeingParts on Ageing {
    currency
    asOf
    buckets {
      label
      count
      amount {
        ...MoneyParts
      }
    }
    unallocatedCredits {
      ...MoneyParts
    }
    total {
      ...MoneyParts
    }
  }
`);

export const CasePortfolioParts = graphql(`
  fragment CasePortfolioParts on Portfolio {
    id
    name
    creditorName
    currency
    timeZone
    debtKind
    ledgerMaster
    today
    promisePolicy
  }
`);

/** What a command may change: returned by every command on the case, so the page needs no second question. */
export const CaseStateParts = graphql(`
  fragment CaseStateParts on CollectionCase {
    id
    number
    state
    stage
    openedOn
    closedOn
    closeReason
    team {
      id
      name
    }
    owner {
      id
      name
    }
    nextAction
    nextActionOn
    nextActionAt
    nextActionReason
    callbackAt
    callbackZone
    callbackPointId
    callbackOwner {
      id
      name
    }
    snoozedUntil
    snoozeReason
    heldUntil
    holdReason
    points
    factors {
      ...ReasonParts
    }
    suppressedUntil
    suppressedReason
    balances {
      currency
      open {
        ...MoneyParts
      }
      overdue {
        ...MoneyParts
      }
      unapplied {
        ...MoneyParts
      }
      disputed {
        ...MoneyParts
      }
      promised {
        ...MoneyParts
      }
      planned {
        ...MoneyParts
      }
      claimed {
        ...MoneyParts
      }
      actionable {
        ...MoneyParts
      }
    }
    ageing {
      ...AgeingParts
    }
    items {
      ...ItemParts
    }
    promises {
      ...PromiseParts
    }
    plans {
      ...PlanLineParts
    }
    claims {
      ...ClaimParts
    }
    disputes {
      ...DisputeParts
    }
    credits {
      id
      number
      issuedOn
      reason
      amount {
        ...MoneyParts
      }
      unapplied {
        ...MoneyParts
      }
    }
    unappliedPayments {
      ...PaymentParts
    }
    today
    customerTimeZone
    isTimeZoneKnown
    version
    allowedActions
  }
`);

export const CasePageDocument = graphql(`
  query CasePage($id: ID!, $from: LocalDate!, $to: LocalDate!) {
    collectionCase(id: $id) {
      ...CaseStateParts
      portfolio {
        ...CasePortfolioParts
        calendar {
          id
          weekend
          holidays(from: $from, to: $to)
        }
      }
      customer {
        ...CaseCustomerParts
      }
    }
  }
`);

export const CaseOwnersDocument = graphql(`
  query CaseOwners($id: ID!) {
    collectionCase(id: $id) {
      id
      usersWhoMayOwn {
        id
        name
      }
    }
  }
`);

export const SetNextActionDocument = graphql(`
  mutation SetNextAction($input: SetNextActionInput!) {
    setNextAction(input: $input) {
      __typename
      ...CaseStateParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const SnoozeCaseDocument = graphql(`
  mutation SnoozeCase($input: SnoozeCaseInput!) {
    snoozeCase(input: $input) {
      __typename
      ...CaseStateParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const EndSnoozeDocument = graphql(`
  mutation EndSnooze($input: CaseVersionInput!) {
    endSnooze(input: $input) {
      __typename
      ...CaseStateParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);
