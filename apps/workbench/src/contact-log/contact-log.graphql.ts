import { graphql } from '../gql';

export const LogContactDocument = graphql(`
  mutation LogContact($input: LogContactInput!) {
    logContact(input: $input) {
      __typename
      ... on ContactLogged {
        contactLog {
          id
          outcome
        }
        case {
          ...CaseStateParts
        }
      }
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);
