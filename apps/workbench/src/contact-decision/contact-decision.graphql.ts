import { graphql } from '../gql';

export const ContactHitParts = graphql(`
  fragment ContactHitParts on ContactHit {
    ruleId
    pack
    topic
    effect
    isOverridable
    text
    citation
    confidence
    value
    factIds
    endsAt
    wouldChange
  }
`);

export const ContactDecisionParts = graphql(`
  fragment ContactDecisionParts on ContactDecision {
    decision
    hits {
      ...ContactHitParts
    }
    nextAllowedAt
    allowedUntil
    mayDiscuss
    unknown
    budgets {
      ruleId
      used
      most
      days
      citation
    }
    withoutPack
    zones
    isOverridable
    isWarningAnswered
  }
`);

export const ContactDecisionsDocument = graphql(`
  query ContactDecisions($caseId: ID!) {
    contactDecisions(caseId: $caseId) {
      caseId
      at
      call {
        ...ContactDecisionParts
      }
      inbound {
        ...ContactDecisionParts
      }
      points {
        contactPointId
        channel
        decision {
          ...ContactDecisionParts
        }
      }
      isLive
      zones
      zoneData
    }
  }
`);

export const ContactAttemptParts = graphql(`
  fragment ContactAttemptParts on ContactAttempt {
    id
    caseId
    channel
    direction
    party
    purpose
    contactPointId
    debtIds
    state
    placedAt
    decision {
      ...ContactDecisionParts
    }
    version
  }
`);

export const OpenAttemptDocument = graphql(`
  query OpenAttempt($caseId: ID!) {
    openAttempt(caseId: $caseId) {
      ...ContactAttemptParts
    }
  }
`);

export const PlaceContactDocument = graphql(`
  mutation PlaceContact($input: PlaceContactInput!) {
    placeContact(input: $input) {
      __typename
      ...ContactAttemptParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const ReleaseAttemptDocument = graphql(`
  mutation ReleaseAttempt($input: ReleaseAttemptInput!) {
    releaseAttempt(input: $input) {
      __typename
      ...ContactAttemptParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const ContactDecisionRecordsDocument = graphql(`
  query ContactDecisionRecords($filter: ContactDecisionFilter, $first: Int, $after: String) {
    contactDecisionRecords(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        caseId
        customerId
        customerName
        portfolioName
        userName
        occasion
        decision
        channel
        direction
        party
        purpose
        hits {
          ...ContactHitParts
        }
        nextAllowedAt
        mayDiscuss
        unknown
        facts
        ruleVersions
        warningReason
        overrideReason
        decidedAt
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);
