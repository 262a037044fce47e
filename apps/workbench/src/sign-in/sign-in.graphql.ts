import { graphql } from '../gql';

export const SetUpAdministratorDocument = graphql(`
  mutation SetUpAdministrator($token: String!, $name: String!, $email: String!, $password: String!) {
    setUpAdministrator(token: $token, name: $name, email: $email, password: $password) {
      ... on SignInReady {
        email
      }
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const AcceptInvitationDocument = graphql(`
  mutation AcceptInvitation($token: String!, $password: String!) {
    acceptInvitation(token: $token, password: $password) {
      ... on SignInReady {
        email
      }
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);
