import { graphql } from '../gql';

export const UserParts = graphql(`
  fragment UserParts on User {
    id
    name
    email
    roles
    isDisabled
    lastSignInAt
    version
    allowedActions
    teams {
      id
      name
    }
  }
`);

export const TeamParts = graphql(`
  fragment TeamParts on Team {
    id
    name
    version
    portfolios {
      id
      name
    }
    members {
      id
      name
    }
  }
`);

export const PortfolioRow = graphql(`
  fragment PortfolioRow on Portfolio {
    id
    code
    name
    creditorName
    currency
    country
    timeZone
    collectorRelation
    debtKind
    ledgerMaster
    workMode
    isActive
    calendar {
      id
      name
    }
  }
`);

export const UsersDocument = graphql(`
  query Users {
    users {
      ...UserParts
    }
    teams {
      id
      name
    }
  }
`);

export const TeamsDocument = graphql(`
  query Teams {
    teams {
      ...TeamParts
    }
    portfolios {
      id
      name
    }
  }
`);

export const PortfoliosDocument = graphql(`
  query Portfolios {
    portfolios {
      ...PortfolioRow
    }
    calendars {
      id
      code
      name
    }
    teams {
      id
      name
    }
  }
`);

export const InviteUserDocument = graphql(`
  mutation InviteUser($input: InviteUserInput!) {
    inviteUser(input: $input) {
      ... on Invitation {
        link
        user {
          ...UserParts
        }
      }
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const ChangeUserDocument = graphql(`
  mutation ChangeUser($input: ChangeUserInput!) {
    changeUser(input: $input) {
      ... on User {
        ...UserParts
      }
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const DisableUserDocument = graphql(`
  mutation DisableUser($input: UserIdInput!) {
    disableUser(input: $input) {
      ... on User {
        ...UserParts
      }
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const EnableUserDocument = graphql(`
  mutation EnableUser($input: UserIdInput!) {
    enableUser(input: $input) {
      ... on User {
        ...UserParts
      }
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const CreateTeamDocument = graphql(`
  mutation CreateTeam($input: CreateTeamInput!) {
    createTeam(input: $input) {
      ... on Team {
        ...TeamParts
      }
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const ChangeTeamDocument = graphql(`
  mutation ChangeTeam($input: ChangeTeamInput!) {
    changeTeam(input: $input) {
      ... on Team {
        ...TeamParts
      }
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const CreatePortfolioDocument = graphql(`
  mutation CreatePortfolio($input: CreatePortfolioInput!) {
    createPortfolio(input: $input) {
      ... on Portfolio {
        ...PortfolioRow
      }
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);
