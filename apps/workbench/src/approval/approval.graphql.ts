import { graphql } from '../gql';

/** A plan in a few words. */
export const AskedTitleParts = graphql(`
  fragment AskedTitleParts on PaymentPlan {
    id
    kind
    isHardship
    currency
    balance {
      ...MoneyParts
    }
    forgiven {
      ...MoneyParts
    }
    total {
      ...MoneyParts
    }
  }
`);

/** A plan as somebody decides about it: what is offered, part by part. */
export const AskedPlanParts = graphql(`
  fragment AskedPlanParts on PaymentPlan {
    ...AskedTitleParts
    lastOn
    interest {
      ...MoneyParts
    }
    instalments {
      ...InstalmentParts
    }
  }
`);

export const InboxApprovalParts = graphql(`
  fragment InboxApprovalParts on Approval {
    id
    kind
    state
    needs
    phase
    customerName
    amount {
      ...MoneyParts
    }
    note
    reasons {
      ...ReasonParts
    }
    askedAt
    everyoneAt
    callbackAt
    askedBy {
      id
      name
    }
    firstApprover {
      id
      name
    }
    decidedAt
    decidedBy {
      id
      name
    }
    decisionNote
    version
    allowedActions
    plan {
      ...AskedPlanParts
    }
    counterPlan {
      ...AskedTitleParts
    }
    promise {
      amount {
        ...MoneyParts
      }
      dueOn
      method
    }
    waiver {
      amount {
        ...MoneyParts
      }
      reason
      invoice {
        id
        number
      }
    }
    case {
      id
      number
      today
      items {
        id
        daysPastDue
        open {
          ...MoneyParts
        }
      }
      promises {
        id
        status
      }
    }
  }
`);

export const ApprovalsDocument = graphql(`
  query Approvals($filter: ApprovalFilter) {
    approvals(filter: $filter) {
      nextChangeAt
      nodes {
        ...InboxApprovalParts
      }
    }
  }
`);

/** How one stands now: asked when somebody else was quicker, and by who waits for an answer. */
export const ApprovalDocument = graphql(`
  query Approval($id: ID!) {
    approval(id: $id) {
      ...InboxApprovalParts
    }
  }
`);

export const ApproveOfferDocument = graphql(`
  mutation ApproveOffer($input: DecideApprovalInput!) {
    approveOffer(input: $input) {
      __typename
      ...InboxApprovalParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const DeclineOfferDocument = graphql(`
  mutation DeclineOffer($input: DecideApprovalInput!) {
    declineOffer(input: $input) {
      __typename
      ...InboxApprovalParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const WithdrawRequestDocument = graphql(`
  mutation WithdrawRequest($input: DecideApprovalInput!) {
    withdrawApproval(input: $input) {
      __typename
      ...InboxApprovalParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const CounterOfferDocument = graphql(`
  mutation CounterOffer($input: CounterOfferInput!) {
    counterOffer(input: $input) {
      __typename
      ...InboxApprovalParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const AskApprovalDocument = graphql(`
  mutation AskApproval($input: AskApprovalInput!) {
    askApproval(input: $input) {
      __typename
      ...InboxApprovalParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);
