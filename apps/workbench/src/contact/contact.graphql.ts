import { graphql } from '../gql';

export const AddContactDocument = graphql(`
  mutation AddContact($input: AddContactInput!) {
    addContact(input: $input) {
      __typename
      ...ContactParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const ChangeContactDocument = graphql(`
  mutation ChangeContact($input: ChangeContactInput!) {
    changeContact(input: $input) {
      __typename
      ...ContactParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const AddContactPointDocument = graphql(`
  mutation AddContactPoint($input: AddContactPointInput!) {
    addContactPoint(input: $input) {
      __typename
      ...ContactPointParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const ChangeContactPointDocument = graphql(`
  mutation ChangeContactPoint($input: ChangeContactPointInput!) {
    changeContactPoint(input: $input) {
      __typename
      ...ContactPointParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);
