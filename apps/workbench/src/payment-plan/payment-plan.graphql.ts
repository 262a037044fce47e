import { graphql } from '../gql';

/** Terms as they are reckoned with: amounts in minor units of their currency. */
export const TermsParts = graphql(`
  fragment TermsParts on PlanTerms {
    kind
    isHardship
    currency
    balance {
      minorUnits
    }
    forgiven {
      minorUnits
    }
    deposit {
      minorUnits
    }
    depositOn
    frequency
    firstOn
    count
    size {
      minorUnits
    }
    ownDates {
      dueOn
      amount {
        minorUnits
      }
    }
    interest {
      method
      rate
      basis
    }
    method
    reviewOn
    revivesForgiven
    itemIds
  }
`);

/** A plan in a line: what it is, how it stands, what is due next. */
export const PlanLineParts = graphql(`
  fragment PlanLineParts on PaymentPlan {
    id
    number
    kind
    isHardship
    status
    condition
    currency
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
    arrearsInstalments
    nextDueOn
    nextDue {
      ...MoneyParts
    }
    cureUntil
    expiresOn
    lastOn
    completedOn
    clearsOn
    version
    allowedActions
  }
`);

export const InstalmentParts = graphql(`
  fragment InstalmentParts on Instalment {
    number
    dueOn
    amount {
      ...MoneyParts
    }
    interest {
      ...MoneyParts
    }
    paid {
      ...MoneyParts
    }
    paidOn
    status
  }
`);

export const OfferParts = graphql(`
  fragment OfferParts on Offer {
    id
    side
    note
    recordedAt
    madeBy {
      id
      name
    }
    terms {
      ...TermsParts
    }
  }
`);

/** What was asked of those who may approve, and what came back. */
export const PlanApprovalParts = graphql(`
  fragment PlanApprovalParts on Approval {
    id
    state
    needs
    askedAt
    everyoneAt
    callbackAt
    decidedAt
    decisionNote
    decidedBy {
      id
      name
    }
    firstApprover {
      id
      name
    }
    counterPlan {
      id
    }
    version
  }
`);

export const PlanParts = graphql(`
  fragment PlanParts on PaymentPlan {
    ...PlanLineParts
    caseId
    customerId
    customerName
    portfolioId
    method
    balance {
      ...MoneyParts
    }
    forgiven {
      ...MoneyParts
    }
    interest {
      ...MoneyParts
    }
    dueToDate {
      ...MoneyParts
    }
    earlyPayoff {
      ...MoneyParts
    }
    daysInArrears
    proposedOn
    proposedBy {
      id
      name
    }
    agreedOn
    agreedBy {
      id
      name
    }
    defaultedOn
    reinstatableUntil
    reviewOn
    endReason
    documentUrl
    replacesId
    supersededById
    reasons {
      ...ReasonParts
    }
    instalments {
      ...InstalmentParts
    }
    items {
      covered {
        ...MoneyParts
      }
      invoice {
        id
        number
        dueOn
        open {
          ...MoneyParts
        }
      }
    }
    pauses {
      fromOn
      untilOn
      reason
      madeBy {
        id
        name
      }
    }
    offers {
      ...OfferParts
    }
    terms {
      ...TermsParts
    }
    approval {
      ...PlanApprovalParts
    }
    assessment {
      ...AssessmentParts
    }
  }
`);

export const PaymentPlanPageDocument = graphql(`
  query PaymentPlanPage($id: ID!) {
    paymentPlan(id: $id) {
      ...PlanParts
    }
  }
`);
