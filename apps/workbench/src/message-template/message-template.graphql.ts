import { graphql } from '../gql';

export const MessageTemplateParts = graphql(`
  fragment MessageTemplateParts on MessageTemplate {
    id
    portfolioId
    moment
    language
    packs
    name
    subject
    body
    state
    changedAt
    activatedAt
    version
    allowedActions
    problems {
      severity
      rule
      text
      token
      citation
    }
  }
`);

export const MessageTemplatesDocument = graphql(`
  query MessageTemplates {
    messageTemplates {
      ...MessageTemplateParts
    }
  }
`);

export const SaveMessageTemplateDocument = graphql(`
  mutation SaveMessageTemplate($input: SaveMessageTemplateInput!) {
    saveMessageTemplate(input: $input) {
      __typename
      ...MessageTemplateParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const SetTemplateStateDocument = graphql(`
  mutation SetTemplateState($input: SetTemplateStateInput!) {
    setTemplateState(input: $input) {
      __typename
      ...MessageTemplateParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);
