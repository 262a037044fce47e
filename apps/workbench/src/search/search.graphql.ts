import { graphql } from '../gql';

export const SearchDocument = graphql(`
  query Search($text: String!) {
    search(text: $text, first: 12) {
      kind
      title
      detail
      customerId
      caseId
    }
  }
`);
