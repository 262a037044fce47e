import { graphql } from '../gql';

/** All that the desk reckons with; asked again whenever something happens in the case. */
export const NegotiationDocument = graphql(`
  query Negotiation($caseId: ID!) {
    negotiation(caseId: $caseId) {
      caseId
      today
      debtKind
      level
      planPolicy
      authorityPolicy
      approvalPolicy
      calendar {
        weekend
        holidays
      }
      aon {
        minorUnits
        currency
      }
      baseRates {
        base
        currency
        rate
      }
      items {
        itemId
        number
        debtId
        dueOn
        open {
          ...MoneyParts
        }
        disputed {
          minorUnits
        }
        committed {
          minorUnits
        }
      }
      committedUnnamed {
        ...MoneyParts
      }
      openPromises {
        id
        amount {
          ...MoneyParts
        }
        received {
          ...MoneyParts
        }
        dueOn
        items {
          id
        }
      }
      usualPayDays {
        day
        share
        times
      }
      approvers {
        id
        name
        roles
      }
      assessments {
        ...AssessmentParts
      }
      plans {
        ...DeskPlanParts
      }
      offers {
        ...OfferParts
      }
    }
  }
`);

/** A plan as the desk needs it: what was offered, and what became of asking. */
export const DeskPlanParts = graphql(`
  fragment DeskPlanParts on PaymentPlan {
    id
    number
    kind
    isHardship
    status
    currency
    expiresOn
    nextDueOn
    lastOn
    agreedOn
    endedOn
    defaultedOn
    balance {
      minorUnits
    }
    total {
      minorUnits
    }
    paid {
      minorUnits
    }
    version
    allowedActions
    items {
      invoice {
        id
      }
    }
    terms {
      ...TermsParts
    }
    approval {
      ...PlanApprovalParts
    }
  }
`);

export const ProposePaymentPlanDocument = graphql(`
  mutation ProposePaymentPlan($input: ProposePaymentPlanInput!) {
    proposePaymentPlan(input: $input) {
      __typename
      ...DeskPlanParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const NoteOfferDocument = graphql(`
  mutation NoteOffer($input: NoteOfferInput!) {
    noteOffer(input: $input) {
      __typename
      ...OfferParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const WithdrawApprovalDocument = graphql(`
  mutation WithdrawApproval($input: DecideApprovalInput!) {
    withdrawApproval(input: $input) {
      __typename
      ...PlanApprovalParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);
