import { graphql } from '../gql';

export const PresenceDocument = graphql(`
  query Presence($customerId: ID!) {
    presence(customerId: $customerId) {
      userId
      userName
      caseId
      isLease
    }
  }
`);
