import { graphql } from '../gql';

export const AddNoteDocument = graphql(`
  mutation AddNote($input: AddNoteInput!) {
    addNote(input: $input) {
      __typename
      ... on CaseNote {
        id
        body
        recordedAt
      }
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);
