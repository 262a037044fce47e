import { graphql } from '../gql';

export const AgreePaymentPlanDocument = graphql(`
  mutation AgreePaymentPlan($input: PlanVersionInput!) {
    agreePaymentPlan(input: $input) {
      __typename
      ...PlanParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const DeclinePaymentPlanDocument = graphql(`
  mutation DeclinePaymentPlan($input: EndPlanInput!) {
    declinePaymentPlan(input: $input) {
      __typename
      ...PlanParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const CancelPaymentPlanDocument = graphql(`
  mutation CancelPaymentPlan($input: EndPlanInput!) {
    cancelPaymentPlan(input: $input) {
      __typename
      ...PlanParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const ReinstatePaymentPlanDocument = graphql(`
  mutation ReinstatePaymentPlan($input: EndPlanInput!) {
    reinstatePaymentPlan(input: $input) {
      __typename
      ...PlanParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const PausePaymentPlanDocument = graphql(`
  mutation PausePaymentPlan($input: PausePlanInput!) {
    pausePaymentPlan(input: $input) {
      __typename
      ...PlanParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);
