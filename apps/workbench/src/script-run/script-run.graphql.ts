import { graphql } from '../gql';

/** A script with the words' values: what the panel needs to lead a call without asking again. */
export const ScriptForCallParts = graphql(`
  fragment ScriptForCallParts on ScriptForCall {
    scriptId
    versionId
    code
    name
    moment
    packs
    language
    versionNumber
    conditions
    graph
    values
    why
  }
`);

export const ScriptRunParts = graphql(`
  fragment ScriptRunParts on ScriptRun {
    id
    caseId
    state
    events
    attemptId
    version
    script {
      ...ScriptForCallParts
    }
  }
`);

export const ScriptForCallDocument = graphql(`
  query ScriptForCall($caseId: ID!, $direction: String!, $scriptId: ID) {
    scriptForCall(caseId: $caseId, direction: $direction, scriptId: $scriptId) {
      ...ScriptForCallParts
    }
  }
`);

export const ScriptChoicesDocument = graphql(`
  query ScriptChoices($caseId: ID!, $direction: String!) {
    scriptChoices(caseId: $caseId, direction: $direction) {
      scriptId
      code
      name
      language
      why
      isBest
    }
  }
`);

export const RunningScriptDocument = graphql(`
  query RunningScript($caseId: ID!) {
    runningScript(caseId: $caseId) {
      ...ScriptRunParts
    }
  }
`);

export const StartScriptRunDocument = graphql(`
  mutation StartScriptRun($input: StartScriptRunInput!) {
    startScriptRun(input: $input) {
      __typename
      ...ScriptRunParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const RecordRunEventsDocument = graphql(`
  mutation RecordRunEvents($input: RecordRunEventsInput!) {
    recordRunEvents(input: $input) {
      __typename
      ... on ScriptRun {
        id
        state
        version
      }
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const LeaveScriptRunDocument = graphql(`
  mutation LeaveScriptRun($input: LeaveScriptRunInput!) {
    leaveScriptRun(input: $input) {
      __typename
      ... on ScriptRun {
        id
        state
        version
      }
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

/** What the answers of somebody who verifies themselves are held against; null where the user may not see it. */
export const ScriptIdentityDocument = graphql(`
  query ScriptIdentity($customerId: ID!) {
    customer(id: $customerId) {
      id
      dateOfBirth
      postalCode
      identityNoLast4
    }
  }
`);
