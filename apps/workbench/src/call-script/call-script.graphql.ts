import { graphql } from '../gql';

export const ScriptVersionParts = graphql(`
  fragment ScriptVersionParts on CallScriptVersion {
    id
    scriptId
    number
    state
    graph
    share
    note
    authorName
    createdAt
    changedAt
    publishedByName
    publishedAt
    version
    problems {
      severity
      rule
      stepId
      text
      citation
    }
  }
`);

export const ScriptResultParts = graphql(`
  fragment ScriptResultParts on ScriptVersionResult {
    versionId
    number
    share
    runs
    finished
    left
    reached
    promises
    kept
    judged
    promiseRate
    keptRate
  }
`);

export const CallScriptRow = graphql(`
  fragment CallScriptRow on CallScript {
    id
    code
    name
    moment
    packs
    language
    conditions
    priority
    portfolioId
    isActive
    version
    allowedActions
    draft {
      id
      number
      problems {
        severity
        rule
        text
      }
    }
    published {
      id
      number
      share
      problems {
        severity
        rule
        text
      }
    }
    results {
      ...ScriptResultParts
    }
  }
`);

export const CallScriptParts = graphql(`
  fragment CallScriptParts on CallScript {
    id
    code
    name
    moment
    packs
    language
    conditions
    priority
    portfolioId
    isActive
    version
    allowedActions
    versions {
      ...ScriptVersionParts
    }
    draft {
      ...ScriptVersionParts
    }
    published {
      ...ScriptVersionParts
    }
    results {
      ...ScriptResultParts
    }
  }
`);

export const CallScriptsDocument = graphql(`
  query CallScripts {
    callScripts {
      ...CallScriptRow
    }
  }
`);

export const CallScriptDocument = graphql(`
  query CallScript($id: ID!) {
    callScript(id: $id) {
      ...CallScriptParts
    }
  }
`);

export const CreateCallScriptDocument = graphql(`
  mutation CreateCallScript($input: CreateCallScriptInput!) {
    createCallScript(input: $input) {
      __typename
      ...CallScriptParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const ChangeCallScriptDocument = graphql(`
  mutation ChangeCallScript($input: ChangeCallScriptInput!) {
    changeCallScript(input: $input) {
      __typename
      ...CallScriptParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const SaveScriptDraftDocument = graphql(`
  mutation SaveScriptDraft($input: SaveScriptDraftInput!) {
    saveScriptDraft(input: $input) {
      __typename
      ...ScriptVersionParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const DiscardScriptDraftDocument = graphql(`
  mutation DiscardScriptDraft($input: DiscardScriptDraftInput!) {
    discardScriptDraft(input: $input) {
      __typename
      ...CallScriptParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const PublishScriptDocument = graphql(`
  mutation PublishScript($input: PublishScriptInput!) {
    publishScript(input: $input) {
      __typename
      ...CallScriptParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const RollBackScriptDocument = graphql(`
  mutation RollBackScript($input: RollBackScriptInput!) {
    rollBackScript(input: $input) {
      __typename
      ...CallScriptParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const SetScriptShareDocument = graphql(`
  mutation SetScriptShare($input: SetScriptSharesInput!) {
    setScriptShare(input: $input) {
      __typename
      ...CallScriptParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);
