import { graphql } from '../gql';

export const ContactParts = graphql(`
  fragment ContactParts on Contact {
    id
    customerId
    name
    jobTitle
    relationship
    mayDiscuss
    language
    doNotCall
    note
    isActive
    version
  }
`);

export const ContactPointParts = graphql(`
  fragment ContactPointParts on ContactPoint {
    id
    customerId
    contactId
    kind
    value
    label
    state
    source
    hasConsent
    optedOutAt
    timeZone
    version
  }
`);

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
